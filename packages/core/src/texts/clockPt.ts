import type { ClockTexts } from './clock.js';

export const clockTextsPt: ClockTexts = {
  labels: { kind: 'Prazo legal' },
  howComputed: { agent: 'Como foi calculado?', citizen: 'Como se calcula esta data?' },
  runningHours: '{n} hora corrida|{n} horas corridas',
  verbs: {
    agent: {
      ok: 'Vence {on}',
      today: 'Vence hoje,',
      over: 'Venceu {on}',
      pause: 'Suspenso desde',
      closed: 'Respondido {on}',
    },
    citizen: {
      ok: 'Responderemos até',
      today: 'Responderemos hoje,',
      over: 'Deveríamos ter respondido até',
      pause: 'Suspenso desde',
      closed: 'Respondemos {on}',
    },
  },
  remaining: 'Resta *{days}*{of}.|Restam *{days}*{of}.',
  ofTotal: ' de {n}',
  untilMidnight: 'Resta *hoje*, até a meia-noite, {zone}.',
  untilTime: 'Resta *{days}*: vence {at}, {zone}.|Restam *{days}*: vence {at}, {zone}.',
  zone: 'horário de {zone}',
  colombia: 'Bogotá',
  overdue: {
    agent: 'Está com *{days}* de atraso. Responda hoje e registre a causa.',
    citizen: 'A resposta está com *{days}* de atraso.',
  },
  overdueNow: { agent: 'Responda hoje e registre a causa.', citizen: 'A resposta está atrasada.' },
  causes: {
    requested: 'foi pedido que a pessoa completasse o que apresentou',
    suspended: 'a lei suspende o prazo',
  },
  held: {
    agent: '{cause}. Prazo do cidadão: *{deadline}*.',
    citizen: 'Pedimos que complete o que apresentou. O seu prazo vai até *{deadline}*.',
  },
  heldSince: 'Prazo suspenso desde {date}: {cause}. Prazo do cidadão: {deadline}.',
  resumes: {
    resume:
      'Quando chegar, o prazo continua no {next}: resta {days}.|Quando chegar, o prazo continua no {next}: restam {days}.',
    restart: 'Quando chegar, o prazo recomeça no {next}: {days}.',
  },
  next: { business: 'dia útil seguinte', calendar: 'dia seguinte' },
  notified: 'Notificado {when} ({due}).',
  answered: {
    before: '*{days} antes* do vencimento',
    justBefore: '*antes* do vencimento',
    on: '*no dia* do vencimento',
    after: '*{days} depois* do vencimento',
    justAfter: '*depois* do vencimento',
  },
  and: 'e',
  ends: {
    received: 'recebido em {date}',
    due: 'vence {date}',
    today: 'hoje, {date}',
    closed: 'encerrado {date}',
    unknown: 'sem data por enquanto',
  },
  normNames: {
    'pet.general': 'Petição geral',
    'pet.documents': 'Petição de documentos ou informação',
    'pet.consultation': 'Consulta',
    'consumer.direct_claim': 'Reclamação de consumo',
  },
  knownOn: 'Com as normas e o calendário que se conheciam em {date}. O que foi publicado depois não conta.',
  uncertain: {
    secondary: 'Este prazo foi tirado de uma fonte secundária. Confirme com a área jurídica.',
    unverified: 'Este prazo não foi verificado na norma. Confirme com a área jurídica.',
    disputed: 'Este prazo é interpretado de mais de uma maneira. Confirme com a área jurídica.',
  },
};
