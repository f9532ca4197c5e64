import type { ClockState } from '../clock/clockState.js';
import type { Locale } from '../texts/catalogue.js';
import { clockChipTexts } from '../texts/clockChip.js';
import { fill } from '../texts/fill.js';
import { amountText, lateOf, leftOf } from './clockWords.js';

/** The words of a status chip, from short to long. The icon says the status in every one of them. */
export interface ClockChip {
  /** The status: "Por vencer". */
  word: string;
  /** What is left: "Quedan 3 d", "Quedan 5 h", "Hace 2 d"; the word where there is nothing to count. */
  short: string;
  /** The same without abbreviations, for citizens: "Quedan 3 días hábiles". */
  full: string;
  /** Status and remainder, for those who cannot see the icon: "Por vencer: quedan 3 días hábiles". */
  label: string;
}

const signs = { businessDays: 'd', calendarDays: 'd', hours: 'h', minutes: 'min' } as const;

/** The chip of a clock that stopped with the answer of a case that is still open. */
export function answeredChip(locale: Locale): ClockChip {
  const word = clockChipTexts[locale].answered;
  return { word, short: word, full: word, label: word };
}

/** Words the chip of a clock. */
export function clockChip(state: ClockState, locale: Locale): ClockChip {
  const { statuses, left, leftShort, late, lateShort } = clockChipTexts[locale];
  const { status } = state;
  const word = statuses[status];
  const over = status === 'over';
  const amount = over ? lateOf(state) : leftOf(state);
  const { n, unit } = amount;
  // On its last day a term in days has nothing left to count, and one in hours has its hours.
  const running = status === 'ok' || status === 'soon' || (status === 'today' && state.remainingHours !== undefined);
  if (!running && !(over && n > 0)) return { word, short: word, full: word, label: word };
  const full = fill(over ? late : left, { n, days: amountText(amount, locale) });
  const short = fill(over ? lateShort : leftShort, { n, u: signs[unit] });
  return { word, short, full, label: `${word}: ${full.charAt(0).toLowerCase()}${full.slice(1)}` };
}
