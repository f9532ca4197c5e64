import type { Actor, Role } from '../case/actor.js';
import { closingGate, unmetCriteria, type GateClock } from '../case/closingGate.js';
import { commandTypes, type CommandType } from '../case/command.js';
import { levelsToEscalateTo } from '../case/manualEscalation.js';
import { stageCommands } from '../case/stageCommands.js';
import type { CaseState } from '../case/state.js';
import { isRestricted } from '../case/summarize.js';

const working = [
  'classify',
  'assign',
  'note',
  'recordContact',
  'setItems',
  'prioritize',
  'setAgreement',
  'pauseAgreement',
  'resumeAgreement',
  'assess',
  'acknowledgeAlert',
  'requestInformation',
  'receiveInformation',
  'askArea',
  'answerArea',
  'draftAnswer',
  'notifyAnswer',
  'confirmNotification',
  'bounceNotification',
  'executeRemedy',
  'verifyRemedy',
  'codeCause',
  'recordPenalty',
  'recordRequirement',
  'answerRequirement',
  'requestDisclosure',
  'close',
] as const satisfies readonly CommandType[];

/**
 * Who may do what: execute (E), direct (D) and control (C) of the position's own codes; analysing (A) is reading. Escalating by
 * hand and joining a case to an earlier one are for who leads. Approving an answer, extending a term, ending a case without an
 * answer and reopening one are the head's; handing out sensitive data is the direct boss's alone; a delivery
 * receipt or a bounce may come in by machine.
 */
const permissions: Readonly<Record<Role, readonly CommandType[]>> = {
  citizen: [],
  area: ['note', 'answerArea'],
  agent: working,
  lead: [...working, 'escalate', 'returnAnswer', 'acceptMerge', 'declineMerge'],
  head: commandTypes.filter((type) => type !== 'decideDisclosure'),
  boss: ['note', 'acknowledgeAlert', 'decideDisclosure'],
  auditor: [],
  system: ['classify', 'assign', 'note', 'recordContact', 'notifyAnswer', 'confirmNotification', 'bounceNotification'],
};

/**
 * Whether a role may ever give a command.
 *
 * @example
 * mayCommand('agent', 'approveAnswer') // false
 */
export function mayCommand(role: Role, type: CommandType): boolean {
  return permissions[role].includes(type);
}

/** Whether a role works at the desk and may read its cases. */
export function mayReadCases(role: Role): boolean {
  return role !== 'citizen';
}

/**
 * Whether somebody may see what a case says and who filed it. A denuncia is for the head and for whoever handles it; who filed any case is
 * not for other areas.
 */
export function mayReadContent(state: Pick<CaseState, 'category' | 'assignee'>, actor: Actor): boolean {
  if (!mayReadCases(actor.role)) return false;
  return !isRestricted(state) || actor.role === 'head' || state.assignee?.id === actor.id;
}

/** Whether somebody may see who filed a case. Other areas need the story, not the person. */
export function mayReadPerson(state: Pick<CaseState, 'category' | 'assignee'>, actor: Actor): boolean {
  return mayReadContent(state, actor) && actor.role !== 'area';
}

/**
 * What somebody may do with a case now: what the stage makes possible, the role permits, the rule of two persons leaves, and there is
 * something for.
 *
 * @param clock the clock that binds the case
 * @param delegated whether the head left a command to the actor for today
 * @example
 * allowedCommands(awaitingApproval, camila, clock).includes('approveAnswer') // false: camila is an agent
 */
export function allowedCommands(
  state: CaseState,
  actor: Actor,
  clock: GateClock,
  delegated: (type: CommandType) => boolean = () => false,
): CommandType[] {
  if (!mayReadContent(state, actor)) return [];
  return stageCommands(state.stage).filter(
    (type) => (mayCommand(actor.role, type) || delegated(type)) && hasObject(state, type, actor, clock),
  );
}

/** Whether there is anything that a command could act on. */
function hasObject(state: CaseState, type: CommandType, actor: Actor, clock: GateClock): boolean {
  const { answer, requests, disclosures, information } = state;
  switch (type) {
    case 'approveAnswer':
      return answer?.draftedBy.id !== actor.id;
    case 'requestInformation':
      return !information;
    case 'receiveInformation':
      return information !== undefined && information.receivedAt === undefined;
    case 'pauseAgreement':
      return state.agreement !== undefined;
    case 'resumeAgreement':
      return state.agreementPauses.length > 0;
    case 'acknowledgeAlert':
      return state.alerts.some(({ acknowledged }) => !acknowledged);
    case 'escalate':
      return levelsToEscalateTo(state.alerts).length > 0;
    case 'declareLate':
      return !state.late && answer?.notifiedAt !== undefined && Date.parse(answer.notifiedAt) > Date.parse(clock.dueAt);
    case 'close':
      return unmetCriteria(closingGate(state, clock)).length === 0;
    case 'answerArea':
      return requests.some(({ answeredAt }) => answeredAt === undefined);
    case 'executeRemedy':
      return answer?.remedies?.some(({ executed }) => !executed) ?? false;
    case 'verifyRemedy':
      return answer?.remedies?.some(({ executed, verified }) => executed && !verified) ?? false;
    case 'decidePenalty':
      return state.penalties.some(({ decision }) => !decision);
    case 'answerRequirement':
      return state.requirements.some(({ answered }) => !answered);
    case 'acceptMerge':
    case 'declineMerge':
      return state.merges.some(({ decision }) => !decision);
    case 'decideDisclosure':
      return disclosures.some(({ decision }) => !decision);
    default:
      return true;
  }
}
