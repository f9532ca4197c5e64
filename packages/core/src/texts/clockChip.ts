import type { Catalogue } from './catalogue.js';

type Texts<Keys extends string> = Readonly<Record<Keys, string>>;

/** What a status chip says. A list of cases has no more of a clock than its chips, so they stand apart from the rest. */
export interface ClockChipTexts {
  statuses: Texts<'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed'>;
  /** The clock of a case that is still open stopped with its answer. */
  answered: string;
  units: Texts<'businessDays' | 'calendarDays' | 'months' | 'years' | 'hours' | 'minutes'>;
  /** `{u}` is the sign of the unit: d, h, min. */
  leftShort: string;
  left: string;
  lateShort: string;
  late: string;
}

export const clockChipTexts: Catalogue<ClockChipTexts> = {
  'es-CO': {
    statuses: {
      ok: 'A tiempo',
      soon: 'Por vencer',
      today: 'Vence hoy',
      over: 'Vencido',
      pause: 'En pausa',
      closed: 'Cerrado',
    },
    answered: 'Respondido',
    units: {
      businessDays: '{n} día hábil|{n} días hábiles',
      calendarDays: '{n} día calendario|{n} días calendario',
      months: '{n} mes|{n} meses',
      years: '{n} año|{n} años',
      hours: '{n} hora|{n} horas',
      minutes: '{n} minuto|{n} minutos',
    },
    leftShort: 'Queda {n} {u}|Quedan {n} {u}',
    left: 'Queda {days}|Quedan {days}',
    lateShort: 'Hace {n} {u}',
    late: '{days} de mora',
  },
  en: {
    statuses: {
      ok: 'On time',
      soon: 'Due soon',
      today: 'Due today',
      over: 'Overdue',
      pause: 'On hold',
      closed: 'Closed',
    },
    answered: 'Answered',
    units: {
      businessDays: '{n} business day|{n} business days',
      calendarDays: '{n} calendar day|{n} calendar days',
      months: '{n} month|{n} months',
      years: '{n} year|{n} years',
      hours: '{n} hour|{n} hours',
      minutes: '{n} minute|{n} minutes',
    },
    leftShort: '{n} {u} left',
    left: '{days} left',
    lateShort: '{n} {u} ago',
    late: '{days} late',
  },
  'pt-BR': {
    statuses: {
      ok: 'No prazo',
      soon: 'A vencer',
      today: 'Vence hoje',
      over: 'Vencido',
      pause: 'Em pausa',
      closed: 'Encerrado',
    },
    answered: 'Respondido',
    units: {
      businessDays: '{n} dia útil|{n} dias úteis',
      calendarDays: '{n} dia corrido|{n} dias corridos',
      months: '{n} mês|{n} meses',
      years: '{n} ano|{n} anos',
      hours: '{n} hora|{n} horas',
      minutes: '{n} minuto|{n} minutos',
    },
    leftShort: 'Resta {n} {u}|Restam {n} {u}',
    left: 'Resta {days}|Restam {days}',
    lateShort: 'Há {n} {u}',
    late: '{days} de atraso',
  },
};
