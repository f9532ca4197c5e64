import type { Catalogue } from './catalogue.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What follows from a term, and how the law was read to count it: texts for `fill`, short because every clock has them. */
export interface ConsequenceTexts {
  /** `{date}` is the last moment of the term. */
  silence: string;
  /** The effects that the law gives to silence. */
  effects: Texts<'positive' | 'accepted' | 'negative' | 'evidence' | 'withdrawn' | 'abandoned'>;
  recognition: string;
  prudent: string;
  /** Name and value of the reading. */
  readings: Texts<
    | 'extension.total'
    | 'extension.added'
    | 'incomplete.resume'
    | 'incomplete.restart'
    | 'receiptDay.excluded'
    | 'receiptDay.included'
    | 'lastDay.stays'
    | 'lastDay.rolls'
    | 'loaner.total'
    | 'loaner.added'
  >;
}

export const consequenceTexts: Catalogue<ConsequenceTexts> = {
  'es-CO': {
    silence: 'Sin respuesta, después del {date} {effect} ({citation}).',
    effects: {
      positive: 'se entiende resuelto a favor lo pedido',
      accepted: 'se entiende aceptado lo pedido',
      negative: 'se entiende negado lo pedido, y sigue el deber de responder',
      evidence: 'hay indicio grave contra quien debía responder',
      withdrawn: 'se entiende que la persona desistió',
      abandoned: 'se entiende abandonado el bien',
    },
    recognition: 'Debe cumplirse a más tardar el {date}.',
    prudent: 'Actúe a más tardar el {date}: el último día no es hábil y el término no se extiende.',
    readings: {
      'extension.total': 'el límite de la prórroga es del término completo',
      'extension.added': 'el límite de la prórroga es de lo añadido',
      'incomplete.resume': 'al completarse, el término sigue',
      'incomplete.restart': 'al completarse, el término empieza de nuevo',
      'receiptDay.excluded': 'no cuenta el día de la recepción',
      'receiptDay.included': 'cuenta el día de la recepción',
      'lastDay.stays': 'un último día no hábil no extiende el término',
      'lastDay.rolls': 'un último día no hábil extiende el término',
      'loaner.total': 'el término por préstamo es el completo',
      'loaner.added': 'el término por préstamo se suma al inicial',
    },
  },
  en: {
    silence: 'Without an answer, after {date} {effect} ({citation}).',
    effects: {
      positive: 'the request is deemed decided in favour',
      accepted: 'the request is deemed accepted',
      negative: 'the request is deemed denied, and the duty to answer remains',
      evidence: 'there is serious evidence against whoever had to answer',
      withdrawn: 'the person is deemed to have withdrawn',
      abandoned: 'the good is deemed abandoned',
    },
    recognition: 'It must be honoured by {date}.',
    prudent: 'Act by {date}: the last day is not a business day and the term does not go on.',
    readings: {
      'extension.total': 'the limit of the extension is for the whole term',
      'extension.added': 'the limit of the extension is for what is added',
      'incomplete.resume': 'once completed, the term goes on',
      'incomplete.restart': 'once completed, the term starts again',
      'receiptDay.excluded': 'the day of receipt does not count',
      'receiptDay.included': 'the day of receipt counts',
      'lastDay.stays': 'a closed last day does not lengthen the term',
      'lastDay.rolls': 'a closed last day lengthens the term',
      'loaner.total': 'the term for a loan is the whole term',
      'loaner.added': 'the term for a loan is added to the first',
    },
  },
  'pt-BR': {
    silence: 'Sem resposta, depois de {date} {effect} ({citation}).',
    effects: {
      positive: 'considera-se decidido a favor o pedido',
      accepted: 'considera-se aceito o pedido',
      negative: 'considera-se negado o pedido, e o dever de responder continua',
      evidence: 'há indício grave contra quem devia responder',
      withdrawn: 'considera-se que a pessoa desistiu',
      abandoned: 'considera-se abandonado o bem',
    },
    recognition: 'Deve ser cumprido até {date}.',
    prudent: 'Aja até {date}: o último dia não é útil e o prazo não se estende.',
    readings: {
      'extension.total': 'o limite da prorrogação é do prazo completo',
      'extension.added': 'o limite da prorrogação é do que se acrescenta',
      'incomplete.resume': 'ao se completar, o prazo continua',
      'incomplete.restart': 'ao se completar, o prazo recomeça',
      'receiptDay.excluded': 'o dia do recebimento não conta',
      'receiptDay.included': 'o dia do recebimento conta',
      'lastDay.stays': 'um último dia não útil não estende o prazo',
      'lastDay.rolls': 'um último dia não útil estende o prazo',
      'loaner.total': 'o prazo por empréstimo é o completo',
      'loaner.added': 'o prazo por empréstimo soma-se ao inicial',
    },
  },
};
