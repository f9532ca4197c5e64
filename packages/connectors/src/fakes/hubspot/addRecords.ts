import { PqrsError } from '@pqrs-kit/core';
import { z } from 'zod';
import { objectTypeOf } from './portal/objectTypes.js';
import type { Portal } from './portal/portal.js';
import { Refusal } from './refusal.js';

const record = z.record(z.string(), z.string());
const file = z.strictObject({
  contacts: z.array(record).max(100_000).default([]),
  companies: z.array(record).max(100_000).default([]),
  tickets: z.array(record).max(100_000).default([]),
});

/**
 * Puts records of one's own into an account.
 *
 * @param text JSON such as `{"contacts": [{"email": "ana@example.com"}], "tickets": [{"subject": "Queja", "hs_pipeline_stage": "1"}]}`
 * @returns how many there were
 * @throws PqrsError `usage-invalid`, which names the record that HubSpot would refuse
 */
export function addRecords(portal: Portal, text: string): number {
  const read = file.safeParse(parse(text));
  if (!read.success) throw unreadable(z.prettifyError(read.error));
  let count = 0;
  for (const [typeName, records] of Object.entries(read.data)) {
    const store = portal.records(objectTypeOf(typeName));
    for (const [index, properties] of records.entries()) {
      try {
        store.create(properties, { adminRules: false });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // What HubSpot says repeats values; these may be people's data.
        const wrong = error.body.errors?.flatMap(({ context }) => context?.['propertyName'] ?? []).join(', ');
        throw unreadable(`${typeName}[${index}] has wrong properties${wrong ? `: ${wrong}` : ''}`);
      }
      count += 1;
    }
  }
  return count;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable('it is not JSON');
  }
}

const unreadable = (why: string): PqrsError =>
  new PqrsError(
    'usage-invalid',
    `The records to begin with are not understood: ${why}.`,
    'Give {"contacts": [...], "companies": [...], "tickets": [...]}, each a list of properties with texts as values.',
  );
