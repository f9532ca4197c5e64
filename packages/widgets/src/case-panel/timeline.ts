import { html, nothing, type TemplateResult } from 'lit';
import { groupByDay } from '@pqrs-kit/core';
import { timelineGroups, timelineItems } from '../case-timeline/timelineItems.js';
import type { PanelSurface } from './PanelSurface.js';

const fewItems = 4;
const groupedOver = 8;

/** What happened to the case, newest first: a few items, or all of them by day. */
export function timeline(panel: PanelSurface): TemplateResult {
  const { timeline: all } = panel.view;
  const { texts } = panel;
  const shown = panel.wholeTimeline ? all : all.slice(0, fewItems);
  const toggle =
    all.length > fewItems
      ? html`<button
          type="button"
          class="link"
          aria-expanded=${panel.wholeTimeline}
          @click=${() => panel.toggleTimeline()}
        >
          ${panel.wholeTimeline ? texts.showLess : texts.all(all.length)}
        </button>`
      : nothing;
  return html`<section class="section">
    <div class="line">
      <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${texts.timeline}</div>
      ${toggle}
    </div>
    ${
      shown.length > groupedOver
        ? timelineGroups(groupByDay(shown, panel.locale), panel.sectionLevel + 1, texts)
        : timelineItems(shown, texts)
    }
  </section>`;
}
