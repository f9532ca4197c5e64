import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLedger, type OpenLedger } from '@pqrs-kit/connectors';
import { createDesk, isPqrsError, randomIds, silentNotifier, webCryptoSigner, type Desk } from '@pqrs-kit/core';
import { expect, it, vi } from 'vitest';
import { organization, submission } from '../support/organization.js';
import { smallDisk } from '../support/smallDisk.js';
import { startPostgres } from '../support/postgresServer.js';
import { expectSound } from '../support/soundLedger.js';

vi.setConfig({ testTimeout: 180_000 });

function deskOver({ ledger }: OpenLedger): Desk {
  const clock = { now: () => new Date().toISOString() };
  const signer = webCryptoSigner('a secret of the tests');
  return createDesk({ ledger, clock, ids: randomIds(clock), signer, notifier: silentNotifier() }, organization);
}

/** Files one case after the other until told to stop; what fails is sent again with its key, as a form does. */
async function fileUntil(desk: Desk, name: string, isOver: () => boolean) {
  const answered: string[] = [];
  const failures: string[] = [];
  for (let count = 0; !isOver();) {
    try {
      answered.push((await desk.submit(submission, { idempotencyKey: `${name}-${count}` })).radicado);
      count += 1;
    } catch (error) {
      failures.push(isPqrsError(error) ? error.code : String(error));
      await wait(20);
    }
  }
  return { answered, failures };
}

it('a PostgreSQL server that stops and starts while people file loses no case that was answered, and makes none twice', async () => {
  const server = await startPostgres({ durable: true });
  try {
    const opened = await openLedger({ databaseUrl: await server.freshDatabase() });
    const desk = deskOver(opened);
    let over = false;
    const filing = Promise.all([1, 2, 3, 4].map((one) => fileUntil(desk, `form-${one}`, () => over)));
    for (let outage = 0; outage < 3; outage += 1) {
      await wait(400);
      await server.halt();
      await wait(300);
      await server.resume();
    }
    await wait(600);
    over = true;
    const people = await filing;
    const answered = people.flatMap((one) => one.answered);
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.length).toBeGreaterThan(20);
    // Each outage was felt, and never as anything but a database that cannot be reached.
    expect(new Set(people.flatMap((one) => one.failures))).toEqual(new Set(['ledger-unavailable']));
    // The last filing of each may be stored without having been answered.
    const stored = await expectSound(opened.ledger, answered);
    expect(stored - answered.length).toBeLessThanOrEqual(people.length);
    await opened.close();
  } finally {
    await server.stop();
  }
});

it('a disk that is full is told, loses nothing that was answered, and is written again once there is room', async (test) => {
  const folder = smallDisk();
  if (folder === undefined) return test.skip('This user may not mount a small disk.');
  try {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(5 * 1024 * 1024));
    const opened = await openLedger({ file: join(folder, 'pqrs.db') });
    const desk = deskOver(opened);
    const answered: string[] = [];
    let failure: unknown;
    while (failure === undefined && answered.length < 5_000) {
      await desk.submit(submission).then(
        ({ radicado }) => answered.push(radicado),
        (error: unknown) => (failure = error),
      );
    }
    expect(failure).toMatchObject({ code: 'ledger-unavailable' });
    expect(answered.length).toBeGreaterThan(10);
    expect(await expectSound(opened.ledger, answered)).toBe(answered.length);
    rmSync(ballast);
    answered.push((await desk.submit(submission)).radicado);
    expect(await expectSound(opened.ledger, answered)).toBe(answered.length);
    await opened.close();
  } finally {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
});
