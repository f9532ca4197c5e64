import type { FieldProblem } from '../errors.js';
import type { EscalationMatrix, LevelTriggers } from './matrix.js';
import { escalationLevels, severities } from './words.js';

/** Measures by which a level may come before or after another; each rises with time. */
const measures: readonly [name: string, of: (triggers: LevelTriggers) => number | undefined][] = [
  // The lapse comes after all of the term.
  ['sharePercent', ({ sharePercent, lapse }) => sharePercent ?? (lapse ? 101 : undefined)],
  ['beforeDue', ({ beforeDue }) => (beforeDue?.unit === 'businessDays' ? -beforeDue.amount : undefined)],
  ['beforeDue', ({ beforeDue }) => (beforeDue?.unit === 'hours' ? -beforeDue.amount : undefined)],
  ['minutesAfterDetection', ({ minutesAfterDetection }) => minutesAfterDetection?.from],
  ['minutesAfterDetection', ({ minutesAfterDetection }) => minutesAfterDetection?.to],
];

/** Levels that come before one below them, by the same measure. */
export function checkOrder({ triggers }: EscalationMatrix): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const severity of severities) {
    for (const [name, of] of measures) {
      let last = -Infinity;
      for (const level of escalationLevels) {
        const value = of(triggers[severity][level]) ?? last;
        if (value < last) problems.push({ field: `triggers.${severity}.${level}.${name}`, code: 'notAllowed' });
        last = Math.max(last, value);
      }
    }
  }
  return problems;
}
