import { css, html, nothing, type TemplateResult } from 'lit';
import { serviceTexts, type Locale, type PqrsError } from '@pqrs-kit/core';
import { icon, overdue } from './icons.js';

export interface ProblemOptions {
  error: PqrsError;
  locale: Locale;
  /** What the button does; without it there is no button. */
  retry?: (() => void) | undefined;
  /** Words in place of those of the code. */
  text?: string | undefined;
  /** A further line, such as the time of the data still on screen. */
  note?: string | undefined;
}

/** An error in its place: what failed, what is safe, what to do, and the code. */
export function problem({ error, locale, retry, text, note }: ProblemOptions): TemplateResult {
  const texts = serviceTexts[locale];
  const button = retry
    ? html`<button type="button" class="btn small" @click=${retry}>${texts.retry}</button>`
    : nothing;
  return html`<div class="problem" part="error" role="alert">
    ${icon(overdue, 18)}
    <div>
      <p>${text ?? texts.errors[error.code] ?? texts.errors.other}</p>
      ${note ? html`<p class="muted">${note}</p>` : nothing}
      <p class="code">${texts.code}: ${error.code}</p>
      ${button}
    </div>
  </div>`;
}

export const problemStyles = css`
  .problem {
    display: flex;
    gap: 10px;
    padding: 12px 14px;
    color: var(--_over-text);
    background: var(--_over-tint);
    border: 1px solid var(--_over);
    border-radius: var(--_radius);
  }
  .problem > div {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .problem .muted,
  .problem .code {
    color: var(--_text);
  }
  .problem .code {
    font-size: 12px;
    line-height: 16px;
  }
  .problem .btn {
    margin-top: 4px;
  }
`;
