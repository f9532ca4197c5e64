import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startDemo, type Demo } from './demo.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page, and what stands on it once its widget has what it asked for. */
const pages = [
  { path: '/', ready: 'h1' },
  { path: '/radicar', ready: 'pqrs-intake-form input' },
  { path: '/consultar', ready: 'pqrs-status-tracker input' },
  { path: '/crm', ready: 'pqrs-agent-inbox [data-case]' },
  { path: '/crm/bandeja', ready: 'pqrs-agent-inbox [data-case]' },
  { path: '/crm/oficina', ready: '[data-office] li' },
  { path: '/crm/salud', ready: 'pqrs-sync-health .facts' },
];

describe.each(pages)('$path', ({ path, ready }) => {
  it.each([1280, 320])('has no accessibility fault and no complaint at %d px', async (width) => {
    const { page, complaints } = await openPage(demo, path, width);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('does not scroll sideways at 320 px', async () => {
    const { page } = await openPage(demo, path, 320);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});
