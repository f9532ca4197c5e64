import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { civilDateAt, type CaseDetail, type PqrsError } from '@pqrs-kit/core';
import { CaseData } from './CaseData.js';
import { PqrsElement } from './PqrsElement.js';

/** What widgets about one case share: the case of the host, or the one that the client opens by its id. */
export abstract class CaseElement extends PqrsElement {
  @property({ attribute: 'case-id' }) caseId?: string | undefined;
  /** A case that the host has itself; nothing is then asked of the client to show it. */
  @property({ attribute: false }) case?: CaseDetail | undefined;

  protected readonly data: CaseData = new CaseData(this);

  /** While something is being written the case is not read again behind the person's back. */
  get writing(): boolean {
    return false;
  }

  override async refresh(): Promise<void> {
    if (this.case) this.data.show(this.case);
    else await this.data.load();
  }

  failed(error: PqrsError): void {
    this.report(error);
  }

  protected get today(): string {
    return civilDateAt(this.instant(), this.zone);
  }

  /** Told before another case is shown. */
  protected leave(): void {
    // Most widgets hold nothing of the case before.
  }

  protected override askAhead(): void {
    if (!this.case) this.data.askAhead();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('case') && this.case) this.data.show(this.case);
    if (!changed.has('caseId') && !changed.has('client')) return;
    this.leave();
    if (this.case) return;
    if (this.caseId === undefined) this.data.show(undefined);
    else this.data.ask();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.setState('loading', this.data.loading);
    this.setState('error', this.data.error !== undefined);
    this.setState('empty', this.data.detail === undefined && !this.data.loading);
  }
}
