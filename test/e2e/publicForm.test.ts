import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startDemo, type Demo } from './demo.js';

let demo: Demo;
const pictures = process.env['PQRS_PICTURES'];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

beforeAll(async () => {
  demo = await startDemo('--filing-proof');
  if (pictures) mkdirSync(pictures, { recursive: true });
});
afterAll(() => demo.close());

const pdf = {
  name: 'Factura_FE-70921_impresora_termica_TP-80.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n'),
};
const program = { name: 'instalador.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') };

async function look(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `form-${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const next = (page: Page) => page.getByRole('button', { name: 'Continuar' }).click();

/** Files a reclamo with a bill and an answer by post, and looks at each step. */
async function file(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('kind');
  await page.getByRole('radio', { name: /^Reclamo/ }).check();
  await next(page);
  await page.getByLabel('Asunto').fill('Garantía sin repuesto');
  await page.getByLabel('Los hechos').fill('El 20 de octubre entregué la impresora TP-80 en el punto de Chapinero.');
  await page.getByLabel('Serial del producto').fill('TP80-00417');
  await page.locator('input[type=file]').setInputFiles([pdf, program]);
  await page.getByText('· listo').waitFor();
  await look('facts');
  await next(page);
  await page.getByLabel('Nombres y apellidos').fill('Luz Ángela Cárdenas');
  await page.getByLabel('Tipo de documento').selectOption('NIT');
  await page.getByLabel('Número de documento').fill('800197268-5');
  await next(page);
  await page.getByText('Revise 2 datos para continuar').waitFor();
  await look('errors');
  await page.getByLabel('Número de documento').fill('800197268-4');
  await page.getByLabel('Autorizo el tratamiento').check();
  await next(page);
  await page.getByRole('radio', { name: /^Por correo físico/ }).check();
  await page.getByLabel('Dirección').fill('Carrera 7 # 45-10, barrio Chapinero');
  await page.getByRole('combobox', { name: 'Municipio' }).fill('san a');
  await page.getByRole('option').first().waitFor();
  await look('answer');
  await page.getByRole('combobox', { name: 'Municipio' }).fill('bogota');
  await page.getByRole('option', { name: 'Bogotá, D. C.' }).click();
  await next(page);
  await look('review');
  await page.getByRole('button', { name: 'Enviar' }).click();
  await page.getByRole('region', { name: 'Recibimos su reclamo' }).waitFor();
  await look('receipt');
}

describe('the public form under a strict content policy, with the work that the service asks for', () => {
  it.each([
    [1280, 'light', 'none'],
    [320, 'dark', 'none'],
    [640, 'light', 'active'],
  ] as const)('files with attachments at %d px, %s, forced colours %s', async (width, colorScheme, forcedColors) => {
    const { page, complaints } = await openPage(demo, '/radicar', width);
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await file(page, (name) => look(page, `${width}-${name}`));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says that it is offline, keeps everything, and files once the network is back', async () => {
    const { page } = await openPage(demo, '/radicar');
    await file(page, async (name) => {
      if (name !== 'review') return;
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Enviar' }).click();
      await page.getByText('Lo que escribió sigue aquí.').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('llame al');
      await page.context().setOffline(false);
    });
    await page.context().close();
  });
});
