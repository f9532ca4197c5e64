import { spawnSync } from 'node:child_process';

/** The project holds the built widgets and the core as one module: both are brought up to date first. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'tokens', 'page', 'lwc'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The build before the tests of the Salesforce project failed: see above.');
}
