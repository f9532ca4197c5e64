// Runs the commands of the README, so that none of them is wrong for long. What .ci/run has run before is only looked up there.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const patienceMs = 120_000;

/** Every line of the blocks marked `sh`, without comments. */
export function commandsOf(markdown) {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1]);
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

const isRunByCi = (command) => readFileSync('.ci/run', 'utf8').includes(` ${command}`);

/** A program that serves pages until it is stopped, and the port it is given here. */
const servers = [
  { starts: 'npm start', port: 41_801 },
  { starts: 'npx pqrs serve', port: 41_802 },
  { starts: 'npm run storybook', port: 41_803, extra: '-- --ci --port 41803' },
];

/** Runs to the end; resolves with the exit status. */
function finish(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
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
async function serve(command, { port, extra = '' }) {
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(`${command} ${extra}`, {
    shell: true,
    detached: true,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopped = new Promise((resolve) => child.on('exit', resolve));
  const ok = await Promise.race([
    answers(`http://localhost:${port}/`, Date.now() + patienceMs),
    stopped.then(() => false),
  ]);
  if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
  await stopped;
  return ok;
}

let failed = 0;
for (const command of commandsOf(readFileSync('README.md', 'utf8'))) {
  const server = servers.find(({ starts }) => command.startsWith(starts));
  const how = server ? 'serves' : isRunByCi(command) ? 'is in .ci/run' : 'ran';
  const ok = server ? await serve(command, server) : how === 'ran' ? await finish(command) : true;
  if (!ok) failed += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${command} (${how})\n`);
}
process.exitCode = failed === 0 ? 0 : 1;
