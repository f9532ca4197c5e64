import type { Agreement, CaseAgreement, CaseCommand, Organization, Submission, TargetTimes } from '@pqrs-kit/core';

const times = (...minutes: readonly [number, number, number, number]): TargetTimes => {
  const [acknowledgement, firstResponse, nextUpdate, resolution] = minutes.map((amount) => ({
    amount,
    unit: 'workingMinutes' as const,
  }));
  if (!acknowledgement || !firstResponse || !nextUpdate || !resolution) throw new TypeError('Four times are needed.');
  return { acknowledgement, firstResponse, nextUpdate, resolution };
};

/** Day and night, with a credit for what is late. */
const serviceAgreement: Agreement = {
  customer: 'Clínicas del Caribe S.A.S.',
  contractId: 'CC-2026-07',
  service: 'Red y datáfonos',
  version: 1,
  validFrom: '2026-01-01',
  transition: 'keep',
  sensitivity: 'confidencial',
  timeZone: 'America/Bogota',
  calendar: '24x7',
  priorities: {
    high: { high: 'P1', medium: 'P2', low: 'P3' },
    medium: { high: 'P2', medium: 'P3', low: 'P4' },
    low: { high: 'P3', medium: 'P4', low: 'P4' },
  },
  targets: {
    P1: times(15, 30, 120, 240),
    P2: times(30, 60, 240, 480),
    P3: times(60, 240, 480, 1_440),
    P4: times(120, 480, 960, 2_880),
  },
  pauseReasons: ['waitingForCustomer', 'waitingForAccess'],
  measureWindow: 'month',
  penalties: [
    {
      clause: '8.2',
      kind: 'credit',
      targets: ['firstResponse'],
      priorities: ['P1', 'P2'],
      tiers: [{ belowShareBasisPoints: 9_500, rateBasisPoints: 500, basePesos: 40_000_000, capPesos: 1_500_000 }],
    },
  ],
  exclusions: [],
};

export const organization: Organization = {
  tenant: 'andina',
  name: 'Andina de Equipos S.A.S.',
  prefix: 'AND',
  regime: 'private',
  consumerRelations: true,
  saturday: 'excluded',
  calendarLayers: [],
  timeZone: 'America/Bogota',
  language: 'es-CO',
  phone: '01 8000 912 345',
  policyVersion: '2026-01',
  staff: [
    { id: 'camila', name: 'Camila Restrepo' },
    { id: 'julian', name: 'Julián Ávila' },
    { id: 'paola', name: 'Paola Ruiz' },
  ],
  agreements: [serviceAgreement],
  areaTargets: {
    logistica: { within: { amount: 240, unit: 'workingMinutes' }, timeZone: 'America/Bogota', calendar: '24x7' },
  },
};

/** A command, who gives it and when. */
export interface Step {
  at: string;
  by: 'agent' | 'head';
  command: CaseCommand;
}

export interface Sample {
  /** What stories call it by. */
  name: string;
  receivedAt: string;
  submission: Submission;
  /** The agreement that it falls under. */
  agreement?: CaseAgreement;
  steps: Step[];
}

const common = {
  anonymous: false,
  answerBy: 'email',
  consentVersion: '2026-01',
  channel: 'web',
  language: 'es-CO',
} as const;

const person = (name: string, email: string) => ({
  name,
  email,
  documentType: 'CC' as const,
  documentNumber: '52841903',
});

const assign = (at: string, id: string): Step => ({
  at,
  by: 'head',
  command: { type: 'assign', to: organization.staff.find((each) => each.id === id) ?? { id, name: id } },
});

/** An answer that was drafted, approved, notified, confirmed and closed: the first `count` of these, an hour apart. */
function answered(day: string, count: number): Step[] {
  const steps: [Step['by'], CaseCommand][] = [
    [
      'agent',
      {
        type: 'draftAnswer',
        decision: 'granted',
        text: 'Le cambiamos el equipo por uno igual, con garantía nueva de 12 meses.',
        basis: ['Ley 1480 de 2011, art. 11'],
        recourse: 'Puede acudir a la Superintendencia de Industria y Comercio.',
      },
    ],
    ['head', { type: 'approveAnswer', checks: ['clear', 'congruent', 'ofSubstance', 'sensitiveData'] }],
    ['agent', { type: 'notifyAnswer', channel: 'email' }],
    ['agent', { type: 'confirmNotification', proof: { kind: 'deliveryReceipt', reference: '<7719@correo.example>' } }],
    ['agent', { type: 'codeCause', cause: 'Copias de documentos', recurrent: false }],
    ['agent', { type: 'close' }],
  ];
  return steps
    .slice(0, count)
    .map(([by, command], hour) => ({ at: `${day}T${String(9 + hour).padStart(2, '0')}:00:00-05:00`, by, command }));
}

/** Cases of the desk, oldest first, so that radicados follow receipt. Between them they show every stage and urgency. */
export const samples: readonly Sample[] = [
  {
    name: 'closed',
    receivedAt: '2026-10-19T08:10:00-05:00',
    submission: {
      ...common,
      category: 'peticion',
      subject: 'Copia del contrato de mantenimiento',
      facts: 'Necesito copia del contrato firmado en 2024 y de sus otrosíes.',
      person: person('Yolanda del Socorro Bermúdez', 'yolanda@correo.example'),
    },
    steps: [assign('2026-10-19T09:00:00-05:00', 'camila'), ...answered('2026-11-09', 6)],
  },
  {
    name: 'overdue',
    receivedAt: '2026-10-28T11:20:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'Router reacondicionado AX-3200: falla desde el primer día',
      facts: 'El equipo se reinicia cada diez minutos. Lo cambiaron una vez y el segundo falla igual.',
      request: 'La devolución del dinero.',
      person: person('Luz Ángela Cárdenas', 'luz@correo.example'),
    },
    steps: [assign('2026-10-28T14:00:00-05:00', 'julian')],
  },
  {
    name: 'today',
    receivedAt: '2026-10-30T09:05:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'Cobro duplicado en la factura FE-88213',
      facts: 'La factura de septiembre se cobró dos veces a la misma tarjeta.',
      request: 'Que devuelvan el segundo cobro.',
      person: person('Comercializadora Hermanos Rincón', 'pagos@rincon.example'),
    },
    steps: [assign('2026-10-30T10:00:00-05:00', 'camila'), ...answered('2026-11-23', 1)],
  },
  {
    name: 'soon',
    receivedAt: '2026-11-05T09:14:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'Garantía sin repuesto: impresora térmica TP-80',
      facts:
        'El 20 de octubre entregué la impresora TP-80 en el punto de Chapinero y desde entonces me dicen que no hay repuesto del cabezal. Es la segunda vez que falla.',
      request: 'Que la reparen ya o que me entreguen una igual.',
      person: person('María Fernanda Rodríguez Castellanos', 'maria@correo.example'),
    },
    steps: [
      assign('2026-11-05T09:40:00-05:00', 'camila'),
      {
        at: '2026-11-20T15:40:00-05:00',
        by: 'agent',
        command: { type: 'note', text: 'Remanufactura confirma: el cabezal llega a Itagüí el 26.' },
      },
    ],
  },
  {
    name: 'restricted',
    receivedAt: '2026-11-09T07:30:00-05:00',
    submission: {
      ...common,
      category: 'denuncia',
      subject: 'Cobros por fuera de la factura',
      facts: 'Un técnico pide dinero en efectivo para dar prioridad a las visitas.',
      anonymous: true,
      answerBy: 'tracking',
    },
    steps: [],
  },
  {
    name: 'notified',
    receivedAt: '2026-11-10T16:45:00-05:00',
    submission: {
      ...common,
      category: 'queja',
      subject: 'Demora de 50 minutos y respuesta displicente',
      facts: 'Esperé 50 minutos en la línea y la persona que atendió colgó.',
      person: person('Andrés Felipe Ocampo Gutiérrez', 'andres@correo.example'),
    },
    steps: [assign('2026-11-10T17:00:00-05:00', 'camila'), ...answered('2026-11-23', 3)],
  },
  {
    name: 'ok',
    receivedAt: '2026-11-18T10:00:00-05:00',
    submission: {
      ...common,
      category: 'queja',
      channel: 'phone',
      subject: 'Trato del técnico durante la visita de instalación',
      facts: 'El técnico llegó tarde y no quiso explicar cómo se usa el equipo.',
      person: person('Óscar Iván Muñoz Peña', 'oscar@correo.example'),
    },
    steps: [assign('2026-11-18T11:00:00-05:00', 'camila')],
  },
  {
    name: 'suggestion',
    receivedAt: '2026-11-20T12:00:00-05:00',
    submission: {
      ...common,
      category: 'sugerencia',
      subject: 'Avisar por mensaje de texto cuando llega el técnico',
      facts: 'Un mensaje media hora antes evitaría esperas de toda la mañana.',
      person: person('Iván Darío Peñuela', 'ivan@correo.example'),
    },
    steps: [],
  },
  {
    name: 'new',
    receivedAt: '2026-11-23T18:20:00-05:00',
    submission: {
      ...common,
      category: 'reclamo',
      subject: 'Reembolso no recibido tras el retracto',
      facts: 'Devolví el equipo dentro de los cinco días y el dinero no aparece.',
      request: 'El reembolso completo.',
      person: person('Ángela Rocío Navarrete', 'angela@correo.example'),
    },
    steps: [],
  },
];
