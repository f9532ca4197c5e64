import { z } from 'zod';
import type { CrmFailure, CrmFailureKind } from '../crm/crmError.js';
import type { CrmAnswer, Dialect } from '../crm/transport/dialect.js';
import { msUntilMidnight } from '../crm/transport/msUntilMidnight.js';

/** HubSpot's error body; every member is to be taken as optional (developers.hubspot.com, error handling). */
const problem = z.object({
  category: z.string().optional(),
  correlationId: z.string().optional(),
  message: z.string().optional(),
  policyName: z.string().optional(),
  errorType: z.string().optional(),
  errors: z
    .array(
      z.object({
        ...{ code: z.string().optional(), in: z.string().optional(), message: z.string().optional() },
        context: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  context: z.record(z.string(), z.unknown()).optional(),
});

/**
 * How HubSpot speaks of limits and failures.
 *
 * An account takes 100 requests in ten seconds at least, and says in its answers how many it takes; of searches 5 a second.
 *
 * @param timeZone the account's: its daily limit begins anew at midnight there
 */
export function hubspotDialect(timeZone: () => string): Dialect {
  return {
    limits: {
      account: [{ requests: 100, perMs: 10_000 }],
      search: [{ requests: 5, perMs: 1_000 }],
    },
    failureOf: (answer, { endpoint }, nowMs) => failureOf(answer, endpoint, nowMs, timeZone()),
    budgetOf(headers) {
      const left = Number(headers.get('x-hubspot-ratelimit-daily-remaining') ?? Number.NaN);
      const limit = Number(headers.get('x-hubspot-ratelimit-daily') ?? Number.NaN);
      return Number.isFinite(left) && Number.isFinite(limit) ? { left, limit } : undefined;
    },
    limitOf(headers) {
      const requests = Number(headers.get('x-hubspot-ratelimit-max') ?? Number.NaN);
      const perMs = Number(headers.get('x-hubspot-ratelimit-interval-milliseconds') ?? Number.NaN);
      return requests > 0 && perMs > 0 ? { requests, perMs } : undefined;
    },
  };
}

function failureOf(answer: CrmAnswer, endpoint: string, nowMs: number, timeZone: string): CrmFailure {
  const { status } = answer;
  const body = problem.safeParse(answer.body).data ?? {};
  const about = {
    status,
    ...(body.category === undefined ? {} : { remoteCode: body.category }),
    ...(body.correlationId === undefined ? {} : { correlationId: body.correlationId }),
  };
  const saying = `HubSpot answered "${endpoint}" with ${status}${body.category ? ` ${body.category}` : ''}`;
  if (status === 429) return { ...about, ...limitFailure(body.policyName, body.message, nowMs, timeZone) };
  if (status === 477) {
    return {
      ...about,
      kind: 'transient',
      scope: 'account',
      message: 'HubSpot is moving this account to another data centre.',
      help: 'It takes up to a day. Nothing is lost: the run goes on when HubSpot says so.',
    };
  }
  if (status === 401 || status === 530) {
    return {
      ...about,
      kind: 'auth',
      scope: 'account',
      message: `${saying}: the key or token is not valid, or it ended.`,
      help: 'Make a new service key (HubSpot, Settings, Integrations) and put it into HUBSPOT_TOKEN.',
    };
  }
  if (status === 403) {
    const scopes = scopesOf([body.context, ...(body.errors ?? []).map(({ context }) => context)], body.message);
    return {
      ...about,
      kind: 'permission',
      scope: 'account',
      message: scopes === '' ? `${saying}.` : `The token lacks the scope ${scopes}.`,
      help: 'Add the scope to the service key or app in HubSpot, then run it again.',
    };
  }
  return { ...about, ...otherFailure(status, body, saying) };
}

function limitFailure(
  policy: string | undefined,
  message: string | undefined,
  nowMs: number,
  zone: string,
): CrmFailure {
  if (policy === 'DAILY' || /daily/i.test(message ?? '')) {
    return {
      kind: 'rate-daily',
      scope: 'account',
      message: 'The requests of this HubSpot account are used up for today.',
      help: 'It goes on after midnight in the time zone of the account. A larger edition has a higher limit.',
      retry: { afterMs: msUntilMidnight(nowMs, zone) },
    };
  }
  return {
    kind: 'rate-second',
    scope: 'account',
    message: 'HubSpot takes no more requests for this moment.',
    help: 'It goes on by itself.',
  };
}

function otherFailure(status: number, body: z.output<typeof problem>, saying: string): CrmFailure {
  const remoteFields = fieldsOf(body);
  const named = remoteFields.length > 0 ? ` for ${remoteFields.map((name) => `"${name}"`).join(', ')}` : '';
  const kinds: Readonly<Record<number, CrmFailureKind>> = { 404: 'not-found', 409: 'conflict', 423: 'locked' };
  const kind = kinds[status] ?? (status >= 500 ? 'transient' : 'validation');
  if (kind === 'transient' || kind === 'locked') {
    return { kind, message: `${saying}.`, help: 'HubSpot has a failure of its own. It is tried again.' };
  }
  return {
    kind,
    remoteFields,
    message: `${saying}${named}.`,
    help: 'Compare the fields in HubSpot with the field map: "pqrs doctor hubspot" says what differs.',
  };
}

/** The scopes that an answer asks for: in its context, or in that of one of its errors. */
function scopesOf(
  contexts: readonly (Readonly<Record<string, unknown>> | undefined)[],
  message: string | undefined,
): string {
  const named = contexts.flatMap((one) => [one?.['requiredGranularScopes'], one?.['requiredScopes']].flat());
  const scopes = named.filter((scope): scope is string => typeof scope === 'string');
  const found =
    scopes.length > 0
      ? scopes
      : [...(message ?? '').replace(/https?:\S+/g, '').matchAll(/[a-z]+(?:\.[a-z_-]+)+(?:\.(?:read|write))?/g)].map(
          ([scope]) => scope,
        );
  return [...new Set(found)].map((scope) => `"${scope}"`).join(', ');
}

/**
 * Names of the properties at fault: as HubSpot lists them, or from the JSON inside its message. Its texts are not passed on:
 * they quote what was sent.
 */
export function fieldsOf(body: Pick<z.output<typeof problem>, 'errors' | 'context' | 'message'>): string[] {
  const fromErrors = (body.errors ?? []).map((error) => error.in);
  const fromContext = [body.context?.['propertyName'], body.context?.['properties']].flat();
  const fromMessage = [...(body.message ?? '').matchAll(/"name":"([a-z0-9_]{1,100})"/g)].map(([, name]) => name);
  const names = [...fromErrors, ...fromContext, ...fromMessage];
  return [...new Set(names)].filter((name): name is string => typeof name === 'string');
}
