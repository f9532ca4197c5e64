import type { Catalogue } from './catalogue.js';

/** A civil date taken apart. `weekday`: 1 is Monday. */
export interface WordedDay {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

/** How a language writes dates and times. Worded here and not by the platform, so that all agree to the letter. */
export interface DateTexts {
  /** From Monday on, as the heads of a calendar. */
  weekdays: readonly string[];
  /** "viernes 27 de noviembre", with the year where asked. */
  long(date: WordedDay, year: boolean): string;
  /** "1 de julio", with the year where asked. */
  dayMonth(date: WordedDay, year: boolean): string;
  /** "vie 27 nov", with the year where asked. */
  list(date: WordedDay, year: boolean): string;
  /** "27 nov". */
  brief(date: WordedDay): string;
  /** "10:42 a. m." */
  time(hour: number, minute: number): string;
  /** "a las 10:42 a. m."; hour 24 is the midnight that ends a day. */
  atTime(hour: number, minute: number): string;
  /** Something of today, by its time of day. */
  today(time: string): string;
  /** Date and time together. */
  joined(date: string, time: string): string;
}

const thin = '\u00a0';

function names(text: string): readonly string[] {
  return text.split(' ');
}

function at(list: readonly string[], oneBased: number): string {
  return list[oneBased - 1] ?? '';
}

function twelveHours(hour: number, minute: number, marks: readonly [string, string]): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${thin}${marks[hour < 12 ? 0 : 1]}`;
}

function twentyFourHours(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const spanishMarks = [`a.${thin}m.`, `p.${thin}m.`] as const;
const englishMarks = ['a.m.', 'p.m.'] as const;

const es = {
  months: names('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  brief: names('ene feb mar abr may jun jul ago sep oct nov dic'),
  days: names('lunes martes miércoles jueves viernes sábado domingo'),
  shortDays: names('lun mar mié jue vie sáb dom'),
};
const en = {
  months: names('January February March April May June July August September October November December'),
  brief: names('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  days: names('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  shortDays: names('Mon Tue Wed Thu Fri Sat Sun'),
};
const pt = {
  months: names('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  brief: names('jan fev mar abr mai jun jul ago set out nov dez'),
  days: names('segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo'),
  shortDays: names('seg ter qua qui sex sáb dom'),
};

function spanishDay(date: WordedDay, year: boolean): string {
  return `${date.day} de ${at(es.months, date.month)}${year ? ` de ${date.year}` : ''}`;
}

function englishDay(date: WordedDay, year: boolean): string {
  return `${date.day} ${at(en.months, date.month)}${year ? ` ${date.year}` : ''}`;
}

function portugueseDay(date: WordedDay, year: boolean): string {
  const day = date.day === 1 ? '1º' : String(date.day);
  return `${day} de ${at(pt.months, date.month)}${year ? ` de ${date.year}` : ''}`;
}

type ShortNames = { brief: readonly string[]; shortDays: readonly string[] };

function brief(words: ShortNames, date: WordedDay): string {
  return `${date.day} ${at(words.brief, date.month)}`;
}

function list(words: ShortNames, date: WordedDay, year: boolean): string {
  return `${at(words.shortDays, date.weekday)} ${brief(words, date)}${year ? ` ${date.year}` : ''}`;
}

export const dateTexts: Catalogue<DateTexts> = {
  'es-CO': {
    weekdays: es.shortDays,
    long: (date, year) => `${at(es.days, date.weekday)} ${spanishDay(date, year)}`,
    dayMonth: spanishDay,
    list: (date, year) => list(es, date, year),
    brief: (date) => brief(es, date),
    time: (hour, minute) => twelveHours(hour, minute, spanishMarks),
    atTime: (hour, minute) =>
      hour === 24 ? 'a la medianoche' : `a la${hour % 12 === 1 ? '' : 's'} ${twelveHours(hour, minute, spanishMarks)}`,
    today: (time) => `hoy, ${time}`,
    joined: (date, time) => `${date}, ${time}`,
  },
  en: {
    weekdays: en.shortDays,
    long: (date, year) => `${at(en.days, date.weekday)} ${englishDay(date, year)}`,
    dayMonth: englishDay,
    list: (date, year) => list(en, date, year),
    brief: (date) => brief(en, date),
    time: (hour, minute) => twelveHours(hour, minute, englishMarks),
    atTime: (hour, minute) => `at ${hour === 24 ? 'midnight' : twelveHours(hour, minute, englishMarks)}`,
    today: (time) => `today, ${time}`,
    joined: (date, time) => `${date}, ${time}`,
  },
  'pt-BR': {
    weekdays: pt.shortDays,
    long: (date, year) => `${at(pt.days, date.weekday)}, ${portugueseDay(date, year)}`,
    dayMonth: portugueseDay,
    list: (date, year) => list(pt, date, year),
    brief: (date) => brief(pt, date),
    time: twentyFourHours,
    atTime: (hour, minute) =>
      hour === 24 ? 'à meia-noite' : `à${hour === 1 ? '' : 's'} ${twentyFourHours(hour, minute)}`,
    today: (time) => `hoje, às ${time}`,
    joined: (date, time) => `${date}, às ${time}`,
  },
};
