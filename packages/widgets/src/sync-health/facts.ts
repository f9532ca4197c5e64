import { html, nothing, type TemplateResult } from 'lit';
import type { SyncFact } from '@pqrs-kit/core';
import { icon, overdue } from '../foundation/icons.js';

/** The figures, each with its name. */
export function factList(facts: readonly SyncFact[]): TemplateResult {
  return html`<dl class="facts">${facts.map(factTile)}</dl>`;
}

function factTile({ name, label, value, note, wrong, share }: SyncFact): TemplateResult {
  return html`<div class="fact ${wrong ? 'wrong' : ''}" part="fact" data-fact=${name}>
    <dt>${label}</dt>
    <dd>
      <span class="value">${wrong ? icon(overdue, 16) : nothing}<span>${value}</span></span>
      ${share === undefined ? nothing : meter(share)} ${note ? html`<span class="note">${note}</span>` : nothing}
    </dd>
  </div>`;
}

/** The words beside it say the same. */
function meter(share: number): TemplateResult {
  return html`<svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="room" width="100" height="4" />
    <rect class="taken" width=${share * 100} height="4" />
  </svg>`;
}
