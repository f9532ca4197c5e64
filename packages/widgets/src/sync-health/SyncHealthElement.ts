import { adoptStyles, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PqrsError, type SyncHealth, type SyncRetry } from '@pqrs-kit/core';
import { PqrsElement } from '../foundation/PqrsElement.js';
import { problem, problemStyles } from '../foundation/problem.js';
import { base, buttons, loading } from '../foundation/styles.js';
import { tokens } from '../foundation/tokens.js';
import './events.js';
import type { HealthHost } from './HealthHost.js';
import type { HealthBoard } from './HealthBoard.js';

/**
 * How the sync with a CRM stands: one verdict with what to do, lag, last run and last error, requests used of the day's, and what waits for a
 * person with its reason and a way to try it again. It shows no personal data. What draws it is fetched apart, when the element is first on a page.
 *
 * @summary The sync in sight, for who leads and who administers.
 * @fires pqrs-sync-retry-request - cancelable: `{kind, key}` is about to be put back to work; a host that gives `data` alone carries it out
 * @fires pqrs-sync-retry-done - it is back at work: `{kind, key}`
 * @fires pqrs-navigate - a case was chosen: `{to: 'case', id}`
 * @slot heading - in place of the title
 * @slot actions - at the right of the title
 * @slot empty - in place of the words while no CRM is connected
 * @slot error - in place of what failed
 * @slot footer - at the end
 * @csspart base
 * @csspart header
 * @csspart heading
 * @csspart body
 * @csspart status - the verdict
 * @csspart fact - a figure with its name
 * @csspart row - something that waits
 * @csspart button
 * @cssprop --pqrs-health-tile-width - 220px
 */
export class SyncHealthElement extends PqrsElement implements HealthHost {
  static readonly tag = 'pqrs-sync-health';
  static override readonly styles: CSSResultGroup = [tokens, base, buttons, loading, problemStyles];

  /** How things stand, where the host has it itself; nothing is then asked of the client. */
  @property({ attribute: false }) data?: SyncHealth | undefined;

  @state() private missing: PqrsError | undefined;

  #board: HealthBoard | undefined;
  #coming: Promise<void> | undefined;

  get moment(): string {
    return this.instant();
  }

  /** Asks again how things stand. */
  override async refresh(): Promise<void> {
    await this.#fetchBoard();
    await this.#board?.load();
    this.requestUpdate();
  }

  levelBelow(deeper: number): number {
    return this.level(deeper);
  }

  failed(cause: unknown): PqrsError {
    return this.report(cause);
  }

  mayRetry(what: SyncRetry): boolean {
    return this.emit('pqrs-sync-retry-request', what, true);
  }

  retried(what: SyncRetry): void {
    this.emit('pqrs-sync-retry-done', what);
  }

  openCase(caseId: string): void {
    this.emit('pqrs-navigate', { to: 'case', id: caseId }, true);
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#fetchBoard();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const board = this.#board;
    this.setState('loading', !this.missing && (!board || board.loading));
    this.setState('error', this.missing !== undefined || board?.error !== undefined);
    this.setState('empty', board?.health !== undefined && !board.health.crm);
  }

  protected override render(): TemplateResult {
    if (this.#board) return this.#board.render();
    const retry = (): void => void this.#fetchBoard();
    if (this.missing) return problem({ error: this.missing, locale: this.locale, retry });
    return html`<div class="waiting" aria-busy="true"><div class="block"></div></div>`;
  }

  /** Fetches what draws it; once it came, or again after it did not. */
  #fetchBoard(): Promise<void> {
    this.#coming ??= import('./healthParts.js').then(
      ({ healthParts: { HealthBoard, styles } }) => {
        const own = (this.constructor as typeof SyncHealthElement).elementStyles;
        if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...own, ...styles]);
        this.missing = undefined;
        this.#board = new HealthBoard(this);
        this.requestUpdate();
      },
      (cause: unknown) => {
        this.#coming = undefined;
        this.missing = this.report(
          new PqrsError('network-unreachable', 'What shows the sync could not be fetched.', 'Try again.', { cause }),
        );
      },
    );
    return this.#coming;
  }
}
