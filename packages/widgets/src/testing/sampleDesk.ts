import {
  createDesk,
  directClient,
  fixedClock,
  memoryFiles,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Actor,
  type CaseCommand,
  type Category,
  type Desk,
  type FixedClock,
  type Organization,
  type PqrsClient,
  type Submission,
} from '@pqrs-kit/core';

/** The people of the sample desk. */
export const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };
export const julian: Actor = { id: 'julian', name: 'Julián Ávila', role: 'agent' };
export const paola: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };

/** The organisation that the tests speak for. */
export const sampleOrganization: Organization = {
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
  policyVersion: '4',
  staff: [camila, julian, paola].map(({ id, name }) => ({ id, name })),
};

/** Tuesday 24 November 2026, half past ten in the morning in Colombia. */
export const sampleNow = '2026-11-24T10:30:00-05:00';

export interface SampleDesk {
  desk: Desk;
  clock: FixedClock;
  clientOf(actor: Actor): PqrsClient;
  /** Files a case as received at an instant; gives its id. */
  file(receivedAt: string, changes?: Partial<Submission>): Promise<string>;
  /** Gives commands one after the other, at an instant. */
  give(caseId: string, at: string, actor: Actor, ...commands: CaseCommand[]): Promise<void>;
}

/** A real desk in memory. Its clock stands at {@link sampleNow}. */
export function sampleDesk(organization: Organization = sampleOrganization): SampleDesk {
  const clock = fixedClock(sampleNow);
  const ports = {
    ledger: memoryLedger(),
    files: memoryFiles(),
    clock,
    ids: randomIds(clock),
    signer: webCryptoSigner('a secret of the tests alone'),
    notifier: silentNotifier(),
  };
  const desk = createDesk(ports, organization);
  return {
    desk,
    clock,
    clientOf: (actor) => directClient(desk, actor),
    async file(receivedAt, changes = {}) {
      clock.set(receivedAt);
      const { caseId } = await desk.submit(sampleSubmission(changes), { receivedAt });
      clock.set(sampleNow);
      return caseId;
    },
    async give(caseId, at, actor, ...commands) {
      clock.set(at);
      for (const command of commands) await desk.command(actor, caseId, command);
      clock.set(sampleNow);
    },
  };
}

export function sampleSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    category: 'reclamo',
    subject: 'Garantía sin repuesto: impresora térmica TP-80',
    facts:
      'El 20 de octubre entregué la impresora TP-80 en el punto de Chapinero y desde entonces me dicen que no hay repuesto del cabezal. Es la segunda vez que falla.',
    request: 'Que la reparen ya o me entreguen una igual.',
    anonymous: false,
    person: {
      name: 'María Fernanda Rodríguez Castellanos',
      documentType: 'CC',
      documentNumber: '52100200',
      email: 'maria@example.org',
    },
    answerBy: 'email',
    consentVersion: '4',
    channel: 'web',
    language: 'es-CO',
    ...changes,
  };
}

interface InboxStory {
  received: string;
  category: Category;
  subject: string;
  name: string;
  owner?: Actor;
}

const stories: readonly InboxStory[] = [
  {
    received: '2026-10-26',
    category: 'queja',
    subject: 'Trato del técnico durante la visita del jueves',
    name: 'Óscar Iván Muñoz',
    owner: paola,
  },
  {
    received: '2026-10-28',
    category: 'reclamo',
    subject: 'Router reacondicionado AX-3200: falla a los ocho días',
    name: 'Luz Ángela Cárdenas',
    owner: julian,
  },
  {
    received: '2026-10-30',
    category: 'reclamo',
    subject: 'Cobro duplicado en la factura FE-88213',
    name: 'Comercializadora Hermanos Soto',
    owner: camila,
  },
  {
    received: '2026-11-03',
    category: 'reclamo',
    subject: 'Información sobre el tratamiento de mis datos',
    name: 'Nubia Esperanza Quiñones',
    owner: paola,
  },
  {
    received: '2026-11-04',
    category: 'reclamo',
    subject: 'Entrega incompleta: faltan 3 de 12 terminales',
    name: 'Ferretería El Cóndor Ltda.',
    owner: julian,
  },
  {
    received: '2026-11-05',
    category: 'reclamo',
    subject: 'Garantía sin repuesto: impresora térmica TP-80',
    name: 'María Fernanda Rodríguez Castellanos',
    owner: camila,
  },
  { received: '2026-11-06', category: 'denuncia', subject: 'Posible cobro por fuera', name: 'Reservada', owner: paola },
  {
    received: '2026-11-09',
    category: 'queja',
    subject: 'Demora de 50 minutos y respuesta displicente',
    name: 'Andrés Felipe Ocampo Gutiérrez',
    owner: paola,
  },
  {
    received: '2026-11-10',
    category: 'reclamo',
    subject: 'Terminal de pago remanufacturada llegó sin cargador',
    name: 'Droguería La Esperanza de Sincelejo',
    owner: julian,
  },
  {
    received: '2026-11-12',
    category: 'sugerencia',
    subject: 'Avisar por mensaje de texto cuando el equipo esté listo',
    name: 'Iván Darío Peñuela',
    owner: paola,
  },
  {
    received: '2026-11-18',
    category: 'felicitacion',
    subject: 'Atención del taller de remanufactura',
    name: 'Sebastián Cañón',
    owner: camila,
  },
  {
    received: '2026-11-19',
    category: 'reclamo',
    subject: 'Batería de reemplazo no corresponde',
    name: 'Hernán Darío Gómez',
  },
];

/** Fills a desk with a day's inbox: two overdue, one due today, three due soon, the rest on time. */
export async function fillInbox(sample: SampleDesk): Promise<string[]> {
  const ids: string[] = [];
  for (const { received, category, subject, name, owner } of stories) {
    const id = await sample.file(`${received}T09:14:00-05:00`, {
      category,
      subject,
      person: { name, email: 'persona@example.org' },
    });
    if (owner)
      await sample.give(id, `${received}T11:40:00-05:00`, paola, {
        type: 'assign',
        to: { id: owner.id, name: owner.name },
      });
    ids.push(id);
  }
  return ids;
}
