import type { ReactiveControllerHost } from 'lit';
import type { FieldProblem, PqrsClient, PqrsError, Submission } from '@pqrs-kit/core';
import type { FilingWork } from './FilingWork.js';
import type { Filed } from './filing.js';
import type { FormFiles } from './FormFiles.js';
import type { LaterParts } from './laterParts.js';

export interface SendingHost extends ReactiveControllerHost {
  readonly client?: PqrsClient | undefined;
}

/** How a filing went: it was taken, something in it is to be mended, or it did not get through. */
export type SendingEnd = { filed: Filed } | { problems: readonly FieldProblem[] } | { failed: PqrsError };

/** Sends a filing: once, after its files, and under the same key until the service has answered. */
export class Sending {
  busy = false;
  failed = false;
  filed: Filed | undefined;
  #work: FilingWork | undefined;
  readonly #host: SendingHost;
  readonly #report: (cause: unknown) => PqrsError;

  constructor(host: SendingHost, report: (cause: unknown) => PqrsError) {
    this.#host = host;
    this.#report = report;
  }

  clear(): void {
    this.failed = false;
    this.filed = undefined;
  }

  /** Begins what the service asks for before a filing. */
  prepare(parts: LaterParts): void {
    this.#work ??= new parts.FilingWork();
    this.#work.begin(this.#host.client);
  }

  async send(
    parts: LaterParts,
    submission: Submission,
    key: string,
    files: FormFiles | undefined,
    trap: string,
  ): Promise<SendingEnd> {
    this.#set(true, false);
    try {
      await files?.settled();
      const lost = files?.problems ?? [];
      if (lost.length > 0) return this.#end({ problems: lost });
      this.prepare(parts);
      const acknowledgement = await parts.fileCase(this.#host.client, submission, {
        key,
        attachments: files?.ids ?? [],
        proof: () => this.#work?.proof(this.#host.client, trap),
        workAgain: () => this.#work?.forget(),
      });
      this.filed = { acknowledgement, submission };
      return this.#end({ filed: this.filed });
    } catch (cause) {
      return this.#end(this.#explain(cause, files));
    }
  }

  /** A file that the service has no more is the person's to choose again; other fields are theirs to mend. */
  #explain(cause: unknown, files: FormFiles | undefined): SendingEnd {
    const error = this.#report(cause);
    const fields = error.fields ?? [];
    const places = fields.flatMap(({ field }) => /^attachments\.(\d+)$/.exec(field)?.[1] ?? []).map(Number);
    files?.gone(places);
    const problems = fields.filter(({ field }) => !field.startsWith('attachments.'));
    if (places.length > 0) problems.push(...(files?.problems ?? []));
    return problems.length > 0 ? { problems } : { failed: error };
  }

  #end(end: SendingEnd): SendingEnd {
    this.#set(false, 'failed' in end);
    return end;
  }

  #set(busy: boolean, failed: boolean): void {
    this.busy = busy;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
