import { html, nothing, type TemplateResult } from 'lit';
import { errorLine, selectField, textField } from './field.js';
import type { StepContext } from './step.js';

/** Step 3: who files, or nobody; and the consent without which no answer can be given. */
export function personStep(step: StepContext): TemplateResult {
  const { draft, texts, change } = step;
  return html`<div class="tick">
      <input
        type="checkbox"
        id="anonymous"
        data-field="anonymous"
        .checked=${draft.anonymous}
        aria-describedby=${draft.anonymous ? 'anonymous-terms' : nothing}
        @change=${(event: Event) => change({ anonymous: (event.target as HTMLInputElement).checked })}
      />
      <label for="anonymous">${texts.anonymous}</label>
    </div>
    ${draft.anonymous ? html`<p class="note" id="anonymous-terms">${texts.anonymousTerms}</p>` : personFields(step)}
    ${consent(step)}`;
}

function personFields(step: StepContext): TemplateResult {
  return html`${textField(step, 'person.name', { autocomplete: 'name' })}
  ${selectField(step, 'person.documentType', step.texts.documents)}
  ${textField(step, 'person.documentNumber', { length: 'short' })}
  ${textField(step, 'person.email', { type: 'email', inputmode: 'email', autocomplete: 'email', optional: true })}
  ${textField(step, 'person.phone', { type: 'tel', inputmode: 'tel', autocomplete: 'tel', length: 'shorter', optional: true })}`;
}

function consent({ draft, texts, problems, locale, change, policyUrl, consentVersion }: StepContext): TemplateResult {
  const error = errorLine('consentVersion', problems, locale);
  const words = texts.policy(consentVersion);
  const policy = policyUrl
    ? html`<a href=${policyUrl} target="_blank" rel="noopener" part="policy">${words}</a>`
    : nothing;
  return html`<div class=${error === nothing ? '' : 'wrong'}>
    ${error}
    <div class="tick">
      <input
        type="checkbox"
        id="consentVersion"
        .checked=${draft.consent}
        aria-required="true"
        aria-invalid=${error === nothing ? nothing : 'true'}
        aria-describedby=${error === nothing ? nothing : 'consentVersion-error'}
        @change=${(event: Event) => change({ consent: (event.target as HTMLInputElement).checked })}
      />
      <div>
        <label for="consentVersion">${draft.anonymous ? texts.consentAnonymous : texts.consent}</label>
        <slot name="consent">${policy}</slot>
      </div>
    </div>
  </div>`;
}
