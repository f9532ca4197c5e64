import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { sampleEntry } from './ledgerSamples.js';
import { openLedger } from './open.js';
import type { LedgerPlace } from './open.js';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The tables of version 1, as they were published. */
function tablesOfVersion1(text: string, integer: string, table: string, keyTable: string, searched: string): string[] {
  return [
    `create table pqrs_schema (version ${integer} not null primary key) ${table}`,
    `insert into pqrs_schema (version) values (1)`,
    `create table tenants (tenant ${text} not null primary key, last_change ${integer} not null) ${keyTable}`,
    `create table series (
      tenant ${text} not null, prefix ${text} not null, year ${integer} not null, last ${integer} not null,
      primary key (tenant, prefix, year)
    ) ${keyTable}`,
    `create table idempotency (
      tenant ${text} not null, key ${text} not null, body_hash ${text} not null, case_id ${text} not null, at ${text} not null,
      primary key (tenant, key)
    ) ${keyTable}`,
    `create table events (
      tenant ${text} not null, case_id ${text} not null, version ${integer} not null, type ${text} not null, at ${text} not null,
      body ${text} not null, hash ${text} not null, sequence ${integer} not null,
      primary key (tenant, case_id, version)
    ) ${table}`,
    `create unique index events_in_sequence on events (tenant, sequence)`,
    `create table cases (
      tenant ${text} not null, case_id ${text} not null, version ${integer} not null, radicado ${text} not null,
      category ${text} not null, stage ${text} not null, channel ${text} not null, is_closed ${integer} not null, assignee_id ${text},
      received_at ${text} not null, due_at ${text} not null,
      received_date ${text} not null, due_date ${text} not null, soon_date ${text} not null,
      answered_at ${text}, origin_system ${text}, origin_id ${text}, origin_status ${text},
      search ${text} not null, summary ${text} not null,
      primary key (tenant, case_id)
    ) ${table}`,
    `create unique index cases_by_radicado on cases (tenant, radicado)`,
    `create index cases_by_receipt on cases (tenant, received_at, case_id)`,
    `create index cases_by_due on cases (tenant, due_at, case_id)`,
    `create index cases_by_state_and_due on cases (
      tenant, is_closed, due_at, case_id, stage, category, channel, assignee_id, answered_at, due_date, soon_date,
      received_date${searched}
    )`,
    `create index cases_by_filter on cases (
      tenant, is_closed, stage, category, channel, assignee_id, answered_at, due_date, soon_date, received_date
    )`,
    `create index cases_by_origin on cases (tenant, origin_system, origin_id) where origin_id is not null`,
  ];
}

/** One case that runs, one that was answered and one that is closed, as version 1 stored them. */
function casesOfVersion1(): string[] {
  const running = sampleEntry({ caseId: 'runs' });
  const event = JSON.stringify(running.events[0]?.event);
  const row = (caseId: string, isClosed: number, answeredAt: string) => `insert into cases
    (tenant, case_id, version, radicado, category, stage, channel, is_closed, received_at, due_at, received_date, due_date,
     soon_date, answered_at, search, summary)
    values ('andina', '${caseId}', 1, '${caseId}', 'reclamo', 'analysis', 'web', ${isClosed}, '2026-07-01T15:00:00.000Z',
     '2026-07-25T04:59:59.000Z', '2026-07-01', '2026-07-24', '2026-07-21', ${answeredAt}, '${caseId} de marca',
     '${JSON.stringify(running.summary)}')`;
  return [
    row('runs', 0, 'null'),
    row('answered', 0, `'2026-07-02T15:00:00.000Z'`),
    row('closed', 1, 'null'),
    `insert into events values ('andina', 'runs', 1, 'registered', '2026-07-01T15:00:00.000Z', '${event}', '${'0'.repeat(64)}', 1)`,
    `insert into tenants values ('andina', 1)`,
  ];
}

const places: [string, () => Promise<LedgerPlace>][] = [
  [
    'SQLite file',
    async () => {
      const file = join(mkdtempSync(join(folder, 'x')), 'version1.db');
      const database = new DatabaseSync(file);
      const tables = tablesOfVersion1('text', 'integer', 'strict', 'strict, without rowid', ', search');
      for (const statement of [...tables, ...casesOfVersion1()]) database.exec(statement);
      database.close();
      return { file };
    },
  ],
  [
    'PostgreSQL database',
    async () => {
      const databaseUrl = await freshDatabase();
      const client = new pg.Client(databaseUrl);
      await client.connect();
      const tables = tablesOfVersion1('text collate "C"', 'bigint', '', '', '');
      for (const statement of [...tables, ...casesOfVersion1()]) await client.query(statement);
      await client.end();
      return { databaseUrl };
    },
  ],
];

describe.each(places)('a %s of version 1', (_, makePlace) => {
  it('keeps its cases, and those that run are looked at at once', async () => {
    const place = await makePlace();
    const { ledger, close } = await openLedger(place);
    expect(await ledger.read('andina', 'runs')).toMatchObject([{ event: { type: 'registered' } }]);
    expect(await ledger.lastChange('andina')).toBe(1);
    const now = '2026-07-02T00:00:00.000Z';
    expect(await ledger.claimWakeups('andina', { worker: 'one', now, limit: 10, leaseMs: 0 })).toEqual([
      { caseId: 'runs', version: 1, wakeAt: '2026-07-01T15:00:00.000Z', attempts: 0, lapses: 0 },
    ]);
    expect(await ledger.counts('andina', '2026-07-24')).toMatchObject({
      open: 2,
      unassigned: 2,
      stage: { analysis: 2 },
      category: { reclamo: 2 },
      urgency: { over: 0, today: 1, soon: 0, ok: 0 },
    });
    const { items } = await ledger.page('andina', { query: { search: 'marca' }, today: '2026-07-24' });
    expect(items).toHaveLength(2);
    await close();
    const searched = await openLedger(place);
    const found = async (search: string) =>
      (await searched.ledger.page('andina', { query: { search, status: 'all', limit: 1 }, today: '2026-07-24' })).total;
    expect([await found('answered'), await found('arca'), await found('marcas')]).toEqual([1, 3, 0]);
    await searched.close();
    const again = await openLedger(place);
    expect(await again.ready()).toBe(true);
    await again.close();
  });

  it('takes the office’s book beside the cases that it has', async () => {
    const { ledger, close } = await openLedger(await makePlace());
    expect(await ledger.readOffice('andina', 0)).toEqual([]);
    const by = { id: 'pqrs-kit', name: '', role: 'system' } as const;
    const event = { type: 'opened', on: '2026-07-02', at: '2026-07-02T00:00:00.000Z', by } as const;
    await ledger.appendOffice('andina', 0, { events: [{ event, hash: 'f'.repeat(64) }] });
    expect(await ledger.readOffice('andina', 0)).toEqual([{ version: 1, event, hash: 'f'.repeat(64) }]);
    expect(await ledger.changes('andina', 0, 10)).toMatchObject([{ sequence: 1, caseId: 'runs' }]);
    expect(await ledger.lastChange('andina')).toBe(2);
    await close();
  });
});
