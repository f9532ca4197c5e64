import {
  isOver,
  calendarFor,
  categories,
  checkRadicado,
  civilDateAt,
  findBrokenLink,
  memoryLedger,
  parseDate,
  stages,
  webCryptoSigner,
  type CaseSummary,
  type Ledger,
  type StoredEvent,
} from '@pqrs-kit/core';
import { describe, expect, it } from 'vitest';
import { demoOrganization } from '../organization.js';
import { seedDemo } from './seedDemo.js';

const signer = webCryptoSigner('a secret of the tests');
const { tenant, timeZone } = demoOrganization;

interface Seeded {
  ledger: Ledger;
  rows: CaseSummary[];
  events: StoredEvent[][];
}

async function seed(today: string): Promise<Seeded> {
  const ledger = memoryLedger();
  await seedDemo({ ledger, signer }, demoOrganization, today);
  const { items: rows } = await ledger.page(tenant, {
    query: { status: 'all', sort: 'receivedAt', limit: 200 },
    today,
  });
  const events = await Promise.all(rows.map(({ caseId }) => ledger.read(tenant, caseId)));
  return { ledger, rows, events };
}

describe('the cases of the demonstration', () => {
  it('show every category, channel, stage and urgency', async () => {
    const { ledger, rows, events } = await seed('2026-07-01');
    const counts = await ledger.counts(tenant, '2026-07-01');
    expect(rows).toHaveLength(63);
    for (const category of categories) expect(counts.category[category]).toBeGreaterThan(0);
    for (const stage of stages.filter((one) => !isOver(one))) expect(counts.stage[stage]).toBeGreaterThan(0);
    expect(counts.urgency).toEqual({ over: 5, today: 3, soon: 11, ok: 21 });
    expect(new Set(rows.map(({ channel }) => channel)).size).toBe(7);
    expect(new Set(rows.map(({ subtype }) => subtype))).toEqual(
      new Set([undefined, 'informacion', 'consulta', 'general']),
    );
    expect(rows.filter(({ anonymous }) => anonymous)).toHaveLength(3);
    expect(events.flat().filter(({ event }) => event.type === 'reopened')).toHaveLength(2);
    const late = rows.filter(
      ({ answeredAt, dueDate }) => answeredAt !== undefined && civilDateAt(answeredAt, timeZone) > dueDate,
    );
    expect(late).toHaveLength(2);
    expect(rows.some(({ personName = '' }) => /\p{Script=Hebrew}/u.test(personName))).toBe(true);
  });

  // An ordinary day, the first of a year, a leap day, weekends, holidays, Easter week, and days that this code was not written on.
  it.each([
    '2026-07-01',
    '2026-01-01',
    '2026-01-02',
    '2026-01-13',
    '2028-02-29',
    '2026-07-04',
    '2026-07-05',
    '2026-07-20',
    '2026-04-03',
    '2026-12-25',
    '2027-03-22',
    '2030-11-08',
  ])('stand around %s', async (today) => {
    const { rows, events } = await seed(today);
    const calendar = calendarFor(demoOrganization);
    const open = rows.filter(({ stage, answeredAt }) => !isOver(stage) && answeredAt === undefined);
    const nextDay = calendar.roll(parseDate(today));
    expect(open.filter(({ dueDate }) => parseDate(dueDate) === nextDay).length).toBeGreaterThanOrEqual(3);
    expect(open.some(({ dueDate }) => dueDate < today)).toBe(true);
    const instants = events.flat().map(({ event }) => event.at);
    expect(instants.every((at) => civilDateAt(at, timeZone) < today)).toBe(true);
  });

  it('have radicados in the order in which they were recorded, from 1 each year', async () => {
    const { events } = await seed('2027-01-20');
    const filed = events.flatMap(([first]) => (first?.event.type === 'registered' ? [first.event] : []));
    filed.sort((left, right) => left.at.localeCompare(right.at));
    const years = new Map<string, number>();
    for (const { at, radicado } of filed) {
      expect(checkRadicado(radicado)).toBe(radicado);
      const year = civilDateAt(at, timeZone).slice(0, 4);
      const next = (years.get(year) ?? 0) + 1;
      years.set(year, next);
      expect(radicado.slice(0, 15)).toBe(`AND-${year}-${String(next).padStart(6, '0')}`);
    }
    expect([...years.keys()]).toEqual(['2026', '2027']);
  });

  it('are chained, in time order, and the same each time', async () => {
    const [first, second] = [await seed('2026-07-01'), await seed('2026-07-01')];
    expect(first.events).toEqual(second.events);
    for (const events of first.events) {
      expect(await findBrokenLink(events, signer)).toBeUndefined();
      const instants = events.map(({ event }) => event.at);
      expect(instants).toEqual([...instants].sort());
    }
  });
});
