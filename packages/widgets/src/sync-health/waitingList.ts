import { html, nothing, type TemplateResult } from 'lit';
import { fill, type SyncHealthTexts, type SyncHealthView, type SyncWaiting } from '@pqrs-kit/core';

interface WaitingOptions {
  level: number;
  texts: SyncHealthTexts;
  retryText: string;
  readonly: boolean;
  /** Key of what is being put back to work. */
  underWay: string | undefined;
  retry: (item: SyncWaiting) => void;
  open: (caseId: string) => void;
}

/** What waits, with why and what may be done; nothing where nothing does. */
export function waitingList(
  { waiting, waitingTitle, notShown }: SyncHealthView,
  options: WaitingOptions,
): TemplateResult | typeof nothing {
  if (waiting.length === 0) return nothing;
  return html`<div class="list">
    <div class="list-title" id="waiting" role="heading" aria-level=${options.level} tabindex="-1">${waitingTitle}</div>
    <ul aria-labelledby="waiting">
      ${waiting.map((item) => row(item, options))}
    </ul>
    ${notShown ? html`<p class="muted">${notShown}</p>` : nothing}
  </div>`;
}

function row(item: SyncWaiting, { texts, readonly, retryText, underWay, retry, open }: WaitingOptions): TemplateResult {
  const { key, title, reason, code, lines, caseId, mayRetry } = item;
  const again =
    mayRetry && !readonly
      ? html`<button
          type="button"
          class="btn small again"
          part="button"
          aria-label=${fill(texts.retryOf, { title })}
          aria-disabled=${underWay !== undefined}
          @click=${() => retry(item)}
        >
          ${retryText}
        </button>`
      : nothing;
  const shown = caseId
    ? html`<button
        type="button"
        class="link"
        aria-label=${fill(texts.openCaseOf, { title })}
        @click=${() => open(caseId)}
      >
        ${texts.openCase}
      </button>`
    : nothing;
  return html`<li class="item" part="row" data-key=${key}>
    <div class="what">
      <p class="item-title" tabindex="-1">${title}</p>
      <p>${reason}</p>
      <p class="fine">${lines.join(' · ')}</p>
      <p class="code">${code}</p>
    </div>
    <div class="acts">${shown} ${again}</div>
  </li>`;
}
