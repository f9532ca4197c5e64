import type { Catalogue } from './catalogue.js';

/** What a note under a ticket of a CRM says of a case. */
export interface CaseNoteTexts {
  acknowledged: string;
  /** `at` is a worded date and time, `channel` a word such as "Correo electrónico". */
  answered(at: string, channel: string): string;
  /** In place of an answer that not everybody may read. */
  reserved: string;
  /** After an answer that is too long for a note. */
  cut: string;
}

export const caseNoteTexts: Catalogue<CaseNoteTexts> = {
  'es-CO': {
    acknowledged: 'Acuse de recibo',
    answered: (at, channel) => `Respuesta notificada · ${channel} · ${at}`,
    reserved: 'El texto es reservado. Léalo en el caso.',
    cut: 'La respuesta completa está en el caso.',
  },
  en: {
    acknowledged: 'Acknowledgement of receipt',
    answered: (at, channel) => `Answer notified · ${channel} · ${at}`,
    reserved: 'The text is confidential. Read it in the case.',
    cut: 'The whole answer is in the case.',
  },
  'pt-BR': {
    acknowledged: 'Aviso de recebimento',
    answered: (at, channel) => `Resposta notificada · ${channel} · ${at}`,
    reserved: 'O texto é reservado. Leia-o no caso.',
    cut: 'A resposta completa está no caso.',
  },
};
