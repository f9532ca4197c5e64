import { z } from 'zod';
import { CrmError } from '../crm/crmError.js';
import type { CrmRequest } from '../crm/transport/dialect.js';
import type { Transport } from '../crm/transport/transport.js';
import { readAs } from './caseRow.js';
import { salesforceDialect } from './dialect.js';
import { dataPath } from './paths.js';

/** One of the requests that go together; `path` may name answers before it: `@{name.member}`. */
export interface Subrequest {
  name: string;
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  body?: object;
}

export interface Subanswer {
  status: number;
  body: unknown;
}

const compositeAnswer = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), referenceId: z.string(), body: z.unknown() })),
});

/**
 * Sends requests as one, which counts as one: up to 25, of which five may be queries or collections. Each is done or refused by itself.
 * Answers in the order given.
 *
 * @see https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite-post.html
 */
export async function sendComposite(
  transport: Transport,
  subrequests: readonly Subrequest[],
  how: Pick<CrmRequest, 'endpoint' | 'repeatable' | 'headers' | 'deadlineMs' | 'signal'>,
): Promise<Subanswer[]> {
  const { headers = {} } = how;
  const answer = await transport.send({
    ...how,
    method: 'POST',
    path: dataPath('composite'),
    json: {
      allOrNone: false,
      compositeRequest: subrequests.map(({ name, method, path, body }) => ({
        ...{ method, url: path, referenceId: name, httpHeaders: headers },
        ...(body && { body }),
      })),
    },
  });
  const byName = new Map(readAs(compositeAnswer, answer.body).compositeResponse.map((one) => [one.referenceId, one]));
  return subrequests.map(({ name }) => {
    const one = byName.get(name);
    return { status: one?.httpStatusCode ?? 500, body: one?.body };
  });
}

/** A query as a path, for a part of a composite request. */
export const queryPath = (soql: string): string => `${dataPath('query')}?q=${encodeURIComponent(soql)}`;

/** What an answer holds. @throws CrmError the refusal, as it would be of a request of its own */
export function bodyOf<Shape extends z.ZodType>(
  shape: Shape,
  answer: Subanswer | undefined,
  endpoint: string,
): z.output<Shape> {
  if (answer && answer.status >= 200 && answer.status < 300) return readAs(shape, answer.body);
  throw refusalOf(answer ?? { status: 500, body: undefined }, endpoint);
}

export function refusalOf({ status, body }: Subanswer, endpoint: string): CrmError {
  const answer = { status, body, text: '', headers: new Headers() };
  const request = { endpoint, method: 'POST', path: '', repeatable: false } as const;
  return new CrmError(salesforceDialect.failureOf(answer, request, 0));
}
