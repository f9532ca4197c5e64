import { html, nothing, type TemplateResult } from 'lit';
import { commandNames, type CommandType, type PanelAction } from '@pqrs-kit/core';
import { icon, more } from '../foundation/icons.js';
import { placeBesideButton } from '../foundation/popover.js';
import { problem } from '../foundation/problem.js';
import type { PanelSurface } from './PanelSurface.js';

/** The fixed foot: the next missing step, one more action and the rest; or the form of the action that was chosen. */
export function foot(panel: PanelSurface): TemplateResult | typeof nothing {
  if (panel.readonly) return nothing;
  const { type, forms } = panel.form;
  if (type) {
    return html`<footer class="foot" part="footer">
      ${forms ? forms.actionForm(panel, type) : comingForm(panel, type)}
    </footer>`;
  }
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

/** In place of a form that is still being fetched, or could not be. */
function comingForm(panel: PanelSurface, type: CommandType): TemplateResult {
  const { form, locale, sectionLevel, texts } = panel;
  return html`<div class="action" role="group" aria-labelledby="action-title" aria-busy=${!form.error}>
    <div id="action-title" class="section-title" role="heading" aria-level=${sectionLevel} tabindex="-1">
      ${commandNames[locale].actions[type]}
    </div>
    ${form.error ? problem({ error: form.error, locale, text: texts.formsMissing }) : html`<div class="block tall"></div>`}
    <div class="buttons">
      <button type="button" class="btn quiet" @click=${() => form.close()}>${texts.cancel}</button>
    </div>
  </div>`;
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
    data-opens=${command ?? nothing}
    aria-disabled=${command ? nothing : 'true'}
    aria-describedby=${command ? nothing : 'why'}
    @click=${() => command && panel.openForm(command)}
  >
    ${label}
  </button>`;
}

function button(panel: PanelSurface, { command, label }: PanelAction): TemplateResult {
  return html`<button type="button" class="btn" data-opens=${command} @click=${() => panel.openForm(command)}>
    ${label}
  </button>`;
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
