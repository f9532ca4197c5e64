import { parseInstant } from '../time/instant.js';
import type { EpochMs } from '../time/instant.js';
import type { AlertTrigger } from './alert.js';
import { lapseOf } from './overdue.js';
import type { LevelTriggers } from './matrix.js';
import { isTold, keyOf } from './situation.js';
import type { Candidate, Situation } from './situation.js';
import { escalationLevels } from './words.js';
import type { EscalationLevel } from './words.js';

const msPerMinute = 60_000;

/** Something that makes a level be told, and when it happens. */
interface Cause {
  trigger: AlertTrigger;
  happens: EpochMs;
  deliverBy?: EpochMs;
}

/** Of what the term brings about, nothing happens while something holds it. */
function causesOfTerm({ measure }: Situation, { sharePercent, beforeDue }: LevelTriggers): Cause[] {
  if (measure.held) return [];
  const causes: Cause[] = [];
  if (sharePercent !== undefined) {
    causes.push({ trigger: { type: 'share', percent: sharePercent }, happens: measure.reaches(sharePercent) });
  }
  if (beforeDue)
    causes.push({ trigger: { type: 'beforeDue', left: beforeDue }, happens: measure.comesWithin(beforeDue) });
  return causes;
}

function causesOfFacts(situation: Situation, { minutesAfterDetection: minutes, facts = [] }: LevelTriggers): Cause[] {
  const { severeSince, decidedBy, holding } = situation;
  const causes: Cause[] = [];
  if (minutes) {
    const after = (amount: number) => severeSince + amount * msPerMinute;
    const trigger = { type: 'detection', facts: decidedBy } as const;
    causes.push({ trigger, happens: after(minutes.from), deliverBy: after(minutes.to) });
  }
  const told = facts.filter((name) => holding.has(name));
  if (told.length > 0) {
    const happens = Math.min(...told.map((name) => holding.get(name) ?? Infinity));
    causes.push({ trigger: { type: 'fact', facts: told }, happens });
  }
  return causes;
}

/** The jump from the level below, when its last alert found no acknowledgement and nobody above was told since. */
function causeOfSilence(situation: Situation, level: EscalationLevel): Cause[] {
  const { given, matrix, severity, office } = situation;
  if (given.length === 0) return [];
  const below = escalationLevels[escalationLevels.indexOf(level) - 1];
  const ofBelow = given.filter((one) => one.level === below);
  const last = ofBelow.sort((a, b) => parseInstant(a.deliverAt) - parseInstant(b.deliverAt)).at(-1);
  if (below === undefined || !last || last.acknowledgedAt !== undefined) return [];
  const since = parseInstant(last.at);
  if (given.some((one) => one.level === level && parseInstant(one.at) >= since)) return [];
  const minutes = matrix.silenceMinutes[severity];
  const from = parseInstant(last.deliverAt);
  const happens = severity === 'critical' ? from + minutes * msPerMinute : office.add(from, minutes);
  return [{ trigger: { type: 'silence', unanswered: below, minutes }, happens }];
}

function earlier(one: Cause, other: Cause): Cause {
  return one.happens <= other.happens ? one : other;
}

/** The alert of a level by the first cause of which it was not told: its own, or one above it while it never heard of the case. */
function untold(
  situation: Situation,
  level: EscalationLevel,
  own: readonly Cause[],
  above: readonly Cause[],
): Candidate[] {
  const { given, measure, severeSince } = situation;
  const key = keyOf(situation, level);
  const told = given.filter((one) => one.level === level);
  const fresh = own.filter(({ happens }) => !isTold(key, happens, told, measure.dueSince));
  const causes = told.length === 0 ? [...fresh, ...above] : fresh;
  if (causes.length === 0) return [];
  const { trigger, happens, deliverBy } = causes.reduce(earlier);
  const at = Math.max(happens, measure.dueSince, severeSince);
  return [{ key, level, trigger, at, ...(deliverBy === undefined ? {} : { deliverBy }) }];
}

/**
 * What each level is yet to be told on the way up: once for each end of the term, by whichever cause comes first. Whoever
 * stands below a level that is told, and never was, is told with it.
 */
export function climb(situation: Situation): Candidate[] {
  const { measure, matrix, severity } = situation;
  const lapse: Cause[] = measure.held ? [] : [{ trigger: { type: 'lapse' }, happens: lapseOf(measure) }];
  const candidates: Candidate[] = [];
  let above: Cause[] = [];
  for (const level of [...escalationLevels].reverse()) {
    const triggers = matrix.triggers[severity][level];
    const own = [
      ...causesOfTerm(situation, triggers),
      ...causesOfFacts(situation, triggers),
      ...causeOfSilence(situation, level),
    ];
    // A level that is told of the lapse itself is not told of it on the way.
    const onTheWay = triggers.lapse ? above.filter(({ trigger }) => trigger.type !== 'lapse') : above;
    candidates.unshift(...untold(situation, level, own, onTheWay));
    above = [...own, ...above, ...(triggers.lapse ? lapse : [])];
  }
  return candidates;
}
