import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  civilDateAt,
  clockView,
  isOver,
  listDate,
  normName,
  serviceTexts,
  type CaseDetail,
  type ClockView,
  type Locale,
} from '@pqrs-kit/core';
import { clockFace, clockRule, howComputed, otherClocks } from '../deadline-clock/clockCard.js';
import { ledger } from '../deadline-clock/ledger.js';
import { copyText } from '../foundation/copyText.js';
import { ruleSizeFor } from '../foundation/dayRule.js';

const sectionPadding = 40;
const listBelow = 480;

export interface PanelClockHost extends ReactiveControllerHost, HTMLElement {
  readonly detail: CaseDetail;
  readonly locale: Locale;
  readonly zone: string;
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

  constructor(host: PanelClockHost, moment: PanelClockMoment) {
    this.#host = host;
    this.#moment = moment;
    host.addController(this);
  }

  hostConnected(): void {
    this.#copied = false;
  }

  render(): TemplateResult | typeof nothing {
    const { detail, locale, sectionLevel } = this.#host;
    const [binding, ...rest] = detail.clocks;
    if (!binding) return nothing;
    const view = this.#viewOf(binding, this.#moment.now());
    return html`<section class="section clock ${view.status}">
      ${clockFace(view, { level: sectionLevel, format: 'both' })}
      ${clockRule(view, ruleSizeFor(view.rule.cells.length, this.#moment.width() - sectionPadding))}
      ${howComputed(view, this.#open, () => this.#change(() => ((this.#open = !this.#open), (this.#copied = false))))}
      ${this.#open ? this.#ledger(view) : html`<div id="ledger" hidden></div>`}
      ${otherClocks(this.#others(rest), serviceTexts[locale].otherClocks)}
    </section>`;
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

  #others(clocks: CaseDetail['clocks']) {
    const { locale, zone } = this.#host;
    const now = this.#moment.now();
    const today = civilDateAt(now, zone);
    return clocks.map((clock) => ({
      name: normName(clock.explanation.norm, locale),
      view: this.#viewOf(clock, now),
      date: listDate(clock.dueDate, locale, today),
    }));
  }

  /** An answer stops the clock; the case stays open until its gate is passed. */
  #viewOf(clock: CaseDetail['clocks'][number], now: string): ClockView {
    const { detail, locale } = this.#host;
    return clockView(clock, now, locale, { caseOpen: !isOver(detail.stage) });
  }

  #change(how: () => void): void {
    how();
    this.#host.requestUpdate();
  }
}
