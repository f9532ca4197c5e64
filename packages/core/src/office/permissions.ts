import { standIn, type Delegation } from '../access/delegation.js';
import type { Actor, Role } from '../case/actor.js';
import { PqrsError } from '../errors.js';
import { officeCommandTypes, type OfficeCommandType } from './command.js';

const own = ['requestStaff', 'readDocument', 'requestDisclosure', 'draftTemplate', 'draftProtocol'] as const;

/**
 * Who may do what with the office's book. The head decides by himself on what his staff ask for, and on templates and protocols; that
 * sensitive data leave and that the desk grows, the head's direct boss decides alone.
 */
const permissions: Readonly<Record<Role, readonly OfficeCommandType[]>> = {
  citizen: [],
  area: [],
  agent: own,
  lead: [...own, 'completeDuty'],
  head: officeCommandTypes.filter(
    (type) => type !== 'requestStaff' && type !== 'decideHeadcount' && type !== 'decideDisclosure',
  ),
  boss: ['readDocument', 'decideHeadcount', 'decideDisclosure'],
  auditor: [],
  system: [],
};

/** What a head may leave to another for some days: what the head decides alone. What is the boss's stays the boss's. */
const delegable: readonly OfficeCommandType[] = ['decideStaff', 'approveDraft', 'returnDraft'];

const readers: readonly Role[] = ['agent', 'lead', 'head', 'boss', 'auditor'];

/**
 * Whether a role may ever give a command to the office.
 *
 * @example
 * mayCommandOffice('head', 'decideHeadcount') // false: more people are the boss's to grant
 */
export function mayCommandOffice(role: Role, type: OfficeCommandType): boolean {
  return permissions[role].includes(type);
}

/** Whether a role may look into the office's book. What of it each one sees, `officeBoard` says. */
export function mayReadOffice(role: Role): boolean {
  return readers.includes(role);
}

/**
 * Who gives a command, as the record will name them: with the head whose place they take, where the head left it to them for today.
 *
 * @param today civil date in the organisation's zone
 * @throws PqrsError `access-forbidden`
 * @example
 * officeActor(camila, 'decideStaff', [{ from: 'paola', to: 'camila', since: '2026-12-21', until: '2027-01-08' }], '2026-12-24')
 * // { id: 'camila', …, onBehalfOf: 'paola' }
 */
export function officeActor(
  actor: Actor,
  type: OfficeCommandType,
  delegations: readonly Delegation[],
  today: string,
): Actor {
  if (mayCommandOffice(actor.role, type)) return actor;
  const delegation = delegable.includes(type) ? standIn(actor, delegations, today) : undefined;
  if (delegation) return { ...actor, onBehalfOf: delegation.from };
  throw new PqrsError(
    'access-forbidden',
    `The role "${actor.role}" may not give the command "${type}" to the office.`,
    `It is for: ${rolesFor(type).join(', ')}.`,
  );
}

/** The commands that somebody may give today. */
export function allowedOfficeCommands(
  actor: Actor,
  delegations: readonly Delegation[],
  today: string,
): OfficeCommandType[] {
  const standsIn = standIn(actor, delegations, today) !== undefined;
  return officeCommandTypes.filter(
    (type) => mayCommandOffice(actor.role, type) || (standsIn && delegable.includes(type)),
  );
}

function rolesFor(type: OfficeCommandType): Role[] {
  return (Object.keys(permissions) as Role[]).filter((role) => mayCommandOffice(role, type));
}
