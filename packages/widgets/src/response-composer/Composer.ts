import type { ReactiveController } from 'lit';
import {
  composerTexts,
  composerView,
  draftValues,
  templateText,
  timeOfDay,
  withLine,
  type AnswerMaterial,
  type CommandField,
  type CommandValues,
  type LetterValues,
  type ComposerCheck,
  type ComposerView,
  type PqrsClient,
  type PqrsError,
} from '@pqrs-kit/core';
import type { PanelForm, PanelFormHost } from '../case-panel/PanelForm.js';
import { announce } from '../foundation/announcer.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import './events.js';
import { forgetDraft, keepDraft, keptDraft } from './savedDraft.js';

/** What drafting an answer needs beside its form: templates and norms of the case, what is missing, and what was kept. */
export class Composer implements ReactiveController {
  mode: 'edit' | 'preview' = 'edit';
  material: AnswerMaterial | undefined;
  error: PqrsError | undefined;
  /** Template that is chosen, before it is inserted. */
  chosen = '';
  norms = false;
  search = '';
  /** What the last saving came to, in words. */
  status = '';

  readonly #host: PanelFormHost;
  readonly #form: PanelForm;
  #asked: { client: PqrsClient; caseId: string } | undefined;
  #coming: Promise<void> | undefined;

  constructor(host: PanelFormHost, form: PanelForm) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#form.type === 'draftAnswer') void this.load();
  }

  /** Begins with a case: what was kept of it comes back, and the template that an answer was written from stays named. */
  begin(): void {
    Object.assign(this, { mode: 'edit', status: '', search: '', norms: false, chosen: '' });
    const { caseId } = this.#host.detail;
    const kept = Object.keys(this.#form.values).length === 0 ? keptDraft(caseId) : undefined;
    if (kept) {
      this.#form.restore(kept);
      this.status = composerTexts[this.#host.locale].recovered;
    }
    void this.load();
  }

  /** Reads the material of the case once; again where that failed. */
  load(again = false): Promise<void> {
    const { client, detail } = this.#host;
    const { caseId } = detail;
    const same = this.#asked?.client === client && this.#asked?.caseId === caseId;
    if (!client || (same && !again)) return this.#coming ?? Promise.resolve();
    const asked = { client, caseId };
    if (this.#asked?.caseId !== caseId) this.material = undefined;
    this.#asked = asked;
    this.error = undefined;
    this.#coming = client.answerMaterial(caseId).then(
      (material) => this.#arrived(asked, () => (this.material = material)),
      (cause: unknown) => this.#arrived(asked, () => (this.error = asPqrsError(cause))),
    );
    return this.#coming;
  }

  #arrived(asked: { client: PqrsClient; caseId: string }, take: () => void): void {
    // Meanwhile the host may have gone to another case or another person.
    if (asked !== this.#asked) return;
    take();
    this.#keepTemplate();
    this.#host.requestUpdate();
  }

  /** An answer that came back is still written from its template, where that is in use. */
  #keepTemplate(): void {
    const from = this.#host.detail.answer?.template;
    const inUse = this.material?.templates.some(({ reference }) => reference === from);
    if (from !== undefined && inUse && this.#form.values.template === undefined) this.#form.write('template', from);
  }

  view(): ComposerView {
    const { detail, locale } = this.#host;
    const material = this.#asked?.caseId === detail.caseId ? this.material : undefined;
    return composerView(this.#form.values, { detail, material, locale, now: this.#form.now() });
  }

  /** Changes something that shows. */
  change(how: (composer: Composer) => void): void {
    how(this);
    this.#host.requestUpdate();
  }

  write(field: CommandField, value: string): void {
    this.status = '';
    this.#form.write(field, value);
  }

  /** Puts the chosen template where the caret is, between what stands there. */
  useTemplate(): void {
    const { material } = this;
    const template = material?.templates.find(({ reference }) => reference === this.chosen);
    if (!material || !template) return;
    this.insert(templateText(template, material, this.#shown()), true);
    this.#form.write('template', template.reference);
    announce(composerTexts[this.#host.locale].templateAdded, this.#host);
  }

  /** What may be put into the text: what the case gives, and what the draft decides and cites so far. */
  values(): LetterValues {
    return this.material ? draftValues(this.material, this.#shown()) : {};
  }

  #shown(): CommandValues {
    return Object.fromEntries(this.view().form.fields.map(({ field, value }) => [field, value]));
  }

  /** Writes at the caret of the text; `apart` in a paragraph of its own. */
  insert(text: string, apart = false): void {
    const area = this.#text();
    if (!area) return;
    const [before, after] = [area.value.slice(0, area.selectionStart), area.value.slice(area.selectionEnd)];
    const gap = (side: string): string => (apart && side.trim() !== '' ? '\n\n' : '');
    const head = `${apart ? before.trimEnd() : before}${gap(before)}${text}`;
    this.write('text', `${head}${gap(after)}${apart ? after.trimStart() : after}`);
    void this.#select(head.length, head.length);
  }

  cite(citation: string, present: boolean): void {
    const basis = this.view().form.fields.find(({ field }) => field === 'basis')?.value ?? '';
    this.write('basis', withLine(basis, citation, present));
  }

  save(): void {
    const { caseId } = this.#host.detail;
    const { locale } = this.#host;
    const texts = composerTexts[locale];
    const value = this.#form.values;
    const time = timeOfDay(this.#form.now(), this.#host.zone, locale);
    this.status = keepDraft(caseId, value) ? texts.saved(time) : texts.notSaved;
    announce(this.status, this.#host);
    this.#tell('pqrs-draft-save', { caseId, value });
    this.#host.requestUpdate();
  }

  /** Sends it for approval, or leads to what is missing. */
  async send(): Promise<void> {
    const { caseId } = this.#host.detail;
    if (!this.material) await this.#coming;
    const { checks, ready } = this.view();
    if (ready) return this.#form.send();
    const missing = checks.find(({ state }) => state === 'missing');
    if (missing) this.#tell('pqrs-check-fail', { caseId, check: missing.name });
    this.mode = 'edit';
    if (this.#form.check() && missing) await this.go(missing);
  }

  /** The answer was sent. */
  sent(caseId: string): void {
    forgetDraft(caseId);
    this.status = '';
  }

  /** Goes to where a check is mended. */
  async go({ field, place }: Pick<ComposerCheck, 'field' | 'place'>): Promise<void> {
    if (field === undefined) return;
    this.change(() => (this.mode = 'edit'));
    await this.#host.updateComplete;
    this.#host.focusFirst(`#field-${field.replace('.', '-')}`);
    if (place) await this.#select(place.start, place.end);
  }

  async #select(start: number, end: number): Promise<void> {
    await this.#host.updateComplete;
    const area = this.#text();
    area?.focus();
    area?.setSelectionRange(start, end);
  }

  #text(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#field-text');
  }

  #tell<Name extends 'pqrs-draft-save' | 'pqrs-check-fail'>(
    name: Name,
    detail: HTMLElementEventMap[Name]['detail'],
  ): void {
    this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
