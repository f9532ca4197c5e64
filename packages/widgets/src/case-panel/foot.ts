import { html, nothing, type TemplateResult } from 'lit';
import type { CommandType, PanelAction } from '@pqrs-kit/core';
import { icon, more } from '../foundation/icons.js';
import { placeBesideButton } from '../foundation/popover.js';
import { actionForm } from './actionForm.js';
import type { PanelSurface } from './PanelSurface.js';

/** The fixed foot: the next missing step, one more action and the rest; or the form of the action that was chosen. */
export function foot(panel: PanelSurface): TemplateResult | typeof nothing {
  if (panel.readonly) return nothing;
  if (panel.formType) return html`<footer class="foot" part="footer">${actionForm(panel, panel.formType)}</footer>`;
  const { primary, actions } = panel.view;
  if (!primary && actions.length === 0) return nothing;
  const beside = besideOf(actions);
  const rest = actions.filter((action) => action !== beside);
  return html`<footer class="foot" part="footer">
    ${primary?.reason ? html`<p class="muted small" id="why">${primary.reason}</p>` : nothing}
    <div class="buttons">
      ${primary ? primaryButton(panel, primary.label, primary.command) : nothing}
      ${beside ? button(panel, beside) : nothing} ${rest.length > 0 ? menu(panel, rest) : nothing}
    </div>
  </footer>`;
}

/** What stands beside the primary: its counterpart, or the action that is wanted most often. */
function besideOf(actions: readonly PanelAction[]): PanelAction | undefined {
  const order: readonly CommandType[] = ['returnAnswer', 'reopen', 'note'];
  return order.map((command) => actions.find((action) => action.command === command)).find(Boolean);
}

function primaryButton(panel: PanelSurface, label: string, command: CommandType | undefined): TemplateResult {
  return html`<button
    type="button"
    class="btn primary grow"
    part="button"
    aria-disabled=${command ? nothing : 'true'}
    aria-describedby=${command ? nothing : 'why'}
    @click=${() => command && panel.openForm(command)}
  >
    ${label}
  </button>`;
}

function button(panel: PanelSurface, { command, label }: PanelAction): TemplateResult {
  return html`<button type="button" class="btn" @click=${() => panel.openForm(command)}>${label}</button>`;
}

function menu(panel: PanelSurface, actions: readonly PanelAction[]): TemplateResult {
  return html`<button type="button" class="btn square" popovertarget="more" aria-label=${panel.texts.more}>
      ${icon(more)}
    </button>
    <div id="more" popover role="group" aria-label=${panel.texts.more} @beforetoggle=${placeBesideButton}>
      ${actions.map(
        ({ command, label }) =>
          html`<button
            type="button"
            class="option"
            popovertarget="more"
            popovertargetaction="hide"
            @click=${() => panel.openForm(command)}
          >
            ${label}
          </button>`,
      )}
    </div>`;
}
