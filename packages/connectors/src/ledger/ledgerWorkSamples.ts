import { outboxId } from '@pqrs-kit/core';
import type { ClaimRequest, Entry, Ledger } from '@pqrs-kit/core';
import { nextEntry, sampleEntry } from './ledgerSamples.js';

export const series = { prefix: 'AND', year: 2026 };
export const now = '2026-07-21T05:00:00.000Z';
export const longLease = 600_000;

export function request(changes: Partial<ClaimRequest> = {}): ClaimRequest {
  return { worker: 'one', now, limit: 10, leaseMs: longLease, ...changes };
}

export function acknowledgement(caseId: string, version = 1) {
  const body = { radicado: `AND-2026-${caseId}`, parts: [1, null, { 'ñ "': true }] };
  return { id: outboxId(caseId, version, 'acknowledged'), kind: 'acknowledged', caseId, body } as const;
}

export function arm(ledger: Ledger, caseId: string, wakeAt: string, tenant = 'andina') {
  return ledger.register(tenant, series, undefined, async () => ({ ...sampleEntry({ caseId }), wakeAt }));
}

export function send(ledger: Ledger, caseId: string, updatedAt = '2026-07-01T15:00:00.000Z', tenant = 'andina') {
  return ledger.register(tenant, series, undefined, async () => ({
    ...sampleEntry({ caseId, updatedAt }),
    outbox: [acknowledgement(caseId)],
  }));
}

export function noted(caseId: string, version: number): Entry {
  return nextEntry(caseId, version, { type: 'noted', text: 'uno' });
}
