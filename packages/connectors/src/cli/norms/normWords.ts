import { readingsOf, termText } from '@pqrs-kit/core';
import type { Condition, Extension, Norm, Silence, Term } from '@pqrs-kit/core';

/** "party = public, category = queja or reclamo". */
export function conditionWords(condition: Condition): string {
  return Object.entries(condition)
    .map(([name, value]) => `${name} = ${(Array.isArray(value) ? value : [value]).map(String).join(' or ')}`)
    .join(', ');
}

/** Each reading with its values, the one used unless another is asked for first, and what divides them. */
export function readingWords(norm: Norm): string[] {
  return Object.entries(readingsOf(norm)).map(([name, { values, note }]) => {
    const [first, ...others] = values;
    const list = [`${first} (used)`, ...others].join(', ');
    return `${name}: ${list}. ${note}`;
  });
}

export function extensionWords({ id, citation, condition, limit }: Extension): string {
  const most = 'times' in limit ? `up to ${limit.times} times the term` : `up to ${limit.added} more of the same unit`;
  return `${id}, ${most}. ${condition} (${citation})`;
}

export function silenceWords({ effect, citation, note, fromFiling, recognition }: Silence): string {
  const when = fromFiling ? `${termText(fromFiling, 'en')} from filing` : 'at expiry';
  const recognised = recognition === undefined ? '' : `, recognised under ${recognition}`;
  return `${effect}, ${when}${recognised}. ${note} (${citation})`;
}

function words(amount: number, unit: Term['unit']): string {
  return termText({ amount, unit }, 'en');
}

/** What may stop, lengthen or restart a term, as rows of a name and words. */
export function heldWords({
  completion,
  suspension,
  loaner,
  replacement,
  transfer,
}: Norm): (readonly [string, string])[] {
  const rows: (readonly [string, string])[] = [];
  if (completion) {
    const { cause, askWithin, personHas, citation } = completion;
    const within = askWithin === undefined ? 'while it runs' : `within ${words(askWithin, 'businessDays')}`;
    rows.push(['completion', `asked ${within}, the person has ${words(personHas, 'months')}. ${cause} (${citation})`]);
  }
  if (suspension) rows.push(['suspension', `${suspension.cause} (${suspension.citation})`]);
  if (loaner) rows.push(['loan', `${loaner.id}, ${loaner.amount} in place of the term (${loaner.citation})`]);
  if (replacement) rows.push(['replacement', `starts the whole term again (${replacement.citation})`]);
  if (transfer) rows.push(['transfer', `starts again when the competent body receives it (${transfer.citation})`]);
  return rows;
}
