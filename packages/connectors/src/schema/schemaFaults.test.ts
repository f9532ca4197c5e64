import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultList, schemaFaults } from './schemaFaults.js';

const schema = z.strictObject({
  name: z.string(),
  regime: z.enum(['public', 'private']),
  port: z.int().optional(),
  prefix: z
    .string()
    .regex(/^[A-Z]+$/, 'must be capital letters')
    .optional(),
  staff: z.array(z.strictObject({ id: z.string() })).optional(),
  level: z.union([z.literal(1), z.literal('N1')]).optional(),
});
const right = { name: 'Andina', regime: 'private' };

function faultsOf(value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return error ? schemaFaults(error, value).map(({ field, said }) => `${field} ${said}`.trim()) : [];
}

describe('what a schema refuses, in words', () => {
  it.each([
    ['what is missing', { regime: 'private' }, ['name is missing: write a text']],
    ['a missing choice', { name: 'A' }, ['regime is missing: write "public" or "private"']],
    [
      'a choice that there is not',
      { ...right, regime: 'open' },
      ['regime "open" is not known: write "public" or "private"'],
    ],
    ['a wrong kind of value', { ...right, name: 5 }, ['name is 5: write a text']],
    ['a text for a number', { ...right, port: 'abc' }, ['port is "abc": write a number']],
    ['a rule of its own words', { ...right, prefix: 'and' }, ['prefix ("and"): must be capital letters']],
    ['what is not known', { ...right, colour: 1 }, ['colour is not known here']],
    [
      'the place in a list',
      { ...right, staff: [{ id: 'a' }, { nam: 'b' }] },
      ['staff.1.id is missing: write a text', 'staff.1.nam is not known here'],
    ],
    ['one of several forms', { ...right, level: 9 }, ['level (9): is not understood']],
    ['the whole', [], ['is a list: write an object']],
  ])('names %s', (_name, value, expected) => {
    expect(faultsOf(value)).toEqual(expected);
  });

  it('cuts a long value', () => {
    const [said = ''] = faultsOf({ ...right, regime: 'x'.repeat(500) });
    expect(said.length).toBeLessThan(140);
  });

  it('shows five faults and counts the rest', () => {
    const value = { ...right, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 };
    const { error } = schema.safeParse(value);
    expect(error && faultList(error, value, 'the file')).toBe(
      'a is not known here; b is not known here; c is not known here; d is not known here; e is not known here; 2 more',
    );
    const list = schema.safeParse([]);
    expect(list.error && faultList(list.error, [], 'the file')).toBe('the file is a list: write an object');
  });
});
