import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, due, fixedClock, memoryLedger, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import type { Actor, Desk, Ledger } from '@pqrs-kit/core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { organization, submission } from '../../../../../test/support/organization.js';
import { freshDatabase } from '../../../../../test/support/postgres.js';
import { runToEnd } from '../../../../../test/support/program.js';
import { demoOrganization } from '../../demo/organization.js';
import { seedDemo } from '../../demo/seed/seedDemo.js';
import { openLedger } from '../../ledger/open.js';
import type { LedgerPlace } from '../../ledger/open.js';
import { runningCases } from './openCases.js';

// Starting a server and making databases takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'pqrs-diff-'));
afterAll(() => rmSync(root, { recursive: true }));

const organizationFile = join(root, 'andina.json');
writeFileSync(organizationFile, JSON.stringify(organization));
const signer = webCryptoSigner('a secret of the tests');
const clock = fixedClock('2026-07-13T10:00:00-05:00');
const agent: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
const head: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };
const ley2578 = ['calendar', 'diff', '--from', '2026-05-31', '--to', '2026-06-01'];

function deskOver(ledger: Ledger): Desk {
  return createDesk({ ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() }, organization);
}

/** Consumer claims received on some days. */
async function fill(place: LedgerPlace, days: readonly string[]): Promise<{ caseId: string; radicado: string }[]> {
  const { ledger, close } = await openLedger(place);
  const filed = [];
  const desk = deskOver(ledger);
  for (const day of days) filed.push(await desk.submit(submission, { receivedAt: `${day}T10:00:00-05:00` }));
  await close();
  return filed;
}

function newFolder(): string {
  return mkdtempSync(join(root, 'x'));
}

function inFolder(folder: string): Record<string, string> {
  return { PQRS_ORGANIZATION: organizationFile, PQRS_DATA: folder };
}

describe('pqrs calendar diff', () => {
  it('lists the open cases that a holiday moved, with both dates and the reason, and ends with 1', async () => {
    const folder = newFolder();
    const days = ['2026-06-18', '2026-06-19', '2026-07-12', '2026-07-13'];
    const [, first, last] = await fill({ file: join(folder, 'pqrs.db') }, days);
    const { code, output, error } = await runToEnd(ley2578, inFolder(folder));
    expect(code).toBe(1);
    const why = '2026-07-13 Virgen de Chiquinquirá (Ley 2578/2026, published 2026-06-01)';
    const norm = 'co.consumer.direct_claim';
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      [first?.caseId, first?.radicado, norm, '2026-07-13 -> 2026-07-14', why],
      [last?.caseId, last?.radicado, norm, '2026-08-03 -> 2026-08-04', why],
    ]);
    expect(error).toBe('4 open cases: 2 move between 2026-05-31 and 2026-06-01\n');
  });

  it('gives JSON Lines', async () => {
    const folder = newFolder();
    const [filed] = await fill({ file: join(folder, 'pqrs.db') }, ['2026-07-01']);
    const { output } = await runToEnd([...ley2578, '--json'], inFolder(folder));
    expect(JSON.parse(output)).toEqual({
      caseId: filed?.caseId,
      radicado: filed?.radicado,
      norm: 'co.consumer.direct_claim',
      before: { norm: 'co.consumer.direct_claim', dueDate: '2026-07-23', dueAt: '2026-07-23T23:59:59-05:00' },
      after: { norm: 'co.consumer.direct_claim', dueDate: '2026-07-24', dueAt: '2026-07-24T23:59:59-05:00' },
      why: [
        {
          kind: 'day',
          date: '2026-07-13',
          name: 'Virgen de Chiquinquirá',
          law: 'Ley 2578/2026',
          publishedAt: '2026-06-01',
        },
      ],
    });
  });

  it('says so where nothing moves', async () => {
    const folder = newFolder();
    await fill({ file: join(folder, 'pqrs.db') }, ['2026-07-01']);
    const later = ['calendar', 'diff', '--from', '2026-06-01', '--to', '2026-11-24', '--data', folder];
    expect(await runToEnd(later, { PQRS_ORGANIZATION: organizationFile })).toEqual({
      code: 0,
      output: '',
      error: '1 open case: none moves between 2026-06-01 and 2026-11-24\n',
    });
  });

  it('leaves out what was answered, for its clock has stopped', async () => {
    const folder = newFolder();
    const place = { file: join(folder, 'pqrs.db') };
    const [answered] = await fill(place, ['2026-07-01', '2026-07-02']);
    const { ledger, close } = await openLedger(place);
    const desk = deskOver(ledger);
    const caseId = answered?.caseId ?? '';
    await desk.command(agent, caseId, { type: 'assign', to: { id: 'camila', name: 'Camila Restrepo' } });
    await desk.command(agent, caseId, {
      type: 'draftAnswer',
      text: 'Lo cambiamos.',
      decision: 'granted',
      basis: ['Ley 1480 de 2011, art. 11'],
      recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
    });
    await desk.command(head, caseId, {
      type: 'approveAnswer',
      checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'],
    });
    await desk.command(agent, caseId, { type: 'notifyAnswer', channel: 'tracking' });
    await close();
    const { error } = await runToEnd(ley2578, inFolder(folder));
    expect(error).toBe('1 open case: 1 moves between 2026-05-31 and 2026-06-01\n');
  });

  it('goes through every page, and writes nothing', async () => {
    const folder = newFolder();
    const file = join(folder, 'pqrs.db');
    await fill({ file }, Array<string>(450).fill('2026-07-01'));
    const before = statSync(file);
    const { output, error } = await runToEnd([...ley2578, '--json'], inFolder(folder));
    expect(
      new Set(
        output
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { caseId: string }).caseId),
      ).size,
    ).toBe(450);
    expect(error).toContain('450 open cases: 450 move');
    expect([statSync(file).size, statSync(file).mtimeMs]).toEqual([before.size, before.mtimeMs]);
  });

  it('reads a PostgreSQL server, and asks for no secret', async () => {
    const databaseUrl = await freshDatabase();
    await fill({ databaseUrl }, ['2026-06-18', '2026-07-01']);
    const environment = { PQRS_ORGANIZATION: organizationFile, DATABASE_URL: databaseUrl };
    const { code, error } = await runToEnd(ley2578, environment);
    expect([code, error]).toEqual([1, '2 open cases: 1 moves between 2026-05-31 and 2026-06-01\n']);
  });

  it('makes no tables in a database that has none', async () => {
    const environment = { PQRS_ORGANIZATION: organizationFile, DATABASE_URL: await freshDatabase() };
    for (let time = 0; time < 2; time += 1) {
      const { code, error } = await runToEnd(ley2578, environment);
      expect([code, error]).toEqual([
        1,
        'ledger-older-version: The database has no tables of pqrs-kit.\n' +
          'Start "pqrs serve" of this version once: it brings the tables up to date.\n',
      ]);
    }
  });
});

describe('the running cases of a ledger', () => {
  it('ask for the very dates that the desk gave them', async () => {
    const ledger = memoryLedger();
    await seedDemo({ ledger, signer }, demoOrganization, '2026-11-24');
    let seen = 0;
    for await (const page of runningCases(ledger, demoOrganization)) {
      for (const { summary, request } of page) {
        expect([summary.radicado, due(request).dueAt]).toEqual([summary.radicado, summary.dueAt]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });
});
