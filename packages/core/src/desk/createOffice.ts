import type { Actor } from '../case/actor.js';
import { isPqrsError, PqrsError } from '../errors.js';
import { positionDuties } from '../improvement/positionDuties.js';
import { officeBoard } from '../office/board.js';
import type { OfficeCommand } from '../office/command.js';
import { decideOffice } from '../office/decide.js';
import { officeStream, type OfficeEvent, type OfficeFact } from '../office/event.js';
import { evolveOffice } from '../office/evolve.js';
import type { OfficeNow } from '../office/now.js';
import { mayReadOffice, officeActor } from '../office/permissions.js';
import { readOfficeCommand } from '../office/readOfficeCommand.js';
import { nextReminderDay, reminderOf } from '../office/reminder.js';
import type { OfficeState } from '../office/state.js';
import { parseDate } from '../time/civilDate.js';
import { msPerDay } from '../time/instant.js';
import { civilDateAt, instantOfWall } from '../time/zone.js';
import { seal } from './chain.js';
import type { Desk } from './desk.js';
import { clockwork } from './entry.js';
import { ledgerInstant } from './instants.js';
import type { DocumentReading, Office, OfficeAnswer } from './office.js';
import { createOfficeReading, type OfficeBook } from './officeBook.js';
import { officeConflict } from './officeConflict.js';
import type { Organization } from './organization.js';
import type { Ports } from './ports.js';

/** How often a command is decided anew when others were faster, before it is given up. */
const tries = 5;

/**
 * The office of an organisation over its ports.
 *
 * @example
 * const office = createOffice({ ledger: memoryLedger(), clock, signer }, organization);
 * (await office.command(camila, { type: 'requestStaff', kind: 'leave', from: '2026-12-21', until: '2026-12-24', reason: 'Vacaciones' })).board
 *   .staffRequests.length // 1
 */
export function createOffice(
  { ledger, clock, signer }: Pick<Ports, 'ledger' | 'clock' | 'signer'>,
  organization: Organization,
): Office {
  const { tenant, timeZone, delegations = [] } = organization;
  const read = createOfficeReading(ledger, tenant);

  function officeNow(): OfficeNow {
    const at = ledgerInstant(clock.now());
    const { duties = positionDuties } = organization;
    return { at, today: civilDateAt(at, timeZone), calendar: organizationDays(organization), duties };
  }

  async function append({ state, lastHash }: OfficeBook, facts: readonly OfficeFact[], by: Actor, now: OfficeNow) {
    const events = facts.map((fact): OfficeEvent => ({ ...fact, at: now.at, by }));
    const next = events.reduce(evolveOffice, state);
    const entry = { events: await seal(lastHash, events, signer), ...wakeOf(next, now) };
    await ledger.appendOffice(tenant, state.version, entry);
    return next;
  }

  function wakeOf(state: OfficeState, now: OfficeNow): { wakeAt?: string } {
    if (reminderOf(state, now)) return { wakeAt: now.at };
    const day = nextReminderDay(state, now);
    if (day === undefined) return {};
    return { wakeAt: new Date(instantOfWall(parseDate(day) * msPerDay, timeZone)).toISOString() };
  }

  async function carryOut(actor: Actor, command: OfficeCommand, expectedVersion?: number): Promise<OfficeAnswer> {
    const now = officeNow();
    const by = officeActor(actor, command.type, delegations, now.today);
    const book = await read();
    const { version } = book.state;
    if (expectedVersion !== undefined && expectedVersion !== version) throw officeConflict(expectedVersion, version);
    const facts = decideOffice(book.state, command, by, now);
    const next = await append(book, facts, by, now);
    const reading = readingOf(next, facts);
    return { board: officeBoard(next, actor, now, delegations), ...(reading && { reading }) };
  }

  return {
    async open(actor) {
      if (!mayReadOffice(actor.role)) throw forbidden(actor);
      return officeBoard((await read()).state, actor, officeNow(), delegations);
    },

    async command(actor, input, expectedVersion) {
      const command = readOfficeCommand(input);
      for (let left = tries; ; left -= 1) {
        try {
          return await carryOut(actor, command, expectedVersion);
        } catch (error) {
          if (expectedVersion !== undefined || left === 1 || !isConflict(error)) throw error;
        }
      }
    },

    async evaluate() {
      const now = officeNow();
      const book = await read();
      const { state } = book;
      const facts = followUps(state, now);
      if (facts.length === 0) {
        await ledger.rearm(tenant, [{ caseId: officeStream, version: state.version, ...wakeOf(state, now) }]);
        return;
      }
      try {
        await append(book, facts, clockwork, now);
      } catch (error) {
        // Whoever was faster armed the next look, too.
        if (!isConflict(error)) throw error;
      }
    },
  };
}

/**
 * Wakes cases and the office, each by its own rules: what a worker does with the ids that are due.
 *
 * @example
 * await wakesOf(desk, office).evaluateEach(['office', '01K7Q9…']) // []
 */
export function wakesOf(
  desk: Pick<Desk, 'evaluate' | 'evaluateEach' | 'sweepAttachments'>,
  office: Pick<Office, 'evaluate'>,
): Pick<Desk, 'evaluate' | 'evaluateEach' | 'sweepAttachments'> {
  return {
    sweepAttachments: () => desk.sweepAttachments(),
    evaluate: (id) => (id === officeStream ? office.evaluate() : desk.evaluate(id)),
    async evaluateEach(ids) {
      const failures = [...(await desk.evaluateEach(ids.filter((id) => id !== officeStream)))];
      if (!ids.includes(officeStream)) return failures;
      await office.evaluate().catch((error: unknown) => failures.push({ caseId: officeStream, error }));
      return failures;
    },
  };
}

function followUps(state: OfficeState, now: OfficeNow): OfficeFact[] {
  const opening: OfficeFact[] = state.openedOn === undefined ? [{ type: 'opened', on: now.today }] : [];
  const reminder = reminderOf({ ...state, openedOn: state.openedOn ?? now.today }, now);
  return reminder ? [...opening, { type: 'reminded', ...reminder }] : opening;
}

function organizationDays(organization: Organization): OfficeNow['calendar'] {
  const { saturday, calendarLayers, closures, workingSaturdays } = organization;
  return { saturday, calendarLayers, ...(closures && { closures }), ...(workingSaturdays && { workingSaturdays }) };
}

/** @throws PqrsError `office-document-refused` where the record says that it was */
function readingOf({ documents, disclosures }: OfficeState, facts: readonly OfficeFact[]): DocumentReading | undefined {
  const fact = facts.at(-1);
  if (fact?.type === 'documentReadRefused') throw documentRefused(fact);
  if (fact?.type !== 'documentRead') return undefined;
  const document = documents.find(({ documentId }) => documentId === fact.documentId);
  if (!document) return undefined;
  const { documentId, title, counterpart, sha256, link } = document;
  const watermark = disclosures.find(({ disclosureId }) => disclosureId === fact.disclosureId)?.watermark;
  return {
    documentId,
    title,
    ...(counterpart !== undefined && { counterpart }),
    ...(sha256 !== undefined && { sha256 }),
    ...(link !== undefined && { link }),
    ...(watermark !== undefined && { watermark }),
  };
}

function documentRefused({ documentId, why }: OfficeFact & { type: 'documentReadRefused' }): PqrsError {
  const reasons = {
    notReader: 'is not for the person who asked',
    noDisclosure: 'is read only under a disclosure of the boss, and there is none',
    disclosureExpired: 'was disclosed until a day that is over',
  } as const;
  return new PqrsError(
    'office-document-refused',
    `The document "${documentId}" ${reasons[why]}. The request was recorded.`,
    why === 'notReader' ? 'Ask somebody who needs it for their work.' : 'Ask for a disclosure, for whom and what for.',
  );
}

function isConflict(error: unknown): boolean {
  return isPqrsError(error) && error.code === 'office-version-conflict';
}

function forbidden({ role }: Actor): PqrsError {
  return new PqrsError(
    'access-forbidden',
    `The role "${role}" has no part in the office's book.`,
    'Ask the head of the desk.',
  );
}
