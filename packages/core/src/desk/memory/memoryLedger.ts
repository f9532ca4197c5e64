import { PqrsError } from '../../errors.js';
import type { StoredEvent } from '../../case/event.js';
import type { CaseSummary } from '../../case/summary.js';
import { officeStream, type StoredOfficeEvent } from '../../office/event.js';
import { officeConflict } from '../officeConflict.js';
import type { Change, Entry, IdempotencyKey, Ledger, OfficeEntry, Registered, Registration, Series } from '../ports.js';
import { memoryAttachments, type MemoryAttachments } from './memoryAttachments.js';
import { memoryRuntime, type MemoryRuntime } from './memoryRuntime.js';
import { countRows } from './rowCounts.js';
import { openOfSerial, pageOfRows } from './rowReading.js';
import { structuredCopy } from './structuredCopy.js';

interface Tenant {
  events: Map<string, StoredEvent[]>;
  rows: Map<string, CaseSummary>;
  radicados: Map<string, string>;
  series: Map<string, number>;
  keys: Map<string, { bodyHash: string; caseId: string }>;
  changes: Change[];
  office: StoredOfficeEvent[];
  runtime: MemoryRuntime;
  attachments: MemoryAttachments;
  /** Registrations wait here for each other, so that numbers are given out in order and none is lost. */
  turn: Promise<unknown>;
}

/**
 * A ledger that forgets everything with the process: for tests, stories and samples. It keeps the whole contract of {@link Ledger}.
 */
export function memoryLedger(): Ledger {
  const tenants = new Map<string, Tenant>();
  const of = (tenant: string): Tenant => {
    const known = tenants.get(tenant) ?? emptyTenant();
    tenants.set(tenant, known);
    return known;
  };
  return {
    register(tenant, series, key, make) {
      const store = of(tenant);
      const result = store.turn.then(() => register(store, series, key, make));
      store.turn = result.catch(() => undefined);
      return result;
    },
    registerEach(tenant, series, registrations) {
      const store = of(tenant);
      const results = store.turn.then(() => registerEach(store, series, registrations));
      store.turn = results.catch(() => undefined);
      return results;
    },
    async append(tenant, expectedVersion, entry) {
      append(of(tenant), expectedVersion, entry);
    },
    async appendTogether(tenant, parts) {
      const store = of(tenant);
      for (const { expectedVersion, entry } of parts) requireVersion(store, expectedVersion, entry);
      for (const { expectedVersion, entry } of parts) append(store, expectedVersion, entry);
    },
    async read(tenant, caseId) {
      return structuredCopy(of(tenant).events.get(caseId) ?? []);
    },
    async readMany(tenant, caseIds) {
      return structuredCopy(caseIds.map((caseId) => of(tenant).events.get(caseId) ?? []));
    },
    async findByRadicado(tenant, radicado) {
      return of(tenant).radicados.get(radicado);
    },
    async page(tenant, request) {
      return pageOfRows(of(tenant).rows.values(), request);
    },
    async counts(tenant, today) {
      return countRows(of(tenant).rows.values(), today);
    },
    async casesWith(tenant, type) {
      return [...of(tenant).events].flatMap(([caseId, events]) =>
        events.some(({ event }) => event.type === type) ? [caseId] : [],
      );
    },
    async openOfSerial(tenant, query) {
      return openOfSerial(of(tenant).rows.values(), query);
    },
    async stageAttachment(tenant, staged) {
      of(tenant).attachments.stage(staged);
    },
    async stagedAttachments(tenant, attachmentIds) {
      return of(tenant).attachments.known(attachmentIds);
    },
    async expiredAttachments(tenant, before, limit) {
      return of(tenant).attachments.expired(before, limit);
    },
    async isFileWanted(tenant, sha256, before) {
      return of(tenant).attachments.isWanted(sha256, before);
    },
    async dropAttachments(tenant, attachmentIds) {
      of(tenant).attachments.drop(attachmentIds);
    },
    async knownOrigins(tenant, system, ids) {
      const wanted = new Set(ids);
      const rows = [...of(tenant).rows.values()].filter((row) => row.originSystem === system);
      return rows.flatMap(({ originId }) => (originId !== undefined && wanted.has(originId) ? [originId] : []));
    },
    async appendOffice(tenant, expectedVersion, entry) {
      appendOffice(of(tenant), expectedVersion, entry);
    },
    async readOffice(tenant, after) {
      return structuredCopy(of(tenant).office.slice(after));
    },
    async changes(tenant, after, limit) {
      return of(tenant).changes.slice(Math.max(after, 0), Math.max(after, 0) + limit);
    },
    async lastChange(tenant) {
      return of(tenant).changes.length;
    },
    async claimWakeups(tenant, request) {
      return of(tenant).runtime.claimWakeups(request);
    },
    async rearm(tenant, rearmings) {
      of(tenant).runtime.rearm(rearmings);
    },
    async failWakeup(tenant, caseId, claimant, failure) {
      of(tenant).runtime.failWakeup(caseId, claimant, failure);
    },
    async claimOutbox(tenant, request) {
      return structuredCopy(of(tenant).runtime.claimOutbox(request));
    },
    async settleOutbox(tenant, id, claimant, sent) {
      of(tenant).runtime.settleOutbox(id, claimant, sent);
    },
    async deadLetters(tenant) {
      return of(tenant).runtime.deadLetters();
    },
    async replayDeadLetter(tenant, id) {
      return of(tenant).runtime.replay(id);
    },
    async runtimeHealth(tenant, now) {
      return of(tenant).runtime.health(now);
    },
  };
}

function emptyTenant(): Tenant {
  return {
    events: new Map(),
    rows: new Map(),
    radicados: new Map(),
    series: new Map(),
    keys: new Map(),
    changes: [],
    office: [],
    runtime: memoryRuntime(),
    attachments: memoryAttachments(),
    turn: Promise.resolve(),
  };
}

async function register(
  store: Tenant,
  series: Series,
  key: IdempotencyKey | undefined,
  make: (sequence: number) => Promise<Entry>,
): Promise<{ caseId: string; repeated: boolean }> {
  const known = knownCase(store, key);
  if (known !== undefined) return { caseId: known, repeated: true };
  const sequence = (store.series.get(seriesName(series)) ?? 0) + 1;
  const entry = await make(sequence);
  keep(store, key, entry);
  store.series.set(seriesName(series), sequence);
  return { caseId: entry.caseId, repeated: false };
}

async function registerEach(
  store: Tenant,
  series: Series,
  registrations: readonly Registration[],
): Promise<Registered[]> {
  const made: (Registered & { key?: IdempotencyKey | undefined; entry?: Entry })[] = [];
  const name = seriesName(series);
  let sequence = store.series.get(name) ?? 0;
  for (const { key, make } of registrations) {
    try {
      const known = knownCase(store, key);
      const entry = known === undefined ? await make(sequence + 1) : undefined;
      if (entry) sequence += 1;
      made.push({ caseId: known ?? entry?.caseId ?? '', repeated: !entry, ...(entry && { key, entry }) });
    } catch (error) {
      made.push({ error });
    }
  }
  for (const { entry } of made) if (entry) requireVersion(store, 0, entry);
  for (const { entry, key } of made) if (entry) keep(store, key, entry);
  store.series.set(name, sequence);
  return made.map(({ key: _key, entry: _entry, ...result }) => result);
}

const seriesName = ({ prefix, year }: Series) => `${prefix}-${year}`;

/** The case that was filed under a key before. */
function knownCase(store: Tenant, key: IdempotencyKey | undefined): string | undefined {
  const known = key && store.keys.get(key.key);
  if (known && known.bodyHash !== key.bodyHash) throw keyReused();
  return known?.caseId;
}

function keep(store: Tenant, key: IdempotencyKey | undefined, entry: Entry): void {
  append(store, 0, entry);
  if (key) store.keys.set(key.key, { bodyHash: key.bodyHash, caseId: entry.caseId });
}

function append(store: Tenant, expectedVersion: number, entry: Entry): void {
  const { caseId, events, summary, claims = [] } = entry;
  const before = requireVersion(store, expectedVersion, entry);
  store.attachments.claim(claims, caseId, events[0]?.event.at ?? '');
  const added = events.map(({ event, hash }, index) => ({ caseId, version: expectedVersion + index + 1, event, hash }));
  store.events.set(caseId, [...before, ...structuredCopy(added)]);
  store.rows.set(caseId, structuredCopy(summary));
  store.radicados.set(summary.radicado, caseId);
  store.runtime.store(structuredCopy(entry));
  for (const { event } of added) {
    store.changes.push({ sequence: store.changes.length + 1, caseId, type: event.type, at: event.at });
  }
}

function appendOffice({ office, runtime }: Tenant, expectedVersion: number, { events, wakeAt }: OfficeEntry): void {
  if (office.length !== expectedVersion) throw officeConflict(expectedVersion, office.length);
  events.forEach(({ event, hash }) => office.push(structuredCopy({ version: office.length + 1, event, hash })));
  runtime.arm({ caseId: officeStream, version: office.length, ...(wakeAt !== undefined && { wakeAt }) });
}

function requireVersion(store: Tenant, expectedVersion: number, { caseId }: Entry): StoredEvent[] {
  const before = store.events.get(caseId) ?? [];
  if (before.length !== expectedVersion) throw versionConflict(expectedVersion, before.length);
  return before;
}

function keyReused(): PqrsError {
  return new PqrsError(
    'request-key-reused',
    'The idempotency key was used before with another body.',
    'Repeat the first request word for word, or send this one with a new key.',
  );
}

function versionConflict(expected: number, found: number): PqrsError {
  return new PqrsError(
    'case-version-conflict',
    `The case stands at version ${found}, not ${expected}.`,
    'Read the case again and repeat the command if it still makes sense.',
  );
}
