import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OpenedFile, RemoteFile } from '../crm/connector.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import type { Transport } from '../crm/transport/transport.js';
import { countProperty, fileProperties, uploadProperty } from './fileSigns.js';
import { handedOutAddress } from './handedOut.js';
import { linkedIds, readValues } from './linked.js';
import { hubspotPath } from './paths.js';
import type { HubspotWriting } from './push.js';
import { readAs } from './ticket.js';

/** What may bear files under a ticket. E-mails need a scope of their own, and are passed over where it is not given. */
const bearers = ['notes', 'emails'] as const;

/** What the files of a ticket are read with. */
export interface HubspotFiles extends HubspotWriting {
  /** A way to what HubSpot hands out an address of, without our token. */
  elsewhere(origin: string): Transport;
  /** Whether e-mails turned out not to be ours to read. */
  withoutEmails: { is: boolean };
}

/** The files of tickets: those of forms, and those of notes and e-mails, which are looked at only where there are any. */
export async function ticketFiles(files: HubspotFiles, ticketIds: readonly string[]): Promise<RemoteFile[][]> {
  const tickets = await readValues(files, 'tickets', ticketIds, fileProperties);
  const found = new Map(
    [...tickets].map(([id, values]) => [id, uploadsIn(values[uploadProperty] ?? '')] as [string, string[]]),
  );
  const busy = [...tickets].filter(([, values]) => Number(values[countProperty] ?? 0) > 0).map(([id]) => id);
  for (const type of bearers) {
    for (const [id, attached] of await attachedTo(files, type, busy)) found.get(id)?.push(...attached);
  }
  return ticketIds.map((id) => [...new Set(found.get(id))].map((fileId) => ({ fileId, known: null })));
}

async function attachedTo(
  files: HubspotFiles,
  type: (typeof bearers)[number],
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ticketIds.length === 0 || (type === 'emails' && files.withoutEmails.is)) return new Map();
  try {
    const linked = await linkedIds(files, type, ticketIds);
    const values = await readValues(files, type, [...linked.values()].flat(), ['hs_attachment_ids']);
    const idsOf = (id: string) => partsOf(values.get(id)?.['hs_attachment_ids'] ?? '');
    return new Map([...linked].map(([ticketId, ids]) => [ticketId, ids.flatMap(idsOf)]));
  } catch (error) {
    if (type !== 'emails' || !isCrmError(error) || error.kind !== 'permission') throw error;
    files.withoutEmails.is = true;
    return new Map();
  }
}

const partsOf = (list: string): string[] =>
  list
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * `https://…/uploaded-files/signed-url-redirect/123?…` names the file 123. What names none is told to stay, under a name that says nothing of
 * it: an address may hold what only its reader should know.
 */
const uploadsIn = (list: string): string[] =>
  partsOf(list).map((part) => {
    const named = /^\d+$/.test(part) ? part : /\/signed-url-redirect\/(\d+)/.exec(part)?.[1];
    return named ?? `address-${createHash('sha256').update(part).digest('hex').slice(0, 16)}`;
  });

const signed = z.object({
  name: z.string(),
  extension: z.string().nullish(),
  size: z.number().int().nonnegative(),
  url: z.string().max(8_192),
});

/** Asks for the address of a file, which is good for some minutes; nothing of the file is read yet. */
export async function openFile(files: HubspotFiles, { fileId }: RemoteFile): Promise<OpenedFile> {
  if (!/^\d+$/.test(fileId)) throw unreachable();
  const { transport, version, signal, elsewhere } = files;
  const answer = await transport.send({
    endpoint: 'files.address',
    method: 'GET',
    path: hubspotPath(version, 'files', fileId, 'signed-url'),
    repeatable: true,
    signal,
  });
  const { name, extension, size, url } = readAs(signed, answer.body);
  return {
    name: !extension || name.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? name : `${name}.${extension}`,
    bytes: size,
    async read() {
      const { origin, pathname, search } = handedOutAddress(
        url,
        'A file of HubSpot',
        'take "files" out of the field map',
      );
      const { bytes } = await elsewhere(origin)
        .send({
          ...{ endpoint: 'files.content', method: 'GET', path: pathname + search, headers: { accept: '*/*' } },
          ...{ expects: { bytes: size }, repeatable: true, signal },
        })
        .catch((error: unknown) => {
          // Who hands out the file knows nothing of our rights: its address ended, or it was deleted this moment.
          throw isCrmError(error) && ['auth', 'permission', 'not-found'].includes(error.kind) ? addressEnded() : error;
        });
      return bytes ?? new Uint8Array();
    },
  };
}

function unreachable(): CrmError {
  return new CrmError({
    kind: 'not-found',
    scope: 'row',
    message: 'HubSpot names a file of the ticket in a way that says not where it is.',
    help: 'Look at the ticket in HubSpot, and attach the file at the desk if the case needs it.',
  });
}

function addressEnded(): CrmError {
  return new CrmError({
    kind: 'transient',
    message: 'HubSpot handed out an address of a file under which there is none.',
    help: 'Nothing to do: the next try asks for another address.',
  });
}
