import type { ClockSnapshot } from '../clock/snapshot.js';
import { PqrsError } from '../errors.js';
import type { CaseCommand } from './command.js';
import type { CaseFact, WorkFact } from './event.js';
import { decidePause } from './decidePause.js';
import { itemsOf } from './item.js';
import { levelsToEscalateTo } from './manualEscalation.js';
import { noSuchPart, notNow } from './refusal.js';
import type { CaseState } from './state.js';

type Facts = Exclude<CaseFact, { type: 'registered' }>;
type WorkCommand = Extract<
  CaseCommand,
  {
    type:
      | 'classify'
      | 'assign'
      | 'note'
      | 'recordContact'
      | 'setItems'
      | 'prioritize'
      | 'askArea'
      | 'answerArea'
      | 'codeCause'
      | 'declareLate'
      | 'setAgreement'
      | 'pauseAgreement'
      | 'resumeAgreement'
      | 'assess'
      | 'acknowledgeAlert'
      | 'escalate';
  }
>;

/** What a command adds to the work on a case. */
export function decideWork(state: CaseState, command: WorkCommand, clock: ClockSnapshot): WorkFact & Facts {
  switch (command.type) {
    case 'classify': {
      const { category, subtype, reason } = command;
      return { type: 'classified', category, ...(subtype && { subtype }), reason };
    }
    case 'assign':
      return { type: 'assigned', to: { id: command.to.id, name: command.to.name } };
    case 'note':
      return { type: 'noted', text: command.text };
    case 'recordContact':
      return { type: 'contacted', channel: command.channel, direction: command.direction, text: command.text };
    case 'setItems':
      return { type: 'itemsSet', items: itemsOf(command.items) };
    case 'prioritize':
      return { type: 'prioritized', ground: command.ground, reason: command.reason };
    case 'askArea':
      return asked(state, command, clock);
    case 'answerArea':
      return areaAnswered(state, command);
    case 'codeCause': {
      const { cause, recurrent, action } = command;
      return { type: 'causeCoded', cause, recurrent, ...(action !== undefined && { action }) };
    }
    case 'declareLate':
      return declaredLate(state, command, clock);
    case 'setAgreement': {
      const { customer, contractId, impact, urgency } = command;
      return { type: 'agreementSet', customer, contractId, impact, urgency };
    }
    case 'pauseAgreement':
    case 'resumeAgreement':
      return decidePause(state, command);
    case 'assess':
      return { type: 'assessed', facts: command.facts };
    case 'acknowledgeAlert':
      return alertAcknowledged(state, command);
    case 'escalate':
      return escalated(state, command);
  }
}

/**
 * A day that is given lies inside the term that binds the desk. The target of an area holds as it is: an area that needs more
 * than is left is asked all the same, and its clock says that it does not fit.
 */
function asked(
  state: CaseState,
  { area, text, dueDate, within }: WorkCommand & { type: 'askArea' },
  clock: ClockSnapshot,
): WorkFact {
  if (dueDate === undefined) {
    throw new PqrsError(
      'input-invalid',
      `The area "${area}" has no target of its own, and no day was given.`,
      'Give the day by which it answers.',
      { fields: [{ field: 'dueDate', code: 'required' }] },
    );
  }
  if (!within && dueDate > clock.dueDate) {
    throw new PqrsError(
      'input-invalid',
      `The area would answer on ${dueDate}, after the case is due on ${clock.dueDate}.`,
      'Give the area an earlier day.',
      { fields: [{ field: 'dueDate', code: 'badDate' }] },
    );
  }
  const requestId = `s${state.requests.length + 1}`;
  return { type: 'areaAsked', requestId, area, text, dueDate, ...(within && { within }) };
}

function areaAnswered({ requests }: CaseState, command: WorkCommand & { type: 'answerArea' }): WorkFact {
  const waiting = requests.filter(({ answeredAt }) => answeredAt === undefined).map(({ id }) => id);
  if (!waiting.includes(command.requestId)) throw noSuchPart('requestId', command.requestId, waiting);
  return { type: 'areaAnswered', requestId: command.requestId, text: command.text };
}

function declaredLate(
  { answer, late }: CaseState,
  { reason }: WorkCommand & { type: 'declareLate' },
  { dueAt }: ClockSnapshot,
): WorkFact {
  if (late) throw notNow(`The delay was explained already, on ${late.at}.`, 'Add a note if there is more to say.');
  if (answer?.notifiedAt === undefined || Date.parse(answer.notifiedAt) <= Date.parse(dueAt)) {
    throw notNow('The answer was notified on time.', 'Nothing needs to be declared.');
  }
  return { type: 'lateDeclared', reason };
}

function alertAcknowledged({ alerts }: CaseState, { key }: WorkCommand & { type: 'acknowledgeAlert' }): WorkFact {
  const waiting = alerts.filter(({ acknowledged }) => !acknowledged).map((alert) => alert.key);
  if (!waiting.includes(key)) throw noSuchPart('key', key, waiting);
  return { type: 'alertAcknowledged', key };
}

function escalated({ alerts }: CaseState, { level, reason }: WorkCommand & { type: 'escalate' }): WorkFact {
  if (!levelsToEscalateTo(alerts).includes(level)) {
    throw notNow(
      `The case was escalated to ${level} already, and nobody of that level has taken it on.`,
      'Wait until they do, or escalate to another level.',
    );
  }
  return { type: 'escalated', level, reason };
}
