import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveTokens } from '../../scripts/resolveTokens.mjs';

interface Token {
  $value: { hex: string; value: number };
}
type Group = Record<string, Token>;
const tokensOf = (inputs?: Record<string, string>) => resolveTokens(inputs) as unknown as Record<string, Group>;

describe('the resolver of the design tokens', () => {
  it('gives the light theme and the comfortable density where nothing is asked', () => {
    const tokens = tokensOf();
    expect(tokens['surface']?.['surface']?.$value.hex).toBe('#ffffff');
    expect(tokens).toEqual(tokensOf({ theme: 'light', density: 'comfortable' }));
  });

  it('changes only the measures with the density, and only the colours with the theme', () => {
    const { density, ...others } = tokensOf();
    const { density: compact, ...same } = tokensOf({ density: 'compact' });
    expect(same).toEqual(others);
    expect(compact?.['row']?.$value.value).toBeLessThan(density?.['row']?.$value.value ?? 0);
    const dark = tokensOf({ theme: 'dark' });
    expect([dark['density'], dark['space']]).toEqual([density, others['space']]);
    expect(dark['surface']?.['surface']).not.toEqual(others['surface']?.['surface']);
  });

  it('has the same names in every context of a modifier', () => {
    const namesOf = (group: object, path = ''): string[] =>
      Object.entries(group).flatMap(([name, value]: [string, unknown]) =>
        typeof value !== 'object' || value === null || '$value' in value || name.startsWith('$')
          ? name.startsWith('$')
            ? []
            : [`${path}/${name}`]
          : namesOf(value, `${path}/${name}`),
      );
    for (const theme of ['dark', 'high-contrast'])
      expect(namesOf(tokensOf({ theme })).sort()).toEqual(namesOf(tokensOf()).sort());
    for (const density of ['compact', 'touch'])
      expect(namesOf(tokensOf({ density })).sort()).toEqual(namesOf(tokensOf()).sort());
  });

  it('refuses what there is not', () => {
    expect(() => resolveTokens({ theme: 'neon' })).toThrow('no context "neon"');
    expect(() => resolveTokens({ season: 'winter' })).toThrow('no modifier "season"');
  });
});

/** By WCAG 2.2, of two colours written #rrggbb. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What each colour of words stands on. */
const words: readonly (readonly [colours: string, on: string])[] = [
  ['text text-muted link accent', 'canvas surface sunken hover selected'],
  ['ok-text soon-text over-text pause-text closed-text', 'canvas surface sunken hover selected'],
  ['text-on-accent', 'accent accent-hover accent-active'],
  ['accent-tint-text', 'accent-tint'],
  ['ok-text', 'ok-tint'],
  ['soon-text', 'soon-tint'],
  ['over-text', 'over-tint'],
  ['pause-text', 'pause-tint'],
  ['closed-text', 'closed-tint'],
  ['today-text', 'today'],
  ['over-on', 'over'],
];

/** What each mark, edge and ring stands on. */
const marks: readonly (readonly [colours: string, on: string])[] = [
  ['control focus ok soon over pause closed today-edge', 'canvas surface sunken hover selected'],
  ['peticion queja reclamo sugerencia denuncia felicitacion', 'canvas surface sunken hover selected'],
];

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['high-contrast', 7],
])('the colours of the %s theme', (theme, forWords) => {
  const groups = Object.values(tokensOf({ theme }));
  const hexOf = (name: string): string => {
    const found = groups.find((group) => typeof group === 'object' && name in group && group[name]!.$value.hex);
    return found![name]!.$value.hex;
  };
  const pairsOf = (table: typeof words) =>
    table.flatMap(([colours, on]) =>
      colours.split(' ').flatMap((colour) => on.split(' ').map((below) => [colour, below] as const)),
    );
  const below = (least: number, table: typeof words): string[] =>
    pairsOf(table)
      .map(([colour, on]) => ({ pair: `${colour} on ${on}`, ratio: contrast(hexOf(colour), hexOf(on)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

  it(`let every word be read: ${forWords} to 1`, () => {
    expect(pairsOf(words).length).toBe(56);
    expect(below(forWords, words)).toEqual([]);
  });

  it('let every mark be seen: 3 to 1', () => {
    expect(pairsOf(marks).length).toBe(70);
    expect(below(3, marks)).toEqual([]);
  });
});

describe.each(readdirSync('packages/widgets/themes'))('the theme %s', (file) => {
  const sheet = readFileSync(`packages/widgets/themes/${file}`, 'utf8');
  const colourOf = (name: string): string =>
    new RegExp(`--pqrs-color-${name}:.*(#[0-9a-f]{6})`).exec(sheet)?.[1] ?? 'none';

  it('sets only what the widgets read', () => {
    const read = readFileSync('packages/widgets/src/foundation/tokens.ts', 'utf8');
    const set = [...sheet.matchAll(/^\s*(--pqrs-[a-z-]+):/gm)].map(([, name]) => name!);
    expect(set.length).toBeGreaterThan(8);
    expect(set.filter((name) => !read.includes(`var(${name},`))).toEqual([]);
  });

  it('can be read: 4.5 to 1 for words, 3 to 1 for edges', () => {
    for (const name of ['text', 'accent', 'success', 'warning', 'danger'])
      expect(contrast(colourOf(name), colourOf('surface'))).toBeGreaterThanOrEqual(4.5);
    for (const name of ['border', 'focus'])
      expect(contrast(colourOf(name), colourOf('surface'))).toBeGreaterThanOrEqual(3);
  });
});
