import { html, nothing, type TemplateResult } from 'lit';
import {
  caseTexts,
  classifierQuestions,
  classify,
  requestedThings,
  type Category,
  type ClassifierAnswers,
  type ClassifierQuestion,
} from '@pqrs-kit/core';
import { chevron, icon } from '../foundation/icons.js';
import { smallChoice } from './choice.js';
import type { StepContext } from './step.js';

/** Three questions for those who do not know what to choose, and a suggestion that says its reason. */
export function classifier(step: StepContext): TemplateResult {
  const { answers, answer, texts } = step;
  const open = answers !== undefined;
  return html`<div class="classifier">
    <button
      type="button"
      class="disclosure"
      part="button"
      aria-expanded=${open}
      aria-controls="questions"
      @click=${() => answer(open ? undefined : {})}
    >
      ${icon(chevron, 16, 'turn')}<span>${texts.unsure}</span>
    </button>
    <div class="questions" id="questions" ?hidden=${!open}>
      ${open ? classifierQuestions.map((question) => yesNo(step, answers, question)) : nothing}
      ${open && classify(answers).category === 'peticion' ? requested(step, answers) : nothing}
      <div role="status">${open ? suggestion(step, answers) : nothing}</div>
    </div>
  </div>`;
}

function yesNo(
  { texts, locale, answer }: StepContext,
  answers: ClassifierAnswers,
  question: ClassifierQuestion,
): TemplateResult {
  const choice = (value: boolean) =>
    smallChoice({
      group: question,
      value: String(value),
      checked: answers[question] === value,
      name: value ? texts.yes : texts.no,
      choose: () => answer({ [question]: value }),
    });
  return html`<fieldset>
    <legend>${caseTexts[locale].questions[question]}</legend>
    <div class="yes-no">${choice(true)} ${choice(false)}</div>
  </fieldset>`;
}

function requested({ texts, locale, answer }: StepContext, answers: ClassifierAnswers): TemplateResult {
  return html`<fieldset>
    <legend>${texts.subtypeLegend}</legend>
    ${requestedThings.map((thing) =>
      smallChoice({
        group: 'requested',
        value: thing,
        checked: answers.requested === thing,
        name: caseTexts[locale].requested[thing],
        choose: () => answer({ requested: thing }),
      }),
    )}
  </fieldset>`;
}

function suggestion(
  { texts, locale, change, answer, goToField }: StepContext,
  answers: ClassifierAnswers,
): TemplateResult | typeof nothing {
  const { category, subtype, also, path } = classify(answers);
  if (path.length < classifierQuestions.length) return nothing;
  if (!category) return html`<p class="suggestion">${texts.none}</p>`;
  const nameOf = (kind: Category) => texts.kinds[kind][0];
  const reason = path.find(({ means }) => means === category);
  const choose = () => {
    change({ category, ...(subtype && { subtype }) });
    answer(undefined);
    goToField(`category-${category}`);
  };
  return html`<div class="suggestion">
    <p>
      <b>${texts.suggestion(nameOf(category))}</b>
      ${reason ? texts.because(caseTexts[locale].questions[reason.question]) : nothing}
    </p>
    ${also.length > 0 ? html`<p>${texts.also(also.map(nameOf).join(', '))}</p>` : nothing}
    <button type="button" class="btn" part="button" @click=${choose}>${texts.choose(nameOf(category))}</button>
  </div>`;
}
