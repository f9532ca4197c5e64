import { html, nothing, type TemplateResult } from 'lit';
import {
  receiptTexts,
  spelledHash,
  type Locale,
  type ProofTexts,
  type Receipt,
  type ReceiptProof,
  type SignedReceiptView,
} from '@pqrs-kit/core';
import { copyText } from '../foundation/copyText.js';
import { chevron, check, copy, download, icon, info, overdue, print, seal } from '../foundation/icons.js';
import { verificationOf } from './verification.js';

export interface ProofPartOptions {
  view: SignedReceiptView;
  receipt: Receipt;
  texts: ProofTexts;
  locale: Locale;
  /** What was found; absent until somebody verified. */
  found: ReceiptProof | undefined;
  verifying: boolean;
  open: boolean;
  /** Whether there is a page to keep beside the signed data. */
  page: boolean;
  host: Element;
  verify: () => void;
  toggle: () => void;
  save: (format: 'html' | 'json') => void;
  print: () => void;
}

/** The proof: what it is, whether it holds, and all that it takes to check it elsewhere. */
export function proofPart(options: ProofPartOptions): TemplateResult {
  const { view, texts, locale, verifying } = options;
  return html`<div class="sheet-part proof" part="seal">
      <div>
        <p class="proof-title">${icon(seal, 20)}<b>${view.proof.title}</b></p>
        <p class="hash">${view.proof.algorithm} ${view.proof.short}</p>
      </div>
      <div class="proof-actions">
        <button
          type="button"
          class="btn quiet verify"
          part="button"
          aria-disabled=${verifying ? 'true' : nothing}
          @click=${options.verify}
        >
          ${icon(check)}${verifying ? texts.verifying : texts.verify}
        </button>
        ${options.page ? action(download, view.labels.download, () => options.save('html'), 'page') : nothing}
        ${action(seal, receiptTexts[locale].save, () => options.save('json'), 'save')}
        ${action(print, view.labels.print, options.print, 'print')}
      </div>
      ${verdict(options)}
    </div>
    ${details(options)}`;
}

function action(glyph: string, label: string, act: () => void, name: string): TemplateResult {
  return html`<button type="button" class="btn ${name}" part="button" @click=${act}>${icon(glyph)}${label}</button>`;
}

function verdict({ found, texts }: ProofPartOptions): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const verification = verificationOf(found);
  const glyph = { valid: check, invalid: overdue, unavailable: info, pending: info }[verification];
  return html`<div class="verdict ${verification}" part="status">
    ${icon(glyph, 20)}
    <div>
      <p><b>${texts.verdicts[found]}</b></p>
      <p>${texts.meanings[found]}</p>
    </div>
  </div>`;
}

function details({ receipt, texts, open, toggle, host }: ProofPartOptions): TemplateResult {
  return html`<div class="sheet-part">
    <button type="button" class="disclosure" aria-expanded=${open} aria-controls="chain" @click=${toggle}>
      ${icon(chevron, 14, 'turn')}${texts.details}
    </button>
    <div id="chain" part="chain" class="chain" ?hidden=${!open}>
      <dl>
        <dt>${texts.hash} (${receipt.algorithm})</dt>
        <dd class="spelled" part="hash">${spelledHash(receipt.hash).map((four) => html`<span>${four}</span>`)}</dd>
        <dt>${texts.signature}</dt>
        <dd>${receipt.signature}</dd>
        <dt>${texts.publicKey}</dt>
        <dd>${receipt.publicKey}</dd>
      </dl>
      <p>
        <button type="button" class="link" @click=${() => void copyText(receipt.hash, texts.hashCopied, host)}>
          ${icon(copy)} ${texts.copyHash}
        </button>
      </p>
    </div>
  </div>`;
}
