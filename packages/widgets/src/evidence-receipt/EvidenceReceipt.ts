import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  proveReceipt,
  webCryptoCheck,
  webCryptoDigest,
  type Acknowledgement,
  type AnswerChannel,
  type CaseEvent,
  type ProofTexts,
  type Receipt,
  type ReceiptProof,
  type ReceiptView,
  type SignatureCheck,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { Apart } from '../foundation/Apart.js';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { shellStyles } from '../foundation/shellStyles.js';
import './events.js';
import { verificationOf, type Verification } from './verification.js';

const body = /* @__PURE__ */ new Apart(() => import('./receiptBody.js').then(({ receiptBody }) => receiptBody));

/**
 * The proof of a filing, to be read, printed, kept and verified on the device itself: nothing leaves the page.
 *
 * @summary The receipt of a filing.
 * @fires pqrs-verify-done - `{valid, reason}`; valid only where it is signed by the key in `public-key`
 * @fires pqrs-download-request - cancelable, before a file is saved: `{format}`
 * @fires pqrs-print-request - cancelable, before the page is printed: `{}`
 * @slot heading - in place of the title
 * @slot issuer - over the sheet: who received it
 * @slot legal-note - under the sheet
 * @slot actions - after the legal note
 * @slot empty - while there is no receipt
 * @slot footer - at the end
 * @csspart base - the whole
 * @csspart heading - the title
 * @csspart radicado - the radicado
 * @csspart track - the day rule
 * @csspart qr - the code to follow the case with a telephone
 * @csspart seal - the proof: seal, hash, and what may be done with it
 * @csspart chain - hash, signature and key, spelled out
 * @csspart hash - the hash in groups of four
 * @csspart status - what the verification found
 * @csspart button - a button
 * @cssprop [--pqrs-receipt-width=760px] - width of the sheet at most
 */
export class EvidenceReceipt extends PqrsElement {
  static readonly tag = 'pqrs-evidence-receipt';
  static override styles = shellStyles;

  /** The answer to a filing, with its date and its code: for the person who filed. */
  @property({ attribute: false }) acknowledgement?: Acknowledgement | undefined;
  /** A signed receipt alone: for whoever verifies it. */
  @property({ attribute: false }) receipt?: Receipt | undefined;
  /** Key of the organisation in base64url, as its `/v1/receipt-key` says it: without it nobody knows whose a signature is. */
  @property({ attribute: 'public-key' }) publicKey?: string | undefined;
  /** The registration that the receipt proves, as the organisation handed it out: its hash is then computed again. */
  @property({ attribute: false }) registration?: CaseEvent | undefined;
  /** Checks signatures where the browser cannot; Web Cryptography unless given. */
  @property({ attribute: false }) signatureCheck: SignatureCheck = webCryptoCheck;
  /** Address of the page with the status tracker: gives the QR code of an acknowledgement. Radicado and code stand after its `#`. */
  @property({ attribute: 'verify-url' }) verifyUrl?: string | undefined;
  @property() qr: 'auto' | 'none' = 'auto';
  /** Name of who received it, for the page that is kept. */
  @property() organization = '';
  /** How the answer will come. */
  @property({ attribute: 'answer-by' }) answerBy: AnswerChannel = 'email';
  @property({ type: Boolean }) anonymous = false;
  /** What is known of the receipt. The element sets it. */
  @property({ reflect: true }) verification: Verification = 'pending';
  /** Whether hash, signature and key are open. */
  @property({ type: Boolean, reflect: true }) expanded = false;

  @state() private found: ReceiptProof | undefined;
  @state() private verifying = false;
  #foundOf: readonly unknown[] | undefined;

  protected override readonly body = body;

  get texts(): ProofTexts {
    return this.textsOf(body.part.proofTexts);
  }

  get #signed(): Receipt | undefined {
    return this.acknowledgement?.receipt ?? this.receipt;
  }

  /** Verifies the receipt on this device. Gives what it found; undefined where there is no receipt or it was replaced meanwhile. */
  async verify(): Promise<ReceiptProof | undefined> {
    const receipt = this.#signed;
    if (!receipt || this.verifying) return undefined;
    const given = this.#given();
    this.verifying = true;
    const found = await proveReceipt(receipt, {
      check: this.signatureCheck,
      digest: webCryptoDigest,
      publicKey: this.publicKey,
      registration: this.registration,
    });
    this.verifying = false;
    if (!this.#isStill(given)) return undefined;
    this.#foundOf = given;
    this.found = found;
    this.verification = verificationOf(found);
    this.emit('pqrs-verify-done', { valid: this.verification === 'valid', reason: found });
    if (body.here) announce(`${this.texts.verdicts[found]}. ${this.texts.meanings[found]}`, this);
    return found;
  }

  /** What a verification is of. */
  #given(): readonly unknown[] {
    return [this.acknowledgement, this.receipt, this.publicKey, this.registration];
  }

  #isStill(given: readonly unknown[]): boolean {
    return this.#given().every((one, index) => one === given[index]);
  }

  protected override willUpdate(): void {
    // What was found holds for what it was found of, also where it was found before anything was drawn.
    if (!this.#foundOf || this.#isStill(this.#foundOf)) return;
    this.#foundOf = undefined;
    this.found = undefined;
    this.verification = 'pending';
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('empty', this.#signed === undefined);
    this.setState('error', this.verification === 'invalid');
  }

  protected override render(): TemplateResult {
    const receipt = this.#signed;
    if (!receipt) return html`<slot name="empty"><p class="muted">${this.texts.empty}</p></slot>`;
    const { acknowledgement } = this;
    const { due, identity, next, proofPart, signedReceiptView } = body.part;
    const page = acknowledgement ? this.#pageOf(acknowledgement) : undefined;
    const view = page ?? signedReceiptView(receipt, this.locale, this.zone);
    return html`<section part="base" class="receipt" lang=${this.locale} aria-labelledby="receipt-title">
      <slot name="issuer"></slot>
      <slot name="heading">
        <h2 class="title" id="receipt-title" part="heading" aria-level=${this.level()}>
          ${page?.title ?? this.texts.title}
        </h2>
      </slot>
      <div class="sheet">
        ${identity(view, this, acknowledgement ? this.#qrOf(acknowledgement) : nothing)}
        ${page ? [due(page), next(page, this.level())] : nothing}
        ${proofPart({
          view,
          receipt,
          texts: this.texts,
          locale: this.locale,
          found: this.found,
          verifying: this.verifying,
          open: this.expanded,
          page: page !== undefined,
          host: this,
          verify: () => void this.verify(),
          toggle: () => (this.expanded = !this.expanded),
          save: (format) => this.#save(format, receipt, page),
          print: () => this.emit('pqrs-print-request', {}, true) && window.print(),
        })}
      </div>
      <slot name="legal-note"></slot>
      <slot name="actions"></slot>
      <slot name="footer"></slot>
    </section>`;
  }

  #pageOf(acknowledgement: Acknowledgement): ReceiptView {
    const { locale, zone: timeZone, answerBy, anonymous } = this;
    return body.part.receiptView(acknowledgement, { locale, timeZone, now: this.instant(), answerBy, anonymous });
  }

  #qrOf({ radicado, trackingCode: code }: Acknowledgement): TemplateResult | typeof nothing {
    const page = this.qr === 'auto' ? webAddress(this.verifyUrl) : undefined;
    if (!page) return nothing;
    page.hash = body.part.trackingFragment({ radicado, code });
    return html`<figure>
      ${body.part.qrCode(page.href, this.texts.qr)}
      <figcaption><a href=${page.href} rel="noreferrer">${this.texts.follow}</a></figcaption>
    </figure>`;
  }

  #save(format: 'html' | 'json', receipt: Receipt, page: ReceiptView | undefined): void {
    if (!this.emit('pqrs-download-request', { format }, true)) return;
    if (format === 'html' && page) body.part.savePage(page, this.locale, this.organization);
    else body.part.saveReceipt(receipt);
  }
}

/** An address of the web; anything else, such as one with a script, is none. */
function webAddress(address: string | undefined): URL | undefined {
  if (!address || !URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
