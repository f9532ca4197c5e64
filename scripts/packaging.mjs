// Checks the packages as users would get them: packs each one, reads it with publint and attw, then imports and runs the packed files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placePages, smoke } from './smoke.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const names = ['core', 'widgets', 'connectors'];
// Below the project, so that the dependencies of the packed files are found in its node_modules.
const consumer = resolve('.cache', 'consumer');
/** Entries that have no types on purpose: a style sheet, a script for pages, the manifests. */
const untyped = [
  './tokens.css',
  './pqrs.iife.js',
  './pqrs.closed.iife.js',
  './custom-elements.json',
  './vscode.html-custom-data.json',
  './package.json',
];

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

const tool = (name, ...args) => run(join('node_modules', '.bin', name), args);

function pack(name) {
  const [packed] = Object.values(
    JSON.parse(run('npm', ['pack', '--json', '--pack-destination', consumer, `./packages/${name}`])),
  );
  const files = packed.files.map((file) => file.path);
  // What a project of a CRM has under a dot is part of its template.
  const stray = files.filter(
    (file) => /\.test\.|tsbuildinfo|node_modules/.test(file) || /^(?!templates\/)(.*\/)?\./.test(file),
  );
  if (stray.length > 0) throw new Error(`@pqrs-kit/${name} would ship ${stray.join(', ')}`);
  for (const needed of ['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts']) {
    if (!files.includes(needed)) throw new Error(`@pqrs-kit/${name} would ship without ${needed}`);
  }
  process.stdout.write(`${packed.filename}: ${files.length} files, ${Math.round(packed.size / 1024)} kB packed\n`);
  return join(consumer, packed.filename);
}

function unpack(name, tarball) {
  const folder = join(consumer, 'node_modules', '@pqrs-kit', name);
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  // Dependencies of which the project has more than one version lie beside the package.
  const own = resolve('packages', name, 'node_modules');
  if (existsSync(own)) symlinkSync(own, join(folder, 'node_modules'));
}

/** Every address that package.json exports to scripts must load in plain Node, without a DOM. */
function importAll(name) {
  const { exports } = JSON.parse(
    readFileSync(join(consumer, 'node_modules', '@pqrs-kit', name, 'package.json'), 'utf8'),
  );
  const addresses = Object.keys(exports).filter(
    (key) => !untyped.includes(key) && !key.includes('*') && key !== './pqrs.js',
  );
  const lines = addresses.map((key) => `await import('@pqrs-kit/${name}${key.slice(1)}');`);
  const file = join(consumer, `import-${name}.mjs`);
  writeFileSync(file, lines.join('\n'));
  run(process.execPath, [file], { cwd: consumer });
  process.stdout.write(`@pqrs-kit/${name}: ${addresses.length} entries load\n`);
}

try {
  rmSync(consumer, { recursive: true, force: true });
  mkdirSync(consumer, { recursive: true });
  for (const name of names) {
    const tarball = pack(name);
    tool('publint', 'run', tarball, '--strict');
    tool('attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--exclude-entrypoints', ...untyped);
    process.stdout.write(`@pqrs-kit/${name}: publint and attw have nothing to say\n`);
    unpack(name, tarball);
  }
  names.forEach(importAll);
  const help = run(process.execPath, [join(consumer, 'node_modules/@pqrs-kit/connectors/bin/pqrs.js'), '--help'], {
    cwd: consumer,
  });
  if (!help.includes('serve')) throw new Error(`the packed pqrs command does not speak of "serve":\n${help}`);
  process.stdout.write('the packed pqrs command runs\n');
  const pages = placePages(consumer);
  tool('tsc', '-p', pages);
  process.stdout.write(`pages work, built from the packed files: ${(await smoke(pages)).join(', ')}\n`);
} catch (error) {
  process.stderr.write(`packaging: ${error.message}\n`);
  process.exitCode = 1;
}
