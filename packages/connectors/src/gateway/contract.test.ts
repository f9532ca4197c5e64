import { commandSamples } from '../../../../test/support/commands.js';
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
      'get /v1/cases/{caseId}/answer-material',
      'get /v1/cases/{caseId}/attachments/{sha256}',
      'get /v1/cases/{caseId}/card',
      'get /v1/cases/{caseId}/letter',
      'get /v1/challenge',
      'get /v1/office',
      'get /v1/receipt-key',
      'get /v1/stream',
      'get /v1/sync',
      'get /v1/track/{radicado}',
      'post /v1/attachments',
      'post /v1/cases',
      'post /v1/cases/{caseId}/attachments',
      'post /v1/cases/{caseId}/commands',
      'post /v1/office/commands',
      'post /v1/sync/retries',
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

  it.each(commandSamples)('fits the contract: command %j', (input) => {
    expect(caseCommand.safeParse(readCommand(input)).success).toBe(true);
  });
});
