import {
  createOffice,
  fixedClock,
  formatDate,
  parseDate,
  type Actor,
  type Office,
  type OfficeCommand,
  type Organization,
  type Ports,
} from '@pqrs-kit/core';
import { demoBoss, demoStaff, type DemoPerson } from '../organization.js';

/** How long the book has been open when somebody first looks at it. */
const openDays = 8;
/** Left undone each day, so that there is something missed to see. */
const neglected = ['T4.4', 'T5.7'];

/**
 * Fills the office's book of the demonstration: requests that wait for the head and for the boss, a contract that is read under a disclosure
 * alone, two protocols in use, a template that waits, and a week of duties of which two were not done. Every event lies before today.
 *
 * @param today civil date in the organisation's zone, YYYY-MM-DD
 */
export async function seedOffice(
  ports: Pick<Ports, 'ledger' | 'signer'>,
  organization: Organization,
  today: string,
): Promise<void> {
  const first = parseDate(today) - openDays;
  const clock = fixedClock(`${formatDate(first)}T08:00:00-05:00`);
  const office = createOffice({ ...ports, clock }, organization);
  await office.evaluate();
  for (const [actor, command] of storyOf(today)) await office.command(actor, command);
  for (let day = first; day < parseDate(today); day += 1) {
    clock.set(`${formatDate(day)}T17:00:00-05:00`);
    await doDuties(office);
  }
}

async function doDuties(office: Office): Promise<void> {
  const { duties } = await office.open(head);
  for (const { dutyId, periodicity, dueDate } of duties?.today ?? []) {
    if (neglected.includes(dutyId)) continue;
    await office.command(head, { type: 'completeDuty', dutyId, periodicity, dueDate, evidence: 'Registro del día' });
  }
}

/** Who does something, without what only the pages show of them. */
function actorOf({ id, name, role }: DemoPerson): Actor {
  return { id, name, role };
}

const [camila, julian, head] = [actorOf(demoStaff[0]), actorOf(demoStaff[1]), actorOf(demoStaff[2])];
const boss = actorOf(demoBoss);

function storyOf(today: string): (readonly [Actor, OfficeCommand])[] {
  const ahead = (days: number) => formatDate(parseDate(today) + days);
  const contract = {
    kind: 'contract',
    classification: 'confidential',
    validFrom: '2026-01-01',
    readerRoles: ['head'],
  } as const;
  return [
    [camila, { type: 'requestStaff', kind: 'leave', from: ahead(20), until: ahead(24), reason: 'Vacaciones del año' }],
    [julian, { type: 'requestStaff', kind: 'shiftChange', from: ahead(3), until: ahead(3), reason: 'Cita médica' }],
    [
      head,
      {
        type: 'requestHeadcount',
        positions: 1,
        reason: 'Entre las 8 y las 11 faltan 1,2 personas',
        serviceEffect: 'El 12 % de los casos se responde después de su término',
        alternatives: 'Horas extra: cuestan más y no alcanzan',
        monthlyCostCop: 4_200_000,
        modelRun: 'erlang-c-8-a-11',
      },
    ],
    [
      head,
      {
        ...contract,
        type: 'addDocument',
        title: 'Contrato marco de datáfonos',
        counterpart: 'Comercios Unidos S.A.S.',
        validUntil: ahead(25),
        link: 'https://archivo.andina.example/contratos/8841',
        readers: [camila.id],
      },
    ],
    [
      head,
      {
        ...contract,
        type: 'addDocument',
        kind: 'policy',
        classification: 'internal',
        title: 'Política de tratamiento de datos',
        sha256: '3f'.repeat(32),
        readerRoles: ['agent', 'lead', 'head', 'boss'],
        readers: [],
      },
    ],
    [
      camila,
      {
        type: 'requestDisclosure',
        documentId: 'k1',
        recipient: 'Notaría 5 de Bogotá',
        purpose: 'Autenticar una copia para un proceso',
        expiresOn: ahead(10),
      },
    ],
    [
      camila,
      {
        type: 'draftProtocol',
        id: 'reclamo-telefono',
        title: 'Reclamos por teléfono',
        scope: { channel: 'phone', category: 'reclamo' },
        steps: [
          { id: 'saludo', text: 'Salude y diga su nombre', script: 'Buenos días, habla con Camila.' },
          { id: 'serie', text: 'Pida la serie del equipo y repítala' },
          { id: 'radicado', text: 'Dicte el radicado y el término' },
        ],
        effectiveFrom: today,
      },
    ],
    [head, { type: 'approveDraft', draftId: 't1' }],
    [
      camila,
      {
        type: 'draftProtocol',
        id: 'reclamo',
        title: 'Reclamos',
        scope: { category: 'reclamo' },
        steps: [
          { id: 'serie', text: 'Pida la serie del equipo y la fecha de compra' },
          {
            id: 'escuche',
            text: 'Lea los hechos completos y llame a la persona',
            script: '¿Cómo le está afectando esto?',
          },
          { id: 'area', text: 'Pregunte al área técnica antes de decidir' },
          { id: 'responda', text: 'Responda cada pretensión y diga ante quién puede acudir' },
        ],
        effectiveFrom: ahead(-openDays),
      },
    ],
    [head, { type: 'approveDraft', draftId: 't2' }],
    [
      julian,
      {
        type: 'draftTemplate',
        id: 'cambio-de-equipo',
        title: 'Cambio de equipo',
        locale: 'es-CO',
        categories: ['reclamo'],
        body: 'Cambiamos el equipo del radicado {{radicado}}.\n\nLo entregamos antes del {{vence}}.',
      },
    ],
    [boss, { type: 'readDocument', documentId: 'k2', purpose: 'Revisión anual' }],
  ];
}
