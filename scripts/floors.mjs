// An ESLint rule for the house's floors: inside core a folder imports only from folders above it, and packages meet only in core.
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages', import.meta.url));

/** From the ground up: each may import the ones before it. */
const floors = [
  'errors',
  'texts',
  'places',
  'proof',
  'time',
  'fields',
  'attachments',
  'calendar',
  'norms',
  'clock',
  'agreements',
  'escalation',
  'case',
  'access',
  'letters',
  'returns',
  'improvement',
  'survey',
  'indicators',
  'office',
  'desk',
  'view',
];

/** What a package may import besides its own files, by the folder that imports it. */
const mayImport = {
  core: () => false,
  widgets: (specifier, floor) =>
    ['@pqrs-kit/core', 'uqr'].includes(specifier) ||
    /^(lit|@lit)(\/|$)/.test(specifier) ||
    (floor === 'testing' && /^vitest(\/|$)/.test(specifier)),
  connectors: (specifier) => !/^(@pqrs-kit\/widgets|lit|@lit|@pqrs-kit\/core\/.+)(\/|$)/.test(specifier),
};

function placeOf(file) {
  const [name, src, ...rest] = relative(packages, file).split(sep);
  if (src !== 'src' || !(name in mayImport)) return undefined;
  return { package: name, floor: rest[0].replace(/\.ts$/, '') };
}

/** What is wrong with importing `specifier` from `file`, or undefined. */
function objectionTo(file, from, specifier) {
  if (!specifier.startsWith('.')) {
    if (mayImport[from.package](specifier, from.floor)) return undefined;
    return { messageId: 'package', data: { package: from.package, specifier } };
  }
  const to = placeOf(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
  if (to?.package !== from.package) return { messageId: 'package', data: { package: from.package, specifier } };
  if (from.package !== 'core' || from.floor === 'index') return undefined;
  const [here, there] = [floors.indexOf(from.floor), floors.indexOf(to.floor)];
  if (here === -1) return { messageId: 'unknown', data: { floor: from.floor } };
  if (there === -1 || there > here) return { messageId: 'upward', data: { from: from.floor, to: to.floor } };
  return undefined;
}

const rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upward: 'core/{{from}} lies below core/{{to}} and must not import it: move the shared part down.',
      package: 'packages/{{package}} must not import "{{specifier}}".',
      unknown: 'core/{{floor}} has no floor yet: give it a place in scripts/floors.mjs.',
    },
  },
  create(context) {
    const from = placeOf(context.filename);
    // Tests may use what the tests of other packages share.
    if (from === undefined || context.filename.endsWith('.test.ts')) return {};
    function check(node) {
      if (typeof node.source?.value !== 'string') return;
      const objection = objectionTo(context.filename, from, node.source.value);
      if (objection) context.report({ node: node.source, ...objection });
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export const floorsPlugin = { meta: { name: 'pqrs-floors' }, rules: { floors: rule } };
