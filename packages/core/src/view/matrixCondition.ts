import type { LevelTriggers } from '../escalation/matrix.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { matrixTexts } from '../texts/matrix.js';

/** What makes a level be told: "50 %" and "del término". */
export interface MatrixCondition {
  text: string;
  /** What it is a share of; empty where it is none. */
  of: string;
}

/**
 * The condition of a level in words: of several, the one that comes first as the matrix lists them.
 *
 * @example
 * conditionOf({ minutesAfterDetection: { from: 0, to: 15 } }, 'es-CO') // { text: '0 a 15 min', of: '' }
 */
export function conditionOf(triggers: LevelTriggers, locale: Locale): MatrixCondition {
  const { conditions, beforeDue, ofTerm } = matrixTexts[locale];
  const { sharePercent, beforeDue: left, minutesAfterDetection: minutes, facts } = triggers;
  if (minutes) return { text: minutesText(minutes, conditions), of: '' };
  if (sharePercent !== undefined) return { text: fill(conditions.share, { percent: sharePercent }), of: ofTerm };
  if (left) return { text: fill(beforeDue[left.unit], { n: left.amount }), of: '' };
  return { text: facts && facts.length > 0 ? conditions.facts : conditions.lapse, of: '' };
}

function minutesText(
  { from, to }: { from: number; to: number },
  texts: Readonly<Record<'minutes' | 'minutesUpTo' | 'atOnce', string>>,
): string {
  if (to === 0) return texts.atOnce;
  return from === to ? fill(texts.minutes, { from }) : fill(texts.minutesUpTo, { from, to });
}
