// Starts `pqrs serve` as it is installed, over a file with cases, in a process of its own.
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDesk, organization, submission } from './connectors.mjs';
import { workFolder } from './workers.mjs';

const command = fileURLToPath(new URL('../../packages/connectors/bin/pqrs.js', import.meta.url));
const reporters = ['reportMemory.mjs', 'reportReads.mjs'].flatMap((name) => [
  '--import',
  new URL(name, import.meta.url).href,
]);

/** Serves so many cases; `caseIds` are theirs. `memory()` asks the server what it uses, after a full garbage collection. */
export async function serveCases(core, { openLedger }, cases, flags = []) {
  const data = workFolder();
  const organizationFile = join(data, 'organization.json');
  writeFileSync(organizationFile, JSON.stringify(organization));
  const env = {
    ...process.env,
    PQRS_ORGANIZATION: organizationFile,
    PQRS_SECRET: 'a secret of the benches, long enough',
  };
  const caseIds = await fileCases(core, await openLedger({ file: join(data, 'pqrs.db') }), cases);
  const child = spawn(process.execPath, [...flags, ...reporters, command, 'serve', '--port', '0', '--data', data], {
    env,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const token = execFileSync(
    process.execPath,
    [
      command,
      'token',
      '--id',
      'camila',
      '--name',
      'Camila Restrepo',
      '--role',
      'agent',
      '--minutes',
      '120',
      '--data',
      data,
    ],
    { env, encoding: 'utf8' },
  ).trim();
  const base = await addressOf(child);
  await untilWorkIsDone(base);
  return {
    base,
    token,
    caseIds,
    memory: () => ask(child, 'memory'),
    /** Pages of the inbox that were read from the file. */
    reads: () => ask(child, 'reads'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function ask(child, what) {
  const answer = new Promise((resolve) => child.once('message', resolve));
  child.send(what);
  return answer;
}

async function fileCases(core, { ledger, close }, cases) {
  const { desk, clock } = openDesk(core, ledger);
  // Filed just now: nothing is due, and what is measured is not what the worker does beside it.
  clock.set(new Date().toISOString());
  const caseIds = [];
  while (caseIds.length < cases) {
    const filed = await Promise.all(Array.from({ length: 50 }, () => desk.submit(submission)));
    caseIds.push(...filed.map(({ caseId }) => caseId));
  }
  await close();
  return caseIds;
}

/** Each filing left a message to be sent: until the worker has settled them all, it is measured, too. */
async function untilWorkIsDone(base) {
  for (;;) {
    const { work } = await (await fetch(`${base}/readyz`)).json();
    if (work?.waiting === 0) return;
    await wait(100);
  }
}

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\/\/[\d.]+:\d+/.exec(line);
    if (found) return found[0];
  }
  throw new Error('pqrs serve did not listen.');
}
