import { html, nothing, type TemplateResult } from 'lit';
import { asksForSerial } from '@pqrs-kit/core';
import { categoryIcon } from '../foundation/icons.js';
import { dropzone } from './dropzone.js';
import { textField } from './field.js';
import type { StepContext } from './step.js';

/** Step 2: what happened and what is asked for. */
export function factsStep(step: StepContext): TemplateResult {
  return html`${textField(step, 'subject')} ${textField(step, 'facts', { lines: true })}
  ${textField(step, 'request', { lines: true, optional: true })}
  ${asksForSerial(step.draft.category) ? textField(step, 'productSerial', { length: 'short', optional: true }) : nothing}
  ${dropzone(step)}`;
}

/** The chosen kind under the title of step 2, with the way to change it. */
export function chosenKind({ draft, texts, goTo }: StepContext): TemplateResult | typeof nothing {
  if (!draft.category) return nothing;
  const [name] = texts.kinds[draft.category];
  return html`<p class="chosen">
    ${categoryIcon(draft.category, 20)}<span>${name}</span>
    <button type="button" class="link" part="button" aria-label=${texts.changeOf(name)} @click=${() => goTo('kind')}>
      ${texts.change}
    </button>
  </p>`;
}
