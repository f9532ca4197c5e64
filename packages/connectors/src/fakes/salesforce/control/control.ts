import type { z } from 'zod';
import type { FakeSalesforce } from '../fake-salesforce.js';
import type { Fault, RowFault } from '../faults.js';
import { noSuchResource, Refusal } from '../refusal.js';
import { emptyAnswer, headerOf, jsonAnswer, type Answer, type Call } from '../wire.js';
import { changeOrg } from './change-org.js';
import { clockOrder, faultOrder, orgOrder } from './orders.js';

/**
 * Answers the control port: the script of faults, the clock, the counters, and what people do in the org. It takes JSON
 * only, so that a page of another site cannot reach it without asking first, which is refused.
 */
export async function answerControl(fake: FakeSalesforce, call: Call): Promise<Answer> {
  try {
    return await control(fake, call);
  } catch (error) {
    if (error instanceof Refusal) return error.asAnswer();
    throw error;
  }
}

async function control(fake: FakeSalesforce, call: Call): Promise<Answer> {
  switch (`${call.method} ${call.path}`) {
    case 'POST /__fake/faults': {
      const { calls, rows, lateCommits } = orderOf(faultOrder, call);
      for (const fault of calls) fake.faults.add(fault as Fault);
      for (const fault of rows) fake.faults.addRow(fault as RowFault);
      fake.org.store.late.push(...lateCommits);
      return emptyAnswer(204);
    }
    case 'DELETE /__fake/faults':
      fake.faults.clear();
      fake.org.store.late.length = 0;
      return emptyAnswer(204);
    case 'POST /__fake/release':
      fake.faults.release();
      return emptyAnswer(204);
    case 'POST /__fake/clock': {
      const order = orderOf(clockOrder, call);
      if ('set' in order) fake.clock.set(Date.parse(order.set));
      else fake.clock.advance(order.advanceMilliseconds);
      return jsonAnswer(200, { now: new Date(fake.clock.now()).toISOString() });
    }
    case 'GET /__fake/requests':
      return jsonAnswer(200, { total: fake.requests.total(), byEndpoint: fake.requests.counts() });
    case 'DELETE /__fake/requests':
      fake.requests.reset();
      return emptyAnswer(204);
    case 'POST /__fake/org':
      changeOrg(fake, orderOf(orgOrder, call));
      return emptyAnswer(204);
    case 'POST /__fake/deliver':
      return jsonAnswer(200, await fake.outbound.deliver());
    case 'DELETE /__fake/sessions':
      fake.sessions.endAll();
      return emptyAnswer(204);
    default:
      throw noSuchResource();
  }
}

function orderOf<Output>(schema: z.ZodType<Output>, call: Call): Output {
  if (!/^application\/json\b/.test(headerOf(call, 'content-type') ?? '')) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the order as application/json.');
  }
  let value: unknown;
  try {
    value = JSON.parse(call.body.toString('utf8'));
  } catch {
    throw new Refusal(400, 'BAD_ORDER', 'The order is not JSON.');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Refusal(400, 'BAD_ORDER', `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}
