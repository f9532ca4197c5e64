// The rows that every page of the comparison shows, and what their cells hold.
import { inboxRow, rowClockView } from '@pqrs-kit/core';
import { inboxStyles } from '../../../packages/widgets/src/agent-inbox/styles.ts';
import { chip } from '../../../packages/widgets/src/foundation/chip.ts';
import { dayRule } from '../../../packages/widgets/src/foundation/dayRule.ts';
import { categoryIcon } from '../../../packages/widgets/src/foundation/icons.ts';
import { radicado } from '../../../packages/widgets/src/foundation/radicado.ts';
import { manyRows } from '../../../packages/widgets/src/testing/manyRows.ts';
import { html, render } from 'lit';

export const now = '2026-11-24T10:30:00-05:00';
export const columns = ['due', 'status', 'days', 'radicado', 'type', 'subject', 'stage', 'owner'];
export const widths = [102, 124, 102, 154, 112, 370, 114, 124];

const began = performance.now();
export const rows = manyRows(Number(new URLSearchParams(location.search).get('rows') ?? 100_000));
globalThis.dataMs = performance.now() - began;

const views = new WeakMap();
/** What a row says, made once for each row, as the inbox does. */
export function viewOf(row) {
  let view = views.get(row);
  if (!view) views.set(row, (view = { ...inboxRow(row, 'es-CO'), clock: rowClockView(row, now, 'es-CO') }));
  return view;
}

const cells = {
  due: ({ clock }) => html`${clock.date}`,
  status: ({ clock }) => chip({ status: clock.status, text: clock.chip.short, label: clock.chip.label }),
  days: ({ clock }) => dayRule(clock.mini, clock.status, 'mini'),
  radicado: (view) => html`<button class="open-button">${radicado(view.radicado)}</button>`,
  type: (view) => html`<span class="pair">${categoryIcon(view.category)}${view.categoryWord}</span>`,
  subject: (view) =>
    html`<span class="line"
      ><span class="what"><bdi>${view.subject}</bdi></span>
      <span class="who muted"><bdi>${view.person}</bdi></span></span
    >`,
  stage: (view) => html`${view.stageWord}`,
  owner: ({ owner }) =>
    html`<span class="pair" title=${owner.name}><span class="avatar">${owner.initials}</span> ${owner.short}</span>`,
};

/** A cell as a Lit template. */
export const cellOf = (column, row) => cells[column](viewOf(row));

/** Draws a cell into an element, for peers that are no Lit. */
export const drawCell = (column, row, element) => render(cellOf(column, row), element);

/** A place with the styles of the inbox, so that the same cells cost the same to style. */
export function styledPlace() {
  const host = document.body.appendChild(document.createElement('div'));
  host.setAttribute('density', 'compact');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const row = `.row { display: grid; grid-template-columns: ${widths.map((width) => `${width}px`).join(' ')}; height: 36px;
    box-sizing: border-box; border-bottom: 1px solid var(--_line); align-items: center; font-size: 13px; line-height: 18px }
    .row > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; padding: 0 5px }`;
  sheet.replaceSync(row);
  root.adoptedStyleSheets = [...inboxStyles.map((style) => style.styleSheet), sheet];
  return root;
}

/**
 * Says that the first rows are on the screen, and how the page is scrolled from then on. The time runs from the navigation: the script of
 * the page, its peer within, is fetched, read and run in it, as is all that the widget shows around its rows; only making the data is
 * taken off. It is looked after each frame whether rows are there: who draws them at once, and who a moment later, show them in the same
 * frame.
 */
export async function ready(shown, scroller) {
  do {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  } while (!shown());
  globalThis.firstRowsMs = performance.now() - globalThis.dataMs;
  globalThis.scroller = scroller();
}
