import type { Fault } from '../../../packages/connectors/src/fakes/hubspot/serving/faults.js';
import type { HubspotCase } from './hubspotStandIn.js';

export type Action = Fault['do'];

export const broken: readonly [name: string, action: Action][] = [
  ['502 before anything is done', { kind: 'status', status: 502, when: 'before' }],
  ['502 after it was done', { kind: 'status', status: 502, when: 'after' }],
  ['503', { kind: 'status', status: 503, when: 'before' }],
  ['504 after it was done', { kind: 'status', status: 504, when: 'after' }],
  ['423, the record is locked', { kind: 'status', status: 423, when: 'before', body: { category: 'LOCKED' } }],
  ['connection reset before anything is done', { kind: 'reset', when: 'before' }],
  ['connection reset in the middle of the answer', { kind: 'reset', when: 'midBody' }],
  ['answer cut off', { kind: 'truncate' }],
  ['a page of HTML with 200', { kind: 'html' }],
];

export const silent: readonly [name: string, action: Action][] = [
  ['no answer, nothing done', { kind: 'hang', when: 'before' }],
  ['no answer, though it was done', { kind: 'hang', when: 'after' }],
  ['an answer that drips', { kind: 'drip', everyMilliseconds: 60_000 }],
];

const reads = [
  'POST objects/tickets/search',
  'POST associations/tickets/contacts/batch/read',
  'POST objects/contacts/batch/read',
] as const;
const writes = ['POST objects/tickets/batch/update', 'POST objects/tickets/batch/upsert'] as const;

const once = (endpoints: readonly string[], faults: readonly [string, Action][]): HubspotCase[] =>
  faults.flatMap(([name, action]) =>
    endpoints.map((on) => ({
      name: `${name}, at ${on}`,
      meanwhile: 'asked again, nothing is late',
      faults: [{ on, do: action }],
      ends: { created: 1, pushed: 4, rejected: 0 },
    })),
  );

/** One failure of the line at each request that a sync makes. */
export const lineFaults: readonly HubspotCase[] = [
  ...once([...reads, ...writes], broken),
  ...once(['POST objects/tickets/search', ...writes], silent),
];

const lasting = (on: string, action: Action): Pick<HubspotCase, 'faults' | 'ends'> => ({
  faults: [{ on, times: 50, do: action }],
  ends: { failed: 'crm-unavailable' },
});

/** Failures that last longer than a run is patient. */
export const lastingFaults: readonly HubspotCase[] = [
  ...[...reads, ...writes].map((on) => ({
    name: `503 for hours, at ${on}`,
    meanwhile: 'the run ends with crm-unavailable and says so',
    ...lasting(on, { kind: 'status', status: 503, when: 'before' }),
  })),
  ...writes.map((on) => ({
    name: `502 after each commit, at ${on}`,
    meanwhile: 'the run ends with crm-unavailable; what was written is known again by our id',
    ...lasting(on, { kind: 'status', status: 502, when: 'after' }),
  })),
  {
    name: 'the account is moved to another data centre (477, Retry-After of a day)',
    meanwhile: 'the run ends; nothing more is asked until then',
    faults: [
      { times: 50, do: { kind: 'status', status: 477, when: 'before', body: {}, headers: { 'Retry-After': '86400' } } },
    ],
    ends: { failed: 'crm-unavailable' },
  },
  {
    name: 'HTML with 200 for hours',
    meanwhile: 'the run ends with crm-answer-unreadable',
    faults: [{ on: 'POST objects/tickets/search', times: 50, do: { kind: 'html' } }],
    ends: { failed: 'crm-answer-unreadable' },
  },
  {
    name: 'a failure at every other request',
    meanwhile: 'each is asked again',
    faults: Array.from({ length: 6 }, (_, at) => ({
      skip: at * 2,
      do: { kind: 'status', status: 502, when: at % 2 === 0 ? 'before' : 'after' },
    })),
    ends: { created: 1, pushed: 4 },
  },
];
