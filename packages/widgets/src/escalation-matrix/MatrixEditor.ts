import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  checkMatrix,
  defaultMatrix,
  escalationLevels,
  escalationTexts,
  fill,
  severities,
  type EscalationLevel,
  type EscalationMatrix,
  type Locale,
  type MatrixTexts,
  type PqrsError,
  type Severity,
} from '@pqrs-kit/core';
import { asPqrsError } from '../foundation/PqrsElement.js';
import { problem } from '../foundation/problem.js';

export interface MatrixEditorHost extends ReactiveControllerHost {
  readonly texts: MatrixTexts;
  readonly locale: Locale;
  readonly matrix?: EscalationMatrix | undefined;
  focusFirst(selector: string): void;
  /** Somebody wants this matrix, which is whole. */
  propose(matrix: EscalationMatrix): void;
}

/** A number of the matrix: the share of a level, or the minutes without acknowledgement. */
interface Cell {
  id: string;
  label: string;
  severity: Severity;
  level?: EscalationLevel;
  value: number;
}

/** A draft of the matrix: its shares and its minutes of silence. What is not whole is said, and shown nowhere else. */
export class MatrixEditor implements ReactiveController {
  open = false;
  readonly #host: MatrixEditorHost;
  #draft: EscalationMatrix = defaultMatrix;
  #whole: EscalationMatrix = defaultMatrix;
  #error: PqrsError | undefined;

  constructor(host: MatrixEditorHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to set up: the draft begins when it is opened.
  }

  /** What to reckon with: the draft as far as it is whole. */
  get shown(): EscalationMatrix | undefined {
    return this.open ? this.#whole : this.#host.matrix;
  }

  show(): void {
    this.open = true;
    this.#draft = this.#whole = this.#now;
    this.#error = undefined;
    this.#then('.matrix-editor input');
  }

  close(): void {
    this.leave();
    this.#then('.edit-matrix');
  }

  /** Forgets the draft because the element goes to another case. */
  leave(): void {
    this.open = false;
  }

  get #now(): EscalationMatrix {
    return this.#host.matrix ?? defaultMatrix;
  }

  render(): TemplateResult {
    const { texts, locale } = this.#host;
    const cells = this.#cells(this.#draft);
    const changes = this.#changes(cells);
    return html`<form class="card matrix-editor" novalidate @submit=${(event: Event) => this.#submit(event)}>
      <p class="muted" id="editor-hint">${texts.editHint}</p>
      <div class="cells">${cells.map((cell) => this.#field(cell))}</div>
      ${
        changes.length > 0
          ? html`<ul class="changes">
              ${changes.map((change) => html`<li>${change}</li>`)}
            </ul>`
          : html`<p class="muted">${texts.noChanges}</p>`
      }
      ${this.#error ? problem({ error: this.#error, locale }) : nothing}
      <div class="buttons">
        <button
          type="submit"
          class="btn primary"
          part="button"
          aria-disabled=${changes.length === 0 ? 'true' : nothing}
        >
          ${texts.propose}
        </button>
        <button type="button" class="btn quiet" part="button" @click=${() => this.close()}>${texts.discard}</button>
      </div>
    </form>`;
  }

  #field(cell: Cell): TemplateResult {
    return html`<div class="field">
      <label for=${cell.id}>${cell.label}</label>
      <input
        class="input"
        part="field"
        id=${cell.id}
        type="number"
        inputmode="numeric"
        min="1"
        aria-required="true"
        aria-describedby="editor-hint"
        aria-invalid=${this.#isWrong(cell) ? 'true' : 'false'}
        .value=${Number.isNaN(cell.value) ? '' : String(cell.value)}
        @input=${(event: Event) => this.#write(cell, (event.target as HTMLInputElement).valueAsNumber)}
      />
    </div>`;
  }

  #isWrong({ level, severity }: Cell): boolean {
    const path = level ? `triggers.${severity}.${level}` : `silenceMinutes.${severity}`;
    return this.#error?.fields?.some(({ field }) => field === path || field.startsWith(`${path}.`)) ?? false;
  }

  #cells({ triggers, silenceMinutes }: EscalationMatrix): Cell[] {
    const { texts, locale } = this.#host;
    const words = escalationTexts[locale].severities;
    const shares = severities.flatMap((severity) =>
      escalationLevels.flatMap((level): Cell[] => {
        const value = triggers[severity][level].sharePercent;
        const label = fill(texts.shareOf, { level, severity: words[severity] });
        return value === undefined ? [] : [{ id: `share-${severity}-${level}`, label, severity, level, value }];
      }),
    );
    const silences = severities.map((severity): Cell => {
      const label = fill(texts.silenceOf, { severity: words[severity] });
      return { id: `silence-${severity}`, label, severity, value: silenceMinutes[severity] };
    });
    return [...shares, ...silences];
  }

  #changes(cells: readonly Cell[]): string[] {
    const before = new Map(this.#cells(this.#now).map(({ id, value }) => [id, value]));
    return cells.flatMap(({ id, label: what, value: to }) => {
      const from = before.get(id);
      return from === undefined || from === to || Number.isNaN(to)
        ? []
        : [fill(this.#host.texts.changed, { what, from, to })];
    });
  }

  #write({ severity, level }: Cell, value: number): void {
    const { triggers, silenceMinutes } = this.#draft;
    this.#draft = level
      ? {
          ...this.#draft,
          triggers: {
            ...triggers,
            [severity]: {
              ...triggers[severity],
              [level]: { ...triggers[severity][level], sharePercent: value },
            },
          },
        }
      : { ...this.#draft, silenceMinutes: { ...silenceMinutes, [severity]: value } };
    this.#check();
    this.#host.requestUpdate();
  }

  #check(): void {
    try {
      this.#whole = checkMatrix(this.#draft);
      this.#error = undefined;
    } catch (cause) {
      this.#error = asPqrsError(cause);
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.#error) return this.#then('.matrix-editor [aria-invalid=true]');
    if (this.#changes(this.#cells(this.#draft)).length === 0) return;
    this.#host.propose(this.#whole);
    this.close();
  }

  #then(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.focusFirst(selector));
  }
}
