import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base, tokens } from '@pqrs-kit/widgets';
import { contrastOf, hexOf, ratioText, rgbOf } from './contrast.js';
import { hooks, presets, type Hook } from './hooks.js';
import { declarationOf } from './manifest.js';

/** A widget with a control for each public token: what is set shows at once, and as the CSS that a page would write. */
export const tokenPanel = (tag: string, widget: TemplateResult): TemplateResult =>
  html`<pqrs-story-tokens data-sheet .tag=${tag} .widget=${widget}></pqrs-story-tokens>`;

/** What is set here is set around the widget, as a page does. Only the stories use it. */
class TokenPanel extends LitElement {
  static override properties = {
    tag: { attribute: false },
    widget: { attribute: false },
    chosen: { state: true },
  };
  static override styles = [
    tokens,
    base,
    css`
      .panel {
        display: grid;
        grid-template-columns: 300px minmax(0, 1fr);
        gap: 32px;
        align-items: start;
        margin-bottom: 32px;
      }
      @media (max-width: 760px) {
        .panel {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .controls {
        display: grid;
        gap: 8px;
        font: 400 13px/18px var(--_font);
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px;
        gap: 8px;
        align-items: center;
        min-height: 28px;
      }
      code {
        font: 400 12px/16px var(--_mono);
        overflow-wrap: anywhere;
      }
      input,
      select {
        box-sizing: border-box;
        width: 100%;
        min-height: 28px;
        font: inherit;
        color: inherit;
        background: var(--_surface);
        border: 1px solid var(--_control);
        border-radius: 4px;
      }
      .ratio {
        grid-column: 1 / -1;
        margin-top: -6px;
        color: var(--_text-muted);
        font: 400 12px/16px var(--_font);
      }
      .low {
        color: var(--_over-text);
        font-weight: 600;
      }
      pre {
        margin: 0;
        padding: 12px;
        overflow-x: auto;
        background: var(--_sunken);
        font: 400 12px/18px var(--_mono);
      }
    `,
  ];

  declare tag: string;
  declare widget: TemplateResult;
  /** Values by the names of the properties. */
  declare chosen: Readonly<Record<string, string>>;

  constructor() {
    super();
    this.chosen = {};
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    const before = (changed.get('chosen') ?? {}) as Record<string, string>;
    for (const name of Object.keys(before)) stage?.style.removeProperty(name);
    for (const [name, value] of Object.entries(this.chosen)) stage?.style.setProperty(name, value);
  }

  protected override render(): TemplateResult {
    const own = declarationOf(this.tag).cssProperties;
    const others = own.map(({ name, default: value = '', description = '' }): Hook => ({
      name,
      kind: 'other',
      own: value || description,
    }));
    const css = Object.entries(this.chosen).map(([name, value]) => `  ${name}: ${value};\n`);
    return html`<div class="panel">
      <form class="controls" @submit=${(event: Event) => event.preventDefault()}>
        <label
          >Theme of the package<select @change=${this.#preset}>
            ${Object.keys(presets).map((name) => html`<option>${name}</option>`)}
          </select></label
        >
        ${[...others, ...hooks].map((hook) => this.#control(hook))}
        <pre tabindex="0" aria-label="CSS of the page">
${this.tag} {
${css.join('')}}</pre>
      </form>
      <div class="stage">${this.widget}</div>
    </div>`;
  }

  #preset(event: Event): void {
    this.chosen = presets[(event.target as HTMLSelectElement).value] ?? {};
  }

  #control(hook: Hook): TemplateResult {
    const { name, kind, own } = hook;
    const set = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      const { [name]: _before, ...others } = this.chosen;
      this.chosen = value === '' ? others : { ...others, [name]: value };
    };
    const value = this.chosen[name] ?? '';
    if (kind === 'colour') {
      const shown = this.#computed(value || own);
      return html`<label
        ><code>${name}</code
        ><input type="color" .value=${hexOf(rgbOf(shown))} @input=${set} />${this.#ratio(name, shown)}</label
      >`;
    }
    return html`<label
      ><code>${name}</code><input type="text" .value=${value} placeholder=${own} @change=${set}
    /></label>`;
  }

  /** A colour as it is drawn here. */
  #computed(colour: string): string {
    const probe = document.createElement('span');
    probe.style.setProperty('color', colour);
    this.renderRoot.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }

  /** Beside the surface that it stands on: words need 4.5, edges and marks 3. */
  #ratio(name: string, shown: string): TemplateResult | typeof nothing {
    if (name === '--pqrs-color-surface') return nothing;
    const surface = this.#computed(this.chosen['--pqrs-color-surface'] ?? 'var(--_surface)');
    const ratio = contrastOf(rgbOf(shown), rgbOf(surface));
    const needed = /text|accent/.test(name) ? 4.5 : 3;
    const low = ratio < needed;
    return html`<span class="ratio ${low ? 'low' : ''}"
      >${ratioText(ratio)} on the surface${low ? `, needs ${needed} : 1` : ''}</span
    >`;
  }
}

if (!customElements.get('pqrs-story-tokens')) customElements.define('pqrs-story-tokens', TokenPanel);
