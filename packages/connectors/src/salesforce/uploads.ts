import { z } from 'zod';
import type { UploadedFile } from '../crm/connector.js';
import { salesforceCapabilities } from './capabilities.js';
import { queryPath, sendComposite } from './composite.js';
import { rowsFrom } from './queryRows.js';
import type { SalesforceReading } from './reading.js';

/** An upload leaves no trace on its Case: it is asked for that often, along with the Cases. */
const everyMs = 1_800_000;

/** Whether uploads are to be asked for. @param after ISO 8601; until when they were. @param until ISO 8601 */
export const isTimeForUploads = (after: string | undefined, until: string): after is string =>
  after !== undefined && Date.parse(until) - Date.parse(after) >= everyMs;

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
  const [ofCases, ofUploads] = await sendComposite(
    reading.transport,
    [
      { name: 'cases', method: 'GET', path: queryPath(casesSoql, 'queryAll') },
      { name: 'uploads', method: 'GET', path: queryPath(uploadsSoql) },
    ],
    { endpoint: 'cases.withUploads', repeatable: true, signal: reading.signal },
  );
  const cases = ofCases?.status === 200 ? ofCases.body : undefined;
  if (ofUploads?.status !== 200) return { cases, uploads: undefined };
  const uploads: UploadedFile[] = [];
  for await (const { Id, FirstPublishLocationId: place } of rowsFrom(
    reading,
    'uploads.next',
    ofUploads.body,
    version,
  )) {
    if (place?.startsWith(prefixOfCases)) uploads.push({ remoteId: place, fileId: Id });
  }
  return { cases, uploads };
}
