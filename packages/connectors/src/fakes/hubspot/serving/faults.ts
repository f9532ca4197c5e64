import { z } from 'zod';
import { adminChangeSchema } from '../portal/adminChange.js';

const text = z.string().max(65_536);
const when = z.enum(['before', 'after']);

const action = z.discriminatedUnion('kind', [
  /** An answer in place of the real one. `after`: the server did what it was asked, and the answer was lost. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    when,
    body: z.unknown().optional(),
    headers: z.record(text, text).optional(),
  }),
  /** The connection breaks: before anything is done, or in the middle of the answer. */
  z.strictObject({ kind: z.literal('reset'), when: z.enum(['before', 'midBody']) }),
  /** A whole answer of half the JSON. */
  z.strictObject({ kind: z.literal('truncate') }),
  /** 200 with a page in place of JSON, without doing anything. */
  z.strictObject({ kind: z.literal('html') }),
  /** No answer comes. */
  z.strictObject({ kind: z.literal('hang'), when }),
  /** The answer comes a byte at a time. */
  z.strictObject({ kind: z.literal('drip'), everyMilliseconds: z.int().min(1).max(60_000) }),
  z.strictObject({
    kind: z.literal('rateLimit'),
    policy: z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY']),
    retryAfter: text.optional(),
  }),
  /** Tokens of apps expire at once; the request meets a 401. */
  z.strictObject({ kind: z.literal('expireTokens') }),
  /** What the next refresh gives: nothing, a token of another account, or one that nobody knows. */
  z.strictObject({ kind: z.literal('refresh'), mischief: z.enum(['invalidGrant', 'wrongPortal', 'badToken']) }),
  /** Somebody changes something in HubSpot just before the request is handled. */
  z.strictObject({ kind: z.literal('admin'), change: adminChangeSchema }),
  /** The server's clock jumps; it may jump back. */
  z.strictObject({ kind: z.literal('clock'), milliseconds: z.int() }),
]);

/** The body of `POST /__fake/faults` has a list of these. */
export const faultSchema = z.strictObject({
  /** Which operation, as counts name it; `*` stands for anything. Without it any. */
  on: text.optional(),
  /** How many such requests pass first. */
  skip: z.int().min(0).optional(),
  /** How often it happens; once without it. */
  times: z.int().min(1).optional(),
  do: action,
});

/** Something that goes wrong, at one request or several. */
export type Fault = z.infer<typeof faultSchema>;
export type FaultAction = z.infer<typeof action>;

/** The faults to come, in order. */
export interface FaultScript {
  add(...faults: readonly Fault[]): void;
  /** What happens at a request: the first fault that fits and is due. */
  take(endpoint: string): FaultAction | undefined;
  clear(): void;
  /** How many are still to come. */
  left(): number;
}

export function createFaultScript(): FaultScript {
  let waiting: { fits: (endpoint: string) => boolean; skip: number; times: number; action: FaultAction }[] = [];
  return {
    add(...faults) {
      for (const { on = '*', skip = 0, times = 1, do: what } of faults) {
        waiting.push({ fits: fitting(on), skip, times, action: what });
      }
    },
    take(endpoint) {
      const fitting = waiting.filter(({ fits }) => fits(endpoint));
      const due = fitting.find(({ skip }) => skip === 0);
      for (const fault of fitting) if (fault.skip > 0) fault.skip -= 1;
      if (!due) return undefined;
      due.times -= 1;
      waiting = waiting.filter(({ times }) => times > 0);
      return due.action;
    },
    clear: () => void (waiting = []),
    left: () => waiting.length,
  };
}

function fitting(pattern: string): (endpoint: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return (endpoint) => expression.test(endpoint);
}
