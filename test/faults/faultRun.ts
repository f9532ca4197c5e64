import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  createDesk,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Actor,
  type Clock,
  type Desk,
  type Ids,
  type Ledger,
} from '@pqrs-kit/core';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import type { CrmConflict, CrmRejection, SyncStore } from '../../packages/connectors/src/crm/sync/store.js';
import { syncOnce } from '../../packages/connectors/src/crm/sync/sync.js';
import type { SyncContext, SyncSummary } from '../../packages/connectors/src/crm/sync/syncContext.js';
import type { Timer } from '../../packages/connectors/src/crm/transport/timer.js';
import { demoOrganization as organization } from '../../packages/connectors/src/demo/organization.js';
import { folderFiles } from '../../packages/connectors/src/files/folderFiles.js';
import { openLedger } from '../../packages/connectors/src/ledger/open.js';
import { submission } from '../support/organization.js';
import type { StandIn } from './standIn.js';

export const lead: Actor = { id: 'paola-ruiz', name: 'Paola Ruiz', role: 'head' };

export interface RunOptions {
  /** Milliseconds that the clock here is ahead of the CRM's. */
  aheadMs?: number;
  /** Ids of cases, in place of random ones. */
  caseId?: () => string;
}

/** Ends of one sync: what it did, or the error that ended it. */
export type SyncEnd = SyncSummary | Failed | undefined;

export interface Failed {
  /** Its code. */
  failed: string;
  message: string;
  help: string;
}

interface RunParts extends AsyncDisposable {
  /** The clock here is `local.aheadMs` ahead of the CRM's. */
  local: { aheadMs: number };
  clock: Clock;
  desk: Desk;
  store: SyncStore;
  ledger: Ledger;
  context: SyncContext;
  place: { file: string };
  /** What a process does before its first sync, and a new one after a kill. */
  connect(): Promise<void>;
  install(): Promise<void>;
  sync(changes?: Partial<SyncContext>, holder?: string): Promise<SyncEnd>;
  /** Files a case here. Gives its id. */
  file(subject?: string): Promise<string>;
  /** How many cases there are. */
  cases(): Promise<number>;
  rejections(): Promise<CrmRejection[]>;
  conflicts(): Promise<CrmConflict[]>;
  /** Everything that was written anywhere, the ledger's files included. */
  everythingSaid(): Promise<string>;
}

export type FaultRun<Remote> = Remote & RunParts;

/**
 * A CRM, a ledger in a file and a connector between them. Time stands still but for who waits for it, so that no run takes
 * longer than its work.
 */
export async function faultRun<Fault, Remote extends StandIn<Fault>>(
  remote: Remote,
  { aheadMs = 0, caseId }: RunOptions = {},
): Promise<FaultRun<Remote>> {
  const { server } = remote;
  const folder = mkdtempSync(join(tmpdir(), 'pqrs-faults-'));
  const opened = await openLedger({ file: join(folder, 'pqrs.db') });
  const local = { aheadMs };
  const nowMs = () => server.now() + local.aheadMs;
  const clock: Clock = { now: () => new Date(nowMs()).toISOString() };
  const signer = webCryptoSigner('a secret of the tests');
  const ids: Ids = { ...randomIds(clock), ...(caseId && { caseId }) };
  const files = folderFiles(join(folder, 'files'));
  const ports = { ledger: opened.ledger, files, clock, signer, ids, notifier: silentNotifier() };
  const desk = createDesk(ports, organization);
  const timer: Timer = {
    nowMs,
    async wait(ms, signal) {
      signal?.throwIfAborted();
      server.advance(ms);
    },
  };

  const said: string[] = [];
  const say = (what: unknown) => void said.push(typeof what === 'string' ? what : inspect(what, { depth: 12 }));
  const { account, map, nameOf } = remote;
  const context: SyncContext = {
    ...{ connector: remote.newConnector(timer, say), account, map, nameOf, organization, clock },
    ...{ desk, ledger: opened.ledger, store: opened.crm },
  };

  async function connect(): Promise<void> {
    context.connector = remote.newConnector(timer, say);
    await context.connector.connect(remote.secrets, account.slice(account.indexOf(':') + 1));
  }

  async function install(): Promise<void> {
    const plan = await context.connector.schema.plan(desiredSchema);
    say(plan);
    say(await context.connector.schema.apply(plan));
  }

  async function sync(changes: Partial<SyncContext> = {}, holder = 'one'): Promise<SyncEnd> {
    try {
      const summary = await syncOnce({ ...context, ...changes }, holder);
      say(summary);
      return summary;
    } catch (error) {
      say(error);
      const { code, message, help } = Object.assign({ code: '', message: String(error), help: '' }, fieldsOf(error));
      return { failed: code || message, message, help };
    }
  }

  return {
    ...remote,
    ...{ local, clock, desk, context, connect, install, sync },
    ...{ store: opened.crm, ledger: opened.ledger, place: { file: join(folder, 'pqrs.db') } },
    file: async (subject = 'Factura con cobro doble') => (await desk.submit({ ...submission, subject })).caseId,
    async cases() {
      const counted = new Set<string>();
      for (let cursor: string | undefined, ended = false; !ended; ended = cursor === undefined) {
        const page = await desk.list(lead, { status: 'all', limit: 200, ...(cursor !== undefined && { cursor }) });
        for (const { caseId } of page.items) counted.add(caseId);
        cursor = page.nextCursor;
      }
      return counted.size;
    },
    rejections: () => opened.crm.rejections(organization.tenant, account),
    conflicts: () => opened.crm.conflicts(organization.tenant, account, 1_000),
    async everythingSaid(): Promise<string> {
      say(await opened.crm.rejections(organization.tenant, account));
      say(await opened.crm.conflicts(organization.tenant, account, 1_000));
      say(await opened.crm.state(organization.tenant, account));
      say(context.connector.usage());
      const written = readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((one) => one.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
      return [...said, ...written].join('\n');
    },
    async [Symbol.asyncDispose]() {
      await opened.close();
      await remote.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const fieldsOf = (error: unknown) =>
  error instanceof Error && 'code' in error && 'help' in error
    ? { code: String(error.code), message: error.message, help: String(error.help) }
    : {};

/** The same, installed, with tickets and a case that were never synced. */
export async function runBefore<Fault, Remote extends StandIn<Fault>>(
  remote: Remote,
  options: RunOptions = {},
): Promise<FaultRun<Remote>> {
  const run = await faultRun<Fault, Remote>(remote, options);
  await run.connect();
  await run.install();
  for (let made = 0; made < 3; made += 1) run.ticket();
  await run.file();
  run.server.advance(600_000);
  run.resetRequests();
  return run;
}

export interface Changed {
  /** Tickets by what happened to them. */
  ids: { owned: string; tampered: string; worked: string; added: string };
  /** The map that a person will put in place of the one in use. */
  correctMap?: SyncContext['map'];
  /** The case that was filed last. */
  filed: string;
}

/** The same, installed, with tickets and cases in step, and then a change of every kind on either side. */
export async function runWithChanges<Fault, Remote extends StandIn<Fault>>(
  remote: Remote,
  options: RunOptions = {},
): Promise<FaultRun<Remote> & Changed> {
  const run = await faultRun<Fault, Remote>(remote, options);
  await run.connect();
  await run.install();
  const [owned, tampered, worked] = [run.ticket(), run.ticket(), run.ticket(run.ownerless)];
  await run.file();
  run.server.advance(400_000);
  await run.sync();
  run.server.advance(400_000);
  await run.sync();
  run.server.advance(400_000);
  const [, other = ''] = Object.keys(run.owners);
  run.edit(owned, { [run.ownerField]: other });
  run.edit(tampered, { [run.nameOf('due_at')]: '2027-06-30T00:00:00Z' });
  const caseId = String(run.tickets().find(({ id }) => id === worked)?.fields[run.nameOf('id')] ?? '');
  await run.desk.command(lead, caseId, { type: 'assign', to: { id: 'julian-avila', name: 'Julián Ávila' } });
  const added = run.ticket({ [run.subjectField]: 'Cobro doble en la factura' });
  const filed = await run.file('Queja por la demora');
  run.server.advance(180_000);
  run.resetRequests();
  return Object.assign(run, { ids: { owned, tampered, worked, added }, filed });
}
