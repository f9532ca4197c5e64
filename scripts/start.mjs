// `npm start`: checks Node, builds what is stale, then serves the demo. Arguments go to `pqrs serve --demo`.
// Written so that an old Node can read it as far as the message: no newer syntax, the rest is imported after the check.
import { existsSync, readFileSync } from 'fs';
import { fileURLToPath } from 'url';

const root = fileURLToPath(new URL('..', import.meta.url));
const needed = JSON.parse(readFileSync(root + 'package.json', 'utf8')).engines.node.replace('>=', '');

function isOlder(version, than) {
  const have = version.split('.').map(Number);
  const want = than.split('.').map(Number);
  return have[0] < want[0] || (have[0] === want[0] && have[1] < want[1]);
}

function stop(message) {
  process.stderr.write(message + '\n');
  process.exit(1);
}

if (isOlder(process.versions.node, needed)) {
  stop(
    'server-node-too-old: this is Node.js ' +
      process.versions.node +
      '; pqrs-kit needs ' +
      needed +
      ' or newer.\n' +
      'Install it from https://nodejs.org and run "npm start" again. On Linux "npm install" brings one along.',
  );
}
if (!existsSync(root + 'node_modules/.package-lock.json')) {
  stop('The packages that pqrs-kit needs are not installed yet. Run "npm ci" first, then "npm start".');
}

import('./build.mjs')
  .then((module) => module.build({ only: module.stepsForStart }))
  .then(() => {
    const command = root + 'packages/connectors/bin/pqrs.js';
    process.argv = [process.execPath, command, 'serve', '--demo'].concat(process.argv.slice(2));
    return import('../packages/connectors/bin/pqrs.js');
  })
  .catch((error) => stop('The demo could not start: ' + error.message));
