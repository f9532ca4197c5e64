import { officeCommandTypes, readOfficeCommand, type OfficeCommand, type Role } from '@pqrs-kit/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeAnswer, officeBoard } from './schemas/office.js';
import { officeCommand } from './schemas/officeCommand.js';
import { problemIn, refusalIn } from './testing/answers.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

const as = (role: 'agent' | 'lead' | 'head' | 'boss' | 'auditor', id: string = role) =>
  gateway.as({ id, name: id, role });

async function send(command: object, role: Parameters<typeof as>[0], id?: string): Promise<Response> {
  return gateway.post('/v1/office/commands', command, await as(role, id));
}

const leave = {
  type: 'requestStaff',
  kind: 'leave',
  from: '2026-12-21',
  until: '2026-12-24',
  reason: 'Vacaciones',
} as const;
const decideLeave = { type: 'decideStaff', requestId: 's1', granted: true, reason: 'Hay cobertura' } as const;
const contract = {
  type: 'addDocument',
  kind: 'contract',
  title: 'Contrato marco 8841',
  classification: 'confidential',
  counterpart: 'Banco del Norte S.A.',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  link: 'https://archivo.example/8841',
  readerRoles: ['head'],
  readers: ['camila-restrepo'],
} as const;

/** One of each command, as the contract and the core must both take it. */
const samples: readonly OfficeCommand[] = [
  leave,
  decideLeave,
  {
    type: 'requestHeadcount',
    positions: 2,
    reason: 'Faltan 1,8 personas en la mañana',
    serviceEffect: 'El 12 % vence',
    alternatives: 'Horas extra',
    monthlyCostCop: 9_000_000,
    modelRun: 'erlang-2026-11-12',
  },
  { type: 'decideHeadcount', requestId: 'h1', granted: false, reason: 'El próximo año' },
  { ...contract, sha256: 'a'.repeat(64) },
  { type: 'endDocument', documentId: 'k1', reason: 'Terminado' },
  { type: 'readDocument', documentId: 'k1', purpose: 'Responder un caso' },
  { type: 'requestDisclosure', documentId: 'k1', recipient: 'Notaría 5', purpose: 'Proceso', expiresOn: '2026-12-01' },
  { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Oficio 8' },
  {
    type: 'draftTemplate',
    id: 'cambio',
    title: 'Cambio',
    locale: 'es-CO',
    categories: ['reclamo'],
    body: 'Cambiamos el equipo del radicado {{radicado}}.',
  },
  {
    type: 'draftProtocol',
    id: 'reclamo-telefono',
    title: 'Reclamos por teléfono',
    scope: { channel: 'phone', category: 'reclamo', segment: 'b2b' },
    steps: [{ id: 'saludo', text: 'Salude', script: 'Buenos días' }],
    effectiveFrom: '2026-12-01',
  },
  { type: 'approveDraft', draftId: 't1' },
  { type: 'returnDraft', draftId: 't1', reason: 'Falta el plazo' },
  { type: 'retireVersion', reference: 'traslado.en@1', reason: 'Ya no se usa' },
  { type: 'completeDuty', dutyId: 'T1.1', periodicity: 'D', dueDate: '2026-11-24', evidence: 'Acta' },
];

describe('the contract of the office', () => {
  it('has a sample of every command', () => {
    expect(samples.map(({ type }) => type)).toEqual([...officeCommandTypes]);
  });

  it.each(samples)('takes what the core takes: $type', (input) => {
    expect(readOfficeCommand(input)).toEqual(input);
    expect(officeCommand.safeParse(input).success).toBe(true);
  });
});

describe('GET /v1/office', () => {
  it('shows each role what is its own, as the contract says', async () => {
    const boards = await Promise.all(
      (['agent', 'lead', 'head', 'boss', 'auditor'] as const).map(async (role) =>
        officeBoard.parse(await (await gateway.get('/v1/office', await as(role))).json()),
      ),
    );
    expect(boards.map(({ allowed }) => allowed.includes('decideHeadcount'))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(boards.map(({ allowed }) => allowed.includes('decideStaff'))).toEqual([false, false, true, false, false]);
    expect(boards.map(({ templates }) => templates.length)).toEqual([15, 15, 15, 15, 15]);
    // Daily lines of the position document: 35 in all, less the six that are yearly.
    expect(boards[2]?.duties?.today).toHaveLength(29);
    expect(boards[0]).not.toHaveProperty('duties');
  });
});

describe('POST /v1/office/commands', () => {
  it('decides what one role raised by another, and 409 for a version that is not the newest', async () => {
    const { board } = officeAnswer.parse(await (await send(leave, 'agent')).json());
    expect(await refusalIn(await send(decideLeave, 'boss'))).toEqual([403, 'access-forbidden']);
    const decided = await send({ ...decideLeave, expectedVersion: board.version }, 'head');
    expect(officeAnswer.parse(await decided.json()).board.staffRequests[0]?.decision?.granted).toBe(true);
    const stale = await send({ ...leave, expectedVersion: board.version }, 'agent');
    expect(await refusalIn(stale)).toEqual([409, 'office-version-conflict']);
    expect(await refusalIn(await send({ ...leave, expectedVersion: 'x' }, 'agent'))).toEqual([422, 'input-invalid']);
  });

  it('never lets who drafted approve, whatever the role of the token', async () => {
    const template = { type: 'draftTemplate', id: 'cambio', title: 'Cambio', locale: 'es-CO', categories: ['reclamo'] };
    await send({ ...template, body: 'Radicado {{radicado}}.' }, 'head', 'paola-ruiz');
    const approve = { type: 'approveDraft', draftId: 't1' };
    expect(await refusalIn(await send(approve, 'head', 'paola-ruiz'))).toEqual([409, 'office-same-person']);
    expect((await send(approve, 'head', 'otra')).status).toBe(200);
    expect(await refusalIn(await send({ ...template, body: '{{x}}' }, 'agent'))).toEqual([
      422,
      'letter-template-invalid',
    ]);
  });

  it('opens a confidential contract under the boss’s disclosure alone, and logs each attempt', async () => {
    await send(contract, 'head');
    const read = { type: 'readDocument', documentId: 'k1', purpose: 'Responder un caso' };
    const refused = await send(read, 'agent', 'camila-restrepo');
    expect(refused.status).toBe(403);
    expect((await problemIn(refused)).code).toBe('office-document-refused');
    const ask = { documentId: 'k1', recipient: 'Notaría 5', purpose: 'Proceso', expiresOn: '2026-12-01' };
    await send({ type: 'requestDisclosure', ...ask }, 'agent', 'camila-restrepo');
    const grant = { type: 'decideDisclosure', disclosureId: 'd1', granted: true, reason: 'Oficio 8' };
    for (const role of ['agent', 'lead', 'head', 'auditor'] as const) {
      expect(await refusalIn(await send(grant, role))).toEqual([403, 'access-forbidden']);
    }
    expect((await send(grant, 'boss')).status).toBe(200);
    const answer = officeAnswer.parse(await (await send(read, 'agent', 'camila-restrepo')).json());
    expect(answer.reading).toEqual({
      documentId: 'k1',
      title: 'Contrato marco 8841',
      counterpart: 'Banco del Norte S.A.',
      link: 'https://archivo.example/8841',
      watermark: 'k1 · d1 · Notaría 5 · 2026-12-01',
    });
    const seen = officeBoard.parse(await (await gateway.get('/v1/office', await as('auditor'))).json());
    expect(seen.documents[0]?.accesses.map(({ by, refused: why }) => [by.id, why])).toEqual([
      ['camila-restrepo', 'noDisclosure'],
      ['camila-restrepo', undefined],
    ]);
  });

  it('refuses who has no part in it, and keeps what was written out of its log', async () => {
    expect(await refusalIn(await gateway.post('/v1/office/commands', leave))).toEqual([401, 'access-unauthenticated']);
    const citizen: Role = 'citizen';
    const token = await gateway.as({ role: citizen });
    expect(await refusalIn(await gateway.post('/v1/office/commands', leave, token))).toEqual([403, 'access-forbidden']);
    expect(JSON.stringify(gateway.log)).not.toMatch(/Notaría|Vacaciones|Banco del Norte|archivo\.example/);
  });

  it('is no case of the desk', async () => {
    expect(await refusalIn(await gateway.get('/v1/cases/office', await as('head')))).toEqual([404, 'case-not-found']);
  });
});
