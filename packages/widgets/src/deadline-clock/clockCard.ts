import { html, nothing, type TemplateResult } from 'lit';
import type { ClockFace, TextPart } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { dayRule, ruleWithEnds, type RuleSize } from '../foundation/dayRule.js';
import { chevron, icon, info } from '../foundation/icons.js';

/** A worded sentence with its strong pieces. */
function rich(parts: readonly TextPart[]): TemplateResult[] {
  return parts.map((part) => (part.strong ? html`<b>${part.text}</b>` : html`${part.text}`));
}

export interface FaceOptions {
  /** Level of the heading that the date is. */
  level: number;
  citizen?: boolean;
  /** What runs: "Término legal · Reclamo de consumo". Without it the chip stands beside the verb. */
  kind?: string | undefined;
  /** Whether the year is always said. */
  year?: boolean;
  format: 'days' | 'date' | 'both';
}

/** The face of a clock: status, verb, date in large, what remains. */
export function clockFace(view: ClockFace, options: FaceOptions): TemplateResult {
  const text = options.format === 'days' ? (options.citizen ? view.chip.full : view.chip.short) : view.chip.word;
  const badge = chip({ status: view.status, text, label: view.chip.label, size: options.citizen ? 'citizen' : 'row' });
  const heading = html`<div class="when" role="heading" aria-level=${options.level}>
    <span class="verb">${view.verb} </span
    ><time part="time" class="date" datetime=${view.headlineDate}
      >${options.year ? view.headline : view.headlineShort}</time
    >
  </div>`;
  const remainder =
    options.format === 'date' ? nothing : html`<p class="remainder" part="remaining">${rich(view.remainder)}</p>`;
  const top = options.kind ? html`<div class="top"><span class="muted">${options.kind}</span>${badge}</div>` : badge;
  return html`<div class="face ${options.kind ? '' : 'beside'}">${top}${heading}${remainder}</div>`;
}

/** The rule with its ends, and what a pause leads to. */
export function clockRule(view: ClockFace, size: RuleSize): TemplateResult {
  return html`${ruleWithEnds(dayRule(view.rule.cells, view.status, size), view.ends)}
  ${view.afterPause ? html`<p class="muted after">${view.afterPause}</p>` : nothing}
  ${view.known ? html`<p class="uncertain known" part="known">${icon(info, 16)}${view.known}</p>` : nothing}
  ${view.uncertain ? html`<p class="uncertain">${icon(info, 16)}${view.uncertain}</p>` : nothing}`;
}

/** The button that opens the day-by-day ledger. */
export function howComputed(view: ClockFace, expanded: boolean, toggle: () => void): TemplateResult {
  return html`<button
    type="button"
    class="disclosure"
    part="button"
    aria-expanded=${expanded}
    aria-controls="ledger"
    @click=${toggle}
  >
    ${icon(chevron, 16, 'turn')}${view.labels.howComputed}
  </button>`;
}

export interface OtherClock {
  name: string;
  view: ClockFace;
  /** "vie 27 nov". */
  date: string;
}

/** Clocks that do not bind, as rows of name, date and chip. */
export function otherClocks(rows: readonly OtherClock[], label: string): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul class="others" aria-label=${label}>
    ${rows.map(
      ({ name, date, view }) =>
        html`<li>
          <span>${name}</span
          ><b>${date}</b>${chip({ status: view.status, text: view.chip.short, label: view.chip.label })}
        </li>`,
    )}
  </ul>`;
}
