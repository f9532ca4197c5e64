import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import type { CaseSummary } from '@pqrs-kit/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { manyRows } from '../testing/manyRows.js';
import { sampleNow } from '../testing/sampleDesk.js';
import { all, boxOf, focused, inlineStylesOf, one, shown, tabTo, until, violationsOf } from '../testing/widget.js';
import type { AgentInbox } from './AgentInbox.js';
import './define.js';

const count = 3_000;

beforeEach(() => {
  document.documentElement.lang = 'es-CO';
});

async function show(items: readonly CaseSummary[], { width = 1200, height = '600px' } = {}): Promise<AgentInbox> {
  const box = boxOf(width);
  box.style.setProperty('--pqrs-inbox-height', height);
  const inbox = await fixture<AgentInbox>(
    html`<pqrs-agent-inbox density="compact" .items=${items} .now=${() => sampleNow}></pqrs-agent-inbox>`,
    { parentNode: box },
  );
  await shown(inbox, '[data-case]');
  box.scrollIntoView();
  return inbox;
}

const scroller = (inbox: AgentInbox): HTMLElement => one(inbox, '[part=scroller]');
const caseOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-case]')?.dataset['case'];

/** The case that stands at a height of the list, as a person sees it. */
function seenAt(inbox: AgentInbox, below: number): string | undefined {
  const { left, top } = scroller(inbox).getBoundingClientRect();
  return caseOf((inbox.renderRoot as ShadowRoot).elementFromPoint(left + 300, top + below));
}

async function scrollTo(inbox: AgentInbox, top: number, caseId: string): Promise<void> {
  scroller(inbox).scrollTop = top;
  await until(() => seenAt(inbox, 60) === caseId, `${caseId} is seen`);
}

/** What lies six lines beyond both edges is drawn, too. */
async function moreAround(inbox: AgentInbox, position: number): Promise<void> {
  const edges = [position - 6, position + 12].map((row) => `[data-case='case-${row}']`).join();
  await until(() => all(inbox, edges).length === 2, 'more are drawn');
}

describe('an inbox of thousands', () => {
  it('draws what is seen, where it belongs, with its number', async () => {
    const inbox = await show(manyRows(count));
    const drawn = all(inbox, 'tbody tr').length;
    expect(drawn).toBeLessThan(60);
    expect(one(inbox, 'table').getAttribute('aria-rowcount')).toBe('3002');
    // One head of 32 px, rows of 36 px; the head of the table covers the first 32 px.
    await scrollTo(inbox, 32 + 36 * 2_000, 'case-2000');
    expect(all(inbox, 'tbody tr').length).toBeLessThan(drawn + 20);
    // Row 1 is the head of the table, 2 that of the group.
    expect(one(inbox, "[data-case='case-2000']").getAttribute('aria-rowindex')).toBe('2003');
    expect(all(inbox, "[data-case='case-2000']").length).toBe(1);
  });

  it('draws a few more on both sides once it rests after a jump', async () => {
    const inbox = await show(manyRows(count));
    await scrollTo(inbox, 32 + 36 * 2_000, 'case-2000');
    await moreAround(inbox, 2_000);
  });

  it('puts the rows in the order that they are read in once it rests', async () => {
    const inbox = await show(manyRows(count));
    for (const position of [11, 17, 1_300]) await scrollTo(inbox, 32 + 36 * position, `case-${position}`);
    const numbers = (): number[] => all(inbox, 'tbody tr').map((row) => Number(row.getAttribute('aria-rowindex')));
    await until(() => numbers().every((number, at) => at === 0 || number > numbers()[at - 1]!), 'rows are in order');
  });

  it('uses the same elements again', async () => {
    const inbox = await show(manyRows(count));
    // All of them come into use one after another.
    for (const position of [500, 510, 520, 530]) {
      await scrollTo(inbox, 32 + 36 * position, `case-${position}`);
      await moreAround(inbox, position);
    }
    const before = new Set(all(inbox, 'tbody tr'));
    await scrollTo(inbox, 32 + 36 * 1_500, 'case-1500');
    // Two more than fit are in use, so that half a row at an edge needs no other.
    expect(all(inbox, 'tbody tr').filter((row) => !before.has(row)).length).toBeLessThanOrEqual(2);
  });

  it('keeps the focus on its case while that is scrolled away, and walks on from there', async () => {
    const inbox = await show(manyRows(count));
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(caseOf(focused(inbox))).toBe('case-2');
    const button = focused(inbox);
    await scrollTo(inbox, 32 + 36 * 2_000, 'case-2000');
    expect(focused(inbox)).toBe(button);
    expect(caseOf(button)).toBe('case-2');
    await userEvent.keyboard('{ArrowDown}');
    expect(caseOf(focused(inbox))).toBe('case-3');
    await until(() => seenAt(inbox, 200) !== undefined && all(inbox, "[data-case='case-2']").length === 1);
    expect(all(inbox, "[data-case='case-3']").length).toBe(1);
    expect(one(inbox, "[data-case='case-3']").getAttribute('aria-rowindex')).toBe('6');
  });

  it('is walked to its end and back by keyboard, one tab stop all the way', async () => {
    const inbox = await show(manyRows(count));
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(caseOf(focused(inbox))).toBe('case-2999');
    await userEvent.keyboard('{PageUp}{ArrowUp}{ArrowLeft}');
    expect([caseOf(focused(inbox)), focused(inbox)?.classList[0]]).toEqual(['case-2988', 'stage']);
    expect(all(inbox, 'tbody [tabindex="0"]').length).toBe(1);
    const { top, bottom } = scroller(inbox).getBoundingClientRect();
    const at = focused(inbox)!.getBoundingClientRect();
    expect(at.top >= top + 32 && at.bottom <= bottom).toBe(true);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(caseOf(focused(inbox))).toBe('case-0');
  });

  it('keeps in place what is read while cases come and go above it', async () => {
    const rows = manyRows(count);
    const inbox = await show(rows);
    await scrollTo(inbox, 32 + 36 * 1_000, 'case-1000');
    inbox.items = rows.filter((_, at) => at > 200);
    await inbox.updateComplete;
    expect(seenAt(inbox, 60)).toBe('case-1000');
    inbox.items = rows;
    await inbox.updateComplete;
    expect(seenAt(inbox, 60)).toBe('case-1000');
  });

  it('keeps the focus with its case when that moves', async () => {
    const rows = manyRows(count);
    const inbox = await show(rows);
    await tabTo(inbox, '.open-button', userEvent);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    inbox.items = [...rows.filter((row) => row.caseId !== 'case-2').slice(0, 900), rows[2]!, ...rows.slice(900)];
    await inbox.updateComplete;
    expect([caseOf(focused(inbox)), focused(inbox)?.className]).toEqual(['case-2', 'type']);
  });

  it('follows the page around where it is as long as its rows', async () => {
    const inbox = await show(manyRows(count), { height: 'auto' });
    expect(all(inbox, 'tbody tr').length).toBeLessThan(80);
    scrollBy(0, one(inbox, 'tbody').getBoundingClientRect().top + 32 + 36 * 1_200);
    await until(() => all(inbox, "[data-case='case-1205']").length === 1, 'the page shows the case');
    expect(all(inbox, 'tbody tr').length).toBeLessThan(80);
  });

  it('shows cards in narrow places, each once', async () => {
    const inbox = await show(manyRows(count), { width: 320 });
    expect(all(inbox, '.card').length).toBeLessThan(40);
    const height = one(inbox, '.card').offsetHeight;
    scroller(inbox).scrollTop = 32 + height * 700;
    await until(() => seenAt(inbox, 10) === 'case-700', 'the card is seen');
    const card = one(inbox, "[data-case='case-700']");
    expect([card.getAttribute('aria-posinset'), card.getAttribute('aria-setsize')]).toEqual(['702', '3001']);
  });

  it('meets the accessibility rules in the middle of its rows', { timeout: 60_000 }, async () => {
    const inbox = await show(manyRows(count));
    await scrollTo(inbox, 32 + 36 * 1_000, 'case-1000');
    expect(await violationsOf(inbox, axe)).toEqual([]);
    expect(inlineStylesOf(inbox)).toEqual([]);
  });
});
