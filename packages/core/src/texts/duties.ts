import type { Catalogue } from './catalogue.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** The words of the duty calendar. The names of the duties are the document's own, in Spanish. */
export interface DutyTexts {
  periodicities: Each<'O' | 'D' | 's' | 'Q' | 'M' | 'T' | 'S' | 'A'>;
  types: Each<'E' | 'A' | 'D' | 'C'>;
  states: Each<'done' | 'late' | 'missed' | 'open' | 'upcoming'>;
}

export const dutyTexts: Catalogue<DutyTexts> = {
  'es-CO': {
    periodicities: {
      O: 'Ocasional',
      D: 'Diaria',
      s: 'Semanal',
      Q: 'Quincenal',
      M: 'Mensual',
      T: 'Trimestral',
      S: 'Semestral',
      A: 'Anual',
    },
    types: { E: 'Ejecución', A: 'Análisis', D: 'Dirección', C: 'Control' },
    states: { done: 'Hecha', late: 'Hecha tarde', missed: 'Sin hacer', open: 'Por hacer', upcoming: 'Más adelante' },
  },
  en: {
    periodicities: {
      O: 'Occasional',
      D: 'Daily',
      s: 'Weekly',
      Q: 'Twice a month',
      M: 'Monthly',
      T: 'Quarterly',
      S: 'Every half year',
      A: 'Yearly',
    },
    types: { E: 'Execution', A: 'Analysis', D: 'Direction', C: 'Control' },
    states: { done: 'Done', late: 'Done late', missed: 'Missed', open: 'To do', upcoming: 'Later on' },
  },
  'pt-BR': {
    periodicities: {
      O: 'Ocasional',
      D: 'Diária',
      s: 'Semanal',
      Q: 'Quinzenal',
      M: 'Mensal',
      T: 'Trimestral',
      S: 'Semestral',
      A: 'Anual',
    },
    types: { E: 'Execução', A: 'Análise', D: 'Direção', C: 'Controle' },
    states: { done: 'Feita', late: 'Feita com atraso', missed: 'Não feita', open: 'A fazer', upcoming: 'Mais adiante' },
  },
};
