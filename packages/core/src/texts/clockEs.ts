import type { ClockTexts } from './clock.js';

export const clockTextsEs: ClockTexts = {
  labels: { kind: 'Término legal' },
  howComputed: { agent: '¿Cómo se calculó?', citizen: '¿Cómo se calcula esta fecha?' },
  runningHours: '{n} hora corrida|{n} horas corridas',
  verbs: {
    agent: {
      ok: 'Vence el',
      today: 'Vence hoy,',
      over: 'Venció el',
      pause: 'Detenido desde el',
      closed: 'Respondido el',
    },
    citizen: {
      ok: 'Le responderemos a más tardar el',
      today: 'Le responderemos hoy,',
      over: 'Debimos responderle el',
      pause: 'Detenido desde el',
      closed: 'Le respondimos el',
    },
  },
  remaining: 'Queda *{days}*{of}.|Quedan *{days}*{of}.',
  ofTotal: ' de {n}',
  untilMidnight: 'Queda *hoy*, hasta la medianoche, {zone}.',
  untilTime: 'Queda *{days}*: vence {at}, {zone}.|Quedan *{days}*: vence {at}, {zone}.',
  zone: 'hora de {zone}',
  colombia: 'Colombia',
  overdue: {
    agent: 'Lleva *{days}* de mora. Responda hoy y registre la causa.',
    citizen: 'La respuesta lleva *{days}* de mora.',
  },
  overdueNow: { agent: 'Responda hoy y registre la causa.', citizen: 'La respuesta está retrasada.' },
  causes: { requested: '{cause}', suspended: '{cause}' },
  held: {
    agent: '{cause}. Plazo del ciudadano: *{deadline}*.',
    citizen: 'Le pedimos completar su solicitud. Tiene plazo hasta el *{deadline}*.',
  },
  heldSince: 'Término detenido desde el {date}: {cause}. Plazo del ciudadano: {deadline}.',
  resumes: {
    resume:
      'Al recibirl{it}, el término sigue {next}: queda {days}.|Al recibirl{it}, el término sigue {next}: quedan {days}.',
    restart: 'Al recibirl{it}, el término empieza de nuevo {next}: {days}.',
  },
  next: { business: 'el día hábil siguiente', calendar: 'el día siguiente' },
  notified: 'Notificado {when} ({due}).',
  answered: {
    before: '*{days} antes* del vencimiento',
    justBefore: '*antes* del vencimiento',
    on: '*el día* del vencimiento',
    after: '*{days} después* del vencimiento',
    justAfter: '*después* del vencimiento',
  },
  and: 'y',
  ends: {
    received: 'recibido el {date}',
    due: 'vence {date}',
    today: 'hoy, {date}',
    closed: 'cerrado {date}',
    unknown: 'sin fecha por ahora',
  },
  normNames: {},
  knownOn: 'Con las normas y el calendario que se conocían el {date}. Lo publicado después no cuenta.',
  uncertain: {
    secondary: 'Este plazo se tomó de una fuente secundaria. Confírmelo con el área jurídica.',
    unverified: 'Este plazo no se ha verificado en la norma. Confírmelo con el área jurídica.',
    disputed: 'Este plazo se interpreta de más de una manera. Confírmelo con el área jurídica.',
  },
};
