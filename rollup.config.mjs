// What is built from which source: one ES module per source for the packages, and two single files of widgets for plain pages.
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

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
    },
  };
}

/** Puts closed roots in the place of open ones. */
const closedRoots = {
  name: 'closed-roots',
  transform: (_code, id) =>
    id.endsWith('/foundation/shadowMode.ts') ? { code: "export const shadowMode = 'closed';", map: null } : null,
};

/** lit and core inside, for a page without a build; the forms of the panel, which modules fetch apart, too. */
const singleFile = (output, ...plugins) => ({
  input: 'packages/widgets/src/pqrs.ts',
  plugins: [
    ...plugins,
    nodeResolve({ extensions: ['.ts', '.js'], exportConditions: ['pqrs-source', 'browser', 'production'] }),
    minifyTemplates(),
    compile('widgets'),
    minify({ target: 'es2022', legalComments: 'none' }),
  ],
  onwarn,
  output,
});
const moduleFile = { format: 'es', inlineDynamicImports: true, sourcemap: true };
const scriptFile = { format: 'iife', name: 'pqrs', inlineDynamicImports: true, sourcemap: true };
const forPages = [
  singleFile([
    { file: 'packages/widgets/dist/pqrs.js', ...moduleFile },
    { file: 'packages/widgets/dist/pqrs.iife.js', ...scriptFile },
  ]),
  // For hosts that let in closed roots only, as Salesforce does.
  singleFile({ file: 'packages/widgets/dist/pqrs.closed.iife.js', ...scriptFile, sourcemap: false }, closedRoots),
];

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
  core: [moduleByModule('core', exportedBy('core'))],
  widgets: [moduleByModule('widgets', exportedBy('widgets'))],
  page: forPages,
  connectors: [moduleByModule('connectors', [...exportedBy('connectors'), 'packages/connectors/src/cli/main.ts'])],
  lwc: [lightningModule],
};

export default Object.values(bundles).flat();
