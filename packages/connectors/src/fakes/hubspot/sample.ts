import { demoPeople } from '../../demo/seed/people.js';
import { seededRandom } from '../../demo/seed/random.js';
import { objectTypeOf } from './portal/objectTypes.js';
import type { Portal } from './portal/portal.js';
import type { CrmRecord } from './portal/record.js';

const sampleTickets = 300;
const minute = 60_000;
const subjects = [
  'Cobro que no reconozco en la factura',
  'La nevera dejó de enfriar a los dos meses',
  'Solicitud de retracto de una compra por internet',
  '¿Cuándo llega el repuesto de la batería?',
  'Demora en la entrega – tercera vez que escribo',
  'Pido la historia de mis pagos <2025 & 2026>',
  'Felicitación a la señora Íngrid, de la tienda de Ibagué 🎉',
  'طلب استرداد المبلغ',
  'בקשה להחזר כספי',
  `Reclamo por garantía: ${'el equipo vuelve del servicio técnico con la misma falla, '.repeat(8).trim()}`,
] as const;
const contents = [
  'Adjunto la factura y las fotos. Quedo pendiente de su respuesta.',
  'Ya llamé dos veces a la línea 01 8000 y nadie contesta.\nFavor responder por escrito.',
  '<p>Compré el <b>15 de octubre</b>; hoy no prende.</p>',
  '',
] as const;
const stages = ['1', '1', '1', '2', '3', '4'] as const;
const priorities = ['LOW', 'MEDIUM', 'HIGH', 'URGENT', ''] as const;
const sources = ['EMAIL', 'FORM', 'PHONE', 'CHAT'] as const;

/**
 * Fills an account with invented people, a company each for some of them, and 300 tickets of the last three months: accents, very long texts,
 * texts from right to left, mark-up. The same each time, but for the dates, which count back from now.
 */
export function addSample(portal: Portal, seed = 20_261_124): void {
  const random = seededRandom(seed);
  const { clock } = portal;
  const step = 7 * 60 * minute + 11 * minute;
  clock.advance(-step * sampleTickets);
  const contacts = addPeople(portal);
  for (let index = 0; index < sampleTickets; index += 1) {
    const ticket = portal.records(objectTypeOf('tickets')).create(
      {
        subject: random.pick(subjects),
        content: random.pick(contents),
        hs_pipeline: '0',
        hs_pipeline_stage: random.pick(stages),
        hs_ticket_priority: random.pick(priorities),
        source_type: random.pick(sources),
        hubspot_owner_id: random.pick(portal.owners).id,
      },
      { adminRules: false },
    );
    join(portal, ticket, random.pick(contacts));
    const file = files[index];
    if (file) hang(portal, ticket, file);
    clock.advance(step);
  }
}

/** What hangs at the first tickets; the last is none that a case takes. */
const files: readonly (readonly [name: string, extension: string, text: string])[] = [
  ['recibo', 'txt', 'Recibo 4471. Nevera, 1 unidad. Pagado.'],
  ['medidas', 'csv', 'hora,grados\n08:00,11\n12:00,14\n'],
  ['instalador', 'exe', 'MZ\u0090\u0000'],
];

function hang(portal: Portal, ticket: CrmRecord, [name, extension, text]: (typeof files)[number]): void {
  const id = portal.newId();
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const about = { type: 'DOCUMENT', size: bytes.length, access: 'HIDDEN_PRIVATE', path: `/${id}`, bytes };
  portal.files.set(id, { id, name, extension, ...about, createdAt: portal.clock.now() });
  const sent = {
    hs_timestamp: new Date(portal.clock.now()).toISOString(),
    hs_note_body: 'Anexo',
    hs_attachment_ids: id,
  };
  join(portal, ticket, portal.records(objectTypeOf('notes')).create(sent, { adminRules: false }));
}

function addPeople(portal: Portal): CrmRecord[] {
  const checks = { adminRules: false };
  return demoPeople.map(({ name, documentType, email, phone, municipality }) => {
    const [firstname = '', ...rest] = name.split(' ');
    const names = documentType === 'NIT' ? { company: name } : { firstname, lastname: rest.join(' ') };
    const person = { email: email ?? '', phone: phone ?? '', city: municipality ?? '' };
    const contact = portal.records(objectTypeOf('contacts')).create({ ...person, ...names }, checks);
    if (documentType === 'NIT') {
      const company = portal.records(objectTypeOf('companies')).create({ name, city: municipality ?? '' }, checks);
      join(portal, contact, company);
    }
    return contact;
  });
}

function join({ associations, associationTypes }: Portal, from: CrmRecord, to: CrmRecord): void {
  associations.add(from, to, associationTypes.plain(from.type, to.type));
}
