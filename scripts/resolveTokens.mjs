// Reads the design tokens by their resolver, as the resolver module of the Design Tokens Community Group (2025.10) says it: sets and
// modifiers in the order of `resolutionOrder`, what comes later going before.
import { readFileSync } from 'node:fs';

const folder = new URL('../packages/widgets/tokens/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/**
 * The tokens of one context of each modifier; its default where none is named.
 * @param {Record<string, string>} [inputs] by modifier: `{theme: 'dark', density: 'compact'}`
 */
export function resolveTokens(inputs = {}) {
  const { sets, modifiers, resolutionOrder } = read('pqrs.resolver.json');
  for (const name of Object.keys(inputs)) if (!modifiers[name]) throw new Error(`There is no modifier "${name}".`);
  const sources = resolutionOrder.flatMap(({ $ref }) => {
    const [, kind, name] = $ref.split('/');
    if (kind === 'sets') return sets[name].sources;
    const { contexts, default: usual } = modifiers[name];
    const context = inputs[name] ?? usual;
    if (!contexts[context])
      throw new Error(`"${name}" has no context "${context}": ${Object.keys(contexts).join(', ')}`);
    return contexts[context];
  });
  return sources.map(({ $ref }) => read($ref)).reduce(merge, {});
}

/** Groups join, a later token goes in the place of an earlier one whole. */
function merge(earlier, later) {
  const merged = { ...earlier };
  for (const [name, value] of Object.entries(later)) {
    const isGroup = typeof value === 'object' && value !== null && !('$value' in value) && !name.startsWith('$');
    merged[name] = isGroup && typeof earlier[name] === 'object' ? merge(earlier[name], value) : value;
  }
  return merged;
}
