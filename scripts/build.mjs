// Builds what is stale: tokens, one ES module per source, the bundles for plain pages, types, demo files, the elements manifest.
// `node scripts/build.mjs [step …]` builds every step or those named; `--all` also what is fresh. Others call `build`.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beginStep, isFresh } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = [
  'package-lock.json',
  'rollup.config.mjs',
  'scripts/languages.mjs',
  'scripts/singleFile.mjs',
  'tsconfig.base.json',
];
const core = ['packages/core/src', 'packages/core/package.json', 'packages/core/tsconfig.json'];
const widgets = ['packages/widgets/src', 'packages/widgets/package.json', 'packages/widgets/tsconfig.json'];
const connectors = ['packages/connectors/src', 'packages/connectors/package.json', 'packages/connectors/tsconfig.json'];
const demoAssets = 'packages/connectors/src/demo/assets';

/** The steps in the order in which they depend on each other. */
const steps = [
  {
    name: 'tokens',
    inputs: ['scripts/tokens.mjs', 'packages/widgets/tokens'],
    outputs: ['packages/widgets/dist/tokens.css'],
    run: () => execute(process.execPath, ['scripts/tokens.mjs', '--css']),
  },
  bundleStep('core', core, ['packages/core/dist/index.js', 'packages/core/dist/page/index.js']),
  bundleStep('widgets', [...core, ...widgets], ['packages/widgets/dist/index.js', 'packages/widgets/dist/define.js']),
  bundleStep(
    'page',
    [...core, ...widgets],
    ['pqrs.js', 'pqrs.iife.js', 'pqrs.closed.iife.js'].map((file) => `packages/widgets/dist/${file}`),
  ),
  bundleStep('connectors', connectors, ['packages/connectors/dist/index.js']),
  bundleStep(
    'lwc',
    [...core, 'packages/connectors/src/embed/lwcCore.ts'],
    ['packages/connectors/dist/lwc/pqrsCore.js'],
  ),
  {
    name: 'demo',
    inputs: [demoAssets],
    outputs: ['packages/connectors/dist/demo/assets'],
    run() {
      rmSync('packages/connectors/dist/demo/assets', { recursive: true, force: true });
      cpSync(demoAssets, 'packages/connectors/dist/demo/assets', { recursive: true });
    },
  },
  {
    name: 'types',
    inputs: [...core, ...widgets, ...connectors, 'tsconfig.base.json', 'package-lock.json'],
    outputs: ['core', 'widgets', 'connectors'].map((name) => `packages/${name}/dist/index.d.ts`),
    run: () => execute(bin('tsc'), ['-b', 'packages/core', 'packages/widgets', 'packages/connectors']),
  },
  {
    name: 'manifest',
    inputs: ['packages/widgets/src', 'packages/widgets/custom-elements-manifest.config.mjs'],
    outputs: ['packages/widgets/custom-elements.json'],
    run: () => execute(bin('cem'), ['analyze', '--config', 'packages/widgets/custom-elements-manifest.config.mjs']),
  },
  {
    name: 'frameworks',
    inputs: ['packages/widgets/custom-elements.json', 'scripts/frameworks.mjs'],
    outputs: ['react/index.js', 'jsx.d.ts', 'vue.d.ts', 'vscode.html-custom-data.json'].map(
      (file) => `packages/widgets/dist/${file}`,
    ),
    run: () => execute(process.execPath, ['scripts/frameworks.mjs']),
  },
];

function bundleStep(name, inputs, outputs) {
  return { name, inputs: [...shared, ...inputs], outputs, run: () => bundle(name) };
}

const bin = (name) => join('node_modules', '.bin', name);

/** Runs a program with its output on stderr, so that stdout stays with whoever called; throws when it fails. */
function execute(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** Runs the entries of rollup.config.mjs that carry this name. */
async function bundle(name) {
  const [{ rollup }, { bundles }] = await Promise.all([import('rollup'), import('../rollup.config.mjs')]);
  for (const { output, ...input } of bundles[name]) {
    const built = await rollup(input);
    for (const target of [output].flat()) await built.write(target);
    await built.close();
  }
}

/** What `npm start` needs: what packages and editors need besides is left out. */
export const stepsForStart = ['tokens', 'core', 'widgets', 'page', 'connectors', 'demo'];

/**
 * Builds the stale ones of the named steps, says which on stderr, and returns how many they were.
 * @param {{only?: readonly string[], all?: boolean}} [options] `only`: every step without it; `all`: the fresh ones too.
 */
export async function build({ only, all = false } = {}) {
  process.chdir(root);
  const unknown = only?.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new Error(`there is no step "${unknown}": ${steps.map((step) => step.name).join(', ')}`);
  let built = 0;
  for (const step of steps) {
    if ((only && !only.includes(step.name)) || (!all && isFresh(step))) continue;
    const began = Date.now();
    const markFresh = beginStep(step);
    await step.run();
    markFresh();
    built += 1;
    process.stderr.write(`built ${step.name} in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2).filter((argument) => argument !== '--all');
  try {
    const built = await build({ only: names.length > 0 ? names : undefined, all: process.argv.includes('--all') });
    if (built === 0) process.stderr.write('everything is up to date\n');
  } catch (error) {
    process.stderr.write(`build failed: ${error.message}\n`);
    process.exitCode = 1;
  }
}
