import { html, nothing, type TemplateResult } from 'lit';
import { answerDays, categories, peticionSubtypes, type Category } from '@pqrs-kit/core';
import { categoryIcon } from '../foundation/icons.js';
import { choiceRow, smallChoice } from './choice.js';
import { errorLine } from './field.js';
import type { StepContext } from './step.js';

/** Step 1: what is filed. The chosen row opens its example and its term. */
export function kindStep(step: StepContext): TemplateResult {
  const error = errorLine('category', step.problems, step.locale);
  return html`<fieldset
    class=${error === nothing ? '' : 'wrong'}
    aria-labelledby="title"
    aria-describedby=${error === nothing ? nothing : 'category-error'}
  >
    ${error}
    <div class="choices">
      ${categories.map((category) => {
        const [name, help] = step.texts.kinds[category];
        return choiceRow({
          group: 'category',
          value: category,
          checked: step.draft.category === category,
          name,
          help,
          glyph: categoryIcon(category, 20),
          detail: kindDetail(step, category),
          choose: () => step.change({ category }),
        });
      })}
    </div>
  </fieldset>`;
}

function kindDetail(step: StepContext, category: Category): TemplateResult {
  const { texts, draft } = step;
  const [before, days, after] = texts.answeredIn(answerDays(category, draft.subtype));
  return html`<p><b>${texts.forExample}</b> ${texts.kinds[category][2]}</p>
    ${category === 'peticion' ? subtypes(step) : nothing}
    <p>${before}<b>${days}</b>${after}</p>`;
}

function subtypes(step: StepContext): TemplateResult {
  return html`<fieldset class="small-choices">
    <legend>${step.texts.subtypeLegend}</legend>
    ${peticionSubtypes.map((subtype) =>
      smallChoice({
        group: 'subtype',
        value: subtype,
        checked: step.draft.subtype === subtype,
        name: step.texts.subtypes[subtype],
        choose: () => step.change({ subtype }),
      }),
    )}
  </fieldset>`;
}
