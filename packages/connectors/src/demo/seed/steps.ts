import { answerChecks, bindingNormOf, findNorm, type CaseCommand, type Organization } from '@pqrs-kit/core';
import type { Scenario } from './scenario.js';

/** Who carries a step out. */
export type StepActor = 'agent' | 'head';

/** A step and the business day after receipt on which it is taken. */
export type Step = readonly [day: number, by: StepActor, command: CaseCommand];

/**
 * What the desk did with a case, in order.
 *
 * @param term business days of its term
 * @param elapsed business days from receipt to the last one before today
 */
export function stepsOf(scenario: Scenario, term: number, elapsed: number, organization: Organization): Step[] {
  const draft = draftOf(scenario, organization);
  if (scenario.reached === 'closed') return closedBy(scenario, term - scenario.days, draft);
  if (scenario.reached === 'reopened') return reopened(scenario, elapsed, draft);
  if (scenario.reached === 'transferred')
    return [
      [1, 'head', assign],
      [2, 'head', transfer],
    ];
  if (scenario.reached === 'withdrawn')
    return [
      [1, 'head', assign],
      [3, 'head', withdraw],
    ];
  return openSteps(scenario, elapsed, draft);
}

function draftOf({ story }: Scenario, organization: Organization): CaseCommand {
  const { answer: text, decision } = story;
  const basis = [findNorm(bindingNormOf(story, organization, '2026-07-01T15:00:00Z'), '2026-07-01').citation];
  const recourse = 'Si no está de acuerdo, puede acudir a la Superintendencia de Industria y Comercio.';
  return { type: 'draftAnswer', text, decision, basis, recourse };
}
const assign: CaseCommand = { type: 'assign', to: { id: '', name: '' } };
const approve: CaseCommand = { type: 'approveAnswer', checks: [...answerChecks] };
const late: CaseCommand = { type: 'declareLate', reason: 'El informe del taller llegó después del vencimiento.' };
const close: CaseCommand = { type: 'close' };
const ask: CaseCommand = {
  type: 'requestInformation',
  text: 'Falta la factura de compra: sin ella no podemos saber qué equipo es ni si está en garantía.',
};
const transfer: CaseCommand = {
  type: 'transfer',
  body: 'Comisión de Regulación de Comunicaciones',
  reason: 'Pregunta por una tarifa que esa entidad fija.',
};
const withdraw: CaseCommand = {
  type: 'withdraw',
  kind: 'express',
  reason: 'La persona escribió que el equipo volvió a funcionar y retira su reclamo.',
};
const bounce: CaseCommand = {
  type: 'bounceNotification',
  reason: 'El servidor de correo respondió que el buzón no existe.',
};
const remedies = ['Entregar el equipo de reemplazo en su dirección', 'Emitir la nota crédito del mes'];

function classify({ story }: Scenario): CaseCommand {
  const { category, subtype } = story;
  return {
    type: 'classify',
    category,
    ...(subtype && { subtype }),
    reason: 'Corresponde a lo que describe el escrito.',
  };
}

function notify({ anonymous, channel }: Scenario): CaseCommand {
  if (anonymous) return { type: 'notifyAnswer', channel: 'tracking' };
  return { type: 'notifyAnswer', channel: channel === 'post' ? 'post' : 'email' };
}

function confirm({ anonymous, channel }: Scenario): CaseCommand {
  if (anonymous) return { type: 'confirmNotification', proof: { kind: 'published', reference: 'consulta en línea' } };
  if (channel === 'post')
    return { type: 'confirmNotification', proof: { kind: 'guide', reference: 'guía 700123456789' } };
  return { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<acuse.20931@example.com>' } };
}

function causeOf({ story }: Scenario): CaseCommand {
  return { type: 'codeCause', cause: causes[story.category], recurrent: false };
}

const causes: Readonly<Record<Scenario['story']['category'], string>> = {
  peticion: 'Solicitud de información',
  queja: 'Trato en la atención',
  reclamo: 'Falla del producto o del servicio',
  sugerencia: 'Mejora propuesta',
  denuncia: 'Conducta por investigar',
  felicitacion: 'Buen servicio',
};

/** The notes tell what was done, as an agent writes them. */
function note(day: number): CaseCommand {
  const texts = [
    'Llamé a la persona y confirmé los hechos.',
    'Pedí el informe al taller; lo entregan en dos días hábiles.',
    'Revisé la factura, la orden de servicio y las fotos.',
  ];
  return { type: 'note', text: texts[day % texts.length] ?? '' };
}

function openSteps(scenario: Scenario, elapsed: number, draft: CaseCommand): Step[] {
  const day = (before: number) => Math.max(elapsed - before, 1);
  const work: Step[] = [
    [Math.min(1, elapsed), 'head', assign],
    [Math.min(1, elapsed), 'agent', classify(scenario)],
    [Math.min(2, elapsed, day(3)), 'agent', note(elapsed)],
  ];
  const answer: Step[] = [
    [day(3), 'agent', draft],
    [day(2), 'head', approve],
    [day(1), 'agent', notify(scenario)],
    [day(0), 'agent', confirm(scenario)],
  ];
  switch (scenario.reached) {
    case 'unassigned':
      return [];
    case 'waiting':
      return [...work, [Math.min(3, elapsed), 'agent', ask]];
    case 'bounced':
      return [...work, ...answer.slice(0, 3), [day(0), 'agent', bounce]];
    case 'promised':
      return [
        ...work,
        [day(4), 'agent', { ...draft, remedies } as CaseCommand],
        ...answer.slice(1),
        [day(0), 'agent', { type: 'executeRemedy', remedyId: 'r1', evidence: 'Guía 700987654321' }],
      ];
    case 'analysis':
      return [...work, ...askedOf(scenario, elapsed)];
    case 'approval':
      return [...work, ...answer.slice(0, 1)];
    case 'returned':
      return [
        ...work,
        ...answer.slice(0, 1),
        [
          day(1),
          'head',
          { type: 'returnAnswer', reason: 'Falta decir qué norma aplica y cómo se acude a la Superintendencia.' },
        ],
      ];
    case 'notification':
      return [...work, ...answer.slice(0, 2)];
    case 'confirmation':
      return [...work, ...answer.slice(0, 3)];
    default:
      return [...work, ...answer];
  }
}

/** Who works under a contract calls the customer, and asks the area that knows. */
function askedOf({ agreement }: Scenario, elapsed: number): Step[] {
  if (!agreement) return [];
  const day = Math.min(1, elapsed);
  const called: CaseCommand = {
    type: 'recordContact',
    channel: 'phone',
    direction: 'out',
    text: 'Llamé al contacto del contrato: conoce el plan y la hora del próximo avance.',
  };
  const { area } = agreement;
  const text = 'Indiquen qué pasó y cuándo queda resuelto.';
  return [[day, 'agent', called], ...(area ? [[day, 'agent', { type: 'askArea', area, text }] as const] : [])];
}

/** @param notifiedOn business day after receipt on which the answer was notified */
function closedBy(scenario: Scenario, notifiedOn: number, draft: CaseCommand): Step[] {
  const day = (before: number) => Math.max(notifiedOn - before, 1);
  return [
    [1, 'head', assign],
    [1, 'agent', classify(scenario)],
    [day(4), 'agent', note(notifiedOn)],
    [day(3), 'agent', draft],
    [day(1), 'head', approve],
    [notifiedOn, 'agent', notify(scenario)],
    [notifiedOn + 1, 'agent', confirm(scenario)],
    [notifiedOn + 1, 'agent', causeOf(scenario)],
    ...(scenario.days < 0 ? [[notifiedOn + 1, 'head', late] as const] : []),
    [notifiedOn + 1, 'agent', close],
  ];
}

function reopened(scenario: Scenario, elapsed: number, draft: CaseCommand): Step[] {
  const notifiedOn = Math.max(elapsed - (scenario.ago ?? 1) - 1, 2);
  return [
    ...closedBy(scenario, notifiedOn, draft),
    [elapsed, 'head', { type: 'reopen', reason: 'La persona informó que el equipo volvió a fallar.' }],
  ];
}
