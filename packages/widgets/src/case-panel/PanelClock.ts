import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  clockFaceView,
  clockTexts,
  isOver,
  otherClockTexts,
  type CaseDetail,
  type CasePanelView,
  type ClockFace,
  type ClockSnapshot,
  type Locale,
} from '@pqrs-kit/core';
import { clockFace, clockRule, howComputed } from '../deadline-clock/clockCard.js';
import { LedgerDisclosure } from '../deadline-clock/LedgerDisclosure.js';
import { ruleSizeFor } from '../foundation/dayRule.js';
import { bindingFace, otherClocks, type OtherClocksOptions } from './otherClocks.js';

const sectionPadding = 40;
const listBelow = 480;

export interface PanelClockHost extends ReactiveControllerHost, HTMLElement {
  readonly detail: CaseDetail;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly locale: Locale;
  readonly view: CasePanelView;
  readonly sectionLevel: number;
}

/** What the clock asks anew each time that it is drawn. */
export interface PanelClockMoment {
  /** ISO instant. */
  now(): string;
  /** In CSS pixels. */
  width(): number;
}

/** The clock that binds the case, with the days behind it on demand, and the other clocks beside it. */
export class PanelClock implements ReactiveController {
  readonly #host: PanelClockHost;
  readonly #moment: PanelClockMoment;
  #open = false;
  readonly #ledger: LedgerDisclosure;
  /** Of the clocks beside it. */
  readonly #opened = new Set<string>();

  constructor(host: PanelClockHost, moment: PanelClockMoment) {
    this.#host = host;
    this.#moment = moment;
    this.#ledger = new LedgerDisclosure(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#ledger.turn();
  }

  render(): TemplateResult | typeof nothing {
    const { detail, locale, view: panel } = this.#host;
    const { binding, otherClocks: others } = panel;
    const [clock] = detail.clocks;
    const word = clockTexts[locale].howComputed.agent;
    const caseOpen = !isOver(detail.stage);
    const view = clock && clockFaceView(clock, this.#moment.now(), locale, { caseOpen });
    return html`${
      view || binding
        ? html`<section class="section clock ${binding?.status ?? view?.status ?? ''}">
            ${binding ? bindingFace(binding, word, this.#options()) : nothing}
            ${view ? this.#statute(clock, view, binding !== undefined) : nothing}
          </section>`
        : nothing
    }
    ${others.length > 0 ? html`<section class="section">${otherClocks(others, this.#options())}</section>` : nothing}`;
  }

  /** The clock of the law: it is named where it is not the one that binds. */
  #statute(clock: ClockSnapshot, view: ClockFace, named: boolean): TemplateResult {
    const { locale, sectionLevel: level } = this.#host;
    const kind = named ? otherClockTexts[locale].statute : undefined;
    return html`<div class=${named ? 'statute' : 'alone'}>
      ${clockFace(view, { level, format: 'both', kind })}
      ${clockRule(view, ruleSizeFor(view.rule.cells.length, this.#moment.width() - sectionPadding))}
      ${howComputed(view, this.#open, () => this.#change(() => ((this.#open = !this.#open), this.#ledger.turn())))}
      ${this.#ledger.render(clock, view, {
        now: this.#moment.now(),
        open: this.#open,
        wide: this.#moment.width() >= listBelow,
      })}
    </div>`;
  }

  #options(): OtherClocksOptions {
    const { locale, sectionLevel: level } = this.#host;
    const toggle = (id: string) => this.#change(() => this.#opened.delete(id) || this.#opened.add(id));
    return { locale, level, opened: this.#opened, toggle };
  }

  #change(how: () => void): void {
    how();
    this.#host.requestUpdate();
  }
}
