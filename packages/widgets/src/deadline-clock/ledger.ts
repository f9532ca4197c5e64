import { html, nothing, type TemplateResult } from 'lit';
import { dateTexts, listDate, type ClockLedger, type ClockStatus, type LedgerDay, type Locale } from '@pqrs-kit/core';
import { copy, icon } from '../foundation/icons.js';

interface LedgerTemplate {
  locale: Locale;
  /** What colours its days. */
  status: ClockStatus;
  asList: boolean;
  /** Narrow places have only the list. */
  mayToggle: boolean;
  copied: boolean;
  toggle: () => void;
  copy: () => void;
}

/** How a due date was counted: the days, the facts, and what may be done with them. */
export function ledger(view: ClockLedger, options: LedgerTemplate): TemplateResult {
  const { labels } = view;
  return html`<div id="ledger" class="ledger ${options.status}" part="explanation">
    ${options.asList ? list(view, options.locale) : calendar(view, options.locale)}
    <dl class="facts">
      ${view.facts.map(
        ({ label, text, detail }) =>
          html`<div>
            <dt class="muted">${label}</dt>
            <dd>${text}${detail ? html` <span class="muted" part="citation">${detail}</span>` : nothing}</dd>
          </div>`,
      )}
    </dl>
    <div class="ledger-actions">
      ${
        options.mayToggle
          ? html`<button type="button" class="link" @click=${options.toggle}>
              ${options.asList ? labels.asCalendar : labels.asList}
            </button>`
          : nothing
      }
      <button type="button" class="link" @click=${options.copy}>
        ${icon(copy)}${options.copied ? labels.copied : labels.copy}
      </button>
    </div>
    <slot name="explanation"></slot>
  </div>`;
}

function calendar(view: ClockLedger, locale: Locale): TemplateResult {
  return html`<table class="calendar" part="calendar">
    <caption class="sr">
      ${view.sentence}
    </caption>
    <thead>
      <tr>
        ${dateTexts[locale].weekdays.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${view.weeks.map(
        (week) =>
          html`<tr>
            ${week.days.map((day) => cell(view, day))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(view: ClockLedger, day: LedgerDay): TemplateResult {
  if (!day.kind) return html`<td class="outside"><span aria-hidden="true">${day.dayLabel}</span></td>`;
  return html`<td part="step" class=${classesOf(day)} title=${day.name ?? nothing}>
    <span class="sr">${day.label}</span>
    <span class="day" aria-hidden="true"
      >${day.dayLabel}${day.today ? html` <b>${view.labels.today}</b>` : nothing}<i class="glyph"></i
    ></span>
    ${day.count === undefined ? nothing : html`<span class="count" aria-hidden="true">${day.count}</span>`}
    ${day.note ? html`<span class="note" aria-hidden="true">${day.note}</span>` : nothing}
  </td>`;
}

function list(view: ClockLedger, locale: Locale): TemplateResult {
  return html`<div class="weeks">
    ${view.weeks.map(
      (week) =>
        html`<ol>
          ${week.days.filter((day) => day.kind).map((day) => line(view, day, locale))}
        </ol>`,
    )}
  </div>`;
}

function line(view: ClockLedger, day: LedgerDay, locale: Locale): TemplateResult {
  const what = day.count ?? [day.note, day.name].filter(Boolean).join(': ');
  return html`<li part="step" class=${classesOf(day)}>
    <i class="glyph"></i><span class="sr">${day.label}</span>
    <span aria-hidden="true"
      >${listDate(day.date, locale, day.date)}${day.today ? html` <b>${view.labels.today}</b>` : nothing}</span
    >
    <span class="what" aria-hidden="true">${what}</span>
  </li>`;
}

function classesOf(day: LedgerDay): string {
  return ['cell', day.kind, day.gone && 'gone', day.due && 'due'].filter(Boolean).join(' ');
}
