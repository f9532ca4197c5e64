/**
 * A process that files cases with an attachment each until it is killed, or `count` of them: `uploader.ts <place as JSON> <folder> <count>`.
 * Each file is another one. Once a case is answered it prints its id and the hash of its file. Eight filings are under way at any time.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createDesk, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { folderFiles } from '../../packages/connectors/src/files/folderFiles.js';
import { openLedger } from '../../packages/connectors/src/ledger/open.js';
import type { LedgerPlace } from '../../packages/connectors/src/ledger/open.js';
import { organization, submission } from './organization.js';

const [place = '{}', folder = '', count = '0'] = process.argv.slice(2);
const clock = { now: () => '2026-07-01T15:00:00.000Z' };
const { ledger, close } = await openLedger(JSON.parse(place) as LedgerPlace);
const ids = randomIds({ now: () => new Date().toISOString() });
const signer = webCryptoSigner('a secret of the tests');
const ports = { ledger, files: folderFiles(folder), clock, ids, signer, notifier: silentNotifier() };
const desk = createDesk(ports, organization);

let left = Number(count);
async function fileCases(): Promise<void> {
  while (left-- > 0) {
    const content = new TextEncoder().encode(`${randomUUID()} `.repeat(4_000));
    const { attachmentId, sha256 } = await desk.stage({ name: 'carta.txt', content });
    const { caseId } = await desk.submit(submission, { attachments: [attachmentId] });
    // Written at once: the line is with the reader before the next case is filed.
    writeSync(1, `${caseId} ${sha256}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, fileCases));
await close();
