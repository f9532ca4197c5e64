import { html, nothing, type TemplateResult } from 'lit';
import { receiptTexts, receiptView, type Acknowledgement, type ReceiptMoment, type ReceiptView } from '@pqrs-kit/core';
import { download, icon, onTime, print, seal } from '../foundation/icons.js';
import { savePage, saveReceipt } from './save.js';
import { due, identity, next } from './sheet.js';

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

function proof(view: ReceiptView, options: ReceiptOptions): TemplateResult {
  return html`<div class="sheet-part proof">
    <div>
      <p class="proof-title">${icon(seal, 20)}<b>${view.proof.title}</b></p>
      <p class="hash" part="hash" title=${view.proof.hash}>${view.proof.algorithm} ${view.proof.short}</p>
    </div>
    <div class="proof-actions">
      <button
        type="button"
        class="btn"
        part="button"
        @click=${() => savePage(view, options.locale, options.organization)}
      >
        ${icon(download)}${view.labels.download}
      </button>
      <button type="button" class="btn save" part="button" @click=${() => saveReceipt(options.acknowledgement.receipt)}>
        ${icon(seal)}${receiptTexts[options.locale].save}
      </button>
      <button type="button" class="btn" part="button" @click=${() => window.print()}>
        ${icon(print)}${view.labels.print}
      </button>
    </div>
  </div>`;
}
