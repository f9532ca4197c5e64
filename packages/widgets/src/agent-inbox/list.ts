import { html, nothing, type TemplateResult } from 'lit';
import { serviceTexts, timeOfDay } from '@pqrs-kit/core';
import { problem } from '../foundation/problem.js';
import { cards } from './cards.js';
import type { InboxSurface } from './InboxSurface.js';
import { table } from './table.js';

/** What is under the tools: rows, or why there are none, and how to get more. */
export function list(inbox: InboxSurface, groups: number, retry: () => void): TemplateResult {
  const { data } = inbox;
  const rows = inbox.cards
    ? cards(inbox)
    : html`<div class="scroller" part="scroller" tabindex="-1">${table(inbox, groups)}</div>`;
  return html`<div
    id="list"
    class="list"
    role="tabpanel"
    aria-labelledby=${`tab-${inbox.tab}`}
    aria-busy=${data.loading ? 'true' : 'false'}
  >
    ${failure(inbox, retry)} ${arrived(inbox)} ${data.rows.length > 0 ? [rows, foot(inbox)] : instead(inbox)}
  </div>`;
}

function failure(inbox: InboxSurface, retry: () => void): TemplateResult | typeof nothing {
  const { error, rows, asOf } = inbox.data;
  if (!error) return nothing;
  const note =
    rows.length > 0 && asOf ? serviceTexts[inbox.locale].stale(timeOfDay(asOf, inbox.zone, inbox.locale)) : undefined;
  return html`<div class="failure">${problem({ error, locale: inbox.locale, retry, note })}</div>`;
}

/** Tells of new cases over the list, which stays as it is until they are asked for. */
function arrived(inbox: InboxSurface): TemplateResult | typeof nothing {
  const { length } = inbox.data.arrived;
  if (length === 0) return nothing;
  return html`<button type="button" class="arrived" @click=${() => inbox.showArrived()}>
    ${inbox.texts.arrived(length)} <b>${inbox.texts.show}</b>
  </button>`;
}

function instead(inbox: InboxSurface): TemplateResult | typeof nothing {
  if (inbox.data.loading === 'all') return waiting(inbox);
  if (inbox.data.error) return nothing;
  const { empty } = inbox.texts;
  const { filtered } = inbox.question;
  const button = filtered
    ? html`<button type="button" class="btn small" @click=${() => inbox.question.clear()}>
        ${inbox.texts.clearFilters}
      </button>`
    : nothing;
  return html`<div class="empty">
    <slot name="empty"><p>${filtered ? empty.filtered : empty[inbox.tab]}</p></slot>${button}
  </div>`;
}

function waiting(inbox: InboxSurface): TemplateResult {
  return html`<div class="waiting" part="waiting">
    <span class="sr">${inbox.texts.loading}</span>
    ${Array.from(
      { length: 8 },
      () =>
        html`<div class="ghost">
          <div class="block"></div>
          <div class="block"></div>
          <div class="block"></div>
        </div>`,
    )}
    <p class="slow">${serviceTexts[inbox.locale].slow}</p>
  </div>`;
}

function foot(inbox: InboxSurface): TemplateResult {
  const { data, texts } = inbox;
  const more = data.complete
    ? nothing
    : html`<button
        type="button"
        class="btn"
        aria-disabled=${data.loading ? 'true' : 'false'}
        @click=${() => inbox.loadMore()}
      >
        ${data.loading === 'more' ? texts.loadingMore : texts.loadMore}
      </button>`;
  const shown = texts.shown(data.rows.length, data.total, data.totalIsLeast && data.rows.length <= data.total);
  return html`<div class="foot">${more}<span class="muted">${shown}</span></div>`;
}
