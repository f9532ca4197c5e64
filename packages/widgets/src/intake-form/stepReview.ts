import { html, nothing, type TemplateResult } from 'lit';
import { asksForSerial, intakeFileTexts, sizeText, typedText, type IntakeField, type IntakeStep } from '@pqrs-kit/core';
import { categoryIcon } from '../foundation/icons.js';
import type { StepContext } from './step.js';

type Row = readonly [label: string, value: string | TemplateResult];

/** Step 5: all that will be filed, each part with the way to change it. Nothing legal is sent unseen (WCAG 3.3.4). */
export function reviewStep(step: StepContext): TemplateResult {
  const { texts, draft } = step;
  const typed = (field: IntakeField): Row => [texts.fields[field][0], typedText(field, draft.fields[field] ?? '')];
  const facts = [typed('subject'), typed('facts'), typed('request')];
  if (asksForSerial(draft.category)) facts.push(typed('productSerial'));
  facts.push(filesRow(step));
  const person: Row[] = draft.anonymous
    ? [['', texts.anonymous]]
    : [typed('person.name'), documentRow(step), typed('person.email'), typed('person.phone')];
  const answer: Row[] =
    draft.answerBy === 'post' && !draft.anonymous ? [typed('person.address'), typed('person.municipality')] : [];
  return html`<div class="review">
    ${part(step, 'kind', [['', kindRow(step)]])} ${part(step, 'facts', facts)} ${part(step, 'person', person)}
    ${part(step, 'answer', [['', texts.answers[draft.anonymous ? 'tracking' : draft.answerBy][0]], ...answer])}
  </div>`;
}

function part({ texts, goTo }: StepContext, name: IntakeStep, rows: readonly Row[]): TemplateResult {
  const heading = texts.steps[['kind', 'facts', 'person', 'answer'].indexOf(name)] ?? '';
  return html`<section class="part">
    <div class="part-head">
      <h3 class="part-title">${heading}</h3>
      <button type="button" class="link" part="button" aria-label=${texts.changeOf(heading)} @click=${() => goTo(name)}>
        ${texts.change}
      </button>
    </div>
    <dl>
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt class=${label ? 'muted' : 'sr'}>${label || heading}</dt>
            <dd dir="auto">${value === '' ? html`<span class="muted">${texts.blank}</span>` : value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function kindRow({ draft, texts }: StepContext): TemplateResult {
  if (!draft.category) return html`<span class="muted">${texts.blank}</span>`;
  const subtype =
    draft.category === 'peticion' ? html` <span class="muted">· ${texts.subtypes[draft.subtype]}</span>` : nothing;
  return html`<span class="chosen"
    >${categoryIcon(draft.category, 20)} ${texts.kinds[draft.category][0]}${subtype}</span
  >`;
}

function documentRow({ texts, draft }: StepContext): Row {
  const names: Readonly<Record<string, string>> = texts.documents;
  const type = names[draft.fields['person.documentType'] ?? ''] ?? '';
  const number = typedText('person.documentNumber', draft.fields['person.documentNumber'] ?? '');
  return [texts.fields['person.documentNumber'][0], number && `${type} ${number}`];
}

/** What goes along, and nothing that was refused: that stands where it was chosen. */
function filesRow({ files, locale }: StepContext): Row {
  const texts = intakeFileTexts[locale];
  const going = (files?.list ?? []).filter(({ state }) => state !== 'refused');
  if (going.length === 0) return [texts.label, texts.none];
  return [
    texts.label,
    html`<ul>
      ${going.map(({ name, bytes }) => html`<li><bdi>${name}</bdi> · ${sizeText(bytes, locale)}</li>`)}
    </ul>`,
  ];
}
