import { html, nothing, type TemplateResult } from 'lit';
import {
  otherClockTexts,
  type LabelledText,
  type Locale,
  type OtherClockHeadline,
  type OtherClockView,
} from '@pqrs-kit/core';
import { chip, type ChipOptions } from '../foundation/chip.js';
import { chevron, icon } from '../foundation/icons.js';

export interface OtherClocksOptions {
  locale: Locale;
  level: number;
  /** Ids of the clocks whose facts show. */
  opened: ReadonlySet<string>;
  toggle(id: string): void;
}

/** The clock that binds, where that is not the law's: what it is, until when, how near, and on demand why. */
export function bindingFace(clock: OtherClockHeadline, label: string, options: OtherClocksOptions): TemplateResult {
  const { level, opened, toggle } = options;
  const open = opened.has(clock.id);
  return html`<div class="face">
      <div class="top"><b dir="auto">${clock.name}</b>${chipOf(clock)}</div>
      <div class="when" role="heading" aria-level=${level}>
        <span class="verb">${clock.verb} </span
        ><time part="time" class="date" datetime=${clock.dueAt}>${clock.date}</time>
      </div>
      <p class="remainder" dir="auto">${clock.under}</p>
    </div>
    <button
      type="button"
      class="disclosure"
      part="button"
      aria-expanded=${open}
      aria-controls="binding-facts"
      @click=${() => toggle(clock.id)}
    >
      ${icon(chevron, 16, 'turn')}${label}
    </button>
    ${facts('binding-facts', clock.facts, open)}`;
}

/** The clocks beside that of the law and the one that binds, each with what is behind it on demand. */
export function otherClocks(
  clocks: readonly OtherClockView[],
  { locale, level, opened, toggle }: OtherClocksOptions,
): TemplateResult {
  const row = (clock: OtherClockView) => {
    const open = opened.has(clock.id);
    const id = `clock-${clock.id.replaceAll('.', '-')}`;
    return html`<li>
      <button
        type="button"
        class="other"
        part="button"
        aria-expanded=${open}
        aria-controls=${id}
        @click=${() => toggle(clock.id)}
      >
        ${icon(chevron, 14, 'turn')}<span class="what"
          ><span class="name" dir="auto">${clock.name}</span
          ><span class="muted small" dir="auto">${clock.under}</span></span
        ><span class="until"><span>${clock.date}</span>${chipOf(clock, 'card')}</span>
      </button>
      ${facts(id, clock.facts, open)}
    </li>`;
  };
  return html`<div class="section-title" role="heading" aria-level=${level}>${otherClockTexts[locale].heading}</div>
    <ul class="other-clocks">
      ${clocks.map(row)}
    </ul>`;
}

function chipOf({ status, chip: words }: Pick<OtherClockView, 'status' | 'chip'>, size: ChipOptions['size'] = 'row') {
  return chip({ status, text: words.short, label: words.label, size });
}

function facts(id: string, rows: readonly LabelledText[], open: boolean): TemplateResult {
  return html`<dl id=${id} class="rows facts-of" ?hidden=${!open}>
    ${
      open
        ? rows.map(
            ({ label, text }) =>
              html`<div>
                <dt class="muted">${label}</dt>
                <dd>${text}</dd>
              </div>`,
          )
        : nothing
    }
  </dl>`;
}
