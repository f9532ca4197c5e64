// The widgets as one file, and beside it the parts that it fetches. A classic script can fetch modules but no module can import from it, and
// browsers remember that a module did not come and do not ask again. So a part is a function of what it needs: the file calls it with that,
// and fetches it under another mark where it did not come before. Put before whatever minifies.
import { createHash } from 'node:crypto';

/** Stands where what the files hold together is known: a part of another build is none of theirs. */
const unknownBuild = 'build-0000000000';

/** The edits of a code, from its end to its start. */
function edited(code, edits) {
  return edits
    .toSorted((left, right) => right.start - left.start)
    .reduce((rest, { start, end, by }) => rest.slice(0, start) + by + rest.slice(end), code);
}

/** What the last line of a chunk exports, as members of an object. */
const membersOf = (node) => node.specifiers.map(({ local, exported }) => `${exported.name}: ${local.name}`).join(', ');

/** The `import('./file.js')` of a code. */
function importsIn(ast) {
  const found = [];
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node?.type !== 'string') return;
    if (node.type === 'ImportExpression') found.push(node);
    Object.values(node).forEach(walk);
  };
  walk(ast.body);
  return found;
}

/** What the file brings its parts with. Each is made once, with what the file and the parts before it have. */
const fetching = `
const $tried = {}, $here = {};
const $import = (file) => import(new URL(file + ($tried[file] ? '#' + $tried[file] : ''), $address).href).catch((cause) => {
  $tried[file] = ($tried[file] ?? 0) + 1;
  throw cause;
});
const $part = (...files) => Promise.all(files.map($import)).then((modules) => {
  const made = modules.map(({ part, build }, at) => {
    if (build !== '${unknownBuild}') throw new Error(files[at] + ' is of another version: reload the page.');
    return ($here[files[at]] ??= part({ ...$all, $import, $part, $here }));
  });
  return made.at(-1);
});
`.replaceAll('\n', ' ');

/**
 * Makes every chunk beside the entry a module that exports `part`, a function.
 * @param {{global?: string}} [options] `global`: the entry becomes a classic script with a global of that name, which carries what the entry
 *   exports and, under short names, what its parts need. Without it the entry stays a module.
 */
export function singleFile({ global } = {}) {
  return {
    name: 'single-file',
    renderChunk(code, chunk, _, { chunks }) {
      const ast = this.parse(code);
      const statements = (type) => ast.body.filter((node) => node.type === type);
      const exported = statements('ExportNamedDeclaration');
      const members = exported.map(membersOf).join(', ');
      const edit = ({ start, end }, by = '') => ({ start, end, by });
      const bare = edited(code, [
        ...importsIn(ast).map((node) => edit(node, bringing(node.source.value, chunks))),
        ...statements('ImportDeclaration').map((node) => edit(node, neededBy(node, chunks))),
        ...exported.map((node) => edit(node)),
      ]);
      // Line for line as it was, so that the source map holds.
      return { code: chunk.isEntry ? entry(bare) : partOf(bare), map: null };

      function partOf(body) {
        return `export const build = '${unknownBuild}'; export const part = (given) => { const { $import, $part, $here } = given; ${body}\nreturn { ${members} }; };`;
      }
      function entry(body) {
        const all = `const $all = { ${members} };`;
        if (!global) {
          const names = exported.map(({ start, end }) => code.slice(start, end)).join(' ');
          return `const $address = import.meta.url; ${fetching} ${body}\n${all} ${names}`;
        }
        // A script that comes from another address has no address of its own to resolve by, so it says its own.
        return `var ${global} = (() => { 'use strict'; const $address = document.currentScript?.src || document.baseURI; ${fetching} ${body}\n${all} return $all; })();`;
      }
    },
    generateBundle(_, files) {
      const chunks = Object.values(files).filter(({ type }) => type === 'chunk');
      const hash = createHash('sha256');
      for (const { code } of chunks) hash.update(code);
      const build = `build-${hash.digest('hex').slice(0, 10)}`;
      for (const chunk of chunks) chunk.code = chunk.code.replaceAll(unknownBuild, build);
    },
  };
}

/** The call that brings a file, after the parts that it needs. */
function bringing(source, chunks) {
  const file = source.replace('./', '');
  if (!(file in chunks)) return `$import('${source}')`;
  const needed = new Set();
  const need = (name) => {
    chunks[name].imports.filter((one) => !chunks[one].isEntry).forEach(need);
    needed.add(name);
  };
  need(file);
  return `$part(${[...needed].map((name) => `'./${name}'`).join(', ')})`;
}

/** The names that a part takes of the file or of a part that it needs, under its own. */
function neededBy(node, chunks) {
  const from = chunks[node.source.value.replace('./', '')];
  const names = node.specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `const { ${names.join(', ')} } = ${from.isEntry ? 'given' : `$here['./${from.fileName}']`};`;
}
