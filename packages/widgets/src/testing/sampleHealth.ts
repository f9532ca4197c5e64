import type { CrmHealth, SyncHealth } from '@pqrs-kit/core';

const crm: CrmHealth = {
  account: 'hubspot:33',
  ...{ lastRunAt: '2026-11-24T15:28:00.000Z', lastError: null, lagMs: 120_000 },
  ...{ linked: 12_040, rejected: 0, dead: 0, conflicts: 2, budget: { used: 12_500, limit: 250_000 } },
};

/** A sync that is up to date at the time of the samples, with nothing that waits. */
export const calmHealth: SyncHealth = {
  asOf: '2026-11-24T15:30:00.000Z',
  work: { lagMs: 0, waiting: 0, dead: 0 },
  letters: [],
  crm,
  rows: [],
  mayRetry: true,
};

/** One with a ticket and a note that were refused, and an alert that was given up. */
export const troubledHealth: SyncHealth = {
  ...calmHealth,
  work: { lagMs: 720_000, oldestDueAt: '2026-11-24T15:18:00.000Z', waiting: 4, dead: 1 },
  crm: { ...crm, rejected: 2, dead: 1, budget: { used: 231_000, limit: 250_000 } },
  letters: [
    {
      ...{ id: '01KDE.4.alerted', kind: 'alerted', caseId: '01KDE', attempts: 15 },
      ...{ reason: 'notification-failed', diedAt: '2026-11-24T09:12:00.000Z' },
    },
  ],
  rows: [
    {
      ...{ direction: 'in', key: '4242', code: 'input-invalid', tries: 8 },
      ...{ nextTryAt: null, at: '2026-11-24T14:02:00.000Z' },
    },
    {
      ...{ direction: 'note', key: '01KAB/7', caseId: '01KAB', code: 'crm-unavailable', tries: 2 },
      ...{ nextTryAt: '2026-11-24T15:34:00.000Z', at: '2026-11-24T15:30:00.000Z' },
    },
  ],
};
