import { html, nothing, type TemplateResult } from 'lit';
import { composerTexts, offeredBasis } from '@pqrs-kit/core';
import { chevron, icon } from '../foundation/icons.js';
import type { Composer } from './Composer.js';
import type { ComposerSurface } from './ComposerSurface.js';

/** The norms that bind the case, to be ticked: each is a line of the basis. */
export function normPicker({ locale }: ComposerSurface, composer: Composer, lines: string): TemplateResult {
  const texts = composerTexts[locale];
  const { material, norms, search } = composer;
  const offered = material && norms ? offeredBasis(material, lines, search) : [];
  return html`<div class="norms">
    <button
      type="button"
      class="disclosure"
      aria-expanded=${norms}
      aria-controls="composer-norms"
      @click=${() => composer.change((one) => (one.norms = !one.norms))}
    >
      ${icon(chevron, 14, norms ? 'turn' : '')}${texts.norms}
    </button>
    <div id="composer-norms" ?hidden=${!norms}>
      <input
        class="input"
        type="search"
        aria-label=${texts.findNorm}
        placeholder=${texts.findNorm}
        autocomplete="off"
        .value=${search}
        @input=${(event: Event) => composer.change((one) => (one.search = (event.target as HTMLInputElement).value))}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul>
        ${offered.map(
          ({ citation, label, uncertain, picked }) =>
            html`<li>
              <label class="tick">
                <input
                  type="checkbox"
                  .checked=${picked}
                  @change=${(event: Event) => composer.cite(citation, (event.target as HTMLInputElement).checked)}
                />
                <span
                  ><b>${citation}</b>
                  <span class="muted">${label}${uncertain ? `, ${texts.confirmNorm}` : nothing}</span></span
                >
              </label>
            </li>`,
        )}
      </ul>
      ${offered.length === 0 ? html`<p class="muted small">${texts.noNorm}</p>` : nothing}
    </div>
  </div>`;
}
