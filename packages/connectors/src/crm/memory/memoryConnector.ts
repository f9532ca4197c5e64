import type { Clock } from '@pqrs-kit/core';
import type {
  Connector,
  ReadResult,
  RemoteCase,
  RemoteChange,
  RemoteContact,
  RemoteNote,
  RemoteTombstone,
  RemoteValue,
  RowResult,
  Selection,
} from '../connector.js';
import { CrmError } from '../crmError.js';
import type { Capabilities } from '../capabilities.js';
import { createUsageCount } from '../transport/usage.js';
import { memorySchema } from './memorySchema.js';

/** Exact and at once: what the other CRMs approach. */
const capabilities: Capabilities = {
  upsertByExternalId: true,
  batchSize: { read: 1_000, write: 1_000 },
  pushSize: 1_000,
  pageSize: 1_000,
  queryCap: null,
  deletions: 'with-changes',
  merges: true,
  webhooks: 'none',
  partialSuccess: true,
  schemaDryRun: true,
  lagMs: 0,
  lookbackMs: 0,
  textLength: 65_536,
  noteBytes: 65_536,
};

type Person = Readonly<Record<string, RemoteValue>>;

/** A CRM in memory, and what a person does in it. */
export interface MemoryCrm {
  connector: Connector;
  /** Makes a ticket, as an agent would. */
  create(fields: Readonly<Record<string, RemoteValue>>, contact?: Person, company?: Person): string;
  edit(remoteId: string, fields: Readonly<Record<string, RemoteValue>>): void;
  delete(remoteId: string): void;
  restore(remoteId: string): void;
  /** The first takes the second in. */
  merge(winner: string, loser: string): void;
  ticket(remoteId: string): RemoteCase | undefined;
  tickets(): RemoteCase[];
  /** Texts of the notes under a ticket, oldest first. */
  notes(remoteId: string): string[];
  /** Hangs a file at a ticket, as an agent would. Gives its id. */
  attach(remoteId: string, name: string, content: Uint8Array): string;
  /** Takes it away again. */
  detach(fileId: string): void;
  /** Names of the files at a ticket, those of notes among them. */
  files(remoteId: string): string[];
}

interface KeptFile {
  fileId: string;
  remoteId: string;
  name: string;
  content: Uint8Array;
}

interface Kept extends RemoteCase {
  deleted: boolean;
  mergedInto: string | null;
  /** Order of changes: stamps alone may be equal. */
  sequence: number;
}

/**
 * The embedded default: a CRM for who has none, and the reference for the others. Each ticket is unique by our id; every
 * change comes with the next pull.
 */
export function memoryCrm(clock: Clock): MemoryCrm {
  const kept = new Map<string, Kept>();
  const usage = createUsageCount();
  const written: { remoteId: string; text: string }[] = [];
  let attached: KeptFile[] = [];
  let sequence = 0;
  let contacts = 0;
  let files = 0;

  function touch(remoteId: string, change: Partial<Kept>): Kept {
    const before = kept.get(remoteId);
    if (!before) throw missing(remoteId);
    const now = { ...before, ...change, stamp: clock.now(), sequence: (sequence += 1) };
    kept.set(remoteId, now);
    return now;
  }

  function make(externalId: string | null, fields: Kept['fields'], contact: RemoteContact | null): Kept {
    const remoteId = String(kept.size + 1);
    const at = clock.now();
    const base = { remoteId, externalId, stamp: at, createdAt: at, fields: { ...fields }, contact };
    const made = { ...base, deleted: false, mergedInto: null, sequence: (sequence += 1) };
    kept.set(remoteId, made);
    return made;
  }

  function write({ externalId, remoteId, fields }: RemoteChange): RowResult {
    const known = remoteId === null ? byExternalId(externalId) : kept.get(remoteId);
    if (remoteId !== null && (!known || known.deleted)) return { ok: false, error: missing(remoteId) };
    const is = known
      ? touch(known.remoteId, { externalId, fields: { ...known.fields, ...fields } })
      : make(externalId, fields, null);
    return { ok: true, remoteId: is.remoteId, stamp: is.stamp, created: !known };
  }

  const filesOf = (remoteId: string) => attached.filter((one) => one.remoteId === remoteId);

  function keepFile(remoteId: string, name: string, content: Uint8Array): string {
    const fileId = `f${(files += 1)}`;
    attached.push({ fileId, remoteId, name, content });
    touch(remoteId, {});
    return fileId;
  }

  function seen(one: Kept, selection: Selection): RemoteCase {
    const own = filesOf(one.remoteId).map(({ fileId }) => fileId);
    return { ...shown(one, selection), ...(selection.files && { fileSigns: { own: own.join(';'), notes: 0 } }) };
  }

  const byExternalId = (id: string) => [...kept.values()].find((one) => one.externalId === id && !one.deleted);

  const connector: Connector = {
    crm: 'memory',
    capabilities,
    async connect() {
      return { crm: 'memory', accountId: 'memory', name: 'memory', timeZone: 'UTC', apiVersion: '1', scopes: [] };
    },
    schema: memorySchema(),
    async *pull(cursor, selection) {
      usage.sent('pull');
      const after = Number(cursor?.listing ?? 0);
      const changed = [...kept.values()].filter((one) => one.sequence > after).sort((a, b) => a.sequence - b.sequence);
      for (let from = 0; from === 0 || from < changed.length; from += capabilities.pageSize) {
        const page = changed.slice(from, from + capabilities.pageSize);
        const last = page.at(-1);
        yield {
          records: page.filter(({ deleted }) => !deleted).map((one) => seen(one, selection)),
          tombstones: page.filter(({ deleted }) => deleted).map(tombstone),
          next: { changedUntil: clock.now(), listing: String(last?.sequence ?? after) },
          total: changed.length,
        };
      }
    },
    async read(remoteIds, selection): Promise<ReadResult[]> {
      usage.sent('read');
      return remoteIds.map((id) => {
        const one = kept.get(id);
        return one && !one.deleted ? { ok: true, record: seen(one, selection) } : { ok: false, error: missing(id) };
      });
    },
    async push(changes): Promise<RowResult[]> {
      usage.sent('push');
      return changes.map(write);
    },
    async note(notes: readonly RemoteNote[]): Promise<RowResult[]> {
      usage.sent('note');
      return notes.map(({ remoteId, text, at, file }) => {
        const known = kept.get(remoteId);
        if (!known || known.deleted) return { ok: false, error: missing(remoteId) };
        written.push({ remoteId, text });
        if (file) keepFile(remoteId, file.name, file.content);
        return { ok: true, remoteId: `n${written.length}`, stamp: at, created: true };
      });
    },
    async findNotes(asked) {
      usage.sent('findNotes');
      return asked.map(({ remoteId, anchor }) =>
        written.some((one) => one.remoteId === remoteId && one.text.includes(anchor)),
      );
    },
    async files(remoteIds) {
      usage.sent('files');
      return remoteIds.map((id) => filesOf(id).map(({ fileId }) => ({ fileId, known: null })));
    },
    async openFile({ fileId }) {
      usage.sent('openFile');
      const found = attached.find((one) => one.fileId === fileId);
      if (!found) throw missing(fileId, 'not-found');
      const { name, content } = found;
      return {
        name,
        bytes: content.byteLength,
        read: async () => {
          usage.sent('readFile');
          return content;
        },
      };
    },
    readWebhook: () => ({ ok: false, status: 401, reason: 'unsigned' }),
    usage: usage.read,
    serverNowMs: () => Date.parse(clock.now()),
  };

  return {
    connector,
    create(fields, contact, company) {
      const person = contact ? { remoteId: `c${(contacts += 1)}`, fields: contact } : null;
      const { remoteId } = make(null, fields, person);
      return company ? touch(remoteId, { company: { remoteId: `k${remoteId}`, fields: company } }).remoteId : remoteId;
    },
    edit(remoteId, fields) {
      touch(remoteId, { fields: { ...kept.get(remoteId)?.fields, ...fields } });
    },
    delete: (remoteId) => void touch(remoteId, { deleted: true }),
    restore: (remoteId) => void touch(remoteId, { deleted: false }),
    merge(winner, loser) {
      touch(loser, { deleted: true, mergedInto: winner });
      touch(winner, {});
    },
    ticket: (remoteId) => kept.get(remoteId),
    tickets: () => [...kept.values()].filter(({ deleted }) => !deleted),
    attach: keepFile,
    detach(fileId) {
      const gone = attached.find((one) => one.fileId === fileId);
      attached = attached.filter((one) => one !== gone);
      if (gone) touch(gone.remoteId, {});
    },
    files: (remoteId) => filesOf(remoteId).map(({ name }) => name),
    notes: (remoteId) => written.filter((one) => one.remoteId === remoteId).map(({ text }) => text),
  };
}

function shown(
  { remoteId, externalId, stamp, createdAt, fields, contact, company = null }: Kept,
  { caseFields }: Selection,
): RemoteCase {
  const read = Object.fromEntries(caseFields.map((name): [string, RemoteValue] => [name, fields[name] ?? null]));
  return { remoteId, externalId, stamp, createdAt, contact, company, fields: read };
}

const tombstone = ({ remoteId, externalId, stamp, mergedInto }: Kept): RemoteTombstone => ({
  ...{ remoteId, externalId, stamp, mergedInto },
});

function missing(remoteId: string, kind: 'deleted' | 'not-found' = 'deleted'): CrmError {
  return new CrmError({
    kind,
    scope: 'row',
    message: `There is no ticket ${remoteId}.`,
    help: 'It was deleted or merged. The next sync says which.',
  });
}
