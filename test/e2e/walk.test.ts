import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileReclamo, type Filed } from './citizen.js';
import { openPage, startDemo, type Demo } from './demo.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Files a reclamo on the public page and gives what the receipt says. */
async function file(): Promise<Filed> {
  const { page, complaints } = await openPage(demo, '/radicar');
  const filed = await fileReclamo(page);
  expect(complaints).toEqual([]);
  await page.context().close();
  return filed;
}

/** Opens the case in the CRM as one of the staff; the panel is what they work with. */
async function openCase(page: Page, radicado: string) {
  await page.getByRole('searchbox', { name: 'Buscar casos' }).fill(radicado);
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /Luz Ángela/ })
    .click();
  const panel = page.locator('pqrs-case-panel');
  await panel.getByRole('heading', { name: radicado }).waitFor();
  return panel;
}

const workAs = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(name) }).check();

/** Looks the case up as the citizen; its state is the title of what comes. */
async function track(radicado: string, code: string, state: string): Promise<string> {
  const { page, complaints } = await openPage(demo, '/consultar');
  await page.getByLabel('Número de radicado').fill(radicado);
  await page.getByLabel('Código de consulta').fill(code);
  await page.getByRole('button', { name: 'Consultar', exact: true }).click();
  await page.getByRole('heading', { name: state }).waitFor();
  const said = await page.getByRole('region', { name: state }).innerText();
  expect(complaints).toEqual([]);
  await page.context().close();
  return said;
}

it('takes a reclamo from filing to closing, with four eyes on the answer', async () => {
  const { radicado, code } = await file();
  await track(radicado, code, 'Recibimos su reclamo');

  const { page, complaints } = await openPage(demo, '/crm');
  await workAs(page, 'Camila Restrepo');
  const panel = await openCase(page, radicado);
  const choose = (name: string) => panel.getByRole('button', { name, exact: true }).click();

  await choose('Asignar');
  await panel.getByLabel('Responsable').selectOption({ label: 'Camila Restrepo' });
  await choose('Asignar');
  await choose('Redactar respuesta');
  await panel.getByLabel('Decisión').selectOption('granted');
  await panel.getByLabel('Respuesta', { exact: true }).fill('Devolvimos el segundo cobro a su tarjeta.');
  await choose('Enviar a aprobación');

  // Who drafted cannot approve: the step is named, and why it is not hers.
  const approve = panel.getByRole('button', { name: 'Aprobar respuesta' });
  await panel.getByText('Falta aprobación de quien no redactó').first().waitFor();
  expect(await approve.evaluateAll((buttons) => buttons.every((each) => each.ariaDisabled === 'true'))).toBe(true);

  await workAs(page, 'Paola Ruiz');
  await openCase(page, radicado);
  await choose('Aprobar respuesta');
  const points = panel.getByRole('checkbox');
  await points.first().waitFor();
  for (const point of await points.all()) await point.check();
  await choose('Aprobar respuesta');
  await panel.getByText('Etapa: Por notificar').waitFor({ state: 'attached' });

  await workAs(page, 'Camila Restrepo');
  await openCase(page, radicado);
  await choose('Notificar respuesta');
  await panel.getByLabel('Notificar por').selectOption('tracking');
  await choose('Notificar');
  await choose('Confirmar notificación');
  await panel.getByLabel('Prueba').selectOption('published');
  await panel.getByLabel('Número o identificador').fill('PUB-7719');
  await choose('Confirmar');
  await choose('Registrar la causa');
  await panel.getByRole('textbox', { name: 'Causa' }).fill('Doble cobro en la pasarela');
  await choose('Registrar la causa');
  await choose('Cerrar caso');
  await choose('Cerrar caso');
  await panel.getByText('Etapa: Cerrado').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);

  const said = await track(radicado, code, 'Cerramos su reclamo');
  expect(said).toContain('Devolvimos el segundo cobro a su tarjeta.');
  expect(said).not.toContain('Luz Ángela');
  expect(said).not.toContain('Camila');
});
