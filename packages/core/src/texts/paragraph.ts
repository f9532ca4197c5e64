import type { Catalogue } from './catalogue.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What the long explanation of a due date says besides its sentence: texts for `fill`. */
export interface ParagraphTexts {
  /** The first sentence of a term that is held, which has no date yet. */
  onHold: string;
  /** `{received}` is an instant in words, `{from}` the day or moment from which it counts and why. `{on}`: as in a clock. */
  received: string;
  /** The same for a term in hours. */
  receivedHours: string;
  /** The term that started this one, by name or id, and its last moment. */
  startedBy: string;
  /** `{days}` are holidays and closures with their law; singular and plural by their number. */
  named: string;
  /** Before the span of a hold, whose first letter is small there: "del … al …". */
  held: string;
  extended: string;
  /** A loan made the term longer; `{reason}` is its law. */
  lent: string;
  /** `{readings}` are those of `consequenceTexts`. */
  read: string;
  norm: string;
  verified: string;
  calendar: string;
  saturday: Texts<'excluded' | 'included'>;
  /** Further layers of the calendar, by id. */
  layers: string;
  workingSaturdays: string;
  closures: string;
  asOf: string;
  transition: Texts<'oldLawStays' | 'newLawReaches'>;
}

export const paragraphTexts: Catalogue<ParagraphTexts> = {
  'es-CO': {
    onHold: 'El término está detenido y todavía no tiene fecha de vencimiento; la persona tiene plazo hasta el {date}.',
    received: 'Se recibió el {received} y cuenta desde el {from}.',
    receivedHours: 'Se recibió el {received}, y desde ese momento corren las horas.',
    startedBy: 'Empezó al vencer el término anterior ({norm}), el {date}, y cuenta desde el {from}.',
    named: 'No cuenta por festivo o cierre: {days}.|No cuentan por festivo o cierre: {days}.',
    held: 'Detenido {span}',
    extended: 'Se prorrogó {days} el {date}. Motivo: {reason}',
    lent: 'Creció {days} porque el {date} se entregó en préstamo un bien similar ({reason}).',
    read: 'Lectura aplicada: {readings}.',
    norm: 'Norma: {name}, {citation}.',
    verified: 'El plazo se verificó en el texto de la norma.',
    calendar: 'Calendario {id}, versión {version}: {saturday}{more}.',
    saturday: { excluded: 'los sábados no son hábiles', included: 'los sábados son hábiles' },
    layers: ', con {layers}',
    workingSaturdays: ', salvo {n}',
    closures: ', con {n} cierre de la organización|, con {n} cierres de la organización',
    asOf: 'Calendario y normas, como se conocían el {date}.',
    transition: {
      oldLawStays:
        'La ley cambió el {date}, mientras el término corría, y este sigue con la que regía cuando empezó ({citation}); según la otra ({norm}) vencería el {other}.',
      newLawReaches:
        'La ley que empezó a regir el {date} alcanza los términos que ya corrían ({citation}); según la anterior ({norm}) vencería el {other}.',
    },
  },
  en: {
    onHold: 'The term is on hold and has no due date yet; the person has until {date}.',
    received: 'It was received on {received} and counts from {from}.',
    receivedHours: 'It was received on {received}, and the hours run from that moment.',
    startedBy: 'It began when the previous term ({norm}) expired, on {date}, and counts from {from}.',
    named: 'Not counted as a holiday or closed day: {days}.|Not counted as holidays or closed days: {days}.',
    held: 'On hold {span}',
    extended: 'It was extended by {days} on {date}. Reason: {reason}',
    lent: 'It grew by {days} because a similar good was lent on {date} ({reason}).',
    read: 'Reading applied: {readings}.',
    norm: 'Norm: {name}, {citation}.',
    verified: 'The term was verified in the text of the norm.',
    calendar: 'Calendar {id}, version {version}: {saturday}{more}.',
    saturday: { excluded: 'Saturdays do not count', included: 'Saturdays count' },
    layers: ', with {layers}',
    workingSaturdays: ', but for {n}',
    closures: ', with {n} closed day of the organisation|, with {n} closed days of the organisation',
    asOf: 'Calendar and norms as known on {date}.',
    transition: {
      oldLawStays:
        'The law changed on {date}, while the term ran, and it keeps to the one under which it began ({citation}); under the other one ({norm}) it would be due on {other}.',
      newLawReaches:
        'The law in force since {date} also reaches terms that were running ({citation}); under the one before ({norm}) it would be due on {other}.',
    },
  },
  'pt-BR': {
    onHold: 'O prazo está suspenso e ainda não tem data de vencimento; a pessoa tem prazo até {date}.',
    received: 'Foi recebido {on} {received} e conta a partir de {from}.',
    receivedHours: 'Foi recebido {on} {received}, e desde esse momento correm as horas.',
    startedBy: 'Começou ao vencer o prazo anterior ({norm}), {on} {date}, e conta a partir de {from}.',
    named: 'Não conta por feriado ou fechamento: {days}.|Não contam por feriado ou fechamento: {days}.',
    held: 'Suspenso {span}',
    extended: 'Foi prorrogado em {days} {on} {date}. Motivo: {reason}',
    lent: 'Cresceu {days} porque {on} {date} foi emprestado um bem semelhante ({reason}).',
    read: 'Leitura aplicada: {readings}.',
    norm: 'Norma: {name}, {citation}.',
    verified: 'O prazo foi verificado no texto da norma.',
    calendar: 'Calendário {id}, versão {version}: {saturday}{more}.',
    saturday: { excluded: 'os sábados não são úteis', included: 'os sábados são úteis' },
    layers: ', com {layers}',
    workingSaturdays: ', salvo {n}',
    closures: ', com {n} dia de fechamento da organização|, com {n} dias de fechamento da organização',
    asOf: 'Calendário e normas como se conheciam {on} {date}.',
    transition: {
      oldLawStays:
        'A lei mudou {on} {date}, enquanto o prazo corria, e ele segue a que vigorava quando começou ({citation}); pela outra ({norm}) venceria {onOther} {other}.',
      newLawReaches:
        'A lei que vigora desde {date} alcança os prazos que já corriam ({citation}); pela anterior ({norm}) venceria {onOther} {other}.',
    },
  },
};
