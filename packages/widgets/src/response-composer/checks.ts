import { html, nothing, type TemplateResult } from 'lit';
import { composerTexts, type CheckState, type ComposerCheck, type ComposerView } from '@pqrs-kit/core';
import { check as met, dueSoon, icon, info, overdue } from '../foundation/icons.js';
import type { Composer } from './Composer.js';
import type { ComposerSurface } from './ComposerSurface.js';

const marks: Readonly<Record<CheckState, string>> = { missing: overdue, review: info, waiting: dueSoon, met };

/** What is looked at before sending, missing first, each with its state in a word. */
export function checkList(
  { locale, sectionLevel }: ComposerSurface,
  composer: Composer,
  { checks, summary }: ComposerView,
): TemplateResult | typeof nothing {
  if (checks.length === 0) return nothing;
  return html`<div class="side-part">
    <div class="line">
      <div class="section-title" role="heading" aria-level=${sectionLevel + 1}>
        ${composerTexts[locale].reviewTitle}
      </div>
      <span class="muted small">${summary}</span>
    </div>
    <ul class="checks">
      ${checks.map((one) => line(composer, one))}
    </ul>
  </div>`;
}

/** What is mended somewhere in the form is a button that leads there. */
function line(composer: Composer, one: ComposerCheck): TemplateResult {
  const { state, stateWord, label, note, field } = one;
  const words = html`<b>${label}</b> ${note ? html`<span class="muted small" dir="auto">${note}</span>` : nothing}`;
  const leads = field !== undefined && state !== 'met';
  return html`<li class="is-${state}" part=${state === 'missing' ? 'check check-failed' : 'check'}>
    ${icon(marks[state], 16)}
    ${
      leads
        ? html`<button type="button" class="check-words" @click=${() => void composer.go(one)}>${words}</button>`
        : html`<span class="check-words">${words}</span>`
    }
    <span class="verdict small">${stateWord}</span>
  </li>`;
}
