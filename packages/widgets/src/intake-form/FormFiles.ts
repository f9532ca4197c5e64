import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  chosenFileProblem,
  fileMessage,
  intakeFileTexts,
  type AttachmentLimits,
  type DraftFile,
  type FieldProblem,
  type Locale,
  type PqrsClient,
  type PqrsError,
} from '@pqrs-kit/core';
import { announce } from '../foundation/announcer.js';
import { asPqrsError } from '../foundation/PqrsElement.js';

/** A file that was chosen, and how far it came. */
export interface FormFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `refused`: it cannot go; `failed`: it did not arrive, and may be tried again where `source` is there. */
  state: 'waiting' | 'sending' | 'ready' | 'refused' | 'failed';
  /** Bytes that left so far. */
  sent: number;
  /** Absent for a file of a draft that was taken up again. */
  source?: File;
  staged?: DraftFile;
  problem?: FieldProblem;
  stop?: AbortController;
}

export interface FormFilesHost extends ReactiveControllerHost, HTMLElement {
  readonly client?: PqrsClient | undefined;
  readonly locale: Locale;
}

export interface FormFilesEvents {
  limits(): AttachmentLimits;
  /** The files that the service keeps changed. */
  kept(files: DraftFile[]): void;
  refused(name: string, reason: string): void;
  report(cause: unknown): PqrsError;
}

/** Files go one after the other: on a slow line two at once would both come late. */
export class FormFiles implements ReactiveController {
  list: readonly FormFile[] = [];
  readonly #host: FormFilesHost;
  readonly #events: FormFilesEvents;
  #nextId = 1;
  #work: Promise<void> | undefined;

  constructor(host: FormFilesHost, events: FormFilesEvents, kept: readonly DraftFile[] = []) {
    this.#host = host;
    this.#events = events;
    this.list = kept.map((staged) => ({ ...this.#row(staged.name, staged.bytes), state: 'ready', staged }));
    host.addController(this);
  }

  hostConnected(): void {
    this.#start();
  }

  /** A form that left the page sends nothing more; what waits goes on when it comes back. */
  hostDisconnected(): void {
    for (const file of this.list) if (file.state === 'sending') file.stop?.abort();
  }

  add(chosen: Iterable<File>): void {
    for (const source of chosen) {
      const going = this.list.filter(({ state }) => state !== 'refused');
      const problem = chosenFileProblem({ name: source.name, bytes: source.size }, going, this.#events.limits());
      const file = this.#row(source.name, source.size);
      this.list = [...this.list, problem ? file : { ...file, source }];
      if (problem) this.#refuse(file, problem);
    }
    this.#start();
  }

  remove(file: FormFile): void {
    file.stop?.abort();
    this.list = this.list.filter(({ id }) => id !== file.id);
    announce(intakeFileTexts[this.#host.locale].removed(file.name), this.#host);
    this.#changed();
  }

  retry(file: FormFile): void {
    const { problem: _told, ...again } = file;
    this.list = this.list.map((one) => (one.id === file.id ? { ...again, state: 'waiting', sent: 0 } : one));
    this.#start();
  }

  clear(): void {
    for (const { stop } of this.list) stop?.abort();
    this.list = [];
    this.#host.requestUpdate();
  }

  /** The service does not have them any more; those whose bytes are still at hand can go again. */
  gone(places: readonly number[]): void {
    const ready = this.list.filter(({ state }) => state === 'ready');
    for (const place of places) {
      const file = ready[place];
      if (file) this.#set(file, { state: 'failed', problem: { field: 'attachments', code: 'fileGone' } });
    }
    this.#changed();
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work;
  }

  get ids(): string[] {
    return this.list.flatMap(({ staged, state }) => (state === 'ready' && staged ? [staged.attachmentId] : []));
  }

  /** What stands in the way of sending: a file that the person meant to send and that is not there. */
  get problems(): FieldProblem[] {
    return this.list.some(({ state }) => state === 'failed') ? [{ field: 'attachments', code: 'fileNotSent' }] : [];
  }

  #row(name: string, bytes: number): FormFile {
    return { id: this.#nextId++, name, bytes, state: 'waiting', sent: 0 };
  }

  #start(): void {
    this.#host.requestUpdate();
    this.#work ??= this.#sendAll().finally(() => (this.#work = undefined));
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const next = this.list.find(({ state }) => state === 'waiting');
      if (!next || !this.#host.isConnected) return;
      await this.#send(next);
    }
  }

  async #send(file: FormFile): Promise<void> {
    const stop = new AbortController();
    this.#set(file, { state: 'sending', stop });
    try {
      const { attachmentId, expiresAt } = await this.#upload(file, stop);
      const staged = { attachmentId, name: file.name, bytes: file.bytes, expiresAt };
      this.#set(file, { state: 'ready', staged });
      announce(intakeFileTexts[this.#host.locale].readyNow(file.name), this.#host);
      this.#changed();
    } catch (cause) {
      this.#fail(file, stop, cause);
    }
  }

  async #upload(file: FormFile, stop: AbortController) {
    const { client } = this.#host;
    const content = new Uint8Array((await file.source?.arrayBuffer()) ?? []);
    if (!client) throw asPqrsError(undefined);
    const upload = client.uploadAttachment(
      { name: file.name, content },
      { signal: stop.signal, onProgress: (sent) => this.#set(file, { sent }) },
    );
    return Promise.race([upload, ended(stop.signal)]);
  }

  #fail(file: FormFile, stop: AbortController, cause: unknown): void {
    if (!this.list.some(({ id }) => id === file.id)) return;
    if (stop.signal.aborted) return this.#set(file, { state: 'waiting', sent: 0 });
    const [problem] = asPqrsError(cause).fields ?? [];
    if (problem) this.#refuse(file, problem);
    else {
      this.#set(file, { state: 'failed' });
      this.#events.report(cause);
    }
  }

  #refuse(file: FormFile, problem: FieldProblem): void {
    const reason = fileMessage(this.#host.locale, problem);
    this.#set(file, { state: 'refused', problem });
    announce(`${file.name}: ${reason}`, this.#host);
    this.#events.refused(file.name, reason);
  }

  #set(file: FormFile, changes: Partial<FormFile>): void {
    this.list = this.list.map((one) => (one.id === file.id ? { ...one, ...changes } : one));
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.#events.kept(this.list.flatMap(({ state, staged }) => (state === 'ready' && staged ? [staged] : [])));
    this.#host.requestUpdate();
  }
}

/** Fails once a signal aborts, also where a client does not heed it. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(asPqrsError(signal.reason))));
}
