import { html, nothing, type TemplateResult } from 'lit';
import { gateTexts, type ClosingBrief, type GateLine, type GateLineState } from '@pqrs-kit/core';
import { check, cross, dueSoon, icon } from '../foundation/icons.js';
import type { PanelSurface } from './PanelSurface.js';

const marks: Readonly<Record<GateLineState, string>> = { met: check, missing: cross, waiting: dueSoon };

/** The closing gate: a segment a criterion, what is missing now, and all ten with their evidence on demand. */
export function closing(panel: PanelSurface): TemplateResult | typeof nothing {
  const brief = panel.view.closing;
  if (!brief) return nothing;
  const texts = gateTexts[panel.locale];
  const complete = brief.done === brief.total;
  return html`<section class="section">
    <div class="line">
      <div class="section-title" role="heading" aria-level=${panel.sectionLevel}>${panel.texts.closing}</div>
      <span class="muted" aria-hidden="true">${brief.summary}</span>
    </div>
    ${segments(panel, brief)}
    ${brief.missing.map((line) => html`<p class="missing">${icon(complete ? check : cross, 14)}${line}</p>`)}
    ${
      panel.wholeGate
        ? html`<ol class="gate">
            ${brief.lines.map(criterion)}
          </ol>`
        : nothing
    }
    <button type="button" class="link" aria-expanded=${panel.wholeGate} @click=${() => panel.toggleGate()}>
      ${panel.wholeGate ? texts.showLess : texts.showAll}
    </button>
  </section>`;
}

function segments(panel: PanelSurface, brief: ClosingBrief): TemplateResult {
  return html`<ol class="segments" aria-label=${`${panel.texts.closing}: ${brief.summary}`}>
    ${brief.lines.map(
      ({ state, stateWord, label }) =>
        html`<li class=${state} title=${`${label}: ${stateWord}`}>
          <span class="sr">${label}: ${stateWord}</span>
        </li>`,
    )}
  </ol>`;
}

function criterion({ state, stateWord, label, note, about }: GateLine): TemplateResult {
  return html`<li class=${state}>
    <div>
      <b>${label}</b>
      <p class="muted small" dir="auto">${note}</p>
      ${about.map((text) => html`<p class="small" dir="auto">${text}</p>`)}
    </div>
    <span class="verdict small">${icon(marks[state], 14)}${stateWord}</span>
  </li>`;
}
