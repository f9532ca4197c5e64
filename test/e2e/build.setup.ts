import { spawnSync } from 'node:child_process';

/** The walk goes through what users get: it needs the build, and brings it up to date first. */
export function setup(): void {
  const { status } = spawnSync(
    process.execPath,
    ['scripts/build.mjs', 'tokens', 'core', 'widgets', 'page', 'connectors', 'demo'],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) throw new Error('The build before the end-to-end tests failed: see above.');
}
