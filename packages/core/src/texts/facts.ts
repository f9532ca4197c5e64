import type { Catalogue, Locale } from './catalogue.js';
import { factTextsEn } from './factsEn.js';
import { factTextsEs } from './factsEs.js';
import { factTextsPt } from './factsPt.js';

/**
 * The values of each fact that decides which law binds a case; those that are true or false have `yes` and `no`. The names
 * are those of the norms; they are written again because this folder stands below them.
 */
export interface FactValues {
  party: 'public' | 'private' | 'naturalPerson';
  sector:
    | 'general'
    | 'telecom'
    | 'postal'
    | 'utilities'
    | 'financial'
    | 'health'
    | 'socialSecurity'
    | 'airTransport'
    | 'landTransport'
    | 'realEstate';
  requester: 'person' | 'child' | 'journalist' | 'congress' | 'defensoria' | 'authority' | 'oversight' | 'judge';
  category: 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';
  subtype: 'general' | 'informacion' | 'consulta';
  matter:
    | 'service'
    | 'personalData'
    | 'creditData'
    | 'identityTheft'
    | 'warranty'
    | 'retract'
    | 'paymentReversal'
    | 'delivery'
    | 'appeal';
  consumerRelation: 'yes' | 'no';
  object: 'good' | 'service';
  distanceSale: 'yes' | 'no';
  product: 'notDelivered' | 'delivered' | 'handedIn' | 'loanerProvided';
  dataRequest: 'query' | 'claim';
  fundamentalRight: 'yes' | 'no';
  subordination: 'yes' | 'no';
  healthRisk: 'vital' | 'prioritised' | 'simple';
}

export type AskedFact = keyof FactValues;

/** Of each fact its question and the words of its values, in the order in which they are offered. */
export type FactTexts = {
  readonly [Name in AskedFact]: {
    readonly question: string;
    readonly values: Readonly<Record<FactValues[Name], string>>;
  };
};

const factTexts: Catalogue<FactTexts> = { 'es-CO': factTextsEs, en: factTextsEn, 'pt-BR': factTextsPt };

export interface FactQuestion {
  name: AskedFact;
  question: string;
  options: { value: string | boolean; label: string }[];
}

/**
 * The question that finds out a fact, with its possible answers as the norms know them.
 *
 * @example
 * factQuestion('consumerRelation', 'es-CO').options // [{ value: true, label: 'Sí' }, { value: false, label: 'No' }]
 */
export function factQuestion(name: AskedFact, locale: Locale): FactQuestion {
  const { question, values } = factTexts[locale][name];
  return {
    name,
    question,
    options: Object.entries(values).map(([value, label]) => ({
      value: value === 'yes' || value === 'no' ? value === 'yes' : value,
      label,
    })),
  };
}
