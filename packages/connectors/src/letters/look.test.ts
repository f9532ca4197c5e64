import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ink } from './look.js';

interface Token {
  $value: { hex: string };
}
type Tokens = Record<'surface' | 'ink' | 'line' | 'accent', Record<string, Token>>;

test('a letter is printed in the colours of the light theme', () => {
  const file = new URL('../../../widgets/tokens/theme/light.tokens.json', import.meta.url);
  const { surface, ink: inks, line, accent } = JSON.parse(readFileSync(file, 'utf8')) as Tokens;
  expect(ink).toEqual({
    text: inks['text']?.$value.hex,
    muted: inks['text-muted']?.$value.hex,
    accent: accent['accent']?.$value.hex,
    line: line['line']?.$value.hex,
    lineStrong: line['line-strong']?.$value.hex,
    sunken: surface['sunken']?.$value.hex,
    canvas: surface['canvas']?.$value.hex,
    surface: surface['surface']?.$value.hex,
  });
});
