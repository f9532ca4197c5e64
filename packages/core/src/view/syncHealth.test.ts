import { describe, expect, it } from 'vitest';
import type { SyncHealth } from '../desk/syncHealth.js';
import { syncHealthView } from './syncHealth.js';

const crm = {
  account: 'hubspot:33',
  lastRunAt: '2026-11-24T15:28:00.000Z',
  lastError: null,
  lagMs: 120_000,
  linked: 12_040,
  rejected: 0,
  dead: 0,
  conflicts: 2,
  budget: { used: 12_500, limit: 250_000 },
};
const calm: SyncHealth = {
  asOf: '2026-11-24T15:30:00.000Z',
  work: { lagMs: 0, waiting: 0, dead: 0 },
  letters: [],
  crm,
  rows: [],
  mayRetry: true,
};
const view = (health: Partial<SyncHealth> = {}, locale: 'es-CO' | 'en' | 'pt-BR' = 'es-CO') =>
  syncHealthView({ ...calm, ...health }, { locale, now: '2026-11-24T10:30:00-05:00', timeZone: 'America/Bogota' });
const spaced = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');
const fact = (name: string, health: Partial<SyncHealth> = {}) => {
  const { value, note, wrong } = view(health).facts.find((one) => one.name === name)!;
  return [value, ...(note === undefined ? [] : [note]), ...(wrong ? ['wrong'] : [])].map(spaced);
};

describe('syncHealthView', () => {
  it('says that all is well, with the figures behind it', () => {
    const { account, verdict, waiting, notShown } = view();
    expect([account, verdict?.title, verdict?.tone]).toEqual([
      'HubSpot, cuenta 33',
      'La sincronización está al día',
      'ok',
    ]);
    expect([waiting, notShown]).toEqual([[], '']);
    expect(fact('lastRun')).toEqual(['hoy, 10:28 a. m.', 'hace 2 minutos']);
    expect(fact('lastError')).toEqual(['Ninguno']);
    expect(fact('work')).toEqual(['Nada espera']);
    expect(fact('budget')).toEqual(['12.500 de 250.000', '5% del cupo']);
    expect(fact('linked')).toEqual(['12.040']);
  });

  it.each([
    [{ crm: { ...crm, lastError: 'crm-unauthorized', dead: 3 } }, 'La última sincronización falló'],
    [{ crm: { ...crm, lastRunAt: null, lagMs: null } }, 'Todavía no hay una primera sincronización'],
    [{ crm: { ...crm, lastRunAt: '2026-11-24T15:24:59.000Z' } }, 'La sincronización está retrasada'],
    [{ crm: { ...crm, lastRunAt: '2026-11-24T15:25:00.000Z' } }, 'La sincronización está al día'],
    [{ crm: { ...crm, rejected: 9, dead: 1 } }, '1 pendiente espera por una persona'],
    [{ work: { lagMs: 0, waiting: 0, dead: 2 } }, '2 pendientes esperan por una persona'],
    [{ crm: { ...crm, rejected: 9 } }, 'La sincronización está al día'],
    [{ crm: { ...crm, budget: { used: 90, limit: 100 } } }, 'El CRM casi no recibe más solicitudes hoy'],
    [{ crm: { ...crm, budget: { used: 89, limit: 100 } } }, 'La sincronización está al día'],
  ])('judges %j', (health, title) => {
    expect(view(health).verdict?.title).toBe(title);
  });

  it('says why the last run failed and what to do', () => {
    expect(view({ crm: { ...crm, lastError: 'crm-unauthorized' } }).verdict?.lead).toBe(
      'El CRM no acepta la clave, o ya venció. Quien administra el servicio debe renovarla.',
    );
    expect(view({ crm: { ...crm, lastError: 'toString' } }).verdict?.lead).toMatch(/^Falló por una causa/);
  });

  it('has the figures of the work alone where no CRM is connected', () => {
    const { crm: _crm, ...without } = calm;
    const alone = syncHealthView(
      { ...without, work: { lagMs: 400_000, oldestDueAt: '2026-11-24T12:00:00.000Z', waiting: 7, dead: 0 } },
      { locale: 'es-CO', now: '2026-11-24T10:30:00-05:00', timeZone: 'America/Bogota' },
    );
    expect(alone.verdict).toBeUndefined();
    expect(alone.facts.map(({ label, value, note, wrong }) => [label, value, note, wrong])).toEqual([
      ['Trabajo por hacer', '7', 'El más antiguo espera desde hace 3 horas', true],
      ['Trabajo detenido', '0', undefined, false],
    ]);
  });

  it('words what waits: why, how often it was tried, and what comes next', () => {
    const row = { direction: 'in', key: '4242', code: 'crm-row-rejected', tries: 8, at: calm.asOf } as const;
    const { waiting, waitingTitle, notShown } = view({
      work: { lagMs: 0, waiting: 0, dead: 1 },
      crm: { ...crm, rejected: 5, dead: 1 },
      letters: [
        { id: '01A.1.alerted', kind: 'alerted', caseId: '01A', attempts: 15, reason: 'No relay.', diedAt: calm.asOf },
      ],
      rows: [
        { ...row, nextTryAt: null },
        { ...row, direction: 'out', key: '01B', caseId: '01B', tries: 1, nextTryAt: '2026-11-25T15:00:00.000Z' },
        { ...row, tries: 0, nextTryAt: '2026-11-24T15:30:00.000Z' },
      ],
    });
    expect([waitingTitle, notShown]).toEqual(['Lo que espera (6)', 'Y 2 más, que verá cuando estos salgan.']);
    expect(waiting.map(({ title, lines, mayRetry }) => [title, lines.map(spaced).join(' '), mayRetry])).toEqual([
      ['Alerta por enviar', '15 intentos Detenido: hoy, 10:30 a. m.', true],
      ['Ticket 4242 del CRM', '8 intentos Espera por una persona.', true],
      ['Caso que va al CRM', '1 intento Se intenta de nuevo: mié 25 nov, 10:00 a. m.', true],
      ['Ticket 4242 del CRM', 'Se intenta en la próxima sincronización.', false],
    ]);
    expect(waiting.map(({ reason }) => reason)[0]).toBe(
      'El mensaje no salió. Revise el destinatario y el correo del servicio.',
    );
  });

  it('lets nobody try again who may not', () => {
    const rows = [
      { direction: 'in', key: '1', code: 'input-invalid', tries: 8, nextTryAt: null, at: calm.asOf } as const,
    ];
    expect(view({ rows, mayRetry: false }).waiting.map(({ mayRetry }) => mayRetry)).toEqual([false]);
  });

  it.each([
    ['en', 'The sync is up to date', '12,500 of 250,000'],
    ['pt-BR', 'A sincronização está em dia', '12.500 de 250.000'],
  ] as const)('speaks %s', (locale, title, used) => {
    const said = view({}, locale);
    expect([said.verdict?.title, said.facts.find(({ name }) => name === 'budget')?.value]).toEqual([title, used]);
  });
});
