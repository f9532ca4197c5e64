import { describe, expect, test } from 'vitest';
import { checkLaw } from './check.js';
import { factNames, factValues } from './checkConditions.js';
import { checkExamples } from './checkExamples.js';
import { createLaw } from './law.js';
import type { Duty, Norm } from './norm.js';
import type { NormPack } from './pack.js';
import { law } from './registry.js';

const sound: Norm = {
  id: 'xx.claim',
  name: 'Reclamo',
  citation: 'Ley 1 de 2000, art. 1',
  source: 'https://example.org/ley-1',
  bound: 'quien responde',
  role: 'answer',
  term: { amount: 15, unit: 'businessDays' },
  trigger: 'recepción',
  binds: [{ party: ['public', 'private'], category: 'reclamo', consumerRelation: true }],
  calendar: 'co',
  calendarLayers: ['co-courts-vacancia'],
  timeZone: 'America/Bogota',
  inForceFrom: '2000-01-01',
  verification: 'verified',
};

const duty: Duty = {
  id: 'xx.receive',
  name: 'Recibir',
  citation: 'Ley 1 de 2000, art. 2',
  source: 'https://example.org/ley-1',
  bound: 'quien responde',
  rule: 'Recibir siempre.',
  inForceFrom: '2000-01-01',
  verification: 'secondary',
};

const covid: Norm = {
  ...sound,
  variant: 'covid',
  alsoPending: true,
  inForceFrom: '2020-03-28',
  inForceUntil: '2022-05-17',
};

const nobody = 'nobody' as 'public';

function found(pack: Partial<NormPack>): string[] {
  const whole: NormPack = { id: 'xx', name: 'Equis', norms: [sound], duties: [duty], open: [], ...pack };
  return checkLaw(createLaw([whole])).map(({ id, kind, message }) => `${id} ${kind}: ${message}`);
}

describe('checkLaw', () => {
  test('has nothing against a sound pack, nor against what is temporary and stands on the ordinary', () => {
    expect(found({})).toEqual([]);
    expect(found({ norms: [sound, covid] })).toEqual([]);
    const { inForceFrom: _, ...ended } = { ...sound, inForceUntil: '2009-12-31' };
    expect(
      found({
        norms: [
          { ...ended, inForceFrom: '2000-01-01' },
          { ...sound, variant: 'new', inForceFrom: '2010-01-01' },
        ],
      }),
    ).toEqual([]);
  });

  test.each<[Partial<Norm>, string]>([
    [{ citation: '' }, 'xx.claim field: has no citation'],
    [{ source: ' ' }, 'xx.claim field: has no source'],
    [{ source: 'Diario Oficial 1' }, 'xx.claim field: its source "Diario Oficial 1" is no address'],
    [{ bound: '' }, 'xx.claim field: has no bound'],
    [{ name: '' }, 'xx.claim field: has no name'],
    [{ inForceFrom: '' }, 'xx.claim field: has no inForceFrom'],
    [{ verification: '' as 'verified' }, 'xx.claim field: has no verification'],
    [
      { verification: 'sure' as 'verified' },
      'xx.claim field: its verification "sure" is not one of verified, secondary, unverified, disputed',
    ],
    [{ inForceFrom: '2021-02-29' }, 'xx.claim date: "2021-02-29" is no civil date'],
    [{ inForceUntil: '1999-12-31' }, 'xx.claim date: is in force until 1999-12-31, before it begins on 2000-01-01'],
    [{ startsAfter: 'xx.gone' }, 'xx.claim reference: starts after "xx.gone", which is no norm'],
    [{ startsAfter: 'xx.receive' }, 'xx.claim reference: starts after "xx.receive", which is no norm'],
    [{ startsAfter: 'xx.claim' }, 'xx.claim reference: starts after "xx.claim", which waits for it in turn'],
    [
      { silence: { effect: 'positive', citation: 'art. 3', note: 'A favor.', recognition: 'xx.gone' } },
      'xx.claim reference: has its silence recognised by "xx.gone", which is no norm',
    ],
    [
      { loaner: { id: 'xx.gone', citation: 'art. 3', amount: 60, reading: { values: ['total'], note: '' } } },
      'xx.claim reference: is lengthened by "xx.gone", which is no norm',
    ],
    [{ binds: [{ colour: 'red' } as object] }, 'xx.claim fact: asks for "colour", which is no fact of a case'],
    [{ binds: [{ party: nobody }] }, 'xx.claim fact: asks for party "nobody", which it cannot be'],
    [{ unless: [{ party: ['public', nobody] }] }, 'xx.claim fact: asks for party "nobody", which it cannot be'],
    [
      { binds: [{ consumerRelation: 'true' as never }] },
      'xx.claim fact: asks for consumerRelation "true", which it cannot be',
    ],
    [{ binds: [{ party: [] }] }, 'xx.claim fact: asks for "party" without a value'],
    [
      { readings: { lastDay: { values: [] as unknown as ['stays'], note: 'Se discute.' } } },
      'xx.claim reading: its reading "lastDay" has no value',
    ],
    [{ calendar: 'zz' }, 'xx.claim calendar: counts on the calendar "zz", which does not exist'],
    [{ calendarLayers: ['zz'] }, 'xx.claim calendar: names the layer "zz", which the calendar "co" does not have'],
    [
      { term: { amount: 72, unit: 'hours' }, suspension: { citation: 'art. 3', cause: 'pruebas' } },
      'xx.claim hours: has a suspension, but hours run on',
    ],
    [{ id: 'yy.claim' }, 'yy.claim prefix: stands in the pack "xx", so its id must start with "xx."'],
  ])('finds what is wrong with %j, once', (change, finding) => {
    expect(found({ norms: [{ ...sound, ...change }] })).toEqual([finding]);
  });

  test('two conditions that ask for the same unknown fact are one finding', () => {
    const binds = [{ colour: 'red' }, { colour: 'red', party: 'public' }] as object[];
    expect(found({ norms: [{ ...sound, binds }] })).toHaveLength(1);
  });

  test.each<[string, Partial<Norm>, string]>([
    ['a second entry without an end', { variant: 'new', inForceFrom: '2010-01-01' }, '"xx.claim" from 2010-01-01 on'],
    ['the same entry twice', {}, 'another entry of the same id from 2000-01-01 on'],
    [
      'an addition that takes what runs and stays',
      { ...covid, inForceUntil: undefined as never },
      '"xx.claim" from 2020-03-28 on',
    ],
  ])('%s is in force together with the first', (_, change, where) => {
    const second = { ...sound, ...change };
    const id = second.variant === undefined ? 'xx.claim' : `xx.claim@${second.variant}`;
    expect(found({ norms: [sound, second] })).toEqual([`${id} overlap: is in force at the same time as ${where}`]);
  });

  test('a last day that is the first of the next is a day of both', () => {
    const first = { ...sound, inForceUntil: '2009-12-31' };
    expect(found({ norms: [first, { ...sound, variant: 'new', inForceFrom: '2009-12-31' }] })).toEqual([
      'xx.claim@new overlap: is in force at the same time as "xx.claim" from 2009-12-31 on',
    ]);
  });

  test('an ordinary entry after a temporary one, or two temporary ones, would hide each other', () => {
    expect(found({ norms: [covid, sound] })).toHaveLength(1);
    expect(found({ norms: [sound, covid, { ...covid, variant: 'again' }] })).toEqual([
      'xx.claim@again overlap: is in force at the same time as "xx.claim@covid" from 2020-03-28 on',
    ]);
    expect(found({ duties: [{ ...duty, id: 'xx.claim' }] })).toEqual([
      'xx.claim overlap: is in force at the same time as another entry of the same id from 2000-01-01 on',
    ]);
  });

  test('finds the same in duties and open questions', () => {
    expect(found({ duties: [{ ...duty, bound: '' }] })).toEqual(['xx.receive field: has no bound']);
    expect(found({ open: [{ id: 'co.gone', question: '¿?' }] })).toEqual([
      'co.gone prefix: stands in the pack "xx", so its id must start with "xx."',
    ]);
  });

  test('two norms that wait for each other are told, and the search ends', () => {
    const [first, second] = [
      { ...sound, id: 'xx.a', startsAfter: 'xx.b' },
      { ...sound, id: 'xx.b', startsAfter: 'xx.a' },
    ];
    const third = { ...sound, id: 'xx.c', startsAfter: 'xx.a' };
    expect(found({ norms: [first, second, third] })).toEqual([
      'xx.a reference: starts after "xx.b", which waits for it in turn',
      'xx.b reference: starts after "xx.a", which waits for it in turn',
    ]);
  });

  test('has nothing against the law of the product', () => {
    expect(checkLaw(law)).toEqual([]);
  });
});

describe('checkExamples', () => {
  const one = createLaw([{ id: 'xx', name: 'Equis', norms: [sound, covid], duties: [duty], open: [] }]);

  test('an example is of a norm, of one of its variants, or says what happened to its term', () => {
    const rules = ['xx.claim', 'xx.claim@covid', 'xx.claim.extended', 'xx.claim.resumed'];
    expect(
      checkExamples(
        one,
        rules.map((rule) => ({ id: rule, rule })),
      ),
    ).toEqual([]);
  });

  test('finds each that is of nothing', () => {
    const rules = ['xx.gone', 'xx.claim@ebola', 'xx.claim.other', 'xx.receive', 'xx.gone.extended'];
    expect(
      checkExamples(
        one,
        rules.map((rule, index) => ({ id: `E${index}`, rule })),
      ),
    ).toEqual([
      { id: 'E0', kind: 'example', message: 'is of "xx.gone", which is no norm' },
      { id: 'E1', kind: 'example', message: 'is of "xx.claim@ebola", which is no norm' },
      { id: 'E2', kind: 'example', message: 'is of "xx.claim.other", which is no norm' },
      { id: 'E3', kind: 'example', message: 'is of "xx.receive", which is no norm' },
      { id: 'E4', kind: 'example', message: 'is of "xx.gone.extended", which is no norm' },
    ]);
  });
});

describe('facts of a case', () => {
  test('are told with the values that they can have', () => {
    expect(factNames).toContain('healthRisk');
    expect(factValues('healthRisk')).toEqual(['vital', 'prioritised', 'simple']);
    expect(factValues('consumerRelation')).toEqual([true, false]);
  });
});
