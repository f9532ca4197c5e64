import { describe, expect, it } from 'vitest';
import { objectTypeOf } from './portal/objectTypes.js';
import { openFake, ticket, type OpenFake } from './testing/openFake.js';

const search = ({ call }: OpenFake, body: unknown) => call('POST', '/crm/objects/2026-09/tickets/search', body);
const subjects = (body: unknown): string[] =>
  (body as { results: { properties: { subject: string } }[] }).results.map(({ properties }) => properties.subject);
const filterBy = (propertyName: string, operator: string, more: Record<string, unknown> = {}) => ({
  filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
});

const fill = ({ portal }: OpenFake, ...sent: Record<string, string>[]) => {
  for (const properties of sent)
    portal.records(objectTypeOf('tickets')).create(ticket(properties), { adminRules: false });
};

describe('a search', () => {
  it('sees a write only after the lag', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 10_000 });
    fill(hubspot, { subject: 'new' });
    expect((await search(hubspot, {})).body).toMatchObject({ total: 0 });
    hubspot.clock.advance(9_999);
    expect((await search(hubspot, {})).body).toMatchObject({ total: 0 });
    hubspot.clock.advance(1);
    expect((await search(hubspot, {})).body).toMatchObject({ total: 1 });
  });

  it('shows what was archived until the lag is over', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 1_000 });
    fill(hubspot, { subject: 'a' });
    hubspot.clock.advance(2_000);
    const { body } = await search(hubspot, {});
    const [{ id } = { id: '' }] = (body as { results: { id: string }[] }).results;
    await hubspot.call('DELETE', `/crm/objects/2026-09/tickets/${id}`);
    expect((await search(hubspot, {})).body).toMatchObject({ total: 1 });
    hubspot.clock.advance(1_000);
    expect((await search(hubspot, {})).body).toMatchObject({ total: 0 });
  });

  it('may see an older change after a newer one', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 60_000 });
    fill(hubspot, { subject: 'older' });
    hubspot.clock.advance(1_000);
    hubspot.portal.searchIndex.lag = 0;
    fill(hubspot, { subject: 'newer' });
    expect(subjects((await search(hubspot, {})).body)).toEqual(['newer']);
    hubspot.clock.advance(59_000);
    expect(subjects((await search(hubspot, {})).body)).toEqual(['older', 'newer']);
  });

  it('does not go back to what was overtaken', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 60_000 });
    fill(hubspot, { subject: 'before' });
    hubspot.portal.searchIndex.lag = 0;
    const [record] = hubspot.portal.records(objectTypeOf('tickets')).list(false);
    hubspot.portal
      .records(objectTypeOf('tickets'))
      .update(record?.id ?? '', { subject: 'after' }, { adminRules: false });
    expect(subjects((await search(hubspot, {})).body)).toEqual(['after']);
    hubspot.clock.advance(60_000);
    expect(subjects((await search(hubspot, {})).body)).toEqual(['after']);
  });

  it('is refused beyond 5 in a second, for the account as a whole, and has no headers of limits', async () => {
    const hubspot = await openFake();
    for (let turn = 0; turn < 5; turn += 1) {
      const { status, headers } = await search(hubspot, {});
      expect(status).toBe(200);
      expect(headers.get('x-hubspot-ratelimit-max')).toBeNull();
    }
    const refused = await search(hubspot, {});
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.body).toMatchObject({
      status: 'error',
      message: 'You have reached your secondly limit.',
      errorType: 'RATE_LIMIT',
      policyName: 'SECONDLY',
      correlationId: expect.any(String) as string,
    });
    hubspot.clock.advance(1_000);
    expect((await search(hubspot, {})).status).toBe(200);
  });

  it('ends at 10,000 results', { timeout: 120_000 }, async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 0 });
    fill(hubspot, ...Array.from({ length: 10_001 }, () => ({})));
    const last = await search(hubspot, { limit: 200, after: '9800' });
    expect(last.body).toMatchObject({ total: 10_001, paging: { next: { after: '10000' } } });
    const beyond = await search(hubspot, { limit: 200, after: '10000' });
    expect(beyond.status).toBe(400);
    expect(beyond.body).toMatchObject({ category: 'VALIDATION_ERROR' });
  });

  it.each([
    ['a page of 201', { limit: 201 }],
    ['6 filter groups', { filterGroups: Array.from({ length: 6 }, () => ({ filters: [] })) }],
    ['7 filters in a group', filtersOf(7)],
    [
      '19 filters',
      {
        filterGroups: [
          ...filtersOf(6).filterGroups,
          ...filtersOf(6).filterGroups,
          ...filtersOf(6).filterGroups,
          ...filtersOf(1).filterGroups,
        ],
      },
    ],
    ['a query of 3001 characters', { query: 'x'.repeat(3_001) }],
    ['two sorts', { sorts: ['subject', 'content'] }],
    ['an unknown property', filterBy('nothing', 'EQ', { value: '1' })],
    ['an unknown operator', filterBy('subject', 'LIKE', { value: '1' })],
    ['a value with HAS_PROPERTY', filterBy('subject', 'HAS_PROPERTY', { value: '1' })],
    ['no values with IN', filterBy('subject', 'IN', { value: '1' })],
    ['half a BETWEEN', filterBy('closed_date', 'BETWEEN', { value: '1' })],
  ])('is refused with %s', async (_, body) => {
    expect((await search(await openFake(), body)).status).toBe(400);
  });

  it.each([
    [
      '5 groups and 18 filters',
      {
        filterGroups: [
          ...filtersOf(6).filterGroups,
          ...filtersOf(6).filterGroups,
          ...filtersOf(6).filterGroups,
          { filters: [] },
          { filters: [] },
        ],
      },
    ],
    ['a page of 200', { limit: 200 }],
    ['a query of 3000 characters', { query: 'x'.repeat(3_000) }],
  ])('is taken with %s', async (_, body) => {
    expect((await search(await openFake(), body)).status).toBe(200);
  });

  it.each([
    ['EQ', { value: 'QUEJA' }, ['Queja']],
    ['NEQ', { value: 'Queja' }, ['Reclamo ñandú', 'Petición']],
    ['IN', { values: ['queja', 'petición'] }, ['Queja', 'Petición']],
    ['NOT_IN', { values: ['queja', 'petición'] }, ['Reclamo ñandú']],
    ['CONTAINS_TOKEN', { value: 'ñan*' }, ['Reclamo ñandú']],
    ['NOT_CONTAINS_TOKEN', { value: 'ñandú' }, ['Queja', 'Petición']],
  ])('filters by %s', async (operator, more, found) => {
    const hubspot = await openFake({ searchLagMilliseconds: 0 });
    fill(hubspot, { subject: 'Queja' }, { subject: 'Reclamo ñandú' }, { subject: 'Petición' });
    expect(subjects((await search(hubspot, filterBy('subject', operator, more))).body)).toEqual(found);
  });

  it('compares instants in milliseconds and in ISO 8601', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 0 });
    fill(hubspot, { subject: 'early' });
    hubspot.clock.advance(1_000);
    fill(hubspot, { subject: 'late' });
    const noon = Date.parse('2026-11-24T12:00:00Z');
    const after = await search(hubspot, filterBy('hs_lastmodifieddate', 'GT', { value: noon }));
    expect(subjects(after.body)).toEqual(['late']);
    const until = await search(hubspot, filterBy('hs_lastmodifieddate', 'LTE', { value: '2026-11-24T12:00:00Z' }));
    expect(subjects(until.body)).toEqual(['early']);
    const between = { value: noon + 1, highValue: noon + 1_000 };
    expect(subjects((await search(hubspot, filterBy('hs_lastmodifieddate', 'BETWEEN', between))).body)).toEqual([
      'late',
    ]);
  });

  it('sorts, and has equal ones in no order to count on', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 0 });
    fill(hubspot, { subject: 'a' }, { subject: 'b' });
    hubspot.clock.advance(1_000);
    fill(hubspot, { subject: 'c' });
    const sorted = (direction: string) =>
      search(hubspot, { sorts: [{ propertyName: 'hs_lastmodifieddate', direction }] });
    expect(subjects((await sorted('ASCENDING')).body)).toEqual(['b', 'a', 'c']);
    expect(subjects((await sorted('DESCENDING')).body)).toEqual(['c', 'b', 'a']);
    expect(subjects((await search(hubspot, { sorts: ['hs_object_id'] })).body)).toEqual(['a', 'b', 'c']);
  });

  it('joins groups by or and filters by and', async () => {
    const hubspot = await openFake({ searchLagMilliseconds: 0 });
    fill(hubspot, { subject: 'a', content: 'x' }, { subject: 'a', content: 'y' }, { subject: 'b' });
    const both = [
      { propertyName: 'subject', operator: 'EQ', value: 'a' },
      { propertyName: 'content', operator: 'EQ', value: 'y' },
    ];
    const other = [{ propertyName: 'content', operator: 'NOT_HAS_PROPERTY' }];
    const { body } = await search(hubspot, { filterGroups: [{ filters: both }, { filters: other }] });
    expect(subjects(body)).toEqual(['a', 'b']);
  });
});

function filtersOf(count: number) {
  const filters = Array.from({ length: count }, () => ({ propertyName: 'subject', operator: 'HAS_PROPERTY' }));
  return { filterGroups: [{ filters }] };
}
