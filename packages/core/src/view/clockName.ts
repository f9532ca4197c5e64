import type { AgreementTarget } from '../agreements/vocabulary.js';
import type { Locale } from '../texts/catalogue.js';
import { agreementTexts } from '../texts/agreements.js';
import { fill } from '../texts/fill.js';
import { otherClockTexts } from '../texts/otherClocks.js';

/**
 * What a clock beside that of the law is called, from its id alone: for alerts and for what happened.
 *
 * @example
 * clockName('agreement.firstResponse', 'es-CO') // 'Primera respuesta del acuerdo'
 * clockName('requirement.q1', 'es-CO') // 'Requerimiento q1'
 */
export function clockName(clockId: string, locale: Locale): string {
  const { names, statute } = otherClockTexts[locale];
  const [kind, part = ''] = clockId.split('.');
  switch (kind) {
    case 'agreement': {
      const target = agreementTexts[locale].targets[part as AgreementTarget];
      return fill(names.agreement, { target });
    }
    case 'internal':
    case 'requirement':
      return fill(names[kind], { id: part });
    default:
      return statute;
  }
}
