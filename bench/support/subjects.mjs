// Brings in what is compared: our core, freshly built, and the peers, which only bench/ has installed.
import { createRequire } from 'node:module';
import { build } from '../../scripts/build.mjs';

const require = createRequire(import.meta.url);

export const howToInstall = 'npm ci --prefix bench --ignore-scripts';

export async function loadCore() {
  await build({ only: ['core'] });
  return import('../../packages/core/dist/index.js');
}

/** A module of our core that is not part of its interface. */
export function loadCoreModule(path) {
  return import(`../../packages/core/dist/${path}`);
}

function orSayHow(error) {
  if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(error.code)) throw error;
  process.stderr.write(`The peers are not installed: ${howToInstall}\n`);
  process.exit(1);
}

// The names come as values, since the peers are no dependencies of the package that checks this folder.
export const importPeer = (name) => import(name).catch(orSayHow);

/** Loads CommonJS modules anew, for peers that change a module they share. */
export function requireAnew(...names) {
  try {
    for (const path of Object.keys(require.cache)) delete require.cache[path];
    return names.map((name) => require(name));
  } catch (error) {
    return orSayHow(error);
  }
}
