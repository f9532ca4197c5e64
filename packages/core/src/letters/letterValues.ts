import type { Decision } from '../case/event.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { civilDateAt } from '../time/zone.js';
import type { LegalBasis } from './legalBasis.js';
import type { LetterCase, LetterInput } from './letter.js';
import { letterDate } from './letterDates.js';
import type { LetterValues } from './variable.js';

/** What the values of a template are taken from. */
export interface ValueSource extends Pick<LetterInput, 'locale' | 'sender' | 'date' | 'timeZone' | 'signatory'> {
  case: LetterCase;
  /** Last day of the term. */
  dueDate?: string;
  decision?: Decision;
  legalBasis?: readonly Pick<LegalBasis, 'citation'>[];
}

function lowered(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
}

/**
 * The values of the variables that the case itself gives. What only a person knows (`motivo`, `faltante`, …) is added to them. An
 * anonymous case has no `nombre`, even if one came along.
 *
 * @example
 * letterValues(source).fechaRecibo // '5 de noviembre de 2026'
 */
export function letterValues(source: ValueSource): LetterValues {
  const { locale, sender, date, timeZone, signatory, dueDate, decision, legalBasis = [] } = source;
  const { radicado, receivedAt, category, submission } = source.case;
  const words = caseWords[locale];
  const name = submission.anonymous ? undefined : submission.person?.name;
  return {
    radicado,
    ...(name === undefined ? {} : { nombre: name }),
    fecha: letterDate(date, locale),
    fechaRecibo: letterDate(civilDateAt(receivedAt, timeZone), locale),
    ...(dueDate === undefined ? {} : { vence: letterDate(dueDate, locale) }),
    categoria: lowered(words.categories[category], locale),
    asunto: submission.subject,
    ...(decision === undefined ? {} : { decision: lowered(words.decisions[decision], locale) }),
    ...(legalBasis.length === 0 ? {} : { normas: legalBasis.map((one) => one.citation).join('; ') }),
    organizacion: sender.name,
    telefono: sender.phone,
    firmante: signatory.name,
    cargo: signatory.role,
  };
}
