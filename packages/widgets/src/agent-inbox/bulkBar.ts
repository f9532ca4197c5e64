import { html, nothing, type TemplateResult } from 'lit';
import { icon, person } from '../foundation/icons.js';
import { placeBesideButton } from '../foundation/popover.js';
import type { InboxSurface } from './InboxSurface.js';

/** What may be done with the selected cases, floating over the foot of the list. */
export function bulkBar(inbox: InboxSurface): TemplateResult {
  const { texts, picks } = inbox;
  return html`<div class="bulk" role="region" aria-label=${texts.selected(picks.ids.size)}>
    <b>${texts.selected(picks.ids.size)}</b>
    ${inbox.client ? assignTo(inbox) : nothing}
    <slot name="bulk-actions"></slot>
    <button type="button" @click=${() => picks.clear()}>${texts.clearSelection}</button>
  </div>`;
}

/** Who may be assigned is known to a client alone. */
function assignTo({ texts, picks }: InboxSurface): TemplateResult {
  return html`<button type="button" popovertarget="assign" @click=${() => picks.loadAssignees()}>
      ${icon(person)}${texts.assign}
    </button>
    <div id="assign" popover role="group" aria-label=${texts.assignTo} @beforetoggle=${placeBesideButton}>
      ${picks.assignees.map(
        (one) =>
          html`<button
            type="button"
            class="option"
            popovertarget="assign"
            popovertargetaction="hide"
            @click=${() => void picks.assignTo(one)}
          >
            ${one.name}
          </button>`,
      )}
    </div>`;
}
