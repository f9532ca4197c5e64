import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMemory, type ServedGateway } from '../../packages/connectors/src/gateway/testing/serve-memory.js';
import { contractTypes, type ContractDocument } from './contractTypes.js';

const file = fileURLToPath(new URL('gatewayContract.ts', import.meta.url));
const command = 'PQRS_WRITE=contract npx vitest run --project node test/contracts/contractTypes.test.ts';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('the types of the contract', () => {
  it('are what the OpenAPI document says today', async () => {
    const document = (await (await gateway.get('/openapi.json')).json()) as ContractDocument;
    const options = { ...(await resolveConfig(file)), filepath: file };
    const types = await format(contractTypes(document), options);
    if (process.env['PQRS_WRITE'] === 'contract') writeFileSync(file, types);
    expect(readFileSync(file, 'utf8') === types, `test/contracts/gatewayContract.ts is stale. Type: ${command}`).toBe(
      true,
    );
  });

  it('follow references, choices, lists and what may be absent', () => {
    const document: ContractDocument = {
      components: {
        schemas: {
          Stage: { type: 'string', enum: ['open', 'closed'] },
          Case: {
            type: 'object',
            required: ['stage'],
            properties: {
              stage: { $ref: '#/components/schemas/Stage' },
              'of-law': { type: ['string', 'null'] },
              days: { type: 'array', items: { anyOf: [{ type: 'integer' }, { const: 'none' }] } },
              counts: { type: 'object', additionalProperties: { type: 'number' } },
            },
          },
        },
      },
      paths: {
        '/cases/{id}': {
          get: {
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
              { name: 'limit', in: 'query', schema: { type: 'integer' } },
            ],
            responses: {
              404: {},
              200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Case' } } } },
            },
          },
        },
      },
    };
    const types = contractTypes(document);
    expect(types).toContain('  Stage: "open" | "closed";');
    expect(types).toContain(
      `  Case: { stage: Schemas['Stage']; 'of-law'?: (string | null); days?: ((number | "none"))[]; counts?: Record<string, number>; };`,
    );
    expect(types).toContain(
      `  'get /cases/{id}': { query: { limit?: number; }; body: never; answer: Schemas['Case'] };`,
    );
  });
});
