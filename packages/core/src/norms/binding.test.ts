import { describe, expect, test } from 'vitest';
import { bindingNorms } from './binding.js';
import type { NotBinding } from './binding.js';
import type { CaseFacts } from './facts.js';
import { law } from './registry.js';

const today = '2026-11-24';

function bound(facts: Partial<CaseFacts>, date = today): string[] {
  return bindingNorms(law, facts, date).binding.map(({ id }) => id);
}

/** Why a norm does not bind, in words: "needs party public", "displaced by sector telecom, matter service". */
function whyNot(facts: Partial<CaseFacts>, id: string): string {
  const why = bindingNorms(law, facts, today).notBinding.find((one) => one.id === id)?.why;
  return why ? inWords(why) : 'nothing keeps it away';
}

function inWords(why: NotBinding['why']): string {
  if (why.kind === 'needs') return `needs ${why.fact.name} ${why.values.join(' or ')}, is ${String(why.fact.value)}`;
  return `displaced by ${why.because.map(({ name, value }) => `${name} ${String(value)}`).join(', ')}`;
}

/** Someone who is no consumer asks for something about a service under no special regime. */
const citizen = { requester: 'person', sector: 'general', matter: 'service', consumerRelation: false } as const;

describe('a petition to an authority', () => {
  const authority = { ...citizen, party: 'public' } as const;
  const documents = { ...authority, category: 'peticion', subtype: 'informacion' } as const;

  test.each<[Partial<CaseFacts>, string[]]>([
    [{ category: 'peticion', subtype: 'informacion' }, ['co.pet.documents', 'co.access_info.anonymous']],
    [{ category: 'peticion', subtype: 'consulta' }, ['co.pet.consultation']],
    [{ category: 'peticion', subtype: 'general' }, ['co.pet.general']],
    [{ category: 'queja' }, ['co.pet.general']],
    [{ category: 'reclamo' }, ['co.pet.general']],
    [{ category: 'sugerencia' }, ['co.pet.general']],
    [{ category: 'denuncia' }, ['co.pet.general']],
    [{ category: 'felicitacion' }, ['co.pet.general']],
  ])('%j: %j, and nothing is left to ask', (asked, ids) => {
    expect(bound({ ...authority, ...asked })).toEqual(ids);
    expect(bindingNorms(law, { ...authority, ...asked }, today)).toMatchObject({ open: [], questions: [] });
  });

  test('says which facts made a norm bind, and which kept the others away', () => {
    const consultation = { ...authority, category: 'peticion', subtype: 'consulta' } as const;
    expect(bindingNorms(law, consultation, today).binding).toEqual([
      {
        id: 'co.pet.consultation',
        because: [
          { name: 'party', value: 'public' },
          { name: 'category', value: 'peticion' },
          { name: 'subtype', value: 'consulta' },
        ],
      },
    ]);
    expect(whyNot(consultation, 'co.pet.documents')).toBe('needs subtype informacion, is consulta');
    expect(whyNot(consultation, 'co.private.pet.consultation')).toBe('needs party private, is public');
    expect(whyNot(consultation, 'co.consumer.direct_claim')).toBe('needs consumerRelation true, is false');
    expect(whyNot(consultation, 'co.congress.report')).toBe('needs requester congress, is person');
    expect(whyNot(consultation, 'co.utilities.pqr')).toBe('needs sector utilities, is general');
    expect(whyNot(consultation, 'co.habeas.query')).toBe('needs matter personalData, is service');
  });

  test('without its subtype leaves the three terms open and asks for that alone', () => {
    const { binding, open, questions } = bindingNorms(law, { ...authority, category: 'peticion' }, today);
    expect(binding).toEqual([]);
    expect(open).toEqual([
      { id: 'co.pet.general', missing: ['subtype'] },
      { id: 'co.pet.documents', missing: ['subtype'] },
      { id: 'co.pet.consultation', missing: ['subtype'] },
      { id: 'co.access_info.anonymous', missing: ['subtype'] },
    ]);
    expect(questions).toEqual(['subtype']);
  });

  test.each<[CaseFacts['requester'], string[], string]>([
    ['congress', ['co.congress.report', 'co.access_info.anonymous'], 'displaced by requester congress'],
    ['defensoria', ['co.defensoria.information', 'co.access_info.anonymous'], 'displaced by requester defensoria'],
    ['authority', ['co.pet.between_authorities', 'co.access_info.anonymous'], 'displaced by requester authority'],
    ['oversight', ['co.control.order', 'co.access_info.anonymous'], 'displaced by requester oversight'],
    ['judge', ['co.tutela', 'co.access_info.anonymous'], 'displaced by requester judge'],
    ['journalist', ['co.pet.documents', 'co.pet.journalist', 'co.access_info.anonymous'], 'nothing keeps it away'],
    ['child', ['co.pet.documents', 'co.access_info.anonymous'], 'nothing keeps it away'],
  ])('asked by %s: %j', (requester, ids, why) => {
    expect(bound({ ...documents, requester })).toEqual(ids);
    expect(whyNot({ ...documents, requester }, 'co.pet.documents')).toBe(why);
  });

  test('what another authority asks for that is no information has the ordinary term', () => {
    expect(bound({ ...authority, requester: 'authority', category: 'peticion', subtype: 'general' })).toEqual([
      'co.pet.general',
    ]);
  });

  test('while nobody knows who asks, it binds and that is asked', () => {
    const { requester: _requester, ...anonymous } = documents;
    const { binding, questions } = bindingNorms(law, anonymous, today);
    expect(binding.map(({ id }) => id)).toEqual(['co.pet.documents', 'co.access_info.anonymous']);
    expect(questions).toEqual(['requester']);
  });

  test('by the day of receipt binds the term of the emergency of 2020 or the ordinary one', () => {
    const complaint = { ...authority, category: 'queja' } as const;
    expect(bound(complaint, '2020-03-27')).toEqual(['co.pet.general']);
    expect(bound(complaint, '2020-03-28')).toEqual(['co.pet.general@covid']);
    expect(bound(complaint, '2022-05-17')).toEqual(['co.pet.general@covid']);
    expect(bound(complaint, '2022-05-18')).toEqual(['co.pet.general']);
    expect(bound(complaint, '2015-06-29')).toEqual([]);
  });
});

describe('a petition to a private organisation', () => {
  const company = { ...citizen, party: 'private' } as const;
  const complaint = { ...company, category: 'queja' } as const;

  test('binds to protect a fundamental right', () => {
    expect(bound({ ...complaint, fundamentalRight: true })).toEqual(['co.private.pet.general']);
    expect(bound({ ...company, category: 'peticion', subtype: 'informacion', fundamentalRight: true })).toEqual([
      'co.private.pet.documents',
    ]);
  });

  test('without one it does not bind a company that runs no public service, also where its customer complains', () => {
    for (const consumerRelation of [false, true]) {
      const facts = { ...complaint, consumerRelation, fundamentalRight: false } as const;
      expect(bindingNorms(law, facts, today)).toMatchObject({ binding: [], open: [], questions: [] });
      expect(whyNot(facts, 'co.private.pet.general')).toBe('needs fundamentalRight true, is false');
    }
  });

  test('whether there is one must be asked', () => {
    expect(bindingNorms(law, complaint, today)).toMatchObject({
      binding: [],
      open: [{ id: 'co.private.pet.general', missing: ['fundamentalRight'] }],
      questions: ['fundamentalRight'],
    });
  });

  test.each(['socialSecurity', 'airTransport', 'landTransport'] as const)(
    'binds who serves the public in %s without one (art. 33)',
    (sector) => {
      expect(bound({ ...complaint, sector, fundamentalRight: false })).toEqual([
        'co.private.pet.general',
        'co.private.users',
      ]);
    },
  );

  test('Defensoría has its own term before a public service, and none before a shop', () => {
    const asked = { ...company, requester: 'defensoria', category: 'peticion', subtype: 'informacion' } as const;
    expect(bound({ ...asked, sector: 'socialSecurity', fundamentalRight: false })).toEqual([
      'co.defensoria.information',
      'co.private.users',
    ]);
    expect(bound({ ...asked, fundamentalRight: true })).toEqual(['co.private.pet.documents']);
    expect(whyNot({ ...asked, fundamentalRight: true }, 'co.defensoria.information')).toBe(
      'needs party public, is private',
    );
  });

  test('a special regime takes the place of the petition and of the consumer claim, and says by which facts', () => {
    const claim = { ...company, category: 'reclamo', consumerRelation: true, fundamentalRight: true } as const;
    for (const [sector, id] of [
      ['telecom', 'co.telecom.pqr'],
      ['postal', 'co.postal.pqr'],
      ['utilities', 'co.utilities.pqr'],
    ] as const) {
      expect(bound({ ...claim, sector })).toContain(id);
      for (const general of ['co.private.pet.general', 'co.consumer.direct_claim']) {
        expect(whyNot({ ...claim, sector }, general)).toBe(`displaced by sector ${sector}, matter service`);
      }
    }
    expect(whyNot({ ...claim, matter: 'personalData' }, 'co.consumer.direct_claim')).toBe(
      'displaced by matter personalData',
    );
  });

  test('a norm whose exception is in doubt binds meanwhile, and the doubt is asked', () => {
    const { sector: _sector, ...anywhere } = { ...complaint, fundamentalRight: true };
    const { binding, questions } = bindingNorms(law, anywhere, today);
    expect(binding.map(({ id }) => id)).toContain('co.private.pet.general');
    expect(questions[0]).toBe('sector');
  });
});

describe('a petition to a natural person', () => {
  const person = { ...citizen, party: 'naturalPerson', category: 'peticion', subtype: 'informacion' } as const;

  test('binds only before who is defenceless or subordinate', () => {
    expect(bound({ ...person, subordination: true })).toEqual(['co.private.pet.natural_person.documents']);
    expect(bound({ ...person, subordination: true, subtype: 'consulta' })).toEqual([
      'co.private.pet.natural_person.consultation',
    ]);
    expect(bound({ ...person, subordination: true, category: 'queja' })).toEqual(['co.private.pet.natural_person']);
    expect(bindingNorms(law, { ...person, subordination: false }, today)).toMatchObject({ binding: [], questions: [] });
    expect(whyNot({ ...person, subordination: false }, 'co.private.pet.natural_person.documents')).toBe(
      'needs subordination true, is false',
    );
    expect(bindingNorms(law, person, today).questions).toEqual(['subordination']);
  });
});

test('nothing known: nothing binds, and the fact that decides most is asked first', () => {
  const { binding, notBinding, questions } = bindingNorms(law, {}, today);
  expect([binding, notBinding]).toEqual([[], []]);
  expect(questions[0]).toBe('matter');
  expect(questions).toEqual(expect.arrayContaining(['party', 'category', 'sector', 'requester']));
});
