import type { Explanation } from '../clock/explanation.js';
import type { Locale } from '../texts/catalogue.js';
import { consequenceTexts } from '../texts/consequences.js';
import { fill } from '../texts/fill.js';
import { endText, longDate } from './dates.js';
import { rolledForward } from './skippedDays.js';

function until(instant: string, { timeZone }: Explanation, locale: Locale): string {
  return endText(instant, timeZone, locale, (date) => longDate(date, locale));
}

/** While a term is held its end is not known, nor what follows from it. */
function isHeld({ pauses }: Explanation): boolean {
  return pauses.some((pause) => pause.to === undefined);
}

/**
 * What silence means for a term and from when, with its law, and by when that is to be recognised; undefined where the
 * law says nothing of it.
 *
 * @example
 * silenceText(explanation, 'es-CO')
 * // 'Sin respuesta, después del martes 14 de abril de 2026 se entiende aceptado lo pedido (Ley 1755 de 2015, art. 14, num. 1). …'
 */
export function silenceText(explanation: Explanation, locale: Locale): string | undefined {
  const { silence } = explanation;
  if (!silence || isHeld(explanation)) return undefined;
  const texts = consequenceTexts[locale];
  const { effect, citation, takesEffectAt, recognition } = silence;
  const date = until(takesEffectAt, explanation, locale);
  return [
    fill(texts.silence, { date, effect: texts.effects[effect], citation }),
    ...(recognition ? [fill(texts.recognition, { date: until(recognition.dueAt, explanation, locale) })] : []),
  ].join(' ');
}

/** The business day before a term ends on a closed one, as advice; undefined where there is no such day. */
export function prudentText(explanation: Explanation, locale: Locale): string | undefined {
  const { prudentDate } = explanation;
  return prudentDate === undefined || isHeld(explanation)
    ? undefined
    : fill(consequenceTexts[locale].prudent, { date: longDate(prudentDate, locale) });
}

/** Whether a reading had a say in the date. */
function matters(name: string, explanation: Explanation): boolean {
  switch (name) {
    case 'extension':
    case 'loaner':
      return explanation.extensions.length > 0;
    case 'incomplete':
      return explanation.pauses.length > 0;
    case 'lastDay':
      return explanation.prudentDate !== undefined || rolledForward(explanation);
    default:
      return true;
  }
}

/** How the law was read where it can be read in several ways and that made a difference to the date. */
export function readingTexts(explanation: Explanation, locale: Locale): string[] {
  const texts: Readonly<Record<string, string>> = consequenceTexts[locale].readings;
  return Object.entries(explanation.readings).flatMap(([name, value]) => {
    const text = matters(name, explanation) ? texts[`${name}.${value}`] : undefined;
    return text === undefined ? [] : [text];
  });
}
