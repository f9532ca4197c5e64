import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand, readSubmission } from '@pqrs-kit/core';
import { caseCommand } from './schemas/command.js';
import { submission } from './schemas/submission.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

interface Contract {
  openapi: string;
  paths: Record<string, object>;
  components: {
    schemas: Record<string, { required: string[]; properties: Record<string, { maxLength?: number }> }>;
    securitySchemes: Record<string, object>;
  };
}

async function readContract(): Promise<Contract> {
  return (await (await gateway.get('/openapi.json')).json()) as Contract;
}

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 and lists every route', async () => {
    const contract = await readContract();
    expect(contract.openapi).toBe('3.1.0');
    const routes = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'get /healthz',
      'get /readyz',
      'get /v1/assignees',
      'get /v1/cases',
      'get /v1/cases/{caseId}',
      'get /v1/cases/{caseId}/letter',
      'get /v1/receipt-key',
      'get /v1/stream',
      'get /v1/track/{radicado}',
      'post /v1/cases',
      'post /v1/cases/{caseId}/commands',
    ]);
  });

  it('says which properties may be absent and how long texts may be', async () => {
    const { components } = await readContract();
    expect(components.schemas['Submission']!.required).not.toContain('person');
    expect(components.schemas['Submission']!.required).toContain('facts');
    expect(components.schemas['Submission']!.properties['facts']?.maxLength).toBe(10_000);
    expect(components.securitySchemes['token']).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('points at nothing that it does not hold', async () => {
    const contract = await readContract();
    const references = JSON.stringify(contract).match(/#\/components\/schemas\/\w+/g) ?? [];
    const missing = references.filter((reference) => !(reference.split('/').at(-1)! in contract.components.schemas));
    expect(references.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});

/** The contract describes shapes, the core holds the rules: whatever the core takes, the contract must allow. */
describe('what the core takes', () => {
  it.each([
    filing,
    { ...filing, category: 'peticion', subtype: 'consulta' },
    { ...filing, person: { name: 'Ana' }, answerBy: 'tracking' },
    { ...filing, subject: '😀'.repeat(160) },
  ])('fits the contract: filing %#', (input) => {
    expect(submission.safeParse(readSubmission(input)).success).toBe(true);
  });

  it.each([
    { type: 'classify', category: 'peticion', subtype: 'general', reason: 'x' },
    { type: 'assign', to: { id: 'a', name: 'A' } },
    { type: 'note', text: 'x' },
    { type: 'draftAnswer', text: 'x', decision: 'granted' },
    { type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] },
    {
      type: 'draftAnswer',
      text: 'a',
      decision: 'partlyGranted',
      answers: [
        { itemId: 'p1', outcome: 'granted' },
        { itemId: 'p2', outcome: 'denied', reason: 'r' },
      ],
      basis: ['Ley 1480 de 2011, art. 11'],
      recourse: 'SIC',
      remedies: ['Cambiar el equipo'],
    },
    { type: 'notifyAnswer', channel: 'post', reason: 'Rebota' },
    { type: 'bounceNotification', reason: 'Buzón lleno' },
    { type: 'executeRemedy', remedyId: 'r1', evidence: 'Acta 5' },
    { type: 'verifyRemedy', remedyId: 'r1', evidence: 'Firma' },
    { type: 'recordContact', channel: 'phone', direction: 'in', text: 'Llamó' },
    { type: 'setItems', items: ['a', 'b'] },
    { type: 'prioritize', ground: 'child', reason: 'r' },
    { type: 'requestInformation', text: 'La factura' },
    { type: 'receiveInformation', text: 'La envió' },
    { type: 'extendTerm', reason: 'r', until: '2026-08-03', channel: 'email' },
    { type: 'askArea', area: 'calidad', text: '¿Qué falló?', dueDate: '2026-07-10' },
    { type: 'answerArea', requestId: 's1', text: 'El cabezal' },
    { type: 'codeCause', cause: 'Cabezal', recurrent: true, action: 'CAPA-12' },
    { type: 'declareLate', reason: 'r' },
    {
      type: 'requestDisclosure',
      data: 'd',
      recipient: 'n',
      purpose: 'p',
      legalBasis: 'l',
      expiresOn: '2026-08-01',
    },
    { type: 'decideDisclosure', disclosureId: 'd1', granted: false, reason: 'r' },
    { type: 'assess', facts: { safety: true, penaltyAmountCop: 60_000_000 } },
    { type: 'acknowledgeAlert', key: 'statute/2026-07-25T04:59:59Z/N2' },
    {
      type: 'recordPenalty',
      origin: 'customer',
      basis: 'Cláusula 9',
      amountCop: 10_000_000,
      notifiedOn: '2026-07-02',
      dueDate: '2026-07-17',
      probabilityPercent: 30,
    },
    { type: 'decidePenalty', penaltyId: 'm1', decision: 'contest', reason: 'r', legalSignOff: 'Laura Peña' },
    { type: 'recordRequirement', authority: 'SIC', reference: '26-1', dueDate: '2026-07-10', owner: 'Paola Ruiz' },
    { type: 'answerRequirement', requirementId: 'q1', evidence: 'Radicado 8' },
    { type: 'transfer', body: 'CRC', reason: 'r' },
    { type: 'withdraw', kind: 'tacit', reason: 'r' },
    { type: 'returnAnswer', reason: 'x' },
    { type: 'notifyAnswer', channel: 'post' },
    { type: 'confirmNotification', proof: { kind: 'guide', reference: 'x' } },
    { type: 'close' },
    { type: 'reopen', reason: 'x' },
  ])('fits the contract: command %j', (input) => {
    expect(caseCommand.safeParse(readCommand(input)).success).toBe(true);
  });
});
