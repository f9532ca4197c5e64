import type { Catalogue } from './catalogue.js';

/** The keys are those of the case; they are written again because this folder stands below it. */
type Each<Keys extends string> = Readonly<Record<Keys, string>>;
type Criterion =
  | 'itemsAnswered'
  | 'clear'
  | 'congruent'
  | 'ofSubstance'
  | 'onTime'
  | 'reasonedAndSigned'
  | 'remedyVerified'
  | 'notified'
  | 'recourseInformed'
  | 'causeCoded';
type Gap =
  | 'noAnswer'
  | 'itemsOpen'
  | 'notChecked'
  | 'late'
  | 'noBasis'
  | 'notApproved'
  | 'remedyPending'
  | 'notNotified'
  | 'bounced'
  | 'notConfirmed'
  | 'noRecourse'
  | 'noCause'
  | 'noAction'
  | 'filePending';

/** The words of the closing gate. */
export interface GateTexts {
  criteria: Each<Criterion>;
  gaps: Each<Gap>;
  states: Each<'met' | 'missing' | 'waiting'>;
  summary(done: number, total: number): string;
  /** Nothing is missing. */
  complete: string;
  showAll: string;
  showLess: string;
  evidence(when: string, by: string): string;
  /** Met by a statement of the head, not on time. */
  declared(when: string, by: string): string;
}

export const gateTexts: Catalogue<GateTexts> = {
  'es-CO': {
    criteria: {
      itemsAnswered: 'Responde cada pretensión',
      clear: 'En lenguaje claro',
      congruent: 'Precisa y congruente',
      ofSubstance: 'De fondo',
      onTime: 'En tiempo',
      reasonedAndSigned: 'Fundada y firmada por otra persona',
      remedyVerified: 'Lo prometido, cumplido y verificado',
      notified: 'Notificada con prueba',
      recourseInformed: 'Con recursos y sin datos sensibles',
      causeCoded: 'Causa registrada',
    },
    gaps: {
      noAnswer: 'Falta la respuesta',
      itemsOpen: 'Faltan pretensiones por decidir',
      notChecked: 'Falta que quien aprueba lo revise',
      late: 'Se notificó tarde: el jefe debe explicar la demora',
      noBasis: 'Falta el fundamento legal o contractual',
      notApproved: 'Falta aprobación de quien no redactó',
      remedyPending: 'Falta verificar lo prometido',
      notNotified: 'Falta notificar la respuesta',
      bounced: 'La notificación no llegó: notifique otra vez',
      notConfirmed: 'Falta la prueba de la notificación',
      noRecourse: 'Falta decir a dónde puede acudir la persona',
      noCause: 'Falta registrar la causa',
      noAction: 'La causa es recurrente: falta la acción correctiva',
      filePending: 'El expediente espera respuestas de otros',
    },
    states: { met: 'Cumple', missing: 'Falta', waiting: 'En espera' },
    summary: (done, total) => `${done} de ${total}`,
    complete: 'Está completo: se puede cerrar.',
    showAll: 'Ver los diez criterios',
    showLess: 'Ver menos',
    evidence: (when, by) => `${when}, ${by}`,
    declared: (when, by) => `Tarde, con la explicación de ${by}, ${when}`,
  },
  en: {
    criteria: {
      itemsAnswered: 'Answers each claim',
      clear: 'In clear language',
      congruent: 'Precise and congruent',
      ofSubstance: 'Of substance',
      onTime: 'On time',
      reasonedAndSigned: 'Reasoned, and signed by someone else',
      remedyVerified: 'What was promised, done and verified',
      notified: 'Notified with proof',
      recourseInformed: 'With recourse and no sensitive data',
      causeCoded: 'Cause recorded',
    },
    gaps: {
      noAnswer: 'The answer is missing',
      itemsOpen: 'Claims are left undecided',
      notChecked: 'The approver has not checked it',
      late: 'Notified late: the head must explain the delay',
      noBasis: 'The legal or contract basis is missing',
      notApproved: 'Approval by someone else is missing',
      remedyPending: 'What was promised is not verified',
      notNotified: 'The answer is not notified',
      bounced: 'The notification did not arrive: notify again',
      notConfirmed: 'Proof of the notification is missing',
      noRecourse: 'It does not say where the person may turn',
      noCause: 'The cause is not recorded',
      noAction: 'The cause is recurrent: the corrective action is missing',
      filePending: 'The file waits for answers of others',
    },
    states: { met: 'Met', missing: 'Missing', waiting: 'Waiting' },
    summary: (done, total) => `${done} of ${total}`,
    complete: 'It is complete: it can be closed.',
    showAll: 'Show the ten criteria',
    showLess: 'Show less',
    evidence: (when, by) => `${when}, ${by}`,
    declared: (when, by) => `Late, with the explanation of ${by}, ${when}`,
  },
  'pt-BR': {
    criteria: {
      itemsAnswered: 'Responde cada pedido',
      clear: 'Em linguagem clara',
      congruent: 'Precisa e congruente',
      ofSubstance: 'De mérito',
      onTime: 'No prazo',
      reasonedAndSigned: 'Fundamentada e assinada por outra pessoa',
      remedyVerified: 'O prometido, cumprido e verificado',
      notified: 'Notificada com prova',
      recourseInformed: 'Com recursos e sem dados sensíveis',
      causeCoded: 'Causa registrada',
    },
    gaps: {
      noAnswer: 'Falta a resposta',
      itemsOpen: 'Faltam pedidos por decidir',
      notChecked: 'Falta a revisão de quem aprova',
      late: 'Notificada com atraso: o chefe deve explicá-lo',
      noBasis: 'Falta o fundamento legal ou contratual',
      notApproved: 'Falta a aprovação de quem não redigiu',
      remedyPending: 'Falta verificar o prometido',
      notNotified: 'Falta notificar a resposta',
      bounced: 'A notificação não chegou: notifique de novo',
      notConfirmed: 'Falta a prova da notificação',
      noRecourse: 'Falta dizer a quem a pessoa pode recorrer',
      noCause: 'Falta registrar a causa',
      noAction: 'A causa é recorrente: falta a ação corretiva',
      filePending: 'O processo espera respostas de outros',
    },
    states: { met: 'Cumpre', missing: 'Falta', waiting: 'Em espera' },
    summary: (done, total) => `${done} de ${total}`,
    complete: 'Está completo: pode ser encerrado.',
    showAll: 'Ver os dez critérios',
    showLess: 'Ver menos',
    evidence: (when, by) => `${when}, ${by}`,
    declared: (when, by) => `Com atraso, com a explicação de ${by}, ${when}`,
  },
};
