import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { approval, soundDraft } from '../case/caseSamples.js';
import type { CaseCommand } from '../case/command.js';
import type { Submission } from '../case/submission.js';
import type { CaseDetail } from '../desk/client.js';
import { createDesk } from '../desk/createDesk.js';
import type { Desk } from '../desk/desk.js';
import { fixedClock, silentNotifier, type FixedClock } from '../desk/memory/fixedClock.js';
import { memoryLedger } from '../desk/memory/memoryLedger.js';
import { randomIds } from '../desk/memory/randomIds.js';
import { webCryptoSigner } from '../desk/memory/webCryptoSigner.js';
import { casePanelView, type CasePanelView } from './casePanel.js';

const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };
const zone = 'America/Bogota';
const now = '2026-11-24T10:30:00-05:00';

const submission: Submission = {
  category: 'reclamo',
  subject: 'Garantía sin repuesto',
  facts: 'La impresora lleva un mes sin arreglo.',
  request: 'Que la reparen.',
  anonymous: false,
  person: { name: 'María Rodríguez', documentType: 'CC', documentNumber: '52100200', email: 'maria@example.org' },
  answerBy: 'email',
  consentVersion: '4',
  channel: 'web',
  language: 'es-CO',
};
const draft: CaseCommand = { ...soundDraft, text: 'Le cambiamos el equipo.' };

let desk: Desk;
let clock: FixedClock;

beforeEach(() => {
  clock = fixedClock(now);
  desk = createDesk(
    {
      ledger: memoryLedger(),
      clock,
      ids: randomIds(clock),
      signer: webCryptoSigner('a secret of the tests'),
      notifier: silentNotifier(),
    },
    {
      tenant: 'andina',
      name: 'Andina de Equipos S.A.S.',
      prefix: 'AND',
      regime: 'private',
      consumerRelations: true,
      saturday: 'excluded',
      calendarLayers: [],
      timeZone: zone,
      language: 'es-CO',
      phone: '01 8000 912 345',
      policyVersion: '4',
      staff: [camila, paola].map(({ id, name }) => ({ id, name })),
    },
  );
});

async function file(changes: Partial<Submission> = {}): Promise<string> {
  const { caseId } = await desk.submit({ ...submission, ...changes }, { receivedAt: '2026-11-05T09:14:00-05:00' });
  return caseId;
}

async function give(caseId: string, steps: readonly [Actor, CaseCommand][]): Promise<void> {
  for (const [actor, command] of steps) await desk.command(actor, caseId, command);
}

async function viewOf(caseId: string, actor: Actor = camila): Promise<CasePanelView> {
  const detail: CaseDetail = await desk.open(actor, caseId);
  return casePanelView(detail, now, 'es-CO', zone);
}

const assign: [Actor, CaseCommand] = [paola, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } }];

describe('the next step', () => {
  it('walks from assigning to closing', async () => {
    const caseId = await file();
    const walk: [Actor, CaseCommand][] = [
      assign,
      [camila, draft],
      [paola, approval],
      [camila, { type: 'notifyAnswer', channel: 'email' }],
      [camila, { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: 'msg-1' } }],
      [camila, { type: 'codeCause', cause: 'Repuesto', recurrent: false }],
      [camila, { type: 'close' }],
    ];
    const labels = [(await viewOf(caseId, paola)).primary?.label];
    for (const step of walk) {
      await give(caseId, [step]);
      labels.push((await viewOf(caseId, paola)).primary?.label);
    }
    expect(labels).toEqual([
      'Asignar',
      'Redactar respuesta',
      'Aprobar respuesta',
      'Notificar respuesta',
      'Confirmar notificación',
      'Registrar la causa',
      'Cerrar caso',
      undefined,
    ]);
  });

  it('waits for the head when an agent looks', async () => {
    const caseId = await file();
    await give(caseId, [assign, [camila, draft]]);
    const { primary, actions } = await viewOf(caseId);
    expect(primary).toEqual({
      label: 'Aprobar respuesta',
      reason: 'Espera la aprobación de quien dirige la oficina de PQRS.',
    });
    expect(actions.map((action) => action.label)).toEqual([
      'Clasificar',
      'Asignar',
      'Nota',
      'Registrar contacto',
      'Separar pretensiones',
      'Dar prioridad',
      'Valorar gravedad',
      'Pedir que complete',
      'Pedir a un área',
      'Redactar respuesta',
      'Registrar la causa',
      'Registrar penalidad',
      'Registrar requerimiento',
      'Pedir entrega de datos',
    ]);
  });

  it('waits for another person when the head wrote the answer', async () => {
    const caseId = await file();
    await give(caseId, [assign, [paola, draft]]);
    expect((await viewOf(caseId, paola)).primary).toEqual({
      label: 'Aprobar respuesta',
      reason: 'Debe aprobar una persona distinta de quien redactó.',
    });
  });
});

describe('the closing gate', () => {
  it('says of each criterion what meets it or what it lacks', async () => {
    const caseId = await file();
    await give(caseId, [assign, [camila, { ...draft, remedies: ['Entregar la impresora nueva'] }]]);
    const { closing } = await viewOf(caseId);
    expect([closing?.summary, closing?.missing]).toEqual([
      '1 de 10',
      [
        'Falta que quien aprueba lo revise',
        'Falta aprobación de quien no redactó',
        'Falta verificar lo prometido',
        'Falta registrar la causa',
      ],
    ]);
    expect(closing?.lines.map(({ stateWord, label, note, about }) => [stateWord, label, note, about])).toEqual([
      ['Cumple', 'Responde cada pretensión', 'hoy, 10:30\u00a0a.\u00a0m., Camila Restrepo', []],
      ['Falta', 'En lenguaje claro', 'Falta que quien aprueba lo revise', []],
      ['Falta', 'Precisa y congruente', 'Falta que quien aprueba lo revise', []],
      ['Falta', 'De fondo', 'Falta que quien aprueba lo revise', []],
      ['En espera', 'En tiempo', 'Falta notificar la respuesta', []],
      ['Falta', 'Fundada y firmada por otra persona', 'Falta aprobación de quien no redactó', []],
      ['Falta', 'Lo prometido, cumplido y verificado', 'Falta verificar lo prometido', ['Entregar la impresora nueva']],
      ['En espera', 'Notificada con prueba', 'Falta notificar la respuesta', []],
      ['Falta', 'Con recursos y sin datos sensibles', 'Falta que quien aprueba lo revise', []],
      ['Falta', 'Causa registrada', 'Falta registrar la causa', []],
    ]);
  });
});

describe('what the case says', () => {
  it('shows the person and the story', async () => {
    const view = await viewOf(await file());
    expect(view.person).toEqual([
      { label: 'Nombre', text: 'María Rodríguez' },
      { label: 'Documento', text: 'Cédula de ciudadanía 52100200' },
      { label: 'Correo', text: 'maria@example.org' },
    ]);
    expect(view.story.map(({ text }) => text)).toEqual([
      'La impresora lleva un mes sin arreglo.',
      'Que la reparen.',
      'Correo electrónico',
      'Página web',
      'Sin asignar',
    ]);
  });

  it('says why there is no person', async () => {
    const { person: _person, ...rest } = submission;
    const { caseId } = await desk.submit({ ...rest, anonymous: true, answerBy: 'tracking' });
    const view = await viewOf(caseId);
    expect(view.person).toEqual([]);
    expect(view.personNote).toBe('Presentada de forma anónima: no se guardaron datos de la persona.');
  });

  it('shows a denuncia to the head, and only its frame to an agent who does not handle it', async () => {
    const caseId = await file({ category: 'denuncia', subject: 'Cobro por fuera' });
    expect((await viewOf(caseId, paola)).subject).toBe('Cobro por fuera');
    expect(await viewOf(caseId)).toMatchObject({
      subject: 'Contenido reservado',
      restrictedNote: 'Contenido reservado. Solo lo ve quien tiene asignada la denuncia.',
      person: [],
      story: [],
      actions: [],
      primary: { label: 'Asignar', reason: 'Contenido reservado. Solo lo ve quien tiene asignada la denuncia.' },
    });
  });

  it('shows why an answer came back', async () => {
    const caseId = await file();
    await give(caseId, [assign, [camila, draft], [paola, { type: 'returnAnswer', reason: 'Falta citar la norma.' }]]);
    const view = await viewOf(caseId);
    expect(view.answer).toMatchObject({ decision: 'Se accede', returned: 'Falta citar la norma.' });
    expect(view.answer?.history).toEqual([
      'La redactó Camila Restrepo, hoy, 10:30\u00a0a.\u00a0m.',
      'La devolvió Paola Ruiz, hoy, 10:30\u00a0a.\u00a0m.',
    ]);
    expect(view.primary?.command).toBe('draftAnswer');
  });
});

describe('the history', () => {
  it('is newest first, in words, with today by its name', async () => {
    const caseId = await file();
    await give(caseId, [assign, [camila, { type: 'note', text: 'Llamar el viernes.' }]]);
    const { timeline } = await viewOf(caseId);
    expect(timeline.map(({ kind, title, body, by }) => [kind, title, body, by])).toEqual([
      ['note', 'Nota interna', 'Llamar el viernes.', 'por Camila Restrepo'],
      ['internal', 'Asignado a Camila Restrepo', undefined, 'por Paola Ruiz'],
      ['legal', 'Radicado y acuse', 'Página web', undefined],
    ]);
    expect(timeline[0]?.stamp).toBe('hoy, 10:30\u00a0a.\u00a0m.');
  });
});
