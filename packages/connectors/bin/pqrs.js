#!/usr/bin/env node
// Written so that an old Node.js can read it as far as the message: the program itself is imported after the check.
import { readFileSync } from 'fs';

var manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
var needed = manifest.engines.node.replace('>=', '').split('.').map(Number);
var found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    'server-node-too-old: this is Node.js ' +
      process.versions.node +
      '; pqrs needs ' +
      needed.join('.') +
      ' or newer.\n' +
      'Install it from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}

import('../dist/cli/main.js').then(
  function (program) {
    return program.main(process.argv.slice(2)).then(function (code) {
      process.exitCode = code;
    });
  },
  function (error) {
    process.stderr.write('pqrs could not start: ' + error.message + '\nRun "npm run build" and try again.\n');
    process.exitCode = 1;
  },
);
