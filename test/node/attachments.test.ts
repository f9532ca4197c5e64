import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles, openLedger, type LedgerPlace } from '@pqrs-kit/connectors';
import { createDesk, randomIds, silentNotifier, webCryptoSigner, type Desk } from '@pqrs-kit/core';
import { afterAll, expect, it, vi } from 'vitest';
import { organization, submission } from '../support/organization.js';
import { freshDatabase } from '../support/postgres.js';
import { scatter } from '../support/scatter.js';
import { smallDisk } from '../support/smallDisk.js';
import { startProcess } from '../support/sourceProcess.js';

/** How often a process is killed; many rounds take minutes. */
const rounds = Number(process.env['PQRS_KILL_ROUNDS'] ?? 3);
vi.setConfig({ testTimeout: 120_000 + rounds * 10_000 });

const root = mkdtempSync(join(tmpdir(), 'pqrs-attachments-'));
afterAll(() => rmSync(root, { recursive: true }));
const tenant = organization.tenant;

/** Files with attachments in a process of its own, killed once it has answered so many. */
async function uploadInProcess(place: LedgerPlace, folder: string, killAfter: number): Promise<[string, string][]> {
  const uploader = startProcess('uploader.ts', [JSON.stringify(place), folder, '100000']);
  const answered: [string, string][] = [];
  for await (const line of uploader.lines) {
    const [caseId = '', sha256 = ''] = line.split(' ');
    answered.push([caseId, sha256]);
    if (answered.length === killAfter) uploader.kill('SIGKILL');
  }
  expect(await uploader.ended).toBe('SIGKILL');
  return answered;
}

/** The hashes that lie in a folder, by name. */
function hashesIn(folder: string): string[] {
  const names = readdirSync(join(folder, tenant), { recursive: true, encoding: 'utf8' });
  return names.flatMap((name) => /[0-9a-f]{64}$/.exec(name)?.[0] ?? []).sort();
}

const places: [string, () => Promise<LedgerPlace>][] = [
  ['SQLite', async () => ({ file: join(root, 'killed.db') })],
  ['PostgreSQL', async () => ({ databaseUrl: await freshDatabase() })],
];

it.each(places)(
  'a process that is killed loses no attachment that it answered, and the sweep removes the rest: %s',
  async (name, make) => {
    const place = await make();
    const folder = join(root, `files-${name}`);
    const answered: [string, string][] = [];
    for (const killAfter of scatter(rounds, 40)) answered.push(...(await uploadInProcess(place, folder, killAfter)));
    const { ledger, verify, close } = await openLedger(place);
    const files = folderFiles(folder);
    const signer = webCryptoSigner('a secret of the tests');
    for (const [caseId, sha256] of answered) {
      const [registered] = await ledger.read(tenant, caseId);
      expect(registered?.event).toMatchObject({ attachments: [{ sha256, name: 'carta.txt' }] });
      expect(await files.look(tenant, sha256)).toBe('sound');
    }
    const steps = [];
    for await (const step of verify(signer, files)) if ('damage' in step) steps.push(step.damage);
    expect(steps).toEqual([]);

    const clock = { now: () => '2026-07-03T15:00:00.000Z' };
    const desk = createDesk(
      { ledger, files, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
      organization,
    );
    await desk.sweepAttachments();
    const named: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { status: 'all', limit: 200, ...(cursor !== undefined && { cursor }) } as const;
      const page = await ledger.page(tenant, { query, today: '2026-07-03' });
      for (const events of await ledger.readMany(
        tenant,
        page.items.map(({ caseId }) => caseId),
      )) {
        const [first] = events;
        if (first?.event.type === 'registered')
          named.push(...(first.event.attachments ?? []).map(({ sha256 }) => sha256));
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(hashesIn(folder)).toEqual(named.sort());
    await close();
  },
);

it('a disk of attachments that is full is told, loses nothing that was answered, and takes files again once there is room', async (test) => {
  const folder = smallDisk();
  if (folder === undefined) return test.skip('This user may not mount a small disk.');
  const { ledger, close } = await openLedger({ file: join(root, 'full.db') });
  try {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
    const files = folderFiles(join(folder, 'files'));
    const clock = { now: () => '2026-07-01T15:00:00.000Z' };
    const signer = webCryptoSigner('a secret of the tests');
    const desk: Desk = createDesk(
      { ledger, files, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
      organization,
    );
    const stage = (text: string) =>
      desk.stage({ name: 'a.txt', content: new TextEncoder().encode(text.repeat(1_000_000)) });
    const kept: string[] = [];
    let failure: unknown;
    for (const letter of 'abcdefghij') {
      if (failure === undefined)
        await stage(letter).then(
          ({ sha256 }) => kept.push(sha256),
          (error: unknown) => (failure = error),
        );
    }
    expect(failure).toMatchObject({ code: 'files-unavailable', message: 'The disk of attachments is full.' });
    expect(kept.length).toBeGreaterThan(0);
    for (const sha256 of kept) expect(await files.look(tenant, sha256)).toBe('sound');
    // What was begun does not take the room that is left.
    expect(readdirSync(join(folder, 'files', '.under-way'))).toEqual([]);
    // A filing without a file is taken meanwhile.
    expect((await desk.submit(submission)).radicado).toContain('AND-');
    rmSync(ballast);
    const { attachmentId } = await stage('z');
    expect((await desk.submit(submission, { attachments: [attachmentId] })).radicado).toContain('AND-');
  } finally {
    await close();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
});
