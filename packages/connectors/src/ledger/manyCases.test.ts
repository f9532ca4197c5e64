import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { openLedger } from './open.js';
import type { LedgerPlace, OpenLedger } from './open.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'pqrs-many-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows c00001 to c12000 in the order of their due dates: a washer or a fridge in turn, and a pump in each thousandth. */
const fill = `insert into cases (tenant, case_id, version, radicado, category, stage, channel, is_closed, received_at, due_at,
    received_date, due_date, soon_date, search, summary)
  with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 12000),
    named as (select n, 'c' || substr(cast(100000 + n as text), 2) as id from numbers)
  select 'andina', id, 1, id, 'reclamo', 'analysis', 'web', 0, '2026-07-01T15:00:00.000Z', '2026-07-25T04:59:59.000Z',
    '2026-07-01', '2026-07-24', '2026-07-21',
    id || case when n % 2 = 0 then ' lavadora' else ' nevera' end || case when n % 1000 = 0 then ' motobomba' else '' end,
    '{"caseId":"' || id || '","radicado":"' || id || '","dueAt":"2026-07-25T04:59:59.000Z"}'
  from named`;

const places: [string, () => Promise<LedgerPlace>, (place: LedgerPlace) => Promise<void>][] = [
  [
    'SQLite',
    async () => ({ file: join(mkdtempSync(join(folder, 'x')), 'pqrs.db') }),
    async (place) => {
      const database = new DatabaseSync('file' in place ? place.file : '');
      database.exec(fill);
      database.close();
    },
  ],
  [
    'PostgreSQL',
    async () => ({ databaseUrl: await freshDatabase() }),
    async (place) => {
      const client = new pg.Client('databaseUrl' in place ? place.databaseUrl : '');
      await client.connect();
      await client.query(fill);
      await client.query('analyze cases');
      await client.end();
    },
  ],
];

describe.each(places)('thousands of cases in %s', (_, makePlace, fillPlace) => {
  let open: OpenLedger;
  beforeAll(async () => {
    const place = await makePlace();
    open = await openLedger(place);
    await fillPlace(place);
  });
  afterAll(() => open.close());

  const page = async (search: string, cursor?: string) => {
    const query = { search, limit: 2, ...(cursor !== undefined && { cursor }) };
    const { items, ...rest } = await open.ledger.page('andina', { query, today: '2026-07-02' });
    return { ids: items.map(({ caseId }) => caseId), ...rest };
  };

  it('say of a word that very many have how many of the first 1 500 have it, at least', async () => {
    const first = await page('lavadora');
    expect(first).toMatchObject({ ids: ['c00002', 'c00004'], total: 750, totalIsLeast: true });
    expect(await page('lavadora', first.nextCursor)).toMatchObject({
      ids: ['c00006', 'c00008'],
      total: 750,
      totalIsLeast: true,
    });
  });

  it('are found by a word that few have, and counted', async () => {
    const first = await page('motobomba lavadora');
    expect(first).toMatchObject({ ids: ['c01000', 'c02000'], total: 12 });
    expect(first.totalIsLeast).toBeUndefined();
    expect(await page('motobomba', first.nextCursor)).toMatchObject({ ids: ['c03000', 'c04000'], total: 12 });
    expect(await page('motobomba nevera')).toEqual({ ids: [], total: 0 });
    expect(await page('c04321')).toEqual({ ids: ['c04321'], total: 1 });
  });

  it('are none where two words that many have never meet', async () => {
    expect(await page('lavadora nevera')).toEqual({ ids: [], total: 0 });
  });
});
