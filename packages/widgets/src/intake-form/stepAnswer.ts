import { html, nothing, type TemplateResult } from 'lit';
import { answerChannels, type AnswerChannel } from '@pqrs-kit/core';
import { choiceRow } from './choice.js';
import { textField } from './field.js';
import { placeField } from './placeField.js';
import type { StepContext } from './step.js';

/** Step 4: how the answer is given. What was typed before is carried over. */
export function answerStep(step: StepContext): TemplateResult {
  const { draft, texts, change } = step;
  if (draft.anonymous) return html`<p class="note">${texts.onlyTracking}</p>`;
  return html`<fieldset class="choices" aria-labelledby="title">
    ${answerChannels.map((answerBy) => {
      const [name, help] = texts.answers[answerBy];
      return choiceRow({
        group: 'answerBy',
        value: answerBy,
        checked: draft.answerBy === answerBy,
        name,
        help,
        detail: answerDetail(step, answerBy),
        choose: () => change({ answerBy }),
      });
    })}
  </fieldset>`;
}

function answerDetail(step: StepContext, answerBy: AnswerChannel): TemplateResult | typeof nothing {
  if (answerBy === 'email')
    return textField(step, 'person.email', { type: 'email', inputmode: 'email', autocomplete: 'email' });
  if (answerBy === 'tracking') return nothing;
  return html`${textField(step, 'person.address', { autocomplete: 'street-address' })}
  ${placeField(step, 'person.municipality')}`;
}
