import { demoPeople } from '../../demo/seed/people.js';
import { seededRandom } from '../../demo/seed/random.js';
import type { Org } from './org.js';
import { formatStamp } from './virtual-clock.js';

const subjects = [
  'Cobro no reconocido en la factura de octubre',
  'Petición de copia del contrato',
  'La lavadora llegó con la puerta rayada',
  'Reclamo por interrupción del servicio de internet',
  'Sugerencia: más horarios de atención en Ñemby',
  'Felicitación al equipo de instalación',
  'Retracto de una compra en línea',
  'Queja por la atención en la línea telefónica <b>urgente</b>',
  'Garantía: el televisor no enciende 📺',
  'Solicitud de actualización de datos personales',
] as const;

const origins = ['Phone', 'Email', 'Web'] as const;
const states = ['New', 'Working', 'Escalated', 'Closed'] as const;
const priorities = ['High', 'Medium', 'Low'] as const;

/** Plants an account, contacts and cases that are the same each time. Cases are spread over the weeks before now. */
export function plantSample(org: Org, ownerId: string, cases: number): void {
  const random = seededRandom(20_261_102);
  const owned = { OwnerId: ownerId, CreatedById: ownerId, LastModifiedById: ownerId };
  const accountId = org.plant('Account', { Name: 'Clientes de Andina', ...owned });
  const contacts = demoPeople.map(({ name, email, phone }) => {
    const id = org.plant('Contact', {
      LastName: name,
      Name: name,
      Email: email ?? null,
      Phone: phone ?? null,
      AccountId: accountId,
      ...owned,
    });
    return { id, name, email: email ?? null };
  });
  const first = org.clock.now() - cases * 3 * 3_600_000;
  for (let index = 0; index < cases; index += 1) {
    const contact = random.pick(contacts);
    const status = random.pick(states);
    const stamp = formatStamp(first + index * 3 * 3_600_000);
    org.plant('Case', {
      CaseNumber: org.nextCaseNumber(),
      Subject: random.pick(subjects),
      Description: `Radicado por ${contact.name}.`,
      Status: status,
      Priority: random.pick(priorities),
      Origin: random.pick(origins),
      ContactId: contact.id,
      AccountId: accountId,
      SuppliedName: contact.name.slice(0, 80),
      SuppliedEmail: contact.email,
      IsClosed: status === 'Closed',
      IsEscalated: status === 'Escalated',
      ClosedDate: status === 'Closed' ? stamp : null,
      CreatedDate: stamp,
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
      ...owned,
    });
  }
}
