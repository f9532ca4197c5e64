import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { adminChangeSchema, applyAdminChange } from './portal/adminChange.js';
import type { Portal } from './portal/portal.js';
import { Refusal } from './refusal.js';
import { faultSchema, type FaultScript } from './serving/faults.js';
import type { RequestCounts } from './serving/requestCounts.js';
import { readRaw, send, toWire } from './serving/send.js';
import type { Webhooks } from './webhooks.js';

/** What the control port reaches. */
export interface Controlled {
  portal: Portal;
  faults: FaultScript;
  counts: RequestCounts;
  webhooks: Webhooks;
}

const faultsBody = z.strictObject({ faults: z.array(faultSchema).max(1_000) });
const adminBody = z.strictObject({ changes: z.array(adminChangeSchema).max(1_000) });
const clockBody = z.union([
  z.strictObject({ advanceMilliseconds: z.int() }),
  z.strictObject({ moveTo: z.iso.datetime({ offset: true }) }),
]);

const lagBody = z.strictObject({ milliseconds: z.int().min(0) });

type Command = (controlled: Controlled, body: unknown) => unknown;

const commands: Readonly<Record<string, Command>> = {
  'POST /__fake/faults': ({ faults }, body) => {
    faults.add(...faultsBody.parse(body).faults);
    return { left: faults.left() };
  },
  'DELETE /__fake/faults': ({ faults }) => {
    faults.clear();
    return { left: 0 };
  },
  'POST /__fake/admin': ({ portal }, body) => {
    for (const change of adminBody.parse(body).changes) applyAdminChange(portal, change);
    return {};
  },
  'POST /__fake/clock': ({ portal: { clock } }, body) => {
    const moved = clockBody.parse(body);
    if ('moveTo' in moved) clock.moveTo(moved.moveTo);
    else clock.advance(moved.advanceMilliseconds);
    return { now: new Date(clock.now()).toISOString() };
  },
  'POST /__fake/search-lag': ({ portal: { searchIndex } }, body) => {
    searchIndex.lag = lagBody.parse(body).milliseconds;
    return {};
  },
  'GET /__fake/counts': ({ counts }) => ({
    total: counts.total(),
    tokens: counts.tokens(),
    byEndpoint: counts.byEndpoint(),
  }),
  'DELETE /__fake/counts': ({ counts }) => {
    counts.reset();
    return {};
  },
  'POST /__fake/webhooks/deliver': async ({ webhooks }) => {
    const deliveries = await webhooks.deliver();
    return { deliveries: deliveries.map(({ events, status }) => ({ events: events.length, status: status ?? null })) };
  },
};

/** Answers the control port: faults, changes by an admin, the clock, counts and the delivery of webhooks. */
export async function answerControl(
  controlled: Controlled,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, body: unknown) => send(response, toWire({ status, body }, Date.now()));
  // A page in a browser of this machine could reach the port, too: it gives itself away by its origin.
  if (request.headers.origin !== undefined || !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    answer(403, { message: 'The controls are for programs on this machine, not for pages.' });
    return;
  }
  const command = commands[`${request.method ?? ''} ${request.url ?? ''}`];
  if (!command) {
    answer(404, { message: `There is only: ${Object.keys(commands).join(', ')}` });
    return;
  }
  try {
    const raw = await readRaw(request);
    const text = new TextDecoder().decode(raw ?? new Uint8Array());
    answer(200, await command(controlled, text === '' ? undefined : JSON.parse(text)));
  } catch (error) {
    if (error instanceof z.ZodError) answer(400, { message: z.prettifyError(error) });
    else if (error instanceof SyntaxError || error instanceof RangeError) answer(400, { message: error.message });
    else if (error instanceof Refusal) answer(409, error.body);
    else throw error;
  }
}
