import { html, nothing, type TemplateResult } from 'lit';
import {
  receiptDocument,
  receiptTexts,
  receiptView,
  type Acknowledgement,
  type ReceiptMoment,
  type ReceiptView,
} from '@pqrs-kit/core';
import { copyText } from '../foundation/copyText.js';
import { dayRule, ruleWithEnds } from '../foundation/dayRule.js';
import { copy, download, icon, onTime, print, seal } from '../foundation/icons.js';
import { radicado } from '../foundation/radicado.js';

export interface ReceiptOptions extends ReceiptMoment {
  acknowledgement: Acknowledgement;
  /** Name of who received it, for the file that is kept. */
  organization: string;
  /** ARIA level of its title. */
  level: number;
  /** The element it is shown in: what it says is heard there. */
  host: Element;
}

/** The receipt shown once a case is filed: to be copied, kept and printed. Its title takes the focus. */
export function receipt(options: ReceiptOptions): TemplateResult {
  const view = receiptView(options.acknowledgement, options);
  return html`<section class="receipt" part="receipt" aria-labelledby="receipt-title">
    <div class="receipt-head">
      ${icon(onTime, 20, 'done-mark')}
      <div>
        <h2 class="title" id="receipt-title" part="heading" tabindex="-1" aria-level=${options.level}>${view.title}</h2>
        ${view.lead ? html`<p class="lead">${view.lead}</p>` : nothing}
      </div>
    </div>
    <div class="sheet">
      ${identity(view, options.host)} ${due(view)} ${next(view, options.level)} ${proof(view, options)}
    </div>
  </section>`;
}

function identity(view: ReceiptView, host: Element): TemplateResult {
  return html`<div class="sheet-part">
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
      <dt>${view.code.label}</dt>
      <dd><b class="code">${view.code.text}</b></dd>
    </dl>
  </div>`;
}

function due({ due: { verb, date, civilDate, cells, start, end, sentence } }: ReceiptView): TemplateResult {
  return html`<div class="sheet-part">
    <p class="verb">${verb}</p>
    <p class="date"><time datetime=${civilDate}>${date}</time></p>
    <div class="rule-wide">${ruleWithEnds(dayRule(cells, 'ok', 'wide'), { start, end })}</div>
    <div class="rule-card">${ruleWithEnds(dayRule(cells, 'ok', 'card'), { start, end })}</div>
    <p class="muted">${sentence}</p>
  </div>`;
}

function next({ next: { title, lines } }: ReceiptView, level: number): TemplateResult {
  return html`<div class="sheet-part">
    <h3 aria-level=${Math.min(6, level + 1)}>${title}</h3>
    <ol class="next">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ol>
  </div>`;
}

function proof(view: ReceiptView, options: ReceiptOptions): TemplateResult {
  return html`<div class="sheet-part proof">
    <div>
      <p class="proof-title">${icon(seal, 20)}<b>${view.proof.title}</b></p>
      <p class="hash" part="hash" title=${view.proof.hash}>${view.proof.algorithm} ${view.proof.short}</p>
    </div>
    <div class="proof-actions">
      <button type="button" class="btn" part="button" @click=${() => keep(view, options)}>
        ${icon(download)}${view.labels.download}
      </button>
      <button type="button" class="btn save" part="button" @click=${() => saveReceipt(options.acknowledgement)}>
        ${icon(seal)}${receiptTexts[options.locale].save}
      </button>
      <button type="button" class="btn" part="button" @click=${() => window.print()}>
        ${icon(print)}${view.labels.print}
      </button>
    </div>
  </div>`;
}

/** Saves the receipt as a page, to read. */
function keep(view: ReceiptView, { locale, organization }: ReceiptOptions): void {
  saveFile(receiptDocument(view, locale, organization), 'text/html', `${view.radicado.whole}.html`);
}

/** Saves the signed receipt alone, to be checked: it says nothing of the person or the code. */
function saveReceipt({ radicado: number, receipt: signed }: Acknowledgement): void {
  saveFile(`${JSON.stringify(signed, undefined, 2)}\n`, 'application/json', `${number}.json`);
}

/** The address of the file lives only while it is being saved. */
function saveFile(content: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
