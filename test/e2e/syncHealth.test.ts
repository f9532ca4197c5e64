import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addRecords } from '../../packages/connectors/src/fakes/hubspot/addRecords.js';
import { startFakeHubSpot, type FakeHubSpot } from '../../packages/connectors/src/fakes/hubspot/fakeHubSpot.js';
import { runToEnd } from '../support/program.js';
import { openPage, startDemo, startDemoWith, type Demo } from './demo.js';

/** A folder for pictures; none are taken without it. */
const pictures = process.env['PQRS_PICTURES'];

let hubspot: FakeHubSpot;
let demo: Demo;

beforeAll(async () => {
  hubspot = await startFakeHubSpot();
  // Nobody filed the second: a case needs somebody, or to be anonymous.
  const tickets = [{ subject: 'El datáfono no enciende', hs_pipeline_stage: '1' }];
  addRecords(hubspot.portal, JSON.stringify({ tickets }));
  const environment = { HUBSPOT_ADDRESS: hubspot.baseUrl, HUBSPOT_TOKEN: hubspot.serviceKey };
  expect((await runToEnd(['install', 'hubspot'], environment)).code).toBe(0);
  demo = await startDemoWith({
    ...{ ...environment, PQRS_CRM: 'hubspot', PQRS_CRM_MAP: 'docs/example/hubspot-map.json' },
  });
});
afterAll(async () => {
  await demo.close();
  await hubspot.close();
});

const health = 'pqrs-sync-health';

it('shows the head a ticket that was refused, and puts it back to work', async () => {
  const { page, complaints } = await openPage(demo, '/crm/salud');
  const row = page.locator(`${health} .item`, { hasText: /Ticket \d+ del CRM/ });
  // The first run is under way: what it refused comes with the next reading.
  await expect
    .poll(async () => (await page.reload(), await page.locator(`${health} .facts`).waitFor(), row.count()))
    .toBe(1);
  await picture('health', page);
  await row.getByRole('button', { name: /^Intentar de nuevo: Ticket/ }).click();
  await row.getByText('Se intenta en la próxima sincronización.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps agents out, and lets who decides above the head look and not touch', async () => {
  const { page } = await openPage(demo, '/crm/salud');
  await page.locator(`${health} .facts`).waitFor();
  expect(await page.locator('.who label').allInnerTexts()).toEqual([
    expect.stringContaining('Paola Ruiz'),
    expect.stringContaining('Ana Ríos'),
  ]);
  await page.locator('.who label', { hasText: 'Ana Ríos' }).click();
  await page.locator(`${health} .facts`).waitFor();
  await expect.poll(() => page.locator(`${health} .again`).count()).toBe(0);
  await page.context().close();
});

it('says how to connect a CRM where there is none', async () => {
  const alone = await startDemo();
  const { page, complaints } = await openPage(alone, '/crm/salud', 320);
  await page.getByText('Ningún CRM está conectado.').waitFor();
  await picture('health-none', page);
  expect(complaints).toEqual([]);
  await page.context().close();
  await alone.close();
});

async function picture(name: string, page: { screenshot(options: object): Promise<unknown> }): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
