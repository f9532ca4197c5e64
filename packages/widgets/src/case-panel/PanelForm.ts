import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  PqrsError,
  type Assignee,
  type CaseCommand,
  type CaseDetail,
  type CommandField,
  type CommandProblems,
  type CommandType,
  type CommandValues,
  type Locale,
  type PanelTexts,
  type PqrsClient,
} from '@pqrs-kit/core';
import { adoptLate } from '../foundation/adoptLate.js';
import { announce } from '../foundation/announcer.js';
import type { Apart } from '../foundation/Apart.js';
import { asPqrsError } from '../foundation/PqrsElement.js';
import type { Composer } from '../response-composer/Composer.js';
import type { CommandForms } from './commandForms.js';
import type { CaseData } from '../foundation/CaseData.js';

export interface PanelFormHost extends ReactiveControllerHost, HTMLElement {
  readonly client?: PqrsClient | undefined;
  readonly detail: CaseDetail;
  readonly locale: Locale;
  readonly texts: PanelTexts;
  readonly readonly: boolean;
  /** Zone that civil dates are read in. */
  readonly zone: string;
  readonly renderRoot: HTMLElement | DocumentFragment;
  focusFirst(...selectors: string[]): void;
}

/** What commands need of their widget, and what the page around hears of them. */
export interface CommandEvents {
  /** False when the page stopped it. */
  asked(caseId: string, command: CaseCommand): boolean;
  done(type: CommandType, detail: CaseDetail): void;
  report(cause: unknown): PqrsError;
  /** ISO instant. */
  now(): string;
  /** What giving a command takes; absent until the widget has what draws it. */
  forms(): Apart<CommandForms> | undefined;
}

/**
 * The form of the command that is being given: what was typed, what is wrong with it, and its way to the desk. What is typed is kept by case
 * and command until it was carried out, also when the case changed meanwhile.
 */
export class PanelForm implements ReactiveController {
  type: CommandType | undefined;
  problems: CommandProblems = {};
  error: PqrsError | undefined;
  sending = false;
  assignees: readonly Assignee[] = [];
  /** What drafting an answer needs beside its form, once there was one to draft. */
  composer: Composer | undefined;

  readonly #host: PanelFormHost;
  readonly #data: CaseData;
  readonly #events: CommandEvents;
  #typed: ReadonlyMap<string, CommandValues> = new Map();
  /** The version that the person saw when the form was opened. */
  #seen: number | undefined;
  #fetched = false;

  constructor(host: PanelFormHost, data: CaseData, events: CommandEvents) {
    this.#host = host;
    this.#data = data;
    this.#events = events;
    host.addController(this);
  }

  /** Whoever may do something finds the forms here when they are opened, also where the network has gone by then. */
  hostUpdated(): void {
    if (this.#fetched || this.#host.readonly || !this.#data.detail?.allowed.length) return;
    this.#fetched = true;
    void this.#fetch();
  }

  /** The forms and their words, once they came. */
  get forms(): CommandForms | undefined {
    return this.#events.forms()?.here;
  }

  get values(): CommandValues {
    return this.#typed.get(this.#key) ?? {};
  }

  get #key(): string {
    return `${this.#data.detail?.caseId ?? ''} ${this.type ?? ''}`;
  }

  now(): string {
    return this.#events.now();
  }

  /** Opens the form of a command; `focus`: the person asked for it. */
  async open(type: CommandType, focus = true): Promise<void> {
    this.type = type;
    this.problems = {};
    this.error = undefined;
    this.#seen = this.#host.detail.version;
    this.#host.requestUpdate();
    if (type === 'assign') void this.#loadAssignees();
    await this.#fetch();
    if (this.type !== type) return;
    if (!this.forms) this.error = this.#events.report(unreachable());
    else if (type === 'draftAnswer') this.#composerOf(this.forms).begin();
    if (!focus) return this.#host.requestUpdate();
    const first = type === 'draftAnswer' ? '#field-text' : '.action :is(textarea, select, input)';
    this.#update(first, '#action-title');
  }

  /** Fetches what shows an answer to whoever may not draft it. */
  async read(): Promise<void> {
    if (this.composer && this.forms) return this.composer.load();
    await this.#fetch();
    if (!this.forms) return;
    void this.#composerOf(this.forms).load();
    this.#host.requestUpdate();
  }

  #composerOf({ Composer, composerStyles }: CommandForms): Composer {
    if (this.composer) return this.composer;
    adoptLate(this.#host.renderRoot, composerStyles);
    return (this.composer = new Composer(this.#host, this));
  }

  close(): void {
    const opener = `[data-opens='${this.type ?? ''}']`;
    this.leave();
    this.#update(opener, '.foot .square', '.foot .btn');
  }

  /** Closes it because the panel goes to another case or person. */
  leave(): void {
    this.type = undefined;
  }

  write(field: CommandField, value: string): void {
    this.#typed = new Map(this.#typed).set(this.#key, { ...this.values, [field]: value });
    const { [field]: _mended, ...others } = this.problems;
    this.problems = others;
    this.#host.requestUpdate();
  }

  /** Puts values in place of what was typed. */
  restore(values: CommandValues): void {
    this.#typed = new Map(this.#typed).set(this.#key, values);
    this.problems = {};
    this.#host.requestUpdate();
  }

  async send(): Promise<void> {
    const { forms } = this;
    const read = this.#read();
    if (!forms || !read || this.sending) return;
    if ('problems' in read) this.#showProblems(read.problems);
    else if (this.#events.asked(this.#host.detail.caseId, read.command)) await this.#carryOut(read.command, forms);
  }

  /** Shows what its fields lack; true where that is nothing. */
  check(): boolean {
    const read = this.#read();
    if (read && 'problems' in read) this.#showProblems(read.problems);
    return read !== undefined && 'command' in read;
  }

  #read(): ReturnType<CommandForms['readForm']> | undefined {
    const { type, forms, assignees } = this;
    const { detail, locale } = this.#host;
    return type && forms?.readForm(type, this.values, { detail, locale, assignees });
  }

  async #carryOut(command: CaseCommand, forms: CommandForms): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    this.sending = true;
    this.error = undefined;
    this.#host.requestUpdate();
    const { caseId } = this.#host.detail;
    const key = this.#key;
    // Meanwhile the panel may have gone to another case or another person: what comes back is then not theirs to see.
    const stillHere = () => client === this.#host.client && caseId === this.#data.detail?.caseId;
    try {
      const detail = await client.command(caseId, command, this.#seen);
      this.#forget(key);
      if (command.type === 'draftAnswer') this.composer?.sent(caseId);
      announce(forms.saidOf(command.type, this.#host.locale), this.#host);
      this.#events.done(command.type, detail);
      if (stillHere()) this.#done(detail);
    } catch (cause) {
      const error = this.#events.report(asPqrsError(cause));
      if (stillHere()) await this.#refused(error, forms);
    }
    this.sending = false;
    this.#host.requestUpdate();
  }

  #done(detail: CaseDetail): void {
    this.leave();
    this.#data.show(detail);
    this.#update('.foot .btn', '.number');
  }

  #forget(key: string): void {
    const kept = new Map(this.#typed);
    kept.delete(key);
    this.#typed = kept;
  }

  /** Nothing typed is lost: the form stays, also over a case that somebody else has changed. */
  async #refused(error: PqrsError, { formFieldOf }: CommandForms): Promise<void> {
    this.error = error;
    const { required } = this.#host.texts;
    const fields = Object.fromEntries((error.fields ?? []).map(({ field }) => [formFieldOf(field), required]));
    if (Object.keys(fields).length > 0) this.#showProblems(fields);
    if (error.code !== 'case-version-conflict' && error.code !== 'case-command-refused') return;
    await this.#data.load();
    this.#seen = this.#data.detail?.version;
  }

  #showProblems(problems: CommandProblems): void {
    this.problems = problems;
    this.#update('.action [aria-invalid=true]');
  }

  async #loadAssignees(): Promise<void> {
    try {
      this.assignees = (await this.#host.client?.listAssignees()) ?? [];
    } catch (cause) {
      this.error = this.#events.report(asPqrsError(cause));
    }
    this.#host.requestUpdate();
  }

  /** Where they do not come, the next try asks again, and browsers may answer it only on a new page. */
  async #fetch(): Promise<void> {
    await this.#events.forms()?.fetch();
  }

  #update(...focus: string[]): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.focusFirst(...focus));
  }
}

function unreachable(): PqrsError {
  return new PqrsError('network-unreachable', 'The forms of the panel could not be fetched.', 'Reload the page.');
}
