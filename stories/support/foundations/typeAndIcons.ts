import { css, html, type TemplateResult } from 'lit';
import * as icons from '../../../packages/widgets/src/foundation/icons.js';

const sizes: readonly { name: string; className: string; sample: string }[] = [
  { name: 'Date 28/36', className: 'date', sample: 'viernes 27 de noviembre' },
  { name: 'Title 20/28', className: 'title', sample: 'Cierre asegurado' },
  { name: 'Body 16/24', className: 'body', sample: 'Le responderemos en su correo.' },
  { name: 'Agent 14/20', className: 'agent', sample: 'Entrega programada: mié 25 nov' },
  { name: 'Dense 13/18', className: 'dense', sample: 'Droguería La Esperanza de Sincelejo' },
  { name: 'Smallest 12/16', className: 'least', sample: 'recibido jue 5 nov, 9:14 a. m.' },
];

const drawn = Object.entries(icons).flatMap(([name, path]) => (typeof path === 'string' ? [{ name, path }] : []));

export const typeAndIcons = (): TemplateResult => html`
  <h2>Type</h2>
  <p>
    The face of the system, in weights 400, 500 and 600; figures of one width. Sentence case, no italics, no capitals.
    The due date is the largest text after the title. Citizens read 16 px and more, agents 12 px and more.
  </p>
  <dl class="sizes">
    ${sizes.map(
      ({ name, className, sample }) =>
        html`<dt>${name}</dt>
          <dd class=${className}>${sample}</dd>`,
    )}
  </dl>
  <h2>Icons, 20 × 20, stroke 1.5</h2>
  <ul class="grid icons">
    ${drawn.map(({ name, path }) => html`<li>${icons.icon(path, 20)}<span>${name}</span></li>`)}
  </ul>
`;

export const typeStyles = css`
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
`;
