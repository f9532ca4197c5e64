import { html, nothing, type TemplateResult } from 'lit';
import type { ReceiptView, SignedReceiptView } from '@pqrs-kit/core';
import { copyText } from '../foundation/copyText.js';
import { dayRule, ruleWithEnds } from '../foundation/dayRule.js';
import { copy, icon } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';

/** What identifies a filing: the code is there for who filed it, alone. `beside`: at the right of it, where there is room. */
export function identity(
  view: SignedReceiptView & Partial<Pick<ReceiptView, 'code'>>,
  host: Element,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="sheet-part ${beside === nothing ? '' : 'beside'}">
    <p class="muted">${view.radicadoLabel}</p>
    <p class="large">${radicado(view.radicado)}</p>
    <button
      type="button"
      class="btn copy"
      part="button"
      @click=${() => void copyText(view.radicado.whole, view.labels.copied, host)}
    >
      ${icon(copy)}${view.labels.copy}
    </button>
    <dl class="facts">
      <dt>${view.received.label}</dt>
      <dd><time datetime=${view.received.instant}>${view.received.text}</time></dd>
      ${
        view.code
          ? html`<dt>${view.code.label}</dt>
              <dd><b class="code">${view.code.text}</b></dd>`
          : nothing
      }
    </dl>
    ${beside}
  </div>`;
}

/** By when the answer comes, and why then. */
export function due({ due: { verb, date, civilDate, cells, start, end, sentence } }: ReceiptView): TemplateResult {
  return html`<div class="sheet-part">
    <p class="verb">${verb}</p>
    <p class="date"><time datetime=${civilDate}>${date}</time></p>
    <div class="rule-wide">${ruleWithEnds(dayRule(cells, 'ok', 'wide'), { start, end })}</div>
    <div class="rule-card">${ruleWithEnds(dayRule(cells, 'ok', 'card'), { start, end })}</div>
    <p class="muted">${sentence}</p>
  </div>`;
}

/** What comes after. */
export function next({ next: { title, lines } }: ReceiptView, level: number): TemplateResult {
  return html`<div class="sheet-part">
    <h3 aria-level=${Math.min(6, level + 1)}>${title}</h3>
    <ol class="next">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ol>
  </div>`;
}
