import { delegationFor, type Delegation } from '../access/delegation.js';
import { mayCommand, mayReadCases, mayReadContent, mayReadPerson } from '../access/permissions.js';
import { contractsOf } from '../agreements/agreementFor.js';
import type { Actor } from '../case/actor.js';
import { invalidInput } from '../case/checkSubmission.js';
import type { CaseCommand, CommandType } from '../case/command.js';
import { decide } from '../case/decide.js';
import { isMergeCommand, waitingMerge } from '../case/merge.js';
import { checkRadicado, formatRadicado } from '../case/radicado.js';
import { readCommand } from '../case/readCommand.js';
import type { CaseState } from '../case/state.js';
import { PqrsError } from '../errors.js';
import { templateReference } from '../letters/templateLibrary.js';
import { templatesInUse, type OfficeState } from '../office/state.js';
import { civilDateAt } from '../time/zone.js';
import { requireAgreement } from './agreementOfCase.js';
import { createAttachments } from './attachments.js';
import { answerLetter } from './answerLetter.js';
import { answerMaterial } from './answerMaterial.js';
import { caseClock, requireTermEvent } from './caseClock.js';
import type { CaseDetail } from './client.js';
import type { Desk } from './desk.js';
import { caseDetail } from './detail.js';
import { askedByTarget } from './internalOfCase.js';
import { manualAlertFacts } from './escalate.js';
import { caseProtocol, protocolFacts } from './caseProtocol.js';
import { entryOf, type Loaded } from './entry.js';
import { createEvaluation } from './evaluate.js';
import type { Organization } from './organization.js';
import { otherClocksOf } from './otherClocks.js';
import { penaltyOfCase } from './penaltyOfCase.js';
import type { Ports } from './ports.js';
import { ledgerInstant } from './instants.js';
import { carryOutMerge, loadedOf, proposedMerges } from './merges.js';
import { createIntake } from './intake.js';
import { createOfficeReading } from './officeBook.js';
import { trackedCase } from './tracked.js';
import { readTrackingCode, sameSecret } from './trackingCode.js';

/**
 * The desk of an organisation over its ports.
 *
 * @example
 * const clock = fixedClock('2026-07-01T10:00:00-05:00');
 * const desk = createDesk(
 *   { ledger: memoryLedger(), clock, ids: randomIds(clock), signer: webCryptoSigner('a secret of the tests'), notifier: silentNotifier() },
 *   organization,
 * );
 * (await desk.submit(submission)).radicado // 'AND-2026-000001-1'
 */
export function createDesk(ports: Ports, organization: Organization): Desk {
  const { ledger, clock, signer } = ports;
  const { tenant } = organization;
  const readOffice = createOfficeReading(ledger, tenant);
  const today = () => civilDateAt(clock.now(), organization.timeZone);

  const contracts = contractsOf(organization.agreements ?? []);

  async function load(caseId: string): Promise<Loaded> {
    const loaded = loadedOf(await ledger.read(tenant, caseId));
    if (!loaded) throw caseNotFound();
    return loaded;
  }

  function delegation(actor: Actor, type: CommandType): Delegation | undefined {
    return delegationFor(actor, type, organization.delegations ?? [], today());
  }

  async function show(state: CaseState, actor: Actor, { protocols }: OfficeState): Promise<CaseDetail> {
    const now = clock.now();
    const statute = caseClock(state, organization);
    const others = otherClocksOf(state, statute, organization, now);
    const penalty = await penaltyOfCase(others.applied, ledger, organization, now);
    const shown = { ...others, contracts, ...(penalty && { penalty }) };
    const delegated = (type: CommandType) => delegation(actor, type) !== undefined;
    const merges = await proposedMerges(state, actor, ports, organization);
    return caseDetail(state, statute, shown, actor, merges, delegated, caseProtocol(state, protocols));
  }

  const attachments = createAttachments(ports, organization, load);

  return {
    ...attachments,
    ...createIntake(ports, organization, readOffice),
    ...createEvaluation(ports, organization),

    async track(radicado, code) {
      const canonical = checkRadicado(radicado) ?? unusedRadicado;
      const caseId = await ledger.findByRadicado(tenant, canonical);
      // A code is worked out and compared for a case that does not exist, too: the time tells nobody which of the two was wrong.
      const expected = await signer.trackingCode(tenant, caseId ?? 'no-such-case');
      const fits = sameSecret(readTrackingCode(code), expected);
      if (!fits || caseId === undefined) throw trackNotFound();
      const { state } = await load(caseId);
      return trackedCase(state, caseClock(state, organization));
    },

    async list(actor, query) {
      requireDesk(actor);
      const day = today();
      const [page, counts] = await Promise.all([
        ledger.page(tenant, { query, today: day }),
        ledger.counts(tenant, day),
      ]);
      return { ...page, counts, asOf: clock.now() };
    },

    async open(actor, caseId) {
      requireDesk(actor);
      const [{ state }, office] = await Promise.all([load(caseId), readOffice()]);
      return show(state, actor, office.state);
    },

    async command(actor, caseId, input, expectedVersion) {
      requireDesk(actor);
      const asked = knownAssignee(readCommand(input), organization);
      const command = askedByTarget(asked, organization, clock.now());
      const [loaded, { state: office }] = await Promise.all([load(caseId), readOffice()]);
      const { state } = loaded;
      const inPlaceOf = mayCommand(actor.role, command.type) ? undefined : delegation(actor, command.type);
      requirePermission(state, command, actor, inPlaceOf !== undefined);
      const by = inPlaceOf ? { ...actor, onBehalfOf: inPlaceOf.from } : actor;
      if (expectedVersion !== undefined && expectedVersion !== state.version)
        throw stale(expectedVersion, state.version);
      if (isMergeCommand(command)) {
        const other = await load(waitingMerge(state, command));
        if (!mayReadContent(other.state, actor)) throw restricted();
        return show(await carryOutMerge(loaded, other, command, by, ports, organization), actor, office);
      }
      const at = ledgerInstant(clock.now());
      requireTemplate(command, office);
      const clockBefore = caseClock(state, organization);
      const { next, entry } = await entryOf(loaded, decide(state, command, actor, at, clockBefore), by, at, {
        ...{ signer, organization },
        followedBy: (after, events) => [
          ...(command.type === 'classify' ? protocolFacts(after, office, today()) : []),
          ...events.flatMap((event) => manualAlertFacts(after, event, clockBefore, organization)),
        ],
      });
      requireTermEvent(next, organization);
      if (command.type === 'setAgreement') requireAgreement(next, organization, at);
      await ledger.append(tenant, state.version, entry);
      return show(next, actor, office);
    },

    async attach(actor, caseId, upload) {
      requireDesk(actor);
      const [state, { state: office }] = await Promise.all([attachments.attach(actor, caseId, upload), readOffice()]);
      return show(state, actor, office);
    },

    async letter(actor, caseId) {
      requireDesk(actor);
      const { state } = await load(caseId);
      requireReader(state, actor);
      return answerLetter(state, caseClock(state, organization), organization);
    },

    async answerMaterial(actor, caseId) {
      requireDesk(actor);
      const [{ state }, office] = await Promise.all([load(caseId), readOffice()]);
      requireReader(state, actor);
      const { dueDate } = caseClock(state, organization);
      return answerMaterial(state, office.state, organization, actor, clock.now(), dueDate);
    },

    async assignees(actor) {
      requireDesk(actor);
      return organization.staff.map(({ id, name }) => ({ id, name }));
    },
  };
}

/** A radicado that no ledger gives out: numbers start at 1. */
const unusedRadicado = formatRadicado({ prefix: 'XX', year: 1000, sequence: 0 });

function requireDesk(actor: Actor): void {
  if (!mayReadCases(actor.role)) throw forbidden(`The role "${actor.role}" does not work at the desk.`);
}

/** Of whoever reads what a case says and who filed it. */
function requireReader(state: CaseState, actor: Actor): void {
  if (!mayReadContent(state, actor)) throw restricted();
  if (!mayReadPerson(state, actor)) throw forbidden('Who filed the case is not for other areas.');
}

function requirePermission(state: CaseState, { type }: CaseCommand, actor: Actor, delegated: boolean): void {
  if (!delegated && !mayCommand(actor.role, type))
    throw forbidden(`The role "${actor.role}" may not give the command "${type}".`);
  if (!mayReadContent(state, actor)) throw restricted();
}

/** The name is the organisation's own, whatever the command said. */
function knownAssignee(command: CaseCommand, { staff }: Organization): CaseCommand {
  if (command.type !== 'assign') return command;
  const found = staff.find(({ id }) => id === command.to.id);
  if (!found) throw invalidInput('The command', [{ field: 'to.id', code: 'unknownValue' }]);
  return { type: 'assign', to: { id: found.id, name: found.name } };
}

/** An answer is written from a template that is in use; what it names then stays readable, also once that is retired. */
function requireTemplate(command: CaseCommand, office: OfficeState): void {
  if (command.type !== 'draftAnswer' || command.template === undefined) return;
  const known = templatesInUse(office).map(templateReference);
  if (known.includes(command.template)) return;
  throw new PqrsError(
    'letter-template-unknown',
    `No template "${command.template.slice(0, 60)}" is in use.`,
    `Use one of: ${known.join(', ')}.`,
    { fields: [{ field: 'template', code: 'unknownValue' }] },
  );
}

function forbidden(message: string): PqrsError {
  return new PqrsError('access-forbidden', message, 'Ask the head of the desk.');
}

function restricted(): PqrsError {
  return forbidden('The case is restricted to the head and its assignee.');
}

function caseNotFound(): PqrsError {
  return new PqrsError(
    'case-not-found',
    'There is no case with that id.',
    'Check the id, or look the case up by its radicado.',
  );
}

function trackNotFound(): PqrsError {
  return new PqrsError(
    'track-not-found',
    'No case answers to that radicado and that code together.',
    'Check both against the acknowledgement.',
  );
}

function stale(expected: number, found: number): PqrsError {
  return new PqrsError(
    'case-version-conflict',
    `The case stands at version ${found}, not ${expected}.`,
    'Read the case again and repeat the command if it still makes sense.',
  );
}
