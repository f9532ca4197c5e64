import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../clock/takeSnapshot.js';
import type { EscalationAlert, GivenAlert } from './alert.js';
import { alertsDue, nextAlertAt } from './alertsDue.js';
import { office, received } from './escalationSamples.js';
import type { DatedFacts, EscalationClock, EscalationInput } from './input.js';
import { defaultMatrix } from './matrix.js';
import type { EscalationLevel, Severity, SeverityFacts } from './words.js';

// A tick is a quarter of an hour, counted from Wednesday 1 July 2026, 10:00 in Bogotá.
const tickMs = 900_000;
const start = Date.parse(received);
const tickOf = (instant: string) => Math.ceil((Date.parse(instant) - start) / tickMs);
const instantOf = (tick: number) => `${new Date(start + tick * tickMs - 18_000_000).toISOString().slice(0, 19)}-05:00`;
const dateOf = (tick: number) => instantOf(tick).slice(0, 10);
const ticks = 50 * 96;

/** From Monday to Friday, without the holidays of July and August 2026. */
const holidays = ['2026-07-13', '2026-07-20', '2026-08-07', '2026-08-17'];
function isBusinessDay(tick: number): boolean {
  const weekday = new Date(`${dateOf(tick)}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !holidays.includes(dateOf(tick));
}
const open = Array.from({ length: ticks + 1_000 }, (_, tick) => {
  const hour = Number(instantOf(tick).slice(11, 13));
  return isBusinessDay(tick) && hour >= 8 && hour < 17;
});
const business = Array.from({ length: ticks + 1_000 }, (_, tick) => isBusinessDay(tick));

/** Everything that happens to a case, by tick. */
interface Story {
  facts: { tick: number; facts: SeverityFacts }[];
  /** The term is extended to 25 business days, ending on Monday 10 August. */
  extended: number | undefined;
  answered: number | undefined;
  /** Ticks until each alert is acknowledged, in the order in which they are given; 0 is never. */
  patience: number[];
}

function clockAt({ extended, answered }: Story, tick: number): EscalationClock {
  const moved = extended !== undefined && extended <= tick;
  const events = moved
    ? [{ type: 'extended', at: instantOf(extended), reason: 'Pruebas', until: '2026-08-10' } as const]
    : [];
  const stopped = answered !== undefined && answered <= tick ? { stoppedAt: instantOf(answered) } : {};
  return {
    id: 'statute',
    kind: 'statute',
    snapshot: snapshot({ rule: 'co.pet.general', receivedAt: received, events }, stopped),
    ...(moved ? { dueSince: instantOf(extended) } : {}),
  };
}

interface Given extends GivenAlert {
  tick: number;
  acknowledgedTick: number | undefined;
}

function inputAt(story: Story, tick: number, given: readonly Given[]): EscalationInput {
  const facts: DatedFacts[] = story.facts
    .filter((one) => one.tick <= tick)
    .map((one) => ({ at: instantOf(one.tick), facts: one.facts }));
  const known = given.map(({ acknowledgedTick, tick: _given, ...one }) =>
    acknowledgedTick !== undefined && acknowledgedTick <= tick
      ? { ...one, acknowledgedAt: instantOf(acknowledgedTick) }
      : one,
  );
  return { clock: clockAt(story, tick), facts, given: known, deliveryHours: office };
}

function patienceOf(story: Story, given: number, tick: number): number | undefined {
  const patience = story.patience[given % story.patience.length] ?? 0;
  return patience === 0 ? undefined : tick + patience;
}

/** What the product does: wakes up when it asked to and when something happens. */
function wokenUp(story: Story): { given: Given[]; alerts: EscalationAlert[] } {
  const given: Given[] = [];
  const alerts: EscalationAlert[] = [];
  for (let tick = 0; tick < ticks;) {
    const due = alertsDue(inputAt(story, tick, given), instantOf(tick));
    for (const alert of due) {
      alerts.push(alert);
      given.push({ ...alert, tick, acknowledgedTick: patienceOf(story, given.length, tick) });
    }
    if (due.length > 0) continue;
    const next = nextAlertAt(inputAt(story, tick, given), instantOf(tick));
    const happenings = [
      ...story.facts.map((one) => one.tick),
      ...given.map((one) => one.acknowledgedTick),
      story.extended,
      story.answered,
      next === undefined ? undefined : tickOf(next),
    ];
    tick = Math.min(ticks, ...happenings.filter((one) => one !== undefined && one > tick).map(Number));
  }
  return { given, alerts };
}

const rows: Record<Severity, Record<EscalationLevel, number>> = {
  low: { N1: 50, N2: 75, N3: 90, N4: 100 },
  medium: { N1: 50, N2: 75, N3: 90, N4: 100 },
  high: { N1: 40, N2: 60, N3: 80, N4: 95 },
  critical: { N1: 0, N2: 0, N3: 1, N4: 2 },
};
const levels = ['N1', 'N2', 'N3', 'N4'] as const;
const silenceTicks = { low: 32, medium: 16, high: 4, critical: 1 };

function severityIn({ safety, media, repeated }: SeverityFacts): Severity {
  if (safety) return 'critical';
  if (media) return 'high';
  return repeated ? 'medium' : 'low';
}

interface Told {
  tick: number;
  level: EscalationLevel;
  due: string;
  kind: 'climb' | 'overdue';
  deliver: number;
  acknowledgedTick: number | undefined;
}

/** The slow way: every quarter of an hour, every level is asked whether it must be told. */
function stepped(story: Story): Told[] {
  const told: Told[] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    if (story.answered !== undefined && story.answered <= tick) break;
    const moved = story.extended !== undefined && story.extended <= tick;
    const [total, due, last, since] = moved
      ? [25, 'second', '2026-08-10', story.extended ?? 0]
      : [15, 'first', '2026-07-24', 0];
    const known = story.facts.filter((one) => one.tick <= tick);
    const severity = severityIn(known.at(-1)?.facts ?? {});
    let severeSince = tick;
    while (severeSince > 0) {
      const before = severeSince - 1;
      if (severityIn(known.filter((one) => one.tick <= before).at(-1)?.facts ?? {}) !== severity) break;
      severeSince -= 1;
    }
    const isSilent = (level: EscalationLevel, at: number): boolean => {
      const below = levels[levels.indexOf(level) - 1];
      const alert = told.filter((one) => one.level === below).at(-1);
      if (!alert || (alert.acknowledgedTick !== undefined && alert.acknowledgedTick <= tick)) return false;
      if (told.some((one) => one.level === level && one.tick >= alert.tick)) return false;
      let passed = 0;
      for (let one = alert.deliver; one < at; one += 1) if (severity === 'critical' || open[one]) passed += 1;
      return passed >= silenceTicks[severity];
    };
    const isReached = (level: EscalationLevel, at: number): boolean => {
      if (severity === 'critical') return at >= severeSince + rows.critical[level];
      let gone = 0;
      for (let one = 96; one <= at + 96; one += 96) {
        // The tick of each day at which `at` stands; those of 1 July and of closed days do not count.
        if (business[one - 96 + (at % 96)] && dateOf(one - 96 + (at % 96)) > '2026-07-01') gone += 1;
      }
      return (Math.min(gone, total) * 100) / total >= rows[severity][level];
    };
    const isOver = (at: number) => dateOf(at) > last;
    const own = (level: EscalationLevel) => [(at: number) => isSilent(level, at), (at: number) => isReached(level, at)];
    const isAbove = (level: EscalationLevel) =>
      levels.slice(levels.indexOf(level) + 1).some((one) => own(one).some((holds) => holds(tick))) ||
      (level !== 'N4' && isOver(tick));
    const delivery = () => {
      let at = tick;
      while (severity !== 'critical' && !open[at]) at += 1;
      return at;
    };
    const found: Told[] = [];
    const tell = (level: EscalationLevel, kind: Told['kind']) =>
      found.push({ tick, level, due, kind, deliver: delivery(), acknowledgedTick: undefined });
    for (const level of levels) {
      const mine = told.filter((one) => one.level === level);
      const done = mine.some((one) => one.kind === 'climb' && one.due === due);
      const never = mine.length === 0;
      const isNews = own(level).some((holds) => holds(tick) && (never || !holds(since))) || (never && isAbove(level));
      if (isNews && !done) tell(level, 'climb');
    }
    const overdue = told.filter((one) => one.kind === 'overdue' && one.due === due).at(-1);
    const isNewDay = overdue !== undefined && dateOf(tick) > dateOf(overdue.deliver) && open[tick];
    if (isOver(tick) && (overdue === undefined || isNewDay)) tell('N4', 'overdue');
    for (const one of found) told.push({ ...one, acknowledgedTick: patienceOf(story, told.length, tick) });
    if (found.length > 0) tick -= 1;
  }
  return told;
}

const anyTick = fc.integer({ min: 0, max: ticks - 400 });
const anyFacts = fc.record({ safety: fc.boolean(), media: fc.boolean(), repeated: fc.boolean() }, { requiredKeys: [] });
const anyStory: fc.Arbitrary<Story> = fc.record({
  facts: fc
    .array(fc.record({ tick: anyTick, facts: anyFacts }), { maxLength: 4 })
    .map((facts) => facts.sort((a, b) => a.tick - b.tick)),
  // The notice leaves before the first end.
  extended: fc.option(fc.integer({ min: 1, max: 22 * 96 }), { nil: undefined }),
  answered: fc.option(anyTick, { nil: undefined }),
  patience: fc.array(fc.constantFrom(0, 0, 1, 3, 20, 100, 400), { minLength: 1, maxLength: 5 }),
});

const shortOf = (tick: number, level: string, overdue: boolean, deliver: number) =>
  `${instantOf(tick)} ${level}${overdue ? ' overdue' : ''} ${instantOf(deliver)}`;

describe('alerts by waking up', () => {
  it('are those found by asking every quarter of an hour, at the same instants', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const woken = wokenUp(story).given.map((one) =>
          shortOf(one.tick, one.level, ['lapse', 'daily'].includes(one.trigger.type), tickOf(one.deliverAt)),
        );
        const slow = stepped(story).map((one) => shortOf(one.tick, one.level, one.kind === 'overdue', one.deliver));
        expect(woken).toEqual(slow);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('come once each, none delivered before it is due, and no level before one below it', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { alerts } = wokenUp(story);
        const keys = alerts.map((one) => one.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const [index, alert] of alerts.entries()) {
          expect(alert.deliverAt >= alert.at).toBe(true);
          const below = levels.slice(0, levels.indexOf(alert.level));
          for (const level of below) expect(alerts.slice(0, index).some((one) => one.level === level)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('knows every row of the default', () => {
    const shares = (severity: 'low' | 'medium' | 'high') =>
      Object.fromEntries(levels.map((level) => [level, defaultMatrix.triggers[severity][level].sharePercent]));
    expect([shares('low'), shares('medium'), shares('high')]).toEqual([rows.low, rows.medium, rows.high]);
  });
});
