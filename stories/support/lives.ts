import type { CaseCommand } from '@pqrs-kit/core';
import { organization, type Sample, type Step } from './samples.js';

const common = {
  anonymous: false,
  answerBy: 'email',
  consentVersion: '2026-01',
  channel: 'web',
  language: 'es-CO',
} as const;

function at(day: string, hour: number, by: Step['by'], command: CaseCommand): Step {
  return { at: `${day}T${String(hour).padStart(2, '0')}:00:00-05:00`, by, command };
}

const toCamila: CaseCommand = {
  type: 'assign',
  to: organization.staff.find(({ id }) => id === 'camila') ?? { id: 'camila', name: 'Camila Restrepo' },
};

/** Cases that go further than the inbox needs: held by the law, grave, promised something, gone elsewhere. */
export const lives: readonly Sample[] = [
  {
    name: 'paused',
    receivedAt: '2026-11-17T08:30:00-05:00',
    submission: {
      ...common,
      category: 'peticion',
      subject: 'Traslado de la instalación a otra sede',
      facts: 'Me mudo en diciembre y necesito trasladar los equipos arrendados.',
      request: 'Que trasladen la instalación y no cobren la visita.',
      person: { name: 'Ñusta Ibáñez', email: 'nusta@correo.example' },
    },
    steps: [
      at('2026-11-17', 9, 'head', toCamila),
      at('2026-11-18', 10, 'agent', { type: 'requestInformation', text: 'La dirección nueva y quién recibe.' }),
    ],
  },
  {
    name: 'critical',
    receivedAt: '2026-11-20T17:40:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'La batería del datáfono se hinchó y quemó el mostrador',
      facts: 'Anoche la batería se hinchó, salió humo y quemó la madera. Nadie se lastimó.',
      request: 'Que recojan el equipo hoy y paguen el daño.',
      person: { name: 'Droguería La Esperanza de Sincelejo', email: 'esperanza@correo.example' },
    },
    steps: [
      at('2026-11-20', 18, 'head', toCamila),
      at('2026-11-20', 18, 'agent', { type: 'assess', facts: { safety: true, repeated: true } }),
      at('2026-11-20', 19, 'agent', {
        type: 'askArea',
        area: 'calidad',
        text: '¿Hay otros equipos del lote con la misma batería?',
        dueDate: '2026-11-25',
      }),
    ],
  },
  {
    name: 'agreement',
    receivedAt: '2026-11-23T15:20:00-05:00',
    agreement: { customer: 'Clínicas del Caribe S.A.S.', contractId: 'CC-2026-07', impact: 'high', urgency: 'medium' },
    submission: {
      ...common,
      category: 'reclamo',
      channel: 'phone',
      subject: 'Los datáfonos de urgencias no cobran',
      facts: 'Desde las tres de la tarde ningún datáfono de urgencias cobra y hay pacientes esperando.',
      request: 'Un técnico en la sede y equipos de reemplazo.',
      person: { name: 'Clínicas del Caribe S.A.S.', email: 'soporte@caribe.example' },
    },
    steps: [
      at('2026-11-23', 16, 'head', toCamila),
      at('2026-11-23', 17, 'agent', {
        type: 'recordContact',
        channel: 'phone',
        direction: 'out',
        text: 'El técnico sale mañana a primera hora. Necesita autorización de ingreso.',
      }),
      at('2026-11-23', 18, 'agent', { type: 'pauseAgreement', reason: 'waitingForAccess' }),
      at('2026-11-24', 8, 'agent', { type: 'resumeAgreement', reason: 'waitingForAccess' }),
      at('2026-11-24', 8, 'agent', {
        type: 'askArea',
        area: 'logistica',
        text: '¿Cuándo llegan los seis equipos de reemplazo?',
      }),
      at('2026-11-24', 9, 'agent', {
        type: 'recordRequirement',
        authority: 'Superintendencia de Industria y Comercio',
        reference: 'Oficio 26-118420',
        term: { amount: 48, unit: 'hours' },
        owner: 'Paola Ruiz',
      }),
    ],
  },
  {
    name: 'promised',
    receivedAt: '2026-11-03T10:10:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'Entrega incompleta y cobro de la visita',
      facts: 'Pagué cuatro terminales, llegaron tres y cobraron la visita.',
      request: 'La terminal que falta y el dinero de la visita.',
      person: { name: 'José Aurelio Peñaranda', email: 'jose@correo.example' },
    },
    steps: [
      at('2026-11-03', 11, 'head', toCamila),
      at('2026-11-04', 9, 'agent', {
        type: 'setItems',
        items: ['La terminal que falta', 'La devolución de la visita'],
      }),
      at('2026-11-17', 9, 'agent', {
        type: 'draftAnswer',
        text: 'La terminal salió ayer. La visita se cobra según la cláusula 7.',
        decision: 'partlyGranted',
        answers: [
          { itemId: 'p1', outcome: 'granted' },
          { itemId: 'p2', outcome: 'denied', reason: 'La cláusula 7 fija el valor de la visita.' },
        ],
        basis: ['Ley 1480 de 2011, art. 11', 'Contrato 2024-118, cláusula 7'],
        recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
        remedies: [{ text: 'Entregar la terminal en su mano', dueDate: '2026-11-25' }, 'Enviar la factura corregida'],
      }),
      at('2026-11-18', 9, 'head', {
        type: 'approveAnswer',
        checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'],
      }),
      at('2026-11-19', 9, 'agent', { type: 'notifyAnswer', channel: 'email' }),
      at('2026-11-20', 9, 'agent', {
        type: 'confirmNotification',
        proof: { kind: 'deliveryReceipt', reference: '<8842@correo.example>' },
      }),
      at('2026-11-23', 9, 'agent', { type: 'executeRemedy', remedyId: 'r1', evidence: 'Guía 700987654321' }),
    ],
  },
  {
    name: 'transferred',
    receivedAt: '2026-11-19T09:00:00-05:00',
    submission: {
      ...common,
      category: 'peticion',
      subject: 'Quién fija la tarifa de interconexión',
      facts: 'Quiero saber qué entidad fija la tarifa y cómo la calcula.',
      person: { name: 'שרה לוי', email: 'sara@correo.example' },
    },
    steps: [
      at('2026-11-19', 10, 'head', toCamila),
      at('2026-11-20', 9, 'head', {
        type: 'transfer',
        body: 'Comisión de Regulación de Comunicaciones',
        reason: 'La tarifa la fija esa entidad.',
      }),
    ],
  },
];
