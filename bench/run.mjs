// `node bench/run.mjs [suite …]` runs the comparisons of some suites, or of all; `--list` says which there are. A suite is a
// folder with one file a comparison. Each runs in a process of its own, so that none is compiled for what another did.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { howToInstall, loadCore } from './support/subjects.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const suites = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['node_modules', 'support'].includes(entry.name))
  .map((entry) => entry.name);

const filesOf = (suite) =>
  readdirSync(`${folder}${suite}`)
    .filter((file) => file.endsWith('.mjs'))
    .sort();

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.find((suite) => !suites.includes(suite));
if (unknown !== undefined) fail(`There is no suite "${unknown}". Use one of: ${suites.join(', ')}.`);

if (process.argv.includes('--list')) {
  for (const suite of suites) process.stdout.write(`${suite}: ${filesOf(suite).join(' ')}\n`);
} else {
  if (!existsSync(`${folder}node_modules`)) fail(`The peers are not installed: ${howToInstall}`);
  await loadCore();
  process.stderr.write(`Node.js ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}\n`);
  for (const suite of asked.length > 0 ? asked : suites) {
    for (const file of filesOf(suite)) {
      // Peers that count in local time would pay for the changes of the clocks of wherever this runs.
      const { status } = spawnSync(process.execPath, [`${folder}${suite}/${file}`], {
        stdio: 'inherit',
        env: { ...process.env, TZ: 'UTC' },
      });
      if (status !== 0) process.exitCode = 1;
    }
  }
}
