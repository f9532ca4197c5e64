import { html, nothing, type TemplateResult } from 'lit';
import { icon, person } from '../foundation/icons.js';
import { placeBesideButton } from '../foundation/popover.js';
import type { InboxSurface } from './InboxSurface.js';

/** What may be done with the selected cases, floating over the foot of the list. */
export function bulkBar(inbox: InboxSurface): TemplateResult | typeof nothing {
  if (inbox.selected.size === 0) return nothing;
  const { texts } = inbox;
  return html`<div class="bulk" role="region" aria-label=${texts.selected(inbox.selected.size)}>
    <b>${texts.selected(inbox.selected.size)}</b>
    <button type="button" popovertarget="assign" @click=${() => inbox.loadAssignees()}>
      ${icon(person)}${texts.assign}
    </button>
    <slot name="bulk-actions"></slot>
    <button type="button" @click=${() => inbox.clearSelection()}>${texts.clearSelection}</button>
    <div id="assign" popover role="group" aria-label=${texts.assignTo} @beforetoggle=${placeBesideButton}>
      ${inbox.assignees.map(
        (one) =>
          html`<button
            type="button"
            class="option"
            popovertarget="assign"
            popovertargetaction="hide"
            @click=${() => void inbox.assignTo(one)}
          >
            ${one.name}
          </button>`,
      )}
    </div>
  </div>`;
}
