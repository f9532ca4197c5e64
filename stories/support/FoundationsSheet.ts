import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Category, ClockStatus, RuleCell, RuleMark } from '@pqrs-kit/core';
import { base, chip, chipStyles, tokens } from '@pqrs-kit/widgets';
import { dayRule, dayRuleStyles } from '../../packages/widgets/src/foundation/dayRule.js';
import * as icons from '../../packages/widgets/src/foundation/icons.js';

const surfaces = [
  'canvas',
  'surface',
  'sunken',
  'hover',
  'selected',
  'accent',
  'accent-tint',
  'text',
  'text-muted',
  'line',
  'control',
  'focus',
];
const statusColours = ['ok', 'soon', 'today', 'over', 'pause', 'closed'];
const categoryNames: readonly Category[] = ['peticion', 'queja', 'reclamo', 'sugerencia', 'denuncia', 'felicitacion'];

const statuses: readonly { status: ClockStatus; words: string; rule: string }[] = [
  { status: 'ok', words: 'A tiempo', rule: 'r gg ww ggA aa ww aaaaa ww aaa hD' },
  { status: 'soon', words: 'Por vencer', rule: 'r g ww ggggg ww hgggg ww gG aaD' },
  { status: 'today', words: 'Vence hoy', rule: 'r ww hgggg ww ggggg ww hgggg ww gT' },
  { status: 'over', words: 'Vencido', rule: 'r ss ww hssss ww sssss ww hsssE ww lL' },
  { status: 'pause', words: 'En pausa', rule: 'r pp ww Pppp ww ppppp ww phppp' },
  { status: 'closed', words: 'Cerrado', rule: 'r ssss ww sssss ww hssss ww sD' },
];

const marks: Readonly<Record<string, RuleMark>> = {
  r: 'received',
  g: 'gone',
  a: 'ahead',
  w: 'weekend',
  h: 'holiday',
  p: 'paused',
  s: 'spent',
  l: 'late',
};

/** A rule from letters: small for the kind of day, capital where something more is drawn (A, G, P, L: today; D, E: due; T: due today). */
function cellsOf(letters: string): RuleCell[] {
  return [...letters.replaceAll(' ', '')].map((letter): RuleCell => {
    if (letter === 'D') return { mark: 'ahead', due: true };
    if (letter === 'E') return { mark: 'spent', due: true };
    if (letter === 'T') return { mark: 'gone', due: true, today: true };
    const mark = marks[letter.toLowerCase()] ?? 'ahead';
    return letter === letter.toLowerCase() ? { mark } : { mark, today: true };
  });
}

const typeSizes: readonly { name: string; className: string; sample: string }[] = [
  { name: 'Date 28/36', className: 'date', sample: 'viernes 27 de noviembre' },
  { name: 'Title 20/28', className: 'title', sample: 'Cierre asegurado' },
  { name: 'Body 16/24', className: 'body', sample: 'Le responderemos en su correo.' },
  { name: 'Agent 14/20', className: 'agent', sample: 'Entrega programada: mié 25 nov' },
  { name: 'Dense 13/18', className: 'dense', sample: 'Droguería La Esperanza de Sincelejo' },
  { name: 'Smallest 12/16', className: 'least', sample: 'recibido jue 5 nov, 9:14 a. m.' },
];

const swatch = (name: string): TemplateResult =>
  html`<li>
    <div class="swatch" data-colour=${name}></div>
    <span>${name}</span>
  </li>`;

const iconPaths = Object.entries(icons).flatMap(([name, path]) => (typeof path === 'string' ? [{ name, path }] : []));

/** Colour, states, the day rule, type and icons on one sheet. Only the stories use it. */
class FoundationsSheet extends LitElement {
  static override properties = { theme: { reflect: true } };
  static override styles = [
    tokens,
    base,
    chipStyles,
    dayRuleStyles,
    css`
      :host {
        padding: 32px;
        background: var(--_canvas);
      }
      h2 {
        font: 600 16px/24px var(--_font);
        margin: 32px 0 12px;
      }
      p {
        max-width: 640px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
        gap: 16px;
      }
      .swatch {
        height: 52px;
        margin-bottom: 6px;
        background: var(--_swatch);
        border: 1px solid var(--_line-strong);
        border-radius: 6px;
      }
      .states {
        display: grid;
        grid-template-columns: 128px auto;
        gap: 16px 24px;
        align-items: center;
        justify-content: start;
        overflow-x: auto;
      }
      .sizes {
        display: grid;
        grid-template-columns: 128px auto;
        gap: 10px 24px;
        align-items: baseline;
        justify-content: start;
      }
      .sizes dt {
        font: 400 12px/16px var(--_font);
        color: var(--_text-muted);
      }
      .date {
        font: 600 28px/36px var(--_font);
        letter-spacing: -0.018em;
      }
      .title {
        font: 600 20px/28px var(--_font);
      }
      .body {
        font: 400 16px/24px var(--_font);
      }
      .dense {
        font: 400 13px/18px var(--_font);
      }
      .least {
        font: 400 12px/16px var(--_font);
      }
      .icons li {
        display: grid;
        justify-items: center;
        gap: 6px;
        font: 400 12px/16px var(--_font);
        color: var(--_text-muted);
      }
      .icon {
        fill: none;
        stroke: var(--_text);
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  declare theme: string;

  protected override updated(): void {
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('.swatch')) {
      element.style.setProperty('--_swatch', `var(--_${element.dataset['colour'] ?? ''})`);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <p>Paper, ink and one accent. Amber speaks only of time. A state is an icon and a word; colour confirms it.</p>
      <h2>Colour</h2>
      <ul class="grid">
        ${[...surfaces, ...statusColours, ...categoryNames].map(swatch)}
      </ul>
      <h2>States and the day rule</h2>
      <div class="states">
        ${statuses.map(
          ({ status, words, rule }) =>
            html`<div>${chip({ status, text: words })}</div>
              ${dayRule(cellsOf(rule), status, 'card')}`,
        )}
      </div>
      <h2>Type</h2>
      <dl class="sizes">
        ${typeSizes.map(
          ({ name, className, sample }) =>
            html`<dt>${name}</dt>
              <dd class=${className}>${sample}</dd>`,
        )}
      </dl>
      <h2>Icons</h2>
      <ul class="grid icons">
        ${iconPaths.map(({ name, path }) => html`<li>${icons.icon(path, 20)}<span>${name}</span></li>`)}
      </ul>
    `;
  }
}

if (!customElements.get('pqrs-story-foundations')) customElements.define('pqrs-story-foundations', FoundationsSheet);
