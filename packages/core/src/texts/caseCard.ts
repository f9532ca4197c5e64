import type { Catalogue } from './catalogue.js';

/** The texts of a case inside a CRM's own card. */
export interface CaseCardTexts {
  term: string;
  howCounted: string;
  stage: string;
  /** A case whose term ended with it, or runs elsewhere. */
  noClock: string;
  gate: string;
  nextStep: string;
  /** Nothing is left to be done. */
  nothingNext: string;
  alerts: string;
  /** Those before the newest. */
  olderAlerts: string;
  open: string;
}

export const caseCardTexts: Catalogue<CaseCardTexts> = {
  'es-CO': {
    term: 'Término',
    howCounted: 'Cómo se contó',
    stage: 'Etapa',
    noClock: 'Este caso no tiene un término en curso.',
    gate: 'Cierre asegurado',
    nextStep: 'Paso que sigue',
    nothingNext: 'No queda nada por hacer.',
    alerts: 'Alertas sin atender',
    olderAlerts: 'Alertas anteriores',
    open: 'Abrir el caso',
  },
  en: {
    term: 'Term',
    howCounted: 'How it was counted',
    stage: 'Stage',
    noClock: 'No term runs for this case.',
    gate: 'Closing gate',
    nextStep: 'Next step',
    nothingNext: 'Nothing is left to do.',
    alerts: 'Alerts nobody has taken on',
    olderAlerts: 'Earlier alerts',
    open: 'Open the case',
  },
  'pt-BR': {
    term: 'Prazo',
    howCounted: 'Como foi contado',
    stage: 'Etapa',
    noClock: 'Este caso não tem prazo em curso.',
    gate: 'Encerramento garantido',
    nextStep: 'Próximo passo',
    nothingNext: 'Não resta nada a fazer.',
    alerts: 'Alertas sem atendimento',
    olderAlerts: 'Alertas anteriores',
    open: 'Abrir o caso',
  },
};
