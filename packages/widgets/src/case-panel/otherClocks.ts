import { html, nothing, type TemplateResult } from 'lit';
import { otherClockTexts, type Locale, type OtherClockHeadline, type OtherClockView } from '@pqrs-kit/core';
import { chip } from '../foundation/chip.js';
import { chevron, icon } from '../foundation/icons.js';

/** The clock that binds, where that is not the law's: what it is, until when, and how near. */
export function bindingFace(clock: OtherClockHeadline, level: number): TemplateResult {
  return html`<div class="face">
    <div class="top">
      <b>${clock.name}</b>${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label })}
    </div>
    <div class="when" role="heading" aria-level=${level}>
      <span class="verb">${clock.verb} </span
      ><time part="time" class="date" datetime=${clock.dueAt}>${clock.date}</time>
    </div>
    <p class="remainder">${clock.under}</p>
  </div>`;
}

export interface OtherClocksOptions {
  locale: Locale;
  level: number;
  /** Ids of the clocks whose facts show. */
  opened: ReadonlySet<string>;
  toggle(id: string): void;
}

/** The clocks beside that of the law, each with what is behind it on demand. */
export function otherClocks(
  clocks: readonly OtherClockView[],
  { locale, level, opened, toggle }: OtherClocksOptions,
): TemplateResult | typeof nothing {
  if (clocks.length === 0) return nothing;
  const { heading, binds } = otherClockTexts[locale];
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
          ><span class="muted small" dir="auto"
            >${clock.under}${clock.binds ? html` · <b>${binds}</b>` : nothing}</span
          ></span
        ><span class="until"
          ><span>${clock.date}</span
          >${chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label, size: 'card' })}</span
        >
      </button>
      <dl id=${id} class="rows facts-of" ?hidden=${!open}>
        ${clock.facts.map(
          ({ label, text }) =>
            html`<div>
              <dt class="muted">${label}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
    </li>`;
  };
  return html`<div class="section-title" role="heading" aria-level=${level}>${heading}</div>
    <ul class="other-clocks">
      ${clocks.map(row)}
    </ul>`;
}
