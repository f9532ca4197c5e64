import type { ClockState } from '../clock/clockState.js';
import type { Locale } from '../texts/catalogue.js';
import { clockTexts } from '../texts/clock.js';
import { fill } from '../texts/fill.js';
import { businessDaysText } from './clockWords.js';

/** The words of a status chip, from short to long. The icon says the status in every one of them. */
export interface ClockChip {
  /** The status: "Por vencer". */
  word: string;
  /** What is left: "Quedan 3 d", "Hace 2 d"; the word where there is nothing to count. */
  short: string;
  /** The same without abbreviations, for citizens: "Quedan 3 días hábiles". */
  full: string;
  /** Status and remainder, for those who cannot see the icon: "Por vencer: quedan 3 días hábiles". */
  label: string;
}

/** Words the chip of a clock. */
export function clockChip(state: ClockState, locale: Locale): ClockChip {
  const { statuses, left, leftShort, late, lateShort } = clockTexts[locale];
  const word = statuses[state.status];
  const over = state.status === 'over';
  const n = over ? state.overdueBusinessDays : state.remainingBusinessDays;
  const counts = state.status === 'ok' || state.status === 'soon' || (over && n > 0);
  if (!counts) return { word, short: word, full: word, label: word };
  const full = fill(over ? late : left, { n, days: businessDaysText(n, locale) });
  const short = fill(over ? lateShort : leftShort, { n });
  return { word, short, full, label: `${word}: ${full.charAt(0).toLowerCase()}${full.slice(1)}` };
}
