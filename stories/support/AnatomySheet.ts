import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { base, tokens, type PqrsElement } from '@pqrs-kit/widgets';
import { calloutsOf, type Callout } from './callouts.js';
import { declarationOf, type Declaration, type Described } from './manifest.js';

export interface AnatomyOf {
  tag: string;
  widget: TemplateResult;
  /** The part that each custom property shows at. */
  shownAt: Readonly<Record<string, string>>;
}

/** A widget with the names of its parts and custom properties beside it, and the tables of what a page may set. */
export const anatomy = ({ tag, widget, shownAt }: AnatomyOf): TemplateResult =>
  html`<pqrs-story-anatomy data-sheet .tag=${tag} .widget=${widget} .shownAt=${shownAt}></pqrs-story-anatomy>`;

/** The names on the picture follow the widget: it may come later, grow, or show other parts. Only the stories use it. */
class AnatomySheet extends LitElement {
  static override properties = {
    tag: { attribute: false },
    widget: { attribute: false },
    shownAt: { attribute: false },
    callouts: { state: true },
  };
  static override styles = [
    tokens,
    base,
    css`
      .picture {
        position: relative;
        display: grid;
        grid-template-columns: minmax(0, 1fr) 200px;
        gap: 32px;
        min-width: 560px;
      }
      .scroller {
        overflow-x: auto;
      }
      .names {
        position: relative;
        min-height: var(--_names-height);
      }
      .names li {
        position: absolute;
        inset: var(--_top) 0 auto 0;
        overflow: hidden;
        font: 600 12px/16px var(--_font);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .names .property {
        font: 400 11px/16px var(--_mono);
        letter-spacing: -0.03em;
      }
      .lines {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
        pointer-events: none;
        fill: none;
        stroke: var(--_accent);
      }
      .lines rect {
        stroke-dasharray: 3 2;
      }
      .lines circle {
        fill: var(--_accent);
        stroke: none;
      }
      h2 {
        font: 600 16px/24px var(--_font);
        margin: 32px 0 8px;
      }
      table {
        width: 100%;
        max-width: 880px;
        border-collapse: collapse;
        font: 400 13px/18px var(--_font);
      }
      th,
      td {
        padding: 6px 16px 6px 0;
        text-align: start;
        vertical-align: top;
        border-bottom: 1px solid var(--_line);
      }
      th:first-child {
        width: 240px;
      }
      code {
        font: 400 12px/18px var(--_mono);
      }
    `,
  ];

  declare tag: string;
  declare widget: TemplateResult;
  declare shownAt: Readonly<Record<string, string>>;
  declare callouts: readonly Callout[];

  readonly #resized = new ResizeObserver(() => this.#look());
  readonly #changed = new MutationObserver(() => this.#look());
  #watched: PqrsElement | undefined;

  constructor() {
    super();
    this.callouts = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#changed.disconnect();
    this.#watched = undefined;
  }

  #look(): void {
    const picture = this.renderRoot.querySelector('.picture');
    if (!picture || !this.#watched) return;
    const { cssParts, cssProperties } = declarationOf(this.tag);
    this.callouts = calloutsOf(this.#watched, picture, [
      ...cssParts.map(({ name }) => ({ name, part: name, kind: 'part' as const })),
      ...cssProperties.map(({ name }) => ({ name, part: this.shownAt[name] ?? 'base', kind: 'property' as const })),
    ]);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const [at, name] of [...this.renderRoot.querySelectorAll<HTMLElement>('.names li')].entries())
      name.style.setProperty('--_top', `${this.callouts[at]?.labelAt ?? 0}px`);
    const last = Math.max(0, ...this.callouts.map(({ labelAt }) => labelAt + 24));
    this.renderRoot.querySelector<HTMLElement>('.names')?.style.setProperty('--_names-height', `${last}px`);
    if (changed.has('widget')) void this.#watch();
  }

  async #watch(): Promise<void> {
    const widget = this.renderRoot.querySelector<PqrsElement>(this.tag);
    if (!widget || widget === this.#watched) return;
    this.#resized.disconnect();
    this.#changed.disconnect();
    this.#watched = widget;
    await widget.updateComplete;
    this.#resized.observe(widget);
    this.#changed.observe(widget.renderRoot, { subtree: true, childList: true, attributeFilter: ['part', 'hidden'] });
    this.#look();
  }

  protected override render(): TemplateResult {
    const declared = declarationOf(this.tag);
    return html`
      <div class="scroller" tabindex="0" role="group" aria-label="The parts on the picture">
        <div class="picture">
          <div>${this.widget}</div>
          <ul class="names">
            ${this.callouts.map(({ name, kind }) => html`<li class=${kind}>${name}</li>`)}
          </ul>
          <svg class="lines" aria-hidden="true">${this.callouts.map(line)}</svg>
        </div>
      </div>
      ${this.#partsOf(declared)} ${tableOf('Custom properties', 'Property', declared.cssProperties.map(withDefault))}
      ${tableOf('Slots', 'Slot', declared.slots)} ${tableOf('States', 'State', declared.cssStates)}
    `;
  }

  #partsOf({ cssParts }: Declaration): TemplateResult | typeof nothing {
    const onPicture = new Set(this.callouts.map(({ name }) => name));
    return tableOf(
      'Parts',
      'Part',
      cssParts.map((part) =>
        onPicture.has(part.name) ? part : { ...part, description: `${part.description ?? ''}; shows in another state` },
      ),
    );
  }
}

const line = ({ box, labelAt, labelLeft }: Callout) => {
  const right = box.left + box.width;
  const at = Math.min(box.top + box.height - 1, Math.max(box.top + 1, labelAt + 8));
  return svg`<rect x=${box.left} y=${box.top} width=${box.width} height=${box.height} rx="2"></rect>
    <polyline points=${`${right},${at} ${Math.max(right, labelLeft - 20)},${at} ${labelLeft - 6},${labelAt + 8}`}></polyline>
    <circle cx=${right} cy=${at} r="2.5"></circle>`;
};

const withDefault = ({ name, description, default: value }: Declaration['cssProperties'][number]): Described => ({
  name,
  description: [description, value && `(${value})`].filter(Boolean).join(' '),
});

function tableOf(title: string, first: string, rows: readonly Described[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, description }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${description ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

if (!customElements.get('pqrs-story-anatomy')) customElements.define('pqrs-story-anatomy', AnatomySheet);
