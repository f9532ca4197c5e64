import type { ReactiveControllerHost } from 'lit';
import type { Locale, PqrsClient, PqrsError, SyncHealth, SyncRetry } from '@pqrs-kit/core';

/** The element as what it fetches apart sees it. */
export interface HealthHost extends ReactiveControllerHost {
  readonly client?: PqrsClient | undefined;
  readonly data?: SyncHealth | undefined;
  readonly strings?: Readonly<Record<string, unknown>> | undefined;
  readonly locale: Locale;
  readonly zone: string;
  readonly readonly: boolean;
  readonly moment: string;
  readonly renderRoot: HTMLElement | DocumentFragment;

  /** Level of a heading so many below the widget's own. */
  levelBelow(deeper: number): number;
  /** Tells a failure to the host of the page. */
  failed(cause: unknown): PqrsError;
  /** Whether the host of the page lets it be tried again. */
  mayRetry(what: SyncRetry): boolean;
  retried(what: SyncRetry): void;
  openCase(caseId: string): void;
}
