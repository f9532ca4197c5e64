import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDesk,
  createOffice,
  fixedClock,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  memoryFiles,
  type Desk,
  type Files,
} from '@pqrs-kit/core';
import type { Actor } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { organization, submission } from '../../../../test/support/organization.js';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { openLedger } from './open.js';
import type { LedgerPlace, OpenLedger } from './open.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';
import type { Tables } from './tables.js';
import type { Damage } from './verify.js';

// Starting a server and making databases takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const root = mkdtempSync(join(tmpdir(), 'pqrs-verify-'));
afterAll(() => rmSync(root, { recursive: true }));

const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const signer = webCryptoSigner('a secret of the tests');

const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: join(mkdtempSync(join(root, 'x')), 'pqrs.db') })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

describe.each(places)('a ledger on %s', (_, makePlace) => {
  let ledger: OpenLedger;
  let place: LedgerPlace;
  let files: Files;
  let desk: Desk;
  let caseIds: string[];

  /** Three cases, the first with four events. */
  beforeEach(async () => {
    place = await makePlace();
    ledger = await openLedger(place);
    const clock = fixedClock('2026-07-01T10:00:00-05:00');
    files = memoryFiles();
    const ports = { ledger: ledger.ledger, files, clock, ids: randomIds(clock), signer, notifier: silentNotifier() };
    desk = createDesk(ports, organization);
    caseIds = [];
    for (let n = 0; n < 3; n += 1) caseIds.push((await desk.submit(submission)).caseId);
    const [first = ''] = caseIds;
    await desk.command(camila, first, { type: 'assign', to: { id: 'camila', name: 'Camila' } });
    await desk.command(camila, first, { type: 'note', text: 'Llamé a José; pide cambio.' });
    await desk.command(camila, first, { type: 'draftAnswer', text: 'Se lo cambiamos.', decision: 'granted' });
  });
  afterEach(() => ledger.close());

  async function damages(): Promise<Omit<Damage, 'tenant'>[]> {
    const found: Omit<Damage, 'tenant'>[] = [];
    for await (const step of ledger.verify(signer, files)) {
      if (!('damage' in step)) continue;
      const { tenant, ...rest } = step.damage;
      expect(tenant).toBe('andina');
      found.push(rest);
    }
    return found;
  }

  /** Somebody with the database's own tools. */
  async function tamper(work: (database: Kysely<Tables>) => Promise<unknown>): Promise<void> {
    const database = 'file' in place ? openSqlite(place.file) : openPostgres(place.databaseUrl);
    await work(database.writer);
    await database.close();
  }

  it('as it was written, has nothing wrong, and says what it looked at', async () => {
    expect(await damages()).toEqual([]);
    const steps = [];
    for await (const step of ledger.verify(signer, files)) steps.push(step);
    expect(steps).toEqual([{ progress: { tenants: 1, cases: 3, events: 6 } }]);
  });

  it('shows the attachments whose files are gone or changed, with the radicado', async () => {
    const [first = ''] = caseIds;
    const upload = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
    const { attachmentId, sha256: filed } = await desk.stage(upload('filed.txt', 'hello'));
    const { caseId, radicado } = await desk.submit(submission, { attachments: [attachmentId] });
    const later = await desk.attach(camila, first, upload('later.txt', 'later'));
    const attached = later.attachments[0]?.sha256 ?? '';
    expect(await damages()).toEqual([]);
    await files.remove('andina', filed, () => Promise.resolve(false));
    const changed = {
      look: (tenant: string, sha256: string) =>
        sha256 === attached ? ('changed' as const) : files.look(tenant, sha256),
    };
    const found = [];
    for await (const step of ledger.verify(signer, { look: async (...of) => changed.look(...of) }))
      if ('damage' in step) found.push(step.damage);
    // Cases of one instant are in no order.
    expect(found.sort((one, other) => one.kind.localeCompare(other.kind))).toEqual([
      {
        kind: 'attachmentChanged',
        tenant: 'andina',
        caseId: first,
        radicado: later.radicado,
        version: 5,
        sha256: attached,
      },
      { kind: 'attachmentMissing', tenant: 'andina', caseId, radicado, version: 1, sha256: filed },
    ]);
  });

  it('shows an event whose text, author or instant was changed', async () => {
    const [caseId = ''] = caseIds;
    const changes: [string, string, number][] = [
      ['pide cambio', 'pide reparación', 3],
      ['Camila Restrepo', 'Otra Persona', 2],
      ['2026-07-01', '2026-06-30', 1],
    ];
    for (const [from, to, version] of changes) {
      await tamper((database) =>
        sql`update events set body = replace(body, ${from}, ${to}) where case_id = ${caseId} and version = ${version}`.execute(
          database,
        ),
      );
      expect(await damages()).toEqual([{ kind: 'eventChanged', caseId, version }]);
    }
  });

  it('shows an event whose hash was made to fit, because the next one no longer does', async () => {
    const [caseId = ''] = caseIds;
    await tamper(async (database) => {
      const { body } = await database
        .selectFrom('events')
        .select('body')
        .where('case_id', '=', caseId)
        .where('version', '=', 3)
        .executeTakeFirstOrThrow();
      const changed = JSON.stringify({ ...(JSON.parse(body) as object), text: 'Nadie llamó.' });
      const hash = await signer.digest(changed);
      await sql`update events set body = ${changed}, hash = ${hash} where case_id = ${caseId} and version = 3`.execute(
        database,
      );
    });
    expect(await damages()).toEqual([{ kind: 'eventChanged', caseId, version: 3 }]);
  });

  it('shows an event taken out of the middle, and one taken off the end', async () => {
    const [caseId = ''] = caseIds;
    await tamper((database) => sql`delete from events where case_id = ${caseId} and version = 4`.execute(database));
    expect(await damages()).toEqual([
      { kind: 'eventMissing', caseId, version: 4 },
      { kind: 'changeMissing', number: 6 },
    ]);
    await tamper((database) => sql`delete from events where case_id = ${caseId} and version = 2`.execute(database));
    expect(await damages()).toEqual(
      expect.arrayContaining([
        { kind: 'eventMissing', caseId, version: 2 },
        { kind: 'changeMissing', number: 4 },
      ]),
    );
  });

  it('shows the last event taken off together with its row made older', async () => {
    const [caseId = ''] = caseIds;
    await tamper(async (database) => {
      await sql`delete from events where case_id = ${caseId} and version = 4`.execute(database);
      await sql`update cases set version = 3 where case_id = ${caseId}`.execute(database);
    });
    expect(await damages()).toEqual([{ kind: 'changeMissing', number: 6 }]);
  });

  it('shows two events that changed places', async () => {
    const [caseId = ''] = caseIds;
    await tamper(async (database) => {
      await sql`update events set version = 100 where case_id = ${caseId} and version = 2`.execute(database);
      await sql`update events set version = 2 where case_id = ${caseId} and version = 3`.execute(database);
      await sql`update events set version = 3 where case_id = ${caseId} and version = 100`.execute(database);
    });
    expect(await damages()).toEqual([{ kind: 'eventChanged', caseId, version: 2 }]);
  });

  it('shows a case taken out with all that belongs to it, by its number', async () => {
    const [, caseId = ''] = caseIds;
    await tamper(async (database) => {
      await sql`delete from events where case_id = ${caseId}`.execute(database);
      await sql`delete from cases where case_id = ${caseId}`.execute(database);
    });
    expect(await damages()).toEqual([
      { kind: 'changeMissing', number: 2 },
      { kind: 'radicadoMissing', series: 'AND-2026', number: 2 },
    ]);
  });

  it('shows a body that is no JSON any more', async () => {
    const [caseId = ''] = caseIds;
    await tamper((database) =>
      sql`update events set body = '{' where case_id = ${caseId} and version = 2`.execute(database),
    );
    expect(await damages()).toEqual([{ kind: 'eventChanged', caseId, version: 2 }]);
    for await (const progress of ledger.rebuild(organization)) expect(progress.unreadable).toBe(1);
  });

  it('shows a row that is gone or stale; a rebuild makes it again as it was', async () => {
    const [first = '', second = ''] = caseIds;
    const query = { query: {}, today: '2026-07-01' };
    const before = await ledger.ledger.page('andina', query);
    await tamper(async (database) => {
      await sql`delete from cases where case_id = ${second}`.execute(database);
      await sql`update cases set version = 2, stage = 'analysis' where case_id = ${first}`.execute(database);
    });
    expect(await damages()).toEqual(
      expect.arrayContaining([
        { kind: 'rowStale', caseId: first, version: 2 },
        { kind: 'rowMissing', caseId: second },
      ]),
    );
    const rebuilt = [];
    for await (const progress of ledger.rebuild(organization)) rebuilt.push(progress);
    expect(rebuilt).toEqual([{ cases: 3, changed: 2, unreadable: 0 }]);
    expect(await damages()).toEqual([]);
    expect(await ledger.ledger.page('andina', query)).toEqual(before);
  });

  it('has its wake-ups again after a rebuild, and keeps those that are there', async () => {
    const [first = '', second = ''] = caseIds;
    await tamper((database) => sql`delete from wakeups where case_id <> ${first}`.execute(database));
    for await (const _ of ledger.rebuild(organization));
    const request = { worker: 'one', now: '2026-07-01T15:00:00.000Z', limit: 10, leaseMs: 0 };
    const due = await ledger.ledger.claimWakeups('andina', request);
    expect(due.map(({ caseId }) => caseId)).not.toContain(first);
    expect(due).toHaveLength(2);
    expect(due).toContainEqual({
      caseId: second,
      version: 1,
      wakeAt: '2026-07-01T15:00:00.000Z',
      attempts: 0,
      lapses: 0,
    });
  });

  it('is left as it is by a rebuild when every row is right', async () => {
    for await (const progress of ledger.rebuild(organization)) {
      expect(progress).toEqual({ cases: 3, changed: 0, unreadable: 0 });
    }
  });

  it('chains the office’s book too, shows what was changed or taken off in it, and wakes it again after a rebuild', async () => {
    const clock = fixedClock('2026-07-01T10:00:00-05:00');
    const office = createOffice({ ledger: ledger.ledger, clock, signer }, organization);
    await office.evaluate();
    await office.command(
      { ...camila, role: 'head' },
      { type: 'retireVersion', reference: 'traslado.en@1', reason: 'No' },
    );
    expect(await damages()).toEqual([]);
    for await (const progress of ledger.rebuild(organization))
      expect(progress).toMatchObject({ cases: 3, unreadable: 0 });
    await tamper((database) =>
      sql`update events set body = replace(body, '"No"', '"Sí"') where case_id = 'office'`.execute(database),
    );
    expect(await damages()).toEqual([{ kind: 'eventChanged', caseId: 'office', version: 3 }]);
    await tamper((database) => sql`delete from events where case_id = 'office' and version = 3`.execute(database));
    expect(await damages()).toEqual([{ kind: 'changeMissing', number: 9 }]);
    await tamper((database) => sql`delete from wakeups`.execute(database));
    for await (const _ of ledger.rebuild(organization));
    const request = { worker: 'one', now: '2026-07-01T15:00:00.000Z', limit: 10, leaseMs: 0 };
    const due = await ledger.ledger.claimWakeups('andina', request);
    expect(due).toContainEqual(expect.objectContaining({ caseId: 'office', version: 2 }));
  });
});
