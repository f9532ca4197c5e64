import { describe, expect, it } from 'vitest';
import type { CrmError } from '../crmError.js';
import type { CrmRequest, Dialect } from './dialect.js';
import { fixedSession, renewableSession, type Session } from './session.js';
import { createTransport, type TransportEvent } from './transport.js';
import { json, plainDialect, scriptedServer, steppedTimer, type Step } from './transportSamples.js';
import { createUsageCount } from './usage.js';

const read: CrmRequest = { endpoint: 'tickets.read', method: 'GET', path: '/tickets', repeatable: true };
const create: CrmRequest = {
  endpoint: 'tickets.create',
  method: 'POST',
  path: '/tickets',
  json: {},
  repeatable: false,
};

/** Sends requests of a transport to a server that answers with the steps, and tells what came of it. */
async function sent(
  request: CrmRequest,
  steps: Step[],
  { dialect = plainDialect, session }: { dialect?: Dialect; session?: (origin: string) => Session } = {},
) {
  await using server = await scriptedServer(...steps);
  const { timer, waits } = steppedTimer();
  const usage = createUsageCount();
  const events: TransportEvent[] = [];
  const transport = createTransport({
    dialect,
    timer,
    usage,
    session: session?.(server.origin) ?? fixedSession('key-1', server.origin),
    random: () => 0.5,
    onEvent: (event) => events.push(event),
  });
  const result = await transport.send(request).catch((error: unknown) => error as CrmError);
  return { result, waits, requests: server.seen, usage: usage.read(), events };
}

describe('a request that fails for a while', () => {
  it('waits as many seconds as the CRM asks', async () => {
    const { result, waits, requests } = await sent(read, [json(429, {}, { 'retry-after': '7' }), json(200, { a: 1 })]);
    expect(result).toMatchObject({ status: 200, body: { a: 1 } });
    expect(waits).toEqual([7_000]);
    expect(requests).toHaveLength(2);
  });

  it('waits until the date that the CRM names, by the clock of the CRM', async () => {
    const headers = { date: 'Tue, 24 Nov 2026 10:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2026 10:00:09 GMT' };
    const { waits } = await sent(read, [json(429, {}, headers), json(200, {})]);
    expect(waits).toEqual([9_000]);
  });

  it('waits at random, up to a bound that doubles, when the CRM asks for nothing', async () => {
    const { waits } = await sent(read, [json(503, {}), json(503, {}), json(503, {}), json(200, {})]);
    expect(waits).toEqual([250, 500, 1_000]);
  });

  it('comes back at once when asked to wait for nothing, and stops after six tries', async () => {
    const { result, requests } = await sent(read, [json(429, {}, { 'retry-after': '0' })]);
    expect(result).toMatchObject({ code: 'crm-limit-reached', kind: 'rate-second' });
    expect(requests).toHaveLength(6);
  });

  it('ends the run when asked to wait an hour, and says when to come back', async () => {
    const { result, requests, waits } = await sent(read, [json(429, {}, { 'retry-after': '3600' })]);
    expect(result).toMatchObject({ retry: { afterMs: 3_600_000 } });
    expect([requests.length, waits]).toEqual([1, []]);
  });

  it.each<[string, Step]>([
    ['a status of 502', json(502, {})],
    ['a connection that breaks before the answer', (request) => request.socket.destroy()],
    [
      'a connection that breaks within the answer',
      (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"a":');
        setImmediate(() => request.socket.destroy());
      },
    ],
    ['an answer cut off', (_request, response) => response.writeHead(200).end('{"a":')],
    ['a page in place of an answer', (_request, response) => response.writeHead(200).end('<html>Sign in</html>')],
  ])('reads again after %s, and does not create again', async (_name, fault) => {
    const again = await sent(read, [fault, json(200, { a: 1 })]);
    expect(again.result).toMatchObject({ body: { a: 1 } });
    const once = await sent(create, [fault, json(200, { a: 1 })]);
    expect(once.requests).toHaveLength(1);
    expect(once.result).toMatchObject({ name: 'PqrsError', retry: 'never' });
  });

  it('creates again after a 429, since nothing was made', async () => {
    const { result, requests } = await sent(create, [json(429, {}), json(201, { id: '1' })]);
    expect([result, requests.length]).toMatchObject([{ status: 201 }, 2]);
  });

  it('gives up what does not answer within its deadline', async () => {
    const { result, requests } = await sent({ ...create, deadlineMs: 50 }, [() => undefined]);
    expect(result).toMatchObject({ code: 'crm-unavailable', kind: 'timeout' });
    expect((result as CrmError).message).toBe('The CRM did not answer "tickets.create" within 0.05 s.');
    expect(requests).toHaveLength(1);
  });

  it('does not repeat what the CRM refuses for good', async () => {
    const { result, requests } = await sent(read, [json(422, {})]);
    expect([result, requests.length]).toMatchObject([{ kind: 'validation' }, 1]);
  });
});

describe('a file', () => {
  const file = (size: number): CrmRequest => ({ ...read, endpoint: 'files.content', expects: { bytes: size } });
  const bytes =
    (...parts: string[]): Step =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      for (const part of parts) response.write(part);
      response.end();
    };

  it('comes whole, in however many parts', async () => {
    const { result } = await sent(file(9), [bytes('MZ\u0000', 'ab', 'cdef')]);
    expect(result).toMatchObject({ status: 200, text: '' });
    expect(Buffer.from((result as { bytes: Uint8Array }).bytes).toString()).toBe('MZ\u0000abcdef');
  });

  it.each([
    ['larger than was told', bytes('abcd'), 'is a file larger than was told'],
    ['cut off', bytes('ab'), 'is a file that was cut off'],
    ['a page in its place', bytes('<html>Sign in</html>'), 'is a file larger than was told'],
  ] as const)('that is %s is asked for again, and given up', async (_, step, why) => {
    const again = await sent(file(3), [step, bytes('abc')]);
    expect([again.result, again.requests.length]).toMatchObject([{ status: 200 }, 2]);
    const { result, requests } = await sent(file(3), [step]);
    expect(requests).toHaveLength(6);
    expect(result).toMatchObject({ kind: 'protocol' });
    expect((result as CrmError).message).toContain(why);
  });

  it('is no longer read once more came than was told', async () => {
    let written = 0;
    const endless: Step = (_request, response) => {
      response.writeHead(200, {});
      const more = () => {
        if (response.destroyed) return;
        written += 65_536;
        response.write(Buffer.alloc(65_536), () => setImmediate(more));
      };
      more();
    };
    const { result } = await sent({ ...file(3), repeatable: false }, [endless]);
    expect(result).toMatchObject({ kind: 'protocol' });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('that is refused says so in JSON', async () => {
    const { result } = await sent(file(3), [json(422, { message: 'no' })]);
    expect(result).toMatchObject({ kind: 'validation' });
  });
});

describe('a limit of the day', () => {
  const dialect: Dialect = {
    ...plainDialect,
    failureOf: () => ({
      kind: 'rate-daily',
      message: 'The daily limit is used up.',
      help: 'Wait.',
      scope: 'account',
      retry: { afterMs: 6 * 3_600_000 },
    }),
  };

  it('stops everything without asking again until it is over', async () => {
    await using server = await scriptedServer(json(429, {}), json(200, {}));
    const { timer, move } = steppedTimer();
    const session = fixedSession('key-1', server.origin);
    const transport = createTransport({ dialect, timer, usage: createUsageCount(), session });
    await expect(transport.send(read)).rejects.toMatchObject({ kind: 'rate-daily' });
    move(3_600_000);
    await expect(transport.send(read)).rejects.toMatchObject({ retry: { afterMs: 5 * 3_600_000 } });
    expect(server.seen).toHaveLength(1);
    move(5 * 3_600_000);
    await expect(transport.send(read)).resolves.toMatchObject({ status: 200 });
  });
});

describe('a token that ended', () => {
  const renewing = (tokens: string[], usage = createUsageCount()) => {
    const obtained: string[] = [];
    const session = (origin: string) =>
      renewableSession(
        async () => {
          const value = tokens[Math.min(obtained.length, tokens.length - 1)] ?? '';
          obtained.push(value);
          return { value, origin, expiresAtMs: null };
        },
        steppedTimer().timer,
        () => usage.refreshed(),
      );
    return { obtained, session };
  };
  const takesOnly =
    (token: string): Step =>
    (request, response) => {
      const status = request.headers.authorization === `Bearer ${token}` ? 200 : 401;
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    };

  it('is renewed once, and the request sent again', async () => {
    const { obtained, session } = renewing(['old', 'new']);
    const { result, requests } = await sent(read, [takesOnly('new')], { session });
    expect(result).toMatchObject({ status: 200 });
    expect([obtained, requests.length]).toEqual([['old', 'new'], 2]);
  });

  it('is renewed once for all requests that met it', async () => {
    const { obtained, session } = renewing(['old', 'new']);
    await using server = await scriptedServer(takesOnly('new'));
    const { timer } = steppedTimer();
    const transport = createTransport({
      ...{ dialect: plainDialect, timer, usage: createUsageCount() },
      session: session(server.origin),
    });
    await Promise.all(Array.from({ length: 8 }, () => transport.send(read)));
    expect(obtained).toEqual(['old', 'new']);
  });

  it('stops after one renewal that did not help', async () => {
    const { obtained, session } = renewing(['old', 'new', 'newer']);
    const { result, requests } = await sent(read, [json(401, {})], { session });
    expect(result).toMatchObject({ code: 'crm-unauthorized' });
    expect([obtained, requests.length]).toEqual([['old', 'new'], 2]);
  });

  it('is not renewed where only a person can', async () => {
    const { requests } = await sent(read, [json(401, {})]);
    expect(requests).toHaveLength(1);
  });
});

it('counts requests by endpoint, tries again apart, and never tells the token', async () => {
  const { usage, events } = await sent(read, [json(503, {}), json(200, {})]);
  expect(usage).toMatchObject({ requests: 2, byEndpoint: { 'tickets.read': 2 }, retries: 1 });
  expect(events.map(({ type }) => type)).toEqual(['sent', 'retry', 'sent']);
  expect(JSON.stringify([usage, events])).not.toContain('key-1');
});
