// A classic script can fetch modules but no module can import from it. So what is fetched apart becomes a function of what it needs: the
// script calls it with that. Put before whatever minifies.

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

/**
 * Makes the entry a classic script with a global, and every chunk a module that exports `part`, a function.
 * @param {string} name The global, which carries what the entry exports and, under short names, what its parts need.
 */
export function classicParts(name) {
  return {
    name: 'classic-parts',
    renderChunk(code, chunk, _, { chunks }) {
      const ast = this.parse(code);
      const parts = new Set(Object.keys(chunks).map((file) => `./${file}`));
      const statements = (type) => ast.body.filter((node) => node.type === type);
      const gone = (node, by = '') => ({ start: node.start, end: node.end, by });
      const exported = statements('ExportNamedDeclaration');
      const members = exported.map(membersOf).join(', ');
      const imports = importsIn(ast);
      const calls = imports
        .filter(({ source }) => parts.has(source.value))
        .map(({ end }) => ({ start: end, end, by: '.then(({ part }) => part(inner()))' }));
      // A script that comes from another address has no address of its own to resolve by, so it says its own.
      const addresses = chunk.isEntry
        ? imports.map(({ source }) => gone(source, `new URL(${source.raw}, address).href`))
        : [];
      const bare = edited(code, [
        ...calls,
        ...addresses,
        ...exported.map((node) => gone(node)),
        ...statements('ImportDeclaration').map((node) => gone(node, neededBy(node, chunk, chunks))),
      ]);
      // Line for line as it was, so that the source map holds.
      if (!chunk.isEntry)
        return {
          code: `export const part = (given) => { const inner = () => given; ${bare}\nreturn { ${members} }; };`,
          map: null,
        };
      return {
        code: `var ${name} = (() => { 'use strict'; const address = document.currentScript?.src || document.baseURI; ${bare}\nconst all = { ${members} }; const inner = () => all; return all; })();`,
        map: null,
      };
    },
  };
}

/** The names that a part takes of the script, under its own. */
function neededBy(node, chunk, chunks) {
  const from = chunks[node.source.value.replace('./', '')];
  if (!from?.isEntry) throw new Error(`${chunk.fileName} needs ${node.source.value}, which is not the script itself.`);
  const names = node.specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `const { ${names.join(', ')} } = given;`;
}
