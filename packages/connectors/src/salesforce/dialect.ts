import { z } from 'zod';
import type { CrmFailure, CrmFailureKind } from '../crm/crmError.js';
import type { CrmAnswer, Dialect } from '../crm/transport/dialect.js';
import { fieldsOf, helpOfCode, kindOfCode, namedFields, usedUp, type RemoteError } from './failures.js';

const errorList = z.array(
  z.object({
    errorCode: z.string().optional(),
    message: z.string().optional(),
    fields: z.array(z.string()).nullish(),
  }),
);
const oauthError = z.object({ error: z.string() });

/**
 * How Salesforce speaks of limits and failures. It has no limit per second; 25 a second is this product's own measure, so
 * that nobody else in the org is held up.
 */
export const salesforceDialect: Dialect = {
  limits: { account: [{ requests: 25, perMs: 1_000 }] },
  failureOf: (answer, { endpoint }) => failureOf(answer, endpoint),
  budgetOf: (headers) => budgetIn(headers.get('sforce-limit-info') ?? ''),
};

/**
 * What is left of the requests of a day, by the header `Sforce-Limit-Info`; the tighter one where an app has its own.
 *
 * @example
 * budgetIn('api-usage=18/5000; per-app-api-usage=17/250(appName=pqrs)') // { left: 233, limit: 250 }
 */
export function budgetIn(header: string): { left: number; limit: number } | undefined {
  return [...header.matchAll(/api-usage=(\d+)\/(\d+)/g)]
    .map(([, used, limit]) => ({ left: Number(limit) - Number(used), limit: Number(limit) }))
    .sort((one, other) => one.left - other.left)[0];
}

/** The first error of an answer: of REST, of OAuth, or a fault of the SOAP interface. */
function errorIn({ body, text }: CrmAnswer): RemoteError {
  const [first] = errorList.safeParse(body).data ?? [];
  if (first) return { code: first.errorCode, message: first.message, fields: first.fields };
  const oauth = oauthError.safeParse(body).data;
  if (oauth) return { code: oauth.error };
  const fault = /<faultcode>(?:\w+:)?([A-Z][A-Z_]{1,80})<\/faultcode>/.exec(text.slice(0, 4_096))?.[1];
  return { code: fault };
}

const codePattern = /^[A-Za-z][A-Za-z_]{1,80}$/;

function failureOf(answer: CrmAnswer, endpoint: string): CrmFailure {
  const { status } = answer;
  const error = errorIn(answer);
  const code = error.code !== undefined && codePattern.test(error.code) ? error.code : undefined;
  const about = { status, ...(code === undefined ? {} : { remoteCode: code }) };
  const saying = `Salesforce answered "${endpoint}" with ${status}${code === undefined ? '' : ` ${code}`}`;
  if (code === 'REQUEST_LIMIT_EXCEEDED') return { ...about, ...limitFailure(error) };
  if (status === 429) return { ...about, ...tooManyAtOnce };
  const kind = kindOfCode(code) ?? kindOfStatus(status, code);
  if (kind === 'auth') {
    return {
      ...about,
      ...{ kind, scope: 'account', message: `${saying}: the session is not valid, or it ended.` },
      help: 'Check the external client app in Salesforce (Setup, External Client App Manager) and the user it acts as.',
    };
  }
  if (kind === 'permission') {
    return {
      ...about,
      ...{ kind, scope: 'account', message: `${saying}.` },
      help: 'Give the user of this integration the permission "API Enabled" and the rights on Case, Contact and metadata.',
    };
  }
  if (kind === 'transient' || kind === 'locked') {
    const help = 'Salesforce has a failure of its own. It is tried again.';
    return { ...about, kind, message: `${saying}.`, help };
  }
  const remoteFields = fieldsOf(error);
  const message = `${saying}${namedFields(remoteFields)}.`;
  return { ...about, kind, remoteFields, message, help: helpOfCode(code) };
}

/** The same code for the requests of a day and for those that take long: its text tells them apart. */
function limitFailure({ message }: RemoteError): CrmFailure {
  if (!/ConcurrentRequests/.test(message ?? '')) return usedUp;
  return {
    kind: 'rate-concurrency',
    scope: 'account',
    message: 'Too many requests of this Salesforce org take long at this moment.',
    help: 'It goes on by itself.',
  };
}

/** Salesforce says it with 403; what stands before it, such as a gateway of the company, with 429. */
const tooManyAtOnce: CrmFailure = {
  kind: 'rate-second',
  scope: 'account',
  message: 'Salesforce takes no more requests for this moment.',
  help: 'It goes on by itself.',
};

function kindOfStatus(status: number, code: string | undefined): CrmFailureKind {
  if (status === 401) return 'auth';
  if (status === 403) return 'permission';
  if (status === 404) return 'not-found';
  if (status === 412) return 'conflict';
  const passes = status === 406 || status === 420 || status >= 500;
  // The SOAP interface says everything with 500: with a code it is a refusal.
  return passes && code === undefined ? 'transient' : 'validation';
}
