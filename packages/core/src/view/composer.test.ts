import { describe, expect, it } from 'vitest';
import { soundDraft } from '../case/caseSamples.js';
import { andina, camila, deskInMemory, filing, paola } from '../desk/deskSamples.js';
import type { Organization } from '../desk/organization.js';
import type { Locale } from '../texts/catalogue.js';
import { letterOf } from './answerLetter.js';
import type { CommandValues } from './commandFields.js';
import { composerView, type ComposerContext } from './composer.js';
import type { ComposerCheckName } from './composerChecks.js';
import { offeredBasis, templateText, withLine } from './composerText.js';

const now = '2026-07-03T10:00:00-05:00';

interface Course {
  items?: string[];
  organization?: Organization;
  locale?: Locale;
  changes?: Parameters<typeof filing>[0];
}

/** A case received on 1 July 2026, to be drafted two days later. */
async function contextOf({
  items,
  organization = andina,
  locale = 'es-CO',
  changes,
}: Course = {}): Promise<ComposerContext> {
  const { desk, clock } = deskInMemory({}, organization);
  const { caseId } = await desk.submit(filing(changes));
  await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
  if (items) await desk.command(camila, caseId, { type: 'setItems', items });
  clock.set(now);
  const [detail, material] = await Promise.all([desk.open(camila, caseId), desk.answerMaterial(camila, caseId)]);
  return { detail, material, locale, now };
}

const whole: CommandValues = { text: 'Lo reparamos sin costo. Puede recogerlo mañana.', decision: 'granted' };

function checkOf(values: CommandValues, context: ComposerContext, name: ComposerCheckName) {
  return composerView(values, context).checks.find((one) => one.name === name)!;
}

describe('drafting an answer', () => {
  it('lists what is missing first, and may not be sent until nothing is', async () => {
    const context = await contextOf();
    const empty = composerView({}, context);
    expect(empty.checks.slice(0, 3).map(({ label, stateWord }) => `${label}: ${stateWord}`)).toEqual([
      'Análisis escrito: Falta',
      'Responde la pretensión: Falta',
      'Decisión expresa y congruente: Falta',
    ]);
    expect([empty.ready, empty.why]).toEqual([false, 'Complete los 3 puntos que faltan para enviarla.']);
    const sound = composerView(whole, context);
    expect(sound.checks.filter(({ state }) => state === 'missing')).toEqual([]);
    expect([sound.ready, sound.why, sound.summary]).toEqual([true, undefined, '10 de 11']);
  });

  it('waits for the material: nobody sends what could not be held against it', async () => {
    const view = composerView(whole, { ...(await contextOf()), material: undefined });
    expect([view.ready, view.checks, view.letter]).toEqual([false, [], undefined]);
    expect(view.why).toBe('Estamos trayendo plantillas y normas del caso.');
  });

  it('names the values that a template left open, and where', async () => {
    const text = 'Falta el [motivo] y otra vez el [motivo].';
    expect(checkOf({ ...whole, text }, await contextOf(), 'data')).toMatchObject({
      state: 'missing',
      label: 'Completar 2 datos',
      place: { start: 9, end: 17 },
    });
  });

  it('asks of each item what is decided, and the reason where it is not granted', async () => {
    const context = await contextOf({ items: ['Que lo reparen', 'Que paguen el transporte'] });
    const values: CommandValues = { ...whole, decision: 'partlyGranted', 'outcome.p1': 'granted' };
    expect(checkOf(values, context, 'items')).toMatchObject({
      state: 'missing',
      label: 'Responde las 2 pretensiones',
      note: 'Que paguen el transporte',
      field: 'outcome.p2',
    });
    const denied: CommandValues = { ...values, 'outcome.p2': 'denied' };
    expect(checkOf(denied, context, 'items')).toMatchObject({ state: 'missing', field: 'itemReason.p2' });
    const told: CommandValues = { ...denied, 'itemReason.p2': 'El contrato no cubre el transporte.' };
    expect(checkOf(told, context, 'items').state).toBe('met');
    expect(checkOf({ ...told, decision: 'granted' }, context, 'decision')).toMatchObject({
      state: 'missing',
      note: 'Los puntos dicen otra cosa: Se accede en parte',
    });
  });

  it('hints at an item of which the text seems to say nothing, and lets it go', async () => {
    const context = await contextOf({ changes: { request: 'Devolución del dinero' } });
    const view = composerView(whole, context);
    expect(view.checks.find(({ name }) => name === 'items')).toMatchObject({
      state: 'review',
      note: 'El texto no parece hablar de: Devolución del dinero',
    });
    expect(view.ready).toBe(true);
  });

  it('wants a day for each promise, a basis and a recourse', async () => {
    const context = await contextOf();
    const lacking: CommandValues = {
      ...whole,
      basis: '',
      recourse: ' ',
      remedies: 'Reparar\nLlamar',
      'remedyBy.1': '2026-07-10',
    };
    const missing = composerView(lacking, context).checks.filter(({ state }) => state === 'missing');
    expect(missing.map(({ name, field }) => [name, field])).toEqual([
      ['basis', 'basis'],
      ['recourse', 'recourse'],
      ['remedies', 'remedyBy.2'],
    ]);
  });

  it('points at evasive words, and at the document of the person', async () => {
    const person = {
      name: 'José Muñoz',
      email: 'jose@example.com',
      documentType: 'CC' as const,
      documentNumber: '52100200',
    };
    const context = await contextOf({ changes: { person } });
    const text = 'Su caso se encuentra en trámite. Documento 52100200.';
    expect(checkOf({ ...whole, text }, context, 'language')).toMatchObject({ state: 'review', place: { start: 8 } });
    expect(checkOf({ ...whole, text }, context, 'personal')).toMatchObject({
      state: 'review',
      place: { start: 43, end: 51 },
    });
  });

  it('tells who approves', async () => {
    expect(checkOf(whole, await contextOf(), 'approval').note).toBe('Aprueba quien dirige la oficina de PQRS');
    const delegations = [{ from: 'paola', to: 'julian', since: '2026-07-01', until: '2026-07-05' }];
    const context = await contextOf({ organization: { ...andina, delegations } });
    expect(checkOf(whole, context, 'approval').note).toBe(
      'Puede aprobar quien dirige la oficina o, en su lugar, Julián Ávila',
    );
  });

  it('shows the letter of an unfinished draft in the language of the filing, whatever that of the desk', async () => {
    const { letter, why } = composerView({ text: 'Hola.' }, await contextOf({ locale: 'en' }));
    expect(why).toBe('Complete the 2 points that are missing to send it.');
    expect(letter?.locale).toBe('es-CO');
    expect(letter?.blocks.map(({ kind }) => kind)).not.toContain('decision');
    expect(letter?.blocks.find(({ kind }) => kind === 'title')).toEqual({
      kind: 'title',
      text: 'Proyecto de respuesta a su reclamo',
    });
  });

  it('is the letter that the desk gives once it is drafted', async () => {
    const { desk, clock } = deskInMemory();
    const { caseId } = await desk.submit(filing());
    await desk.command(paola, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
    clock.set(now);
    await desk.command(camila, caseId, soundDraft);
    const [detail, material] = await Promise.all([desk.open(camila, caseId), desk.answerMaterial(camila, caseId)]);
    const sketched = composerView({}, { detail, material, locale: 'es-CO', now }).letter!;
    const given = letterOf(await desk.letter(camila, caseId));
    const without = (blocks: typeof given.blocks) => blocks.filter(({ kind }) => kind !== 'decision');
    expect(without(sketched.blocks)).toEqual(without(given.blocks));
  });
});

describe('what is put into a draft', () => {
  it('fills a template from the case and from what is decided, and leaves open what only a person knows', async () => {
    const { material } = await contextOf();
    const template = { reference: 'x.es-CO@1', title: 'X', body: '{{nombre}}: {{decision}}, {{normas}}, {{motivo}}.' };
    expect(templateText(template, material!, { decision: 'granted', basis: 'Ley 1480 de 2011, art. 11' })).toBe(
      'José Muñoz: se accede, Ley 1480 de 2011, art. 11, [motivo].',
    );
    expect(templateText(template, material!, {})).toBe('José Muñoz: [decisión], [normas], [motivo].');
  });

  it('offers the norms that bind the case, each once, with whether it is cited', async () => {
    const { material } = await contextOf();
    const [first] = offeredBasis(material!, 'Ley 1480 de 2011, art. 58, num. 5, lit. c', '');
    expect(first).toMatchObject({ citation: 'Ley 1480 de 2011, art. 58, num. 5, lit. c', picked: true });
    const citations = offeredBasis(material!, '', '').map(({ citation }) => citation);
    expect(new Set(citations).size).toBe(citations.length);
    expect(offeredBasis(material!, '', 'no hay tal norma')).toEqual([]);
  });

  it('adds and takes a line, and leaves the others as they were written', () => {
    expect(withLine('Contrato, cláusula 7', 'Ley A', true)).toBe('Contrato, cláusula 7\nLey A');
    expect(withLine('Contrato, cláusula 7\nLey A', 'Ley A', false)).toBe('Contrato, cláusula 7');
    expect(withLine('Ley A', 'Ley A', true)).toBe('Ley A');
  });
});
