import { describe, expect, test } from 'vitest';
import { bindingNorms } from './binding.js';
import type { CaseFacts } from './facts.js';
import { law } from './registry.js';

const today = '2026-11-24';

function bound(facts: Partial<CaseFacts>, date = today): string[] {
  return bindingNorms(law, facts, date).binding.map(({ id }) => id);
}

function asks(facts: Partial<CaseFacts>): string[] {
  return bindingNorms(law, facts, today).questions;
}

const claim = {
  party: 'private',
  requester: 'person',
  sector: 'general',
  category: 'reclamo',
  matter: 'service',
  consumerRelation: true,
  fundamentalRight: true,
} as const;

describe('a claim of a consumer', () => {
  test('binds by Ley 1480 alone, which takes the place of the petition', () => {
    const { notBinding, open, questions } = bindingNorms(law, claim, today);
    expect(bound(claim)).toEqual(['co.consumer.direct_claim']);
    expect([open, questions]).toEqual([[], []]);
    expect(notBinding.find(({ id }) => id === 'co.private.pet.general')?.why).toEqual({
      kind: 'displaced',
      because: [
        { name: 'category', value: 'reclamo' },
        { name: 'consumerRelation', value: true },
      ],
    });
  });

  test('binds a public body that sells too, beside its petition', () => {
    expect(bound({ ...claim, party: 'public' })).toEqual(['co.pet.general', 'co.consumer.direct_claim']);
  });

  test('while nobody knows whether it is one, the petition binds and that is asked', () => {
    const { consumerRelation: _consumer, ...unknown } = claim;
    expect(bound(unknown)).toEqual(['co.private.pet.general']);
    expect(bindingNorms(law, unknown, today).open).toEqual([
      { id: 'co.consumer.direct_claim', missing: ['consumerRelation'] },
    ]);
    expect(asks(unknown)).toEqual(['consumerRelation']);
  });
});

describe('a good under guarantee', () => {
  const good = { ...claim, matter: 'warranty', object: 'good' } as const;
  const always = ['co.consumer.direct_claim', 'co.warranty.second_failure'];

  test('handed in: thirty days for the repair; with a loaner, sixty', () => {
    expect(bound({ ...good, product: 'handedIn' })).toEqual([
      'co.consumer.direct_claim',
      'co.warranty.repair',
      'co.warranty.second_failure',
      'co.warranty.repair_certificate',
    ]);
    expect(bound({ ...good, product: 'loanerProvided' })).toEqual([
      'co.consumer.direct_claim',
      'co.warranty.repair.loaner',
      'co.warranty.second_failure',
      'co.warranty.repair_certificate',
    ]);
  });

  test('not handed in, no repair runs; a service is performed or paid back', () => {
    expect(bound({ ...good, product: 'delivered' })).toEqual(always);
    expect(bound({ ...claim, matter: 'warranty', object: 'service', product: 'delivered' })).toEqual([
      ...always,
      'co.warranty.services',
    ]);
  });

  test('where it is, and whether it is a good, must be asked', () => {
    const { object: _object, ...thing } = good;
    expect(bound(thing)).toEqual(always);
    expect(asks(thing)).toEqual(['object', 'product']);
    expect(asks(good)).toEqual(['product']);
  });

  test('a house is visited first', () => {
    expect(bound({ ...good, sector: 'realEstate', product: 'delivered' })).toEqual([
      'co.consumer.direct_claim',
      'co.warranty.real_estate.procedure',
      'co.warranty.real_estate.stability',
      'co.warranty.second_failure',
    ]);
  });
});

describe('a distance sale', () => {
  const sale = { ...claim, distanceSale: true } as const;

  test('can be withdrawn from, and the money is due, by the law of the day', () => {
    const retract = { ...sale, matter: 'retract' } as const;
    expect(bound(retract)).toEqual(['co.consumer.direct_claim', 'co.retract.exercise', 'co.retract.refund']);
    expect(bound(retract, '2024-12-18')).toContain('co.retract.refund@pre2439');
    expect(bound(retract, '2024-12-19')).not.toContain('co.retract.refund@pre2439');
  });

  test('is the condition of withdrawing: in the shop there is none, and while unknown it is asked', () => {
    expect(bound({ ...claim, matter: 'retract', distanceSale: false })).toEqual(['co.consumer.direct_claim']);
    expect(asks({ ...claim, matter: 'retract' })).toEqual(['distanceSale']);
  });

  test('of an air ticket is withdrawn from by its own norm', () => {
    const ticket = { ...sale, matter: 'retract', sector: 'airTransport' } as const;
    expect(bound(ticket)).toContain('co.air.retract');
    expect(bindingNorms(law, ticket, today).notBinding).toContainEqual({
      id: 'co.retract.exercise',
      why: { kind: 'displaced', because: [{ name: 'sector', value: 'airTransport' }] },
    });
  });

  test('that never came, or was paid by fraud, has its own terms', () => {
    expect(bound({ ...sale, matter: 'delivery', product: 'notDelivered' })).toEqual([
      'co.consumer.direct_claim',
      'co.ecommerce.delivery_default',
    ]);
    expect(bound({ ...sale, matter: 'delivery', product: 'delivered' })).toEqual(['co.consumer.direct_claim']);
    expect(bound({ ...sale, matter: 'paymentReversal' })).toEqual([
      'co.consumer.direct_claim',
      'co.payment_reversal.complaint',
      'co.payment_reversal.execute',
    ]);
  });
});

describe('a claim under a regime of its own', () => {
  const noConsumer = { ...claim, consumerRelation: false } as const;

  test('a decision of the operator that is appealed has the term of the appeal', () => {
    expect(bound({ ...claim, sector: 'telecom', matter: 'appeal' })).toContain('co.telecom.appeal.decision');
    expect(bound({ ...claim, sector: 'telecom', matter: 'appeal' })).not.toContain('co.telecom.pqr');
  });

  test('in health goes by class of risk; a child at vital risk has the shorter term too', () => {
    const patient = { ...noConsumer, sector: 'health' } as const;
    const inHealth = (facts: Partial<CaseFacts>) =>
      bound({ ...patient, ...facts }).filter((id) => /^co\.health/.test(id));
    expect(inHealth({ healthRisk: 'vital' })).toEqual(['co.health.vital']);
    expect(inHealth({ healthRisk: 'vital', requester: 'child' })).toEqual(['co.health.vital', 'co.health.vital_minor']);
    expect(inHealth({ healthRisk: 'prioritised' })).toEqual(['co.health.prioritised']);
    expect(inHealth({ healthRisk: 'simple' })).toEqual(['co.health.simple']);
    expect(inHealth({})).toEqual([]);
    expect(asks(patient)).toEqual(['healthRisk']);
  });

  test('about data is a query or a claim, and credit data have their own law', () => {
    expect(bound({ ...claim, matter: 'personalData', dataRequest: 'query' })).toEqual(['co.habeas.query']);
    expect(bound({ ...claim, matter: 'personalData', dataRequest: 'claim' })).toEqual(['co.habeas.claim']);
    expect(bound({ ...claim, matter: 'creditData', dataRequest: 'claim' })).toContain('co.credit.claim');
    expect(bound({ ...claim, matter: 'creditData', dataRequest: 'claim' })).not.toContain('co.habeas.claim');
    expect(asks({ ...claim, matter: 'personalData' })).toEqual(['dataRequest']);
  });

  test('about a stolen identity binds from the day its law came into force; until then the claim of Ley 1266', () => {
    const stolen = { ...noConsumer, sector: 'telecom', matter: 'identityTheft' } as const;
    expect(bound(stolen, '2026-11-19')).toContain('co.credit.claim@2157');
    expect(bound(stolen, '2026-11-20')).not.toContain('co.credit.claim');
    expect(bound(stolen, '2026-11-20')).toEqual(
      expect.arrayContaining(['co.identity_theft.request', 'co.identity_theft.stop_service']),
    );
  });
});
