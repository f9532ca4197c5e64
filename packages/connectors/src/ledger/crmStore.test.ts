import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/support/postgres.js';
import type { CrmLink, CrmRejection, SyncStore } from '../crm/sync/store.js';
import { openLedger, type LedgerPlace, type OpenLedger } from './open.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-crm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const link = (remoteId: string, changes: Partial<CrmLink> = {}): CrmLink => ({
  ...{ remoteId, caseId: `case-${remoteId}`, state: 'linked', mergedInto: null },
  ...{ base: { pqrs_stage: 'abc' }, remoteStamp: '2026-11-24T15:00:00.000Z', lightChangesOn: null },
  ...changes,
});
const rejection = (key: string, changes: Partial<CrmRejection> = {}): CrmRejection => ({
  ...{ direction: 'in', key, code: 'crm-row-rejected', message: 'No.', help: 'Mend it.', tries: 1 },
  ...{ nextTryAt: '2026-11-24T15:01:00.000Z', at: '2026-11-24T15:00:00.000Z' },
  ...changes,
});

describe.each<[string, () => Promise<LedgerPlace>]>([
  ['a SQLite file', async () => ({ file: join(folder, 'pqrs.db') })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
])('what the sync keeps in %s', (_, makePlace) => {
  let opened: OpenLedger;
  let store: SyncStore;
  let tenant = '';
  let run = 0;
  beforeAll(async () => {
    opened = await openLedger(await makePlace());
    store = opened.crm;
  });
  afterAll(() => opened.close());
  beforeEach(() => void (tenant = `t${(run += 1)}`));

  it('is nothing before the first run', async () => {
    expect(await store.state(tenant, 'hubspot:33')).toEqual({
      ...{ cursor: null, pushedSequence: 0, lastRunAt: null, lastError: null, firstSyncAt: null, budget: null },
    });
    expect(await store.counts(tenant, 'hubspot:33')).toEqual({ linked: 0, rejected: 0, dead: 0, conflicts: 0 });
  });

  it('is held by one process at a time, and free again when its time is over', async () => {
    expect(await store.lease(tenant, 'hubspot:33', 'one', 1_000, 2_000)).toBe(true);
    expect(await store.lease(tenant, 'hubspot:33', 'two', 1_500, 2_500)).toBe(false);
    expect(await store.lease(tenant, 'hubspot:33', 'one', 1_500, 3_000)).toBe(true);
    expect(await store.lease(tenant, 'hubspot:34', 'two', 1_500, 2_500)).toBe(true);
    expect(await store.lease(tenant, 'hubspot:33', 'two', 3_000, 4_000)).toBe(true);
    await store.release(tenant, 'hubspot:33', 'one');
    expect(await store.lease(tenant, 'hubspot:33', 'one', 3_500, 4_500)).toBe(false);
  });

  it('of many who ask at once lets one in', async () => {
    const holders = Array.from({ length: 10 }, (_unused, index) => `holder-${index}`);
    const let_in = await Promise.all(holders.map((holder) => store.lease(tenant, 'hubspot:33', holder, 0, 1_000)));
    expect(let_in.filter(Boolean)).toHaveLength(1);
  });

  it('keeps a page whole: links, rejections, conflicts and the cursor behind it', async () => {
    await store.lease(tenant, 'hubspot:33', 'one', 0, 1_000);
    const cursor = { changedUntil: '2026-11-24T15:00:00.000Z', listing: '200' };
    const conflict = {
      ...{ id: 'c1', caseId: 'case-1', remoteId: '1', field: 'status', ours: null, theirs: 'closed' },
      ...{ winner: 'person' as const, at: '2026-11-24T15:00:00.000Z' },
    } as const;
    await store.savePage(tenant, 'hubspot:33', {
      links: [link('1'), link('2', { lightChangesOn: '2026-11-25' })],
      rejections: [rejection('9'), rejection('8', { nextTryAt: null })],
      conflicts: [conflict, conflict],
      state: { cursor, pushedSequence: 7, budget: { left: 90, limit: 100 } },
    });
    expect(await store.linksByRemote(tenant, 'hubspot:33', ['1', '3'])).toEqual([link('1')]);
    expect(await store.linksByCase(tenant, 'hubspot:33', ['case-2'])).toHaveLength(1);
    expect(await store.linksByRemote(tenant, 'hubspot:34', ['1'])).toEqual([]);
    expect(await store.state(tenant, 'hubspot:33')).toMatchObject({
      ...{ cursor, pushedSequence: 7, budget: { left: 90, limit: 100 } },
    });
    expect(await store.conflicts(tenant, 'hubspot:33', 10)).toEqual([conflict]);
    expect(await store.counts(tenant, 'hubspot:33')).toEqual({ linked: 2, rejected: 2, dead: 1, conflicts: 1 });
  });

  it('knows whose light changes by a day, of linked tickets alone', async () => {
    const due = link('1', { lightChangesOn: '2026-11-25' });
    const gone = link('2', { lightChangesOn: '2026-11-25', state: 'deleted' });
    await store.savePage(tenant, 'hubspot:33', { links: [due, gone, link('3', { lightChangesOn: '2026-11-26' })] });
    expect(await store.linksToRelight(tenant, 'hubspot:33', '2026-11-25', 10)).toEqual([
      { remoteId: '1', caseId: 'case-1' },
    ]);
    await store.savePage(tenant, 'hubspot:33', { links: [{ ...due, lightChangesOn: null }] });
    expect(await store.linksToRelight(tenant, 'hubspot:33', '2026-11-25', 10)).toEqual([]);
  });

  it('gives back what was refused when its time comes, and when a person asks', async () => {
    const waiting = rejection('2', { tries: 8, nextTryAt: null });
    await store.savePage(tenant, 'hubspot:33', { rejections: [rejection('1'), waiting] });
    const due = (dueBy: string) => store.rejections(tenant, 'hubspot:33', { dueBy });
    expect(await due('2026-11-24T15:00:59.000Z')).toEqual([]);
    expect((await due('2026-11-24T15:01:00.000Z')).map(({ key }) => key)).toEqual(['1']);
    expect(await store.retryRejection(tenant, 'hubspot:33', '2', '2026-11-24T16:00:00.000Z')).toBe(true);
    expect(await store.retryRejection(tenant, 'hubspot:33', '3', '2026-11-24T16:00:00.000Z')).toBe(false);
    expect((await due('2026-11-24T16:00:00.000Z')).map(({ key }) => key).sort()).toEqual(['1', '2']);
    await store.savePage(tenant, 'hubspot:33', { settled: [{ direction: 'in', key: '1' }] });
    expect((await store.rejections(tenant, 'hubspot:33')).map(({ key }) => key)).toEqual(['2']);
    expect(await store.rejections(tenant, 'hubspot:33', { keys: [] })).toEqual([]);
  });

  it('lists so many of the refused, those that wait for a person first', async () => {
    const at = (minute: number) => `2026-11-24T15:0${minute}:00.000Z`;
    const rejections = [
      rejection('old', { nextTryAt: null, at: at(1) }),
      rejection('new', { at: at(9) }),
      rejection('newer dead', { nextTryAt: null, at: at(5) }),
      rejection('middle', { at: at(7) }),
    ];
    await store.savePage(tenant, 'hubspot:33', { rejections });
    const first = await store.rejections(tenant, 'hubspot:33', { first: 3 });
    expect(first.map(({ key }) => key)).toEqual(['newer dead', 'old', 'new']);
  });

  it('lets one begin a note, another only when its time is over or it was refused, and nobody once it is told', async () => {
    const note = { key: 'case-1/6', caseId: 'case-1' };
    const begin = (now: string, until: string) => store.beginNote(tenant, 'hubspot:33', note, now, until);
    const at = (minute: number) => `2026-11-24T15:0${minute}:00.000Z`;
    const many = await Promise.all(Array.from({ length: 5 }, () => begin(at(0), at(2))));
    expect(many.sort()).toEqual(['fresh', 'held', 'held', 'held', 'held']);
    expect(await store.notesDue(tenant, 'hubspot:33', at(1))).toEqual([]);
    expect(await store.notesDue(tenant, 'hubspot:33', at(2))).toMatchObject([note]);
    expect([await begin(at(2), at(4)), await begin(at(3), at(5))]).toEqual(['again', 'held']);
    await store.savePage(tenant, 'hubspot:33', { notes: [{ key: note.key, dueAt: null, toldAt: null }] });
    expect(await begin(at(3), at(5))).toBe('again');
    await store.savePage(tenant, 'hubspot:33', { notes: [{ key: note.key, dueAt: null, toldAt: at(4) }] });
    expect([await begin(at(9), at(9)), await store.notesDue(tenant, 'hubspot:33', at(9))]).toEqual(['held', []]);
    expect(await store.notes(tenant, 'hubspot:33', ['case-1', 'case-2'])).toEqual([
      { ...note, dueAt: null, toldAt: at(4) },
    ]);
  });

  it('takes a hint once, however often it comes, and forgets it a week after it was read', async () => {
    const take = (key: string) => store.takeHint(tenant, 'hubspot:33', key, '1', '2026-11-24T15:00:00.000Z');
    expect([await take('k1'), await take('k1'), await take('k2')]).toEqual([true, false, true]);
    expect(await store.hints(tenant, 'hubspot:33', 10)).toHaveLength(2);
    await store.settleHints(tenant, 'hubspot:33', ['k1', 'k2'], '2026-11-24T15:01:00.000Z');
    expect([await store.hints(tenant, 'hubspot:33', 10), await take('k1')]).toEqual([[], false]);
    await store.settleHints(tenant, 'hubspot:33', [], '2026-12-02T15:01:00.000Z');
    expect(await take('k1')).toBe(true);
  });
});
