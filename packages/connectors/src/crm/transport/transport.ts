import { noTrace, type Span, type Trace } from '../../trace/trace.js';
import { CrmError, withRetry } from '../crmError.js';
import { createBucket, type Bucket } from './bucket.js';
import type { CrmAnswer, CrmRequest, Dialect } from './dialect.js';
import { exchange } from './exchange.js';
import { jitterMs, retryAfterMs } from './retryAfter.js';
import type { AccessToken, Session } from './session.js';
import type { Timer } from './timer.js';
import type { UsageCount } from './usage.js';

/** What the transport tells as it goes; for progress and traces. Never holds values of records. */
export type TransportEvent =
  | { type: 'sent'; endpoint: string }
  | { type: 'retry'; endpoint: string; attempt: number; reason: string; waitMs: number }
  | { type: 'throttle'; endpoint: string; waitedMs: number };

export interface TransportOptions {
  dialect: Dialect;
  session: Session;
  timer: Timer;
  usage: UsageCount;
  /** From 0 up to 1. */
  random?: () => number;
  /** Milliseconds within which an answer has to come, where the request does not say: 30 s unless given. */
  deadlineMs?: number;
  onEvent?: (event: TransportEvent) => void;
  /** Which CRM it is, as spans name it. */
  crm?: string;
  trace?: Trace;
}

/** One account's way to its CRM. */
export interface Transport {
  /** @throws CrmError when it failed for good, or when trying again would do harm */
  send(request: CrmRequest): Promise<CrmAnswer>;
  /** Milliseconds since 1970 by the CRM's own clock, as its last answer told; by ours before the first. */
  serverNowMs(): number;
}

/** Tries of one request, the first one included. */
const mostAttempts = 6;
/** What a CRM may ask us to wait inside a run; longer, and the run ends and says when to come back. */
const longestWaitMs = 60_000;

/**
 * Sends requests of one account: within its limits, each at most {@link mostAttempts} times, with one new token after a
 * 401. Waits as long as the CRM asks (`Retry-After`), else a random while that doubles. Once a limit of the day is reached
 * nothing more is sent until the CRM takes requests again.
 */
export function createTransport(options: TransportOptions): Transport {
  const { dialect, session, timer, usage, deadlineMs, random = Math.random, onEvent = () => undefined } = options;
  const { crm = 'crm', trace = noTrace } = options;
  const buckets = new Map<string, readonly Bucket[]>(
    Object.entries(dialect.limits).map(([lane, limits]) => [lane, limits.map((limit) => createBucket(limit, timer))]),
  );
  let aheadMs = 0;
  let paused: { untilMs: number; failure: CrmError } | undefined;

  const serverNowMs = () => timer.nowMs() + aheadMs;

  const bucketsOf = ({ lane }: CrmRequest) => [
    ...(lane === undefined ? [] : (buckets.get(lane) ?? [])),
    ...(buckets.get('account') ?? []),
  ];

  async function takeTurn(request: CrmRequest): Promise<void> {
    let waitedMs = 0;
    for (const bucket of bucketsOf(request)) waitedMs += await bucket.take(request.signal);
    if (waitedMs === 0) return;
    usage.waited(waitedMs);
    onEvent({ type: 'throttle', endpoint: request.endpoint, waitedMs });
  }

  function refuseWhilePaused(): void {
    if (paused === undefined) return;
    const leftMs = paused.untilMs - timer.nowMs();
    if (leftMs > 0) throw withRetry(paused.failure, { afterMs: leftMs });
    paused = undefined;
  }

  /** One try: the answer when it is a success, else the failure. */
  async function attempt(request: CrmRequest, token: AccessToken): Promise<CrmAnswer | CrmError> {
    usage.sent(request.endpoint);
    onEvent({ type: 'sent', endpoint: request.endpoint });
    try {
      const answer = await exchange({ ...(deadlineMs !== undefined && { deadlineMs }), ...request }, token);
      const theirsMs = Date.parse(answer.headers.get('date') ?? '');
      // A gateway that answers in the place of the CRM may have another clock.
      if (!Number.isNaN(theirsMs) && answer.status < 500) aheadMs = theirsMs - timer.nowMs();
      const budget = dialect.budgetOf(answer.headers);
      if (budget) usage.dailyBudget(budget.left, budget.limit);
      const told = dialect.limitOf?.(answer.headers);
      if (told) buckets.get('account')?.[0]?.follow(told);
      if (answer.status >= 200 && answer.status < 300) return answer;
      const asked = retryAfterMs(answer.headers.get('retry-after'), serverNowMs());
      const failure = dialect.failureOf(answer, request, timer.nowMs());
      return new CrmError({ ...failure, ...(asked === undefined ? {} : { retry: { afterMs: asked } }) });
    } catch (error) {
      if (error instanceof CrmError) return error;
      throw error;
    }
  }

  /** Milliseconds until the next try, or undefined when there must be none. */
  function waitBefore(request: CrmRequest, failure: CrmError, tries: number): number | undefined {
    if (tries >= mostAttempts || !mayGoAgain(request, failure)) return undefined;
    const waitMs = typeof failure.retry === 'object' ? failure.retry.afterMs : jitterMs(tries, random);
    return waitMs > longestWaitMs ? undefined : waitMs;
  }

  function remember(request: CrmRequest, failure: CrmError): void {
    const afterMs = typeof failure.retry === 'object' ? failure.retry.afterMs : 0;
    if (failure.scope === 'account' && afterMs > longestWaitMs) paused = { untilMs: timer.nowMs() + afterMs, failure };
    else if (failure.kind === 'rate-second') for (const bucket of bucketsOf(request)) bucket.pause(afterMs);
  }

  async function send(request: CrmRequest, span: Span): Promise<CrmAnswer> {
    let token = await session.current();
    let wasRenewed = false;
    for (let tries = 1; ; tries += 1) {
      refuseWhilePaused();
      await takeTurn(request);
      span.set({ tries });
      const result = await attempt(request, token);
      if (!(result instanceof CrmError)) return result;
      if (result.kind === 'auth' && session.canRenew && !wasRenewed) {
        wasRenewed = true;
        token = await session.renew(token);
        continue;
      }
      remember(request, result);
      const waitMs = waitBefore(request, result, tries);
      if (waitMs === undefined) throw result;
      usage.again();
      onEvent({ type: 'retry', endpoint: request.endpoint, attempt: tries, reason: result.kind, waitMs });
      await timer.wait(waitMs, request.signal);
    }
  }

  return {
    serverNowMs,
    send: (request) =>
      trace.span('crm.request', { crm, endpoint: request.endpoint }, async (span) => {
        const answer = await send(request, span);
        span.set({ status: answer.status });
        return answer;
      }),
  };
}

/** Whether a failure passes by itself, and sending the same again cannot do a thing twice. */
function mayGoAgain(request: CrmRequest, { kind }: CrmError): boolean {
  // The CRM turned these away before it did anything.
  if (kind === 'rate-second' || kind === 'rate-concurrency' || kind === 'locked') return true;
  return request.repeatable && (kind === 'transient' || kind === 'timeout' || kind === 'protocol');
}
