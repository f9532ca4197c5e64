import { z } from 'zod';
import type { UploadedFile } from '../crm/connector.js';
import { salesforceCapabilities } from './capabilities.js';
import { readAs } from './caseRow.js';
import { dataPath } from './paths.js';
import { rowsFrom } from './queryRows.js';
import type { SalesforceReading } from './reading.js';

/** An upload leaves no trace on its Case: it is asked for that often, along with the Cases. */
const everyMs = 1_800_000;

/** Whether uploads are to be asked for. @param after ISO 8601; until when they were. @param until ISO 8601 */
export const isTimeForUploads = (after: string | undefined, until: string): after is string =>
  after !== undefined && Date.parse(until) - Date.parse(after) >= everyMs;

const both = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), referenceId: z.string(), body: z.unknown() })),
});
const version = z.object({ Id: z.string(), FirstPublishLocationId: z.string().nullish() });
const prefixOfCases = '500';

/**
 * The Cases of a query and what was uploaded to any Case meanwhile, in one request. What is only shared with a Case, from a library say,
 * comes when the Case changes.
 *
 * @param after ISO 8601 @param until ISO 8601, included
 * @returns undefined for what was refused: each is then asked for as if it had not been
 */
export async function askWithUploads(
  reading: Pick<SalesforceReading, 'transport' | 'signal'>,
  casesSoql: string,
  after: string,
  until: string,
): Promise<{ cases: unknown; uploads: readonly UploadedFile[] | undefined }> {
  const from = new Date(Date.parse(after) - salesforceCapabilities.lookbackMs).toISOString();
  const uploadsSoql =
    'SELECT Id, FirstPublishLocationId FROM ContentVersion WHERE IsLatest = true' +
    ` AND SystemModstamp >= ${from} AND SystemModstamp <= ${until} ORDER BY SystemModstamp, Id`;
  const answer = await reading.transport.send({
    endpoint: 'cases.withUploads',
    method: 'POST',
    path: dataPath('composite'),
    json: {
      allOrNone: false,
      compositeRequest: [
        { method: 'GET', url: addressOf('queryAll', casesSoql), referenceId: 'cases' },
        { method: 'GET', url: addressOf('query', uploadsSoql), referenceId: 'uploads' },
      ],
    },
    repeatable: true,
    signal: reading.signal,
  });
  const parts = readAs(both, answer.body).compositeResponse.filter(({ httpStatusCode }) => httpStatusCode === 200);
  const partOf = (name: string) => parts.find(({ referenceId }) => referenceId === name)?.body;
  const first = partOf('uploads');
  if (first === undefined) return { cases: partOf('cases'), uploads: undefined };
  const uploads: UploadedFile[] = [];
  for await (const { Id, FirstPublishLocationId: place } of rowsFrom(reading, 'uploads.next', first, version)) {
    if (place?.startsWith(prefixOfCases)) uploads.push({ remoteId: place, fileId: Id });
  }
  return { cases: partOf('cases'), uploads };
}

const addressOf = (resource: 'query' | 'queryAll', soql: string): string =>
  `${dataPath(resource)}?${new URLSearchParams({ q: soql }).toString()}`;
