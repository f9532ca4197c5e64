// What is built from which source: one ES module per source for the packages, and two single files of widgets for plain pages.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { languageEntry, languageFile, languagesApart, otherLanguages } from './scripts/languages.mjs';
import { singleFile } from './scripts/singleFile.mjs';

const manifestOf = (name) =>
  JSON.parse(readFileSync(new URL(`packages/${name}/package.json`, import.meta.url), 'utf8'));

/** The sources that package.json exports. What they reach is built with them; what only tests reach is not. */
function exportedBy(name) {
  return Object.values(manifestOf(name).exports)
    .map((target) => target['pqrs-source'])
    .filter((source) => source !== undefined)
    .map((source) => `packages/${name}/${source.slice(2)}`);
}

const compile = (name) => esbuild({ target: 'es2022', tsconfig: `packages/${name}/tsconfig.json` });

/**
 * Only our templates: reading those of everything else takes long and gains nothing. A space at the edge of a template
 * parts two words on the page, so one of each run is kept.
 */
const minifyTemplates = () =>
  minifyTemplateLiterals({
    include: ['packages/widgets/src/**'],
    failOnError: true,
    options: { minifyOptions: { conservativeCollapse: true } },
  });

/** Node's own modules and installed packages stay imports. */
function isExternal(name) {
  const installed = Object.keys(manifestOf(name).dependencies ?? {});
  return (id) =>
    id.startsWith('node:') || installed.some((dependency) => id === dependency || id.startsWith(`${dependency}/`));
}

function moduleByModule(name, input) {
  return {
    input,
    external: isExternal(name),
    plugins: [
      nodeResolve({ extensions: ['.ts', '.js'] }),
      ...(name === 'widgets' ? [minifyTemplates()] : []),
      compile(name),
    ],
    onwarn,
    output: {
      dir: `packages/${name}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `packages/${name}/src`,
      sourcemap: true,
      // The widgets fetch the texts of a language when a page asks for it.
      ...(name === 'widgets' && { paths: { '@pqrs-kit/core': '@pqrs-kit/core/page' } }),
    },
  };
}

/** Puts closed roots in the place of open ones. */
const closedRoots = {
  name: 'closed-roots',
  transform: (_code, id) =>
    id.endsWith('/foundation/shadowMode.ts') ? { code: "export const shadowMode = 'closed';", map: null } : null,
};

/** The core for pages: the same modules with one language in them and a file for each of the others. */
const corePage = {
  input: 'packages/core/src/index.ts',
  plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), languagesApart(), compile('core')],
  onwarn,
  output: {
    dir: 'packages/core/dist/page',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'packages/core/src',
    sourcemap: true,
  },
};

const forPages = { extensions: ['.ts', '.js'], exportConditions: ['pqrs-source', 'browser', 'production'] };

/** What a page fetches apart, by the module that begins it: the end of its file's name. */
const parts = {
  laterParts: 'filing',
  commandForms: 'commands',
  placeList: 'places',
  resultParts: 'result',
  healthParts: 'health',
  ledgerPart: 'ledger',
  receiptBody: 'receipt',
  office: 'office',
  inboxParts: 'inbox',
};

/** What draws the widgets of agents. They stand on one page together, so it is one file. */
const office = ['case-panel/panel', 'case-timeline/timeline', 'escalation-matrix/matrix', 'response-composer/composer']
  .concat('supervisor-board/board')
  .map((name) => fileURLToPath(new URL(`packages/widgets/src/${name}Body.ts`, import.meta.url)));
const officeTogether = {
  name: 'office-together',
  resolveDynamicImport(specifier, importer) {
    const file = typeof specifier === 'string' ? resolve(dirname(importer), specifier.replace(/\.js$/, '.ts')) : '';
    return office.includes(file) ? 'office' : null;
  },
  resolveId: (id) => (id === 'office' ? id : null),
  load: (id) => (id === 'office' ? office.map((file) => `export * from ${JSON.stringify(file)};`).join('\n') : null),
};

/** lit and core inside, for a page without a build. Beside it lie the parts and languages that it fetches when they are needed. */
function withParts(file, plugins) {
  const name = file.replace(/\.js$/, '');
  return {
    dir: 'packages/widgets/dist',
    format: 'es',
    entryFileNames: file,
    chunkFileNames: (chunk) => `${name}.${partOf(chunk)}.js`,
    sourcemap: true,
    // What is smaller and wanted by several parts goes into the script.
    experimentalMinChunkSize: 6000,
    plugins,
  };
}

/** What several parts share, by a module in it. */
const shared = { '/receipt/sheet.ts': 'sheet', '/view/clockSentence.ts': 'explanation' };

function partOf({ name, moduleIds }) {
  if (name in parts) return parts[name];
  const known = Object.entries(shared).find(([end]) => moduleIds.some((id) => id.endsWith(end)));
  if (known) return known[1];
  throw new Error(`The part "${name}" of the single files has no name of its own yet.`);
}

const small = { target: 'es2022', legalComments: 'none' };
const singleFiles = {
  input: 'packages/widgets/src/pqrs.ts',
  preserveEntrySignatures: 'allow-extension',
  // How chunks were merged is no news.
  logLevel: 'warn',
  plugins: [
    officeTogether,
    languagesApart({ beside: true }),
    nodeResolve(forPages),
    minifyTemplates(),
    compile('widgets'),
  ],
  onwarn,
  output: [
    withParts('pqrs.js', [singleFile(), minify({ ...small, charset: 'utf8' })]),
    // A script is read in the encoding of its page, so this one keeps to ASCII.
    withParts('pqrs.iife.js', [singleFile({ global: 'pqrs' }), minify({ ...small, format: undefined })]),
  ],
};

/** For hosts that let in closed roots only, as Salesforce does: one file with every language and part in it. */
const closedFile = {
  input: 'packages/widgets/src/pqrs.ts',
  plugins: [
    closedRoots,
    nodeResolve(forPages),
    minifyTemplates(),
    compile('widgets'),
    minify({ target: 'es2022', legalComments: 'none' }),
  ],
  onwarn,
  output: {
    file: 'packages/widgets/dist/pqrs.closed.iife.js',
    format: 'iife',
    name: 'pqrs',
    inlineDynamicImports: true,
  },
};

/** What the single files fetch: the texts of one language each, which need nothing of them. */
const languageFiles = otherLanguages.map((locale) => ({
  input: languageEntry(locale),
  plugins: [languagesApart(), nodeResolve(forPages), compile('core'), minify({ ...small, charset: 'utf8' })],
  onwarn,
  output: { file: `packages/widgets/dist/${languageFile(locale)}`, format: 'es', sourcemap: true },
}));

/** The core as one module for Salesforce, which bundles nothing: without the DOM, and small enough for its limit of 1 MB. */
const lightningModule = {
  input: 'packages/connectors/src/embed/lwcCore.ts',
  plugins: [
    nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['pqrs-source', 'production'] }),
    esbuild({ target: 'es2020', tsconfig: 'packages/core/tsconfig.json' }),
  ],
  onwarn,
  output: { file: 'packages/connectors/dist/lwc/pqrsCore.js', format: 'es' },
};

/** A warning is a mistake of ours: it stops the build. Modules of types alone are expected to be empty. */
function onwarn(warning) {
  if (warning.code === 'EMPTY_BUNDLE') return;
  throw new Error(warning.message);
}

/** By the name of the step of scripts/build.mjs. */
export const bundles = {
  core: [moduleByModule('core', exportedBy('core')), corePage],
  widgets: [moduleByModule('widgets', exportedBy('widgets'))],
  page: [singleFiles, closedFile, ...languageFiles],
  connectors: [moduleByModule('connectors', [...exportedBy('connectors'), 'packages/connectors/src/cli/main.ts'])],
  lwc: [lightningModule],
};

export default Object.values(bundles).flat();
