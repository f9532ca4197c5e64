import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, startDemo, type Demo } from './demo.js';

/** A folder for pictures of the walk, one a step; none are taken without it. */
const pictures = process.env['PQRS_PICTURES'];

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

interface Filed {
  radicado: string;
  trackingCode: string;
}

/** A petición is filed over HTTP, as another page would: its form is walked elsewhere. */
async function file(): Promise<Filed> {
  const answer = await fetch(`${demo.base}/v1/cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'case-life' },
    body: JSON.stringify({
      category: 'peticion',
      subtype: 'general',
      subject: 'Traslado de la instalación de red',
      facts: 'Me mudo en diciembre y necesito trasladar los equipos arrendados.',
      request: 'Que trasladen la instalación y no cobren la visita.',
      anonymous: false,
      person: { name: 'Ñusta Ibáñez', email: 'nusta@example.com' },
      answerBy: 'email',
      consentVersion: '4',
      channel: 'web',
      language: 'es-CO',
    }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Filed;
}

/** What a person does with the panel of one case. */
class Desk {
  #steps = 0;
  readonly page: Page;
  readonly radicado: string;
  readonly panel: Locator;

  constructor(page: Page, radicado: string) {
    this.page = page;
    this.radicado = radicado;
    this.panel = page.locator('pqrs-case-panel');
  }

  async as(person: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(person) }).check();
    await this.panel.locator('article[aria-busy=false]').waitFor();
  }

  async open(person: string): Promise<void> {
    await this.as(person);
    await this.page.getByRole('searchbox', { name: 'Buscar casos' }).fill(this.radicado);
    await this.page.getByRole('tabpanel').getByRole('button', { name: /Ñusta/ }).click();
    await this.panel.getByRole('heading', { name: this.radicado }).waitFor();
    await this.panel.locator('article[aria-busy=false]').waitFor();
  }

  /** Begins the answer from a template: what it leaves open is filled with what is decided, and the letter is looked at. */
  async draft(fields: Record<string, string>): Promise<void> {
    const { panel } = this;
    await panel.locator('.foot > .buttons > .btn').getByText('Redactar respuesta', { exact: true }).click();
    await panel.getByRole('combobox', { name: 'Plantilla' }).selectOption({ label: 'Respuesta de fondo' });
    for (const [field, value] of Object.entries(fields)) await fill(panel.locator(`#field-${field}`), value);
    await panel.getByRole('button', { name: 'Insertar', exact: true }).click();
    await panel.getByRole('button', { name: 'Vista previa' }).click();
    await panel.getByRole('article', { name: /^Proyecto de respuesta a su petición/ }).waitFor();
    await this.picture('Vista previa');
    await panel.getByRole('button', { name: 'Editar' }).click();
    await this.picture('Redactar respuesta');
    await panel.getByRole('button', { name: 'Enviar a aprobación', exact: true }).click();
    await panel.getByText('Etapa: Por aprobar').waitFor({ state: 'attached' });
  }

  /** Chooses an action at the foot or in the menu, fills its form and sends it; then the stage is this. */
  async act(action: string, fields: Record<string, string>, confirm: string, stage: string): Promise<void> {
    const { panel } = this;
    const direct = panel.locator('.foot > .buttons > .btn').getByText(action, { exact: true });
    if ((await direct.count()) > 0) await direct.click();
    else {
      await panel.getByRole('button', { name: 'Más acciones' }).click();
      await panel.locator('#more').getByRole('button', { name: action, exact: true }).click();
    }
    const form = panel.locator('form.action');
    await form.waitFor();
    for (const [field, value] of Object.entries(fields)) await fill(form.locator(`#field-${field}`), value);
    await this.picture(action);
    await form.getByRole('button', { name: confirm, exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await panel.getByText(`Etapa: ${stage}`).waitFor({ state: 'attached' });
  }

  async picture(name: string): Promise<void> {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    const file = `${String((this.#steps += 1)).padStart(2, '0')} ${name}.png`;
    await this.page.screenshot({ path: join(pictures, file) });
  }
}

async function fill(control: Locator, value: string): Promise<void> {
  const tag = await control.evaluate((element) => [element.tagName, (element as HTMLInputElement).type].join(' '));
  if (tag.startsWith('SELECT')) await control.selectOption(value);
  else if (tag === 'INPUT checkbox') await control.check();
  else await control.fill(value);
}

const checks = { 'check-clear': 'on', 'check-congruent': 'on', 'check-ofSubstance': 'on', 'check-sensitiveData': 'on' };
const answer = {
  text: 'Trasladamos la instalación el 3 de diciembre. La visita se cobra según la cláusula 7.',
  decision: 'partlyGranted',
  'outcome-p1': 'granted',
  'outcome-p2': 'denied',
  'itemReason-p2': 'La cláusula 7 del contrato fija el valor de la visita.',
  remedies: 'Trasladar los equipos',
  'remedyBy-1': new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
};

it('walks a case through all of its life, to the closing and back', async () => {
  const { radicado } = await file();
  const { page, complaints } = await openPage(demo, '/crm');
  const desk = new Desk(page, radicado);

  await desk.open('Camila Restrepo');
  await desk.act('Asignar', { assignee: 'camila-restrepo' }, 'Asignar', 'En análisis');
  await desk.act('Pedir que complete', { text: 'La dirección nueva.' }, 'Registrar el requerimiento', 'En análisis');
  await desk.panel.getByText('En pausa').first().waitFor();
  await desk.picture('En pausa');
  await desk.act('Llegó lo pedido', { text: 'Carrera 9 # 70-15.' }, 'Registrar y reanudar', 'En análisis');
  const items = 'Que trasladen la instalación\nQue no cobren la visita';
  await desk.act('Separar pretensiones', { items }, 'Guardar pretensiones', 'En análisis');

  await desk.open('Paola Ruiz');
  const notice = { reason: 'El taller confirma la fecha la otra semana.', channel: 'email' };
  await desk.act('Prorrogar', notice, 'Prorrogar', 'En análisis');

  await desk.open('Camila Restrepo');
  await desk.draft(answer);
  await desk.panel.getByText('Recibimos su caso con radicado').first().waitFor();
  await desk.open('Paola Ruiz');
  await desk.act('Devolver', { reason: 'Falta citar la cláusula.' }, 'Devolver', 'En análisis');
  await desk.open('Camila Restrepo');
  const cited = { basis: 'Contrato 2024-118, cláusula 7' };
  await desk.act('Redactar respuesta', { ...answer, ...cited }, 'Enviar a aprobación', 'Por aprobar');
  await desk.open('Paola Ruiz');
  await desk.act('Aprobar respuesta', checks, 'Aprobar respuesta', 'Por notificar');

  await desk.open('Camila Restrepo');
  await desk.act('Notificar respuesta', { channel: 'email' }, 'Notificar', 'Por confirmar');
  await desk.act('No llegó', { reason: 'El buzón está lleno.' }, 'Volver a notificar', 'Por notificar');
  await desk.panel.getByText('La notificación no llegó: notifique otra vez').first().waitFor();
  const byPost = { channel: 'post', reason: 'Su correo rebota y confirmó su dirección.' };
  await desk.act('Notificar respuesta', byPost, 'Notificar', 'Por confirmar');
  const guide = { proof: 'guide', reference: 'Guía 700123456789' };
  await desk.act('Confirmar notificación', guide, 'Confirmar', 'Por cerrar');

  // The gate names what is left, and the foot offers it.
  await desk.panel.getByRole('button', { name: 'Ver los diez criterios' }).click();
  await desk.panel.getByText('8 de 10').first().waitFor({ state: 'attached' });
  await desk.picture('Cierre asegurado');
  await desk.act('Cumplir lo prometido', { evidence: 'Acta de traslado 88' }, 'Cumplir lo prometido', 'Por cerrar');
  await desk.act('Verificar lo prometido', { evidence: 'Firma de la clienta' }, 'Verificar lo prometido', 'Por cerrar');
  await desk.act('Registrar la causa', { cause: 'Traslado sin procedimiento' }, 'Registrar la causa', 'Por cerrar');
  await desk.act('Cerrar caso', {}, 'Cerrar caso', 'Cerrado');
  await desk.picture('Cerrado');

  await desk.as('Paola Ruiz');
  await desk.act('Reabrir', { reason: 'La red quedó sin señal.' }, 'Reabrir', 'En análisis');
  await desk.picture('Reabierto');
  expect(complaints).toEqual([]);
});
