import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  clockTexts,
  clockView,
  isOver,
  otherClockTexts,
  type CaseDetail,
  type CasePanelView,
  type ClockView,
  type Locale,
} from '@pqrs-kit/core';
import { clockFace, clockRule, howComputed } from '../deadline-clock/clockCard.js';
import { ledger } from '../deadline-clock/ledger.js';
import { copyText } from '../foundation/copyText.js';
import { ruleSizeFor } from '../foundation/dayRule.js';
import { bindingFace, otherClocks, type OtherClocksOptions } from './otherClocks.js';

const sectionPadding = 40;
const listBelow = 480;

export interface PanelClockHost extends ReactiveControllerHost, HTMLElement {
  readonly detail: CaseDetail;
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
  #asList = false;
  #copied = false;
  /** Of the clocks beside it. */
  readonly #opened = new Set<string>();

  constructor(host: PanelClockHost, moment: PanelClockMoment) {
    this.#host = host;
    this.#moment = moment;
    host.addController(this);
  }

  hostConnected(): void {
    this.#copied = false;
  }

  render(): TemplateResult | typeof nothing {
    const { detail, locale, view: panel } = this.#host;
    const { binding, otherClocks: others } = panel;
    const [clock] = detail.clocks;
    const word = clockTexts[locale].howComputed.agent;
    const caseOpen = !isOver(detail.stage);
    const view = clock && clockView(clock, this.#moment.now(), locale, { caseOpen });
    return html`${
      view || binding
        ? html`<section class="section clock ${binding?.status ?? view?.status ?? ''}">
            ${binding ? bindingFace(binding, word, this.#options()) : nothing}
            ${view ? this.#statute(view, binding !== undefined) : nothing}
          </section>`
        : nothing
    }
    ${others.length > 0 ? html`<section class="section">${otherClocks(others, this.#options())}</section>` : nothing}`;
  }

  /** The clock of the law: it is named where it is not the one that binds. */
  #statute(view: ClockView, named: boolean): TemplateResult {
    const { locale, sectionLevel: level } = this.#host;
    const kind = named ? otherClockTexts[locale].statute : undefined;
    return html`<div class=${named ? 'statute' : 'alone'}>
      ${clockFace(view, { level, format: 'both', kind })}
      ${clockRule(view, ruleSizeFor(view.rule.cells.length, this.#moment.width() - sectionPadding))}
      ${howComputed(view, this.#open, () => this.#change(() => ((this.#open = !this.#open), (this.#copied = false))))}
      ${this.#open ? this.#ledger(view) : html`<div id="ledger" hidden></div>`}
    </div>`;
  }

  #options(): OtherClocksOptions {
    const { locale, sectionLevel: level } = this.#host;
    const toggle = (id: string) => this.#change(() => this.#opened.delete(id) || this.#opened.add(id));
    return { locale, level, opened: this.#opened, toggle };
  }

  #ledger(view: ClockView): TemplateResult {
    const wide = this.#moment.width() >= listBelow;
    return ledger(view, {
      locale: this.#host.locale,
      asList: this.#asList || !wide,
      mayToggle: wide,
      copied: this.#copied,
      toggle: () => this.#change(() => (this.#asList = !this.#asList)),
      copy: () =>
        void copyText(view.copyText, view.labels.copied, this.#host).then((done) =>
          this.#change(() => (this.#copied = done)),
        ),
    });
  }

  #change(how: () => void): void {
    how();
    this.#host.requestUpdate();
  }
}
