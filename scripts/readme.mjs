// Runs the commands of the README, so that none of them is wrong for long. What .ci/run has run before is only looked up there.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const patienceMs = 120_000;

/** Every command of the blocks marked `sh`, without comments. */
function commandsOf(markdown) {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1]);
  return blocks
    .flatMap((block) => block.split(/\n| && /))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

const isRunByCi = (command) => readFileSync('.ci/run', 'utf8').includes(` ${command}`);

/** Programs that serve until they are stopped: the port they are given here, and an address that answers. */
const servers = [
  { runs: 'npm start', port: 41_801, path: '/' },
  { runs: 'npx pqrs serve', port: 41_802, path: '/healthz' },
  { runs: 'npm run storybook', port: 41_803, path: '/', extra: ' -- --ci --port 41803' },
];

/** What the commands store goes to a folder that is thrown away. */
const data = mkdtempSync(join(tmpdir(), 'pqrs-readme-'));
const env = { ...process.env, PQRS_DATA: data };

/** Runs to the end; resolves with the exit status. */
function finish(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (status) => resolve(status === 0));
  });
}

async function answers(url, until) {
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** Starts, waits for an answer, stops the whole group of processes. */
async function serve(command, { port, path, extra = '' }) {
  const child = spawn(command + extra, {
    shell: true,
    detached: true,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopped = new Promise((resolve) => child.on('exit', resolve));
  const answered = answers(`http://127.0.0.1:${port}${path}`, Date.now() + patienceMs);
  const ok = await Promise.race([answered, stopped.then(() => false)]);
  if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  await stopped;
  return ok;
}

let failed = 0;
for (const command of commandsOf(readFileSync('README.md', 'utf8'))) {
  const server = servers.find(({ runs }) => command.includes(runs));
  const how = server ? 'serves' : isRunByCi(command) ? 'is in .ci/run' : 'ran';
  const ok = server ? await serve(command, server) : how === 'ran' ? await finish(command) : true;
  if (!ok) failed += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${command} (${how})\n`);
}
rmSync(data, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
