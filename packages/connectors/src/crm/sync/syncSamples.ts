import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, fixedClock, randomIds, silentNotifier, webCryptoSigner, type Actor } from '@pqrs-kit/core';
import { demoOrganization as organization } from '../../demo/organization.js';
import { folderFiles } from '../../files/folderFiles.js';
import { openLedger, type LedgerPlace } from '../../ledger/open.js';
import { memoryCrm } from '../memory/memoryConnector.js';
import type { Connector } from '../connector.js';
import { fieldMapSchema } from './fieldMap.js';
import { syncOnce } from './sync.js';
import type { SyncContext } from './syncContext.js';

/** A map for tickets as HubSpot has them; `create` makes tickets of what is filed here, too. */
const mapSample = fieldMapSchema.parse({
  columns: {
    category: { column: 'kind', values: { complaint: 'queja', claim: 'reclamo', question: 'peticion' } },
    channel: { column: 'source', values: { EMAIL: 'email', PHONE: 'phone' } },
    subject: { column: 'subject' },
    facts: { column: 'content' },
    person: { name: { template: '{contact.firstname} {contact.lastname}' }, email: { column: 'contact.email' } },
    answerBy: { value: 'email' },
  },
  status: { field: 'stage', outcome: { new: 'open', waiting: 'inProgress', closed: 'closed' } },
  owner: { field: 'owner', staff: { '77': 'camila-restrepo', '78': 'julian-avila' } },
  create: { stage: 'new' },
  files: 'in',
});

export const ticketSample = {
  kind: 'claim',
  source: 'EMAIL',
  subject: 'Nevera que no enfría',
  content: 'La compré el lunes y no enfría.',
  stage: 'new',
};
export const contactSample = { firstname: 'María José', lastname: 'Núñez Peña', email: 'mj@example.com' };

export const lead: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };

/** A CRM, a ledger in a file of its own unless said, and a sync between them. */
export async function syncUnderTest({ place, connector }: { place?: LedgerPlace; connector?: Connector } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-sync-'));
  const clock = fixedClock('2026-11-24T10:00:00-05:00');
  const opened = await openLedger(place ?? { file: join(folder, 'pqrs.db') });
  const files = folderFiles(join(folder, 'files'));
  const ports = {
    ledger: opened.ledger,
    files,
    clock,
    ids: randomIds(clock),
    signer: webCryptoSigner('a secret of the tests'),
  };
  const desk = createDesk({ ...ports, notifier: silentNotifier() }, organization);
  const crm = memoryCrm(clock);
  const context: SyncContext = {
    connector: connector ?? crm.connector,
    account: 'memory:memory',
    map: mapSample,
    desk,
    ledger: opened.ledger,
    store: opened.crm,
    organization,
    clock,
    nameOf: (key) => `pqrs_${key}`,
  };
  return {
    ...{ clock, crm, desk, context, store: opened.crm, ledger: opened.ledger },
    sync: (changes: Partial<SyncContext> = {}) => syncOnce({ ...context, ...changes }, 'test'),
    rejections: () => opened.crm.rejections(organization.tenant, context.account),
    conflicts: () => opened.crm.conflicts(organization.tenant, context.account, 100),
    cases: async () => (await desk.list(lead, { limit: 100 })).items,
    async [Symbol.asyncDispose]() {
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
}
