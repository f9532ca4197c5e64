import { css, html, type TemplateResult } from 'lit';
import type { Category } from '@pqrs-kit/core';
import { contrastOf, hexOf, ratioText, rgbOf } from '../contrast.js';

const surfaces = ['canvas', 'surface', 'sunken', 'hover', 'selected', 'accent-tint'];
const marks = ['text', 'text-muted', 'accent', 'focus', 'control', 'line-strong', 'line'];
const statusColours = ['ok', 'soon', 'today', 'over', 'pause', 'closed'];
const categories: readonly Category[] = ['peticion', 'queja', 'reclamo', 'sugerencia', 'denuncia', 'felicitacion'];

const swatch = (name: string): TemplateResult =>
  html`<li>
    <div class="swatch" data-colour=${name}></div>
    <b>${name}</b>
    <span class="said"></span>
  </li>`;

const group = (title: string, names: readonly string[]): TemplateResult =>
  html`<h3>${title}</h3>
    <ul class="grid">
      ${names.map(swatch)}
    </ul>`;

export const colour = (): TemplateResult => html`
  <h2>Colour</h2>
  <p>
    Paper, ink and one accent. Amber speaks only of time, red of what is overdue or wrong, green of what is on time. A
    state is an icon and a word; colour confirms it. The figure is the contrast on <code>surface</code>.
  </p>
  ${group('Surfaces', surfaces)} ${group('Ink, lines and accent', marks)} ${group('Status', statusColours)}
  ${group('Categories: a glyph in its hue beside a word in ink', categories)}
`;

/** Colours each swatch, and says what the colour is in this theme. */
export function fillSwatches(root: ParentNode): void {
  const colourOf = (name: string): ReturnType<typeof rgbOf> => {
    const swatch = root.querySelector<HTMLElement>(`.swatch[data-colour='${name}']`);
    return rgbOf(swatch ? getComputedStyle(swatch).backgroundColor : '');
  };
  for (const element of root.querySelectorAll<HTMLElement>('.swatch'))
    element.style.setProperty('--_swatch', `var(--_${element.dataset['colour'] ?? ''})`);
  for (const element of root.querySelectorAll<HTMLElement>('.swatch')) {
    const name = element.dataset['colour'] ?? '';
    const said = element.parentElement?.querySelector('.said');
    const ratio = surfaces.includes(name) ? 'background' : ratioText(contrastOf(colourOf(name), colourOf('surface')));
    if (said) said.textContent = `${hexOf(colourOf(name)).toUpperCase()}  ${ratio}`;
  }
}

export const colourStyles = css`
  .swatch {
    height: 52px;
    margin-bottom: 6px;
    background: var(--_swatch);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    forced-color-adjust: none;
  }
  .grid b,
  .grid .said {
    display: block;
    font: 600 13px/18px var(--_font);
  }
  .grid .said {
    color: var(--_text-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
`;
