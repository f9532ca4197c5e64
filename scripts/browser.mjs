// Finds a Chromium for the tests, or brings one: from $CHROMIUM, the PATH, Playwright's own folder, a download, the Debian archive.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

/** Path of a Chromium that is on this machine, or undefined. */
export async function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...onMac,
    await playwrightsOwn(),
  ];
  return candidates.find((path) => path && existsSync(path) && isProgram(path));
}

const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Tries to bring a Chromium to this machine: first the way that needs no rights. */
function installBrowser() {
  process.stderr.write('No Chromium here; trying to bring one.\n');
  if (run(join('node_modules', '.bin', 'playwright'), ['install', 'chromium'])) return;
  if (isDebianRoot() && run('apt-get', ['update']))
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

/** Path of a Chromium; fails with what to install when there is none and none can be brought. */
export async function requireBrowser() {
  const found = await findBrowser();
  if (found !== undefined) return found;
  installBrowser();
  const brought = await findBrowser();
  if (brought !== undefined) return brought;
  throw new Error(
    'The tests need Chromium and none was found. Install it ("apt-get install chromium", "brew install --cask chromium" ' +
      'or "npx playwright install chromium") or set CHROMIUM to the path of one.',
  );
}
