import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePerson, serialKey } from './samePerson.js';
import type { Person } from './submission.js';

const jose: Person = { name: 'José Muñoz', email: 'jose@example.com' };

describe('two filings are of one person', () => {
  it.each<[string, Person, Person]>([
    [
      'of one document, however the name is written',
      { name: 'Ana Díaz', documentType: 'CC', documentNumber: '52345678' },
      { name: 'ANA MARÍA DÍAZ', documentType: 'CC', documentNumber: '52345678' },
    ],
    [
      'of one NIT with and without its check digit',
      { name: 'A', documentType: 'NIT', documentNumber: '800197268-4' },
      { name: 'B', documentType: 'NIT', documentNumber: '800197268' },
    ],
    ['of one name and e-mail', jose, { name: 'JOSE  MUÑOZ', email: 'Jose@Example.com' }],
    [
      'of one name and phone',
      { name: 'José Muñoz', phone: '300 123 45 67' },
      { name: 'jose munoz', phone: '+57 (300) 123-4567' },
    ],
    ['where one of them gives no document', { ...jose, documentType: 'CC', documentNumber: '52345678' }, jose],
  ])('%s', (_, one, other) => {
    expect([samePerson(one, other), samePerson(other, one)]).toEqual([true, true]);
  });

  it.each<[string, Person, Person]>([
    [
      'of two documents, though all else is one',
      { ...jose, documentType: 'CC', documentNumber: '1' },
      { ...jose, documentType: 'CC', documentNumber: '2' },
    ],
    [
      'of one number of two types',
      { ...jose, documentType: 'CC', documentNumber: '1' },
      { ...jose, documentType: 'CE', documentNumber: '1' },
    ],
    ['of a family with one e-mail', jose, { name: 'Ana Muñoz', email: 'jose@example.com' }],
    ['of one name alone', { name: 'José Muñoz' }, { name: 'José Muñoz' }],
    [
      'of one name with two e-mails and two phones',
      { ...jose, phone: '3001234567' },
      { ...jose, email: 'j@example.com', phone: '3001234568' },
    ],
    [
      'of another country code',
      { name: 'José Muñoz', phone: '3001234567' },
      { name: 'José Muñoz', phone: '+58 300 123 4567' },
    ],
  ])('no: %s', (_, one, other) => {
    expect([samePerson(one, other), samePerson(other, one)]).toEqual([false, false]);
  });
});

/** People of different names and documents, who share e-mails and phones as families and offices do. */
function personOf(number: number, spelling: number): Person {
  const name = `Persona ${['Uno', 'Dós', 'Tres', 'Ñandú'][number % 4] ?? ''} ${number}`;
  const spelt = [name, name.toUpperCase(), name.replace(' ', '   ')][spelling % 3] ?? name;
  const document = { documentType: 'CC', documentNumber: String(10_000_000 + number) } as const;
  const phone = String(3_000_000_000 + (number % 7));
  const parts: Partial<Person>[] = [
    document,
    { email: spelling % 2 ? `P${number % 5}@EXAMPLE.com` : `p${number % 5}@example.com` },
    { phone: spelling % 2 ? `+57 ${phone.slice(0, 3)} ${phone.slice(3)}` : phone },
  ];
  const kept = parts.filter((_, place) => ((spelling >> (place + 2)) & 1) === 1);
  return Object.assign({ name: spelt }, ...kept) as Person;
}

it('is never said of different people, however each writes their data', () => {
  const spelling = fc.nat(31);
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), spelling, spelling, (one, other, left, right) => {
      fc.pre(one !== other);
      expect(samePerson(personOf(one, left), personOf(other, right))).toBe(false);
    }),
    { numRuns: 2_000 },
  );
  // What the same person always gives tells that it is the same.
  fc.assert(
    fc.property(fc.nat(50), spelling, spelling, (number, left, right) => {
      expect(samePerson(personOf(number, left | 8), personOf(number, right | 8))).toBe(true);
    }),
  );
});

it('a serial is compared by its letters and digits', () => {
  expect(['tp-80 / 00417', 'TP8000417', 'Ñ-1', '--', 'N/A', ''].map(serialKey)).toEqual([
    'tp8000417',
    'tp8000417',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
