import { canonicalJson, chainStart, officeStream } from '@pqrs-kit/core';
import type { Files, Signer } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import { eachStream } from './eachCase.js';
import { attachmentDamages } from './verifyAttachments.js';
import type { CaseRecord } from './eachCase.js';
import type { Tables } from './tables.js';

/**
 * What can be wrong with a ledger. `eventChanged`: an event does not follow from the one before it by its hash.
 * `eventMissing`: a version of a case is not there. `changeMissing`: the tenant's changes are numbered without gaps, and
 * one is gone. `rowMissing`, `rowStale`: the inbox row of a case is not there or stands at another version (see
 * `rebuild`). `radicadoMissing`: a number of a series was given and no case has it. `attachmentMissing`, `attachmentChanged`: the file of an
 * attachment that an event names is not there, or has other bytes.
 */
export type DamageKind =
  | 'eventChanged'
  | 'eventMissing'
  | 'changeMissing'
  | 'rowMissing'
  | 'rowStale'
  | 'radicadoMissing'
  | 'attachmentMissing'
  | 'attachmentChanged';

/** One thing found wrong. It carries no personal data. */
export interface Damage {
  kind: DamageKind;
  tenant: string;
  caseId?: string;
  /** Version of the event within its case. */
  version?: number;
  /** Sequence of the change within the tenant, or number of the radicado within its series. */
  number?: number;
  series?: string;
  /** Of the case of an attachment. */
  radicado?: string;
  /** Of an attachment. */
  sha256?: string;
}

/** What was looked at. */
export interface VerifiedCounts {
  tenants: number;
  cases: number;
  events: number;
}

/** How the verification goes on: what it found, and how far it is. */
export type Verification = { damage: Damage } | { progress: VerifiedCounts };

/**
 * Reads the whole ledger and finds every event that was changed, taken out or put in another place: the hash chain of
 * each case and of the office's book, the versions, the numbering of changes and of radicados, the inbox rows, and the files of
 * attachments. It writes nothing.
 */
export async function* verifyTables(
  reader: Kysely<Tables>,
  signer: Pick<Signer, 'digest'>,
  files: Pick<Files, 'look'>,
): AsyncGenerator<Verification> {
  const counts: VerifiedCounts = { tenants: 0, cases: 0, events: 0 };
  const tenants = await reader.selectFrom('tenants').select(['tenant', 'last_change']).orderBy('tenant').execute();
  for (const { tenant, last_change } of tenants) {
    counts.tenants += 1;
    const rows = await rowVersions(reader, tenant);
    for await (const record of eachStream(reader, tenant)) {
      counts.events += record.events.length;
      for (const damage of await damagesOf(record, signer)) yield { damage: { ...damage, tenant } };
      // The office's book has no inbox row. That its last events are gone shows in the numbering of changes.
      if (record.caseId === officeStream) continue;
      counts.cases += 1;
      const row = rowDamage(record, rows);
      if (row) yield { damage: { ...row, tenant } };
      for await (const damage of attachmentDamages(tenant, record, files)) yield { damage: { ...damage, tenant } };
      if (counts.cases % 1_000 === 0) yield { progress: { ...counts } };
    }
    // Rows that are left have no event at all.
    for (const caseId of rows.keys()) yield { damage: { kind: 'eventMissing', tenant, caseId, version: 1 } };
    for (const number of await missingChanges(reader, tenant, last_change)) {
      yield { damage: { kind: 'changeMissing', tenant, number } };
    }
    for (const damage of await missingRadicados(reader, tenant)) yield { damage };
  }
  yield { progress: counts };
}

async function rowVersions(reader: Kysely<Tables>, tenant: string): Promise<Map<string, number>> {
  const rows = await reader.selectFrom('cases').select(['case_id', 'version']).where('tenant', '=', tenant).execute();
  return new Map(rows.map(({ case_id, version }) => [case_id, version]));
}

type CaseDamage = Omit<Damage, 'tenant'>;

/** After the first link that does not hold, those behind it say nothing more: every one of them would fail. */
async function damagesOf({ caseId, events }: CaseRecord, signer: Pick<Signer, 'digest'>): Promise<CaseDamage[]> {
  const damages: CaseDamage[] = [];
  let [previous, expected] = [chainStart, 1];
  for (const { version, type, at, hash, event } of events) {
    if (version !== expected) return [...damages, { kind: 'eventMissing', caseId, version: expected }];
    const sealed = event && (await signer.digest(previous + canonicalText(event)));
    if (!event || sealed !== hash || event.type !== type || event.at !== at) {
      return [...damages, { kind: 'eventChanged', caseId, version }];
    }
    [previous, expected] = [hash, expected + 1];
  }
  return damages;
}

/** A body that was tampered with may hold what has no canonical spelling; it then equals nothing. */
function canonicalText(event: unknown): string {
  try {
    return canonicalJson(event);
  } catch {
    return '';
  }
}

function rowDamage({ caseId, events }: CaseRecord, rows: Map<string, number>): CaseDamage | undefined {
  const version = rows.get(caseId);
  rows.delete(caseId);
  if (version === undefined) return { kind: 'rowMissing', caseId };
  const last = events.at(-1)?.version ?? 0;
  // A row ahead of the events means that the last ones are gone.
  if (version > last) return { kind: 'eventMissing', caseId, version: last + 1 };
  return version === last ? undefined : { kind: 'rowStale', caseId, version };
}

async function missingChanges(reader: Kysely<Tables>, tenant: string, lastChange: number): Promise<number[]> {
  const missing: number[] = [];
  const step = 10_000;
  let next = 1;
  while (next <= lastChange) {
    const rows = await reader
      .selectFrom('events')
      .select('sequence')
      .where('tenant', '=', tenant)
      .where('sequence', '>=', next)
      .where('sequence', '<', next + step)
      .execute();
    const there = new Set(rows.map(({ sequence }) => sequence));
    const end = Math.min(next + step, lastChange + 1);
    for (let number = next; number < end; number += 1) if (!there.has(number)) missing.push(number);
    next += step;
  }
  return missing;
}

async function missingRadicados(reader: Kysely<Tables>, tenant: string): Promise<Damage[]> {
  const damages: Damage[] = [];
  const all = await reader.selectFrom('series').selectAll().where('tenant', '=', tenant).execute();
  for (const { prefix, year, last } of all) {
    const series = `${prefix}-${year}`;
    const rows = await reader
      .selectFrom('cases')
      .select('radicado')
      .where('tenant', '=', tenant)
      .where('radicado', '>=', `${series}-`)
      .where('radicado', '<', `${series}.`)
      .execute();
    const there = new Set(rows.map(({ radicado }) => Number(radicado.slice(series.length + 1).split('-', 1)[0])));
    for (let number = 1; number <= last; number += 1) {
      if (!there.has(number)) damages.push({ kind: 'radicadoMissing', tenant, series, number });
    }
  }
  return damages;
}
