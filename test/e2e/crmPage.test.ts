import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, startDemo, type Demo } from './demo.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

const cases = (page: Page) => page.locator('pqrs-agent-inbox [data-case]');
const conversation = (page: Page) => page.locator('[data-ticket]');

it('never shows the conversation of one case beside the panel of another', async () => {
  const { page } = await openPage(demo, '/crm');
  await conversation(page).waitFor();
  await page.route('**/v1/cases/*', (route) => route.abort());
  await cases(page).nth(2).click();
  await page.getByText('No pudimos leer la conversación de este caso').waitFor();
  expect(await conversation(page).isVisible()).toBe(false);
  await page.unrouteAll();
  await cases(page).nth(1).click();
  await conversation(page).waitFor();
  await page.context().close();
});

it('keeps a note that was begun with its own case', async () => {
  const { page } = await openPage(demo, '/crm');
  const note = page.getByRole('textbox', { name: 'Nota interna' });
  const subject = page.locator('[data-subject]');
  await note.fill('Llamar antes de las 4');
  const first = await subject.textContent();
  await cases(page).nth(1).click();
  await subject.filter({ hasNotText: first ?? '' }).waitFor();
  expect(await note.inputValue()).toBe('');
  await cases(page).nth(0).click();
  await subject.filter({ hasText: first ?? '' }).waitFor();
  expect(await note.inputValue()).toBe('Llamar antes de las 4');
  await page.context().close();
});

it('says in the language of the office that there is no connection', async () => {
  const { page } = await openPage(demo, '/crm/oficina');
  await page.locator('#pending li').first().waitFor();
  await page.route('**/demo/office?*', (route) => route.abort());
  await page.getByLabel('Idioma').selectOption('en');
  await page.getByRole('status').filter({ hasText: 'There is no connection to the service.' }).waitFor();
  await page.context().close();
});

it('draws the sign of the type in the colour that a person forces', async () => {
  const { page } = await openPage(demo, '/crm');
  await page.emulateMedia({ forcedColors: 'active' });
  const sign = page.locator('pqrs-case-panel .cat');
  await sign.waitFor();
  const [drawn, forced] = await sign.evaluate((element) => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.setProperty('color', 'CanvasText');
    return [getComputedStyle(element).color, getComputedStyle(probe).color];
  });
  expect(drawn).toBe(forced);
  await page.context().close();
});
