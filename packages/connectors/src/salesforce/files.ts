import { z } from 'zod';
import { batchesOf } from '../crm/batches.js';
import type { OpenedFile, RemoteFile } from '../crm/connector.js';
import { CrmError } from '../crm/crmError.js';
import { dataPath } from './paths.js';
import { idBatch, idList, isRecordId, queryRows } from './queryRows.js';
import type { SalesforceWriting } from './writing.js';

type Reading = Pick<SalesforceWriting, 'transport' | 'signal'>;

const link = z.object({
  LinkedEntityId: z.string(),
  ContentDocument: z
    .object({
      Title: z.string(),
      FileExtension: z.string().nullish(),
      FileType: z.string().nullish(),
      ContentSize: z.number().int().nonnegative(),
      LatestPublishedVersionId: z.string(),
    })
    .nullish(),
});

/** A note that was written in Salesforce itself is kept like a file, and is none. */
const noteType = 'SNOTE';

const ofDocument = ['Title', 'FileExtension', 'FileType', 'ContentSize', 'LatestPublishedVersionId'];

/** The files of Cases, in their newest versions. */
export async function caseFiles(reading: Reading, caseIds: readonly string[]): Promise<RemoteFile[][]> {
  const found = new Map<string, RemoteFile[]>(caseIds.map((id) => [id, []]));
  const fields = ['LinkedEntityId', ...ofDocument.map((name) => `ContentDocument.${name}`)].join(', ');
  for (const batch of batchesOf([...new Set(caseIds)].filter(isRecordId), idBatch)) {
    const soql = `SELECT ${fields} FROM ContentDocumentLink WHERE LinkedEntityId IN (${idList(batch)})`;
    for await (const { LinkedEntityId, ContentDocument: document } of queryRows(reading, 'files.query', soql, link)) {
      if (!document || document.FileType === noteType) continue;
      const { Title, FileExtension, ContentSize, LatestPublishedVersionId: fileId } = document;
      found.get(LinkedEntityId)?.push({ fileId, known: { name: named(Title, FileExtension), bytes: ContentSize } });
    }
  }
  return caseIds.map((id) => found.get(id) ?? []);
}

/** A title is mostly the name of the file without its ending. */
function named(title: string, extension: string | null | undefined): string {
  if (!extension || title.toLowerCase().endsWith(`.${extension.toLowerCase()}`)) return title;
  return `${title}.${extension}`;
}

/** A list says of each file what has to be known: nothing is asked before it is read. */
export async function openFile({ transport, signal }: Reading, { fileId, known }: RemoteFile): Promise<OpenedFile> {
  if (!known || !isRecordId(fileId)) throw gone();
  return {
    ...known,
    async read() {
      const { bytes } = await transport.send({
        endpoint: 'files.content',
        method: 'GET',
        path: dataPath('sobjects', 'ContentVersion', fileId, 'VersionData'),
        headers: { accept: '*/*' },
        expects: { bytes: known.bytes },
        repeatable: true,
        signal,
      });
      return bytes ?? new Uint8Array();
    },
  };
}

function gone(): CrmError {
  return new CrmError({
    kind: 'not-found',
    scope: 'row',
    message: 'A file of the Case is no longer in Salesforce.',
    help: 'Look at the Case in Salesforce: the file was deleted, or is no longer shared with the user of this integration.',
  });
}
