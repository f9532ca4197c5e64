import type { Catalogue } from './catalogue.js';
import { escalationTextsEn } from './escalationEn.js';
import { escalationTextsEs } from './escalationEs.js';
import { escalationTextsPt } from './escalationPt.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What an alert says: texts for `fill`. `{radicado}` is a radicado, `{due}` one of `due`, `{facts}` a list of `facts`. */
export interface EscalationTexts {
  severities: Texts<'low' | 'medium' | 'high' | 'critical'>;
  roles: Texts<'agent' | 'lead' | 'head' | 'boss' | 'legal' | 'areaManager'>;
  channels: Texts<'inApp' | 'email' | 'chat' | 'call' | 'formalRecord'>;
  /** After "because of". */
  facts: Texts<
    'safety' | 'regulatorOrJudge' | 'strategicAccount' | 'media' | 'vulnerablePerson' | 'repeated' | 'penaltyAmountCop'
  >;
  /** Why a level is told. `{left}` is a time with its unit, `{unanswered}` the level that kept silent. */
  triggers: Texts<'share' | 'beforeDue' | 'detection' | 'fact' | 'silence' | 'manual' | 'lapse' | 'daily'>;
  /** The same of a clock beside that of the law, named `{clock}`. */
  others: EscalationTexts['triggers'];
  /** The facts that made a case grave; left out where there is none. */
  because: string;
  /** `{on}` is the article of the day in Portuguese. */
  due: Texts<'ahead' | 'today' | 'over' | 'held'>;
}

export const escalationTexts: Catalogue<EscalationTexts> = {
  'es-CO': escalationTextsEs,
  en: escalationTextsEn,
  'pt-BR': escalationTextsPt,
};
