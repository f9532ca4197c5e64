import { css, html, type TemplateResult } from 'lit';
import type { ClockStatus } from '@pqrs-kit/core';
import { icon, statusIcons } from './icons.js';

export interface ChipOptions {
  status: ClockStatus;
  /** The words shown: the status, or what is left ("Quedan 3 d"). */
  text: string;
  /** The status in full for assistive technology, where `text` is short. */
  label?: string;
  size?: 'row' | 'card' | 'citizen';
}

/** The status of a clock as icon and word, on the ladder that also reads in grey. */
export function chip({ status, text, label, size = 'row' }: ChipOptions): TemplateResult {
  const glyph = icon(statusIcons[status], size === 'citizen' ? 18 : 14);
  const words = label
    ? html`<span aria-hidden="true">${text}</span><span class="sr">${label}</span>`
    : html`<span>${text}</span>`;
  return html`<span part="badge status" class="chip ${status} size-${size}">${glyph}${words}</span>`;
}

export const chipStyles = css`
  .chip {
    --_edge: transparent;
    display: inline-flex;
    vertical-align: middle;
    align-items: center;
    gap: 6px;
    height: 22px;
    padding: 0 8px 0 6px;
    font: 600 12px/16px var(--_font);
    white-space: nowrap;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) - 2px);
  }
  .chip.size-card {
    height: 20px;
  }
  .chip.size-citizen {
    height: 30px;
    font: 600 16px/24px var(--_font);
  }
  .chip.ok {
    color: var(--_ok-text);
  }
  .chip.soon {
    --_edge: color-mix(in srgb, var(--_soon) var(--_mix), var(--_soon-tint));
    color: var(--_soon-text);
    background: var(--_soon-tint);
  }
  .chip.today {
    --_edge: var(--_today-edge);
    color: var(--_today-text);
    background: var(--_today);
  }
  .chip.over {
    --_edge: var(--_over);
    color: var(--_over-on);
    background: var(--_over);
  }
  .chip.pause {
    --_edge: var(--_pause);
    border-style: dashed;
    color: var(--_pause-text);
    background: var(--_pause-tint);
  }
  .chip.closed {
    --_edge: var(--_closed);
    color: var(--_closed-text);
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
  }
`;
