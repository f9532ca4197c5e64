import type { GradeLevel, PauseReason } from '../agreements/vocabulary.js';
import type { CaseAgreement } from '../case/agreement.js';
import type { AnswerChannel, Category, Channel, PeticionSubtype } from '../case/category.js';
import type { CaseCommand, CommandType } from '../case/command.js';
import {
  answerChecks,
  type Area,
  type Decision,
  type NotificationProof,
  type PriorityGround,
  type WithdrawalKind,
} from '../case/event.js';
import type { PenaltyDecision, PenaltyOrigin, Requirement } from '../case/obligation.js';
import { needsReason, type ItemAnswer, type ItemOutcome } from '../case/item.js';
import type { TermUnit } from '../norms/term.js';
import { plainFacts, type EscalationLevel, type SeverityFacts } from '../escalation/words.js';
import { linesOf, type CommandField } from './commandFields.js';
import type { CommandFormContext } from './commandForm.js';

type Read = (field: CommandField) => string;

function contractNamed(key: string): Pick<CaseAgreement, 'customer' | 'contractId'> {
  const [customer, contractId] = JSON.parse(key) as [string, string];
  return { customer, contractId };
}

/** The command that the values of a form say; a form that lacks something is not read at all. */
export function commandOf(type: CommandType, read: Read, context: CommandFormContext): CaseCommand {
  const reason = read('reason');
  const text = read('text');
  switch (type) {
    case 'classify': {
      const category = read('category') as Category;
      const subtype = category === 'peticion' ? { subtype: read('subtype') as PeticionSubtype } : {};
      return { type, category, ...subtype, reason };
    }
    case 'assign': {
      const id = read('assignee');
      return { type, to: context.assignees.find((one) => one.id === id) ?? { id, name: id } };
    }
    case 'note':
    case 'requestInformation':
    case 'receiveInformation':
      return { type, text };
    case 'recordContact':
      return { type, channel: read('contactChannel') as Channel, direction: read('direction') as 'in' | 'out', text };
    case 'setItems':
      return { type, items: linesOf(read('items')) };
    case 'prioritize':
      return { type, ground: read('ground') as PriorityGround, reason };
    case 'extendTerm': {
      const until = read('until');
      return { type, reason, ...(until && { until }), channel: read('channel') as AnswerChannel };
    }
    case 'askArea': {
      const dueDate = read('dueDate');
      return { type, area: read('area') as Area, text, ...(dueDate && { dueDate }) };
    }
    case 'answerArea':
      return { type, requestId: read('requestId'), text };
    case 'draftAnswer':
      return draftOf(read, context);
    case 'approveAnswer':
      return { type, checks: answerChecks.filter((check) => read(`check.${check}`) !== '') };
    case 'returnAnswer':
    case 'bounceNotification':
    case 'declareLate':
    case 'reopen':
      return { type, reason };
    case 'notifyAnswer':
      return { type, channel: read('channel') as AnswerChannel, ...(reason && { reason }) };
    case 'confirmNotification':
      return { type, proof: { kind: read('proof') as NotificationProof['kind'], reference: read('reference') } };
    case 'executeRemedy':
    case 'verifyRemedy':
      return { type, remedyId: read('remedyId'), evidence: read('evidence') };
    case 'codeCause': {
      const recurrent = read('recurrent') !== '';
      return { type, cause: read('cause'), recurrent, ...(recurrent && { action: read('action') }) };
    }
    case 'setAgreement':
      return {
        type,
        ...contractNamed(read('contract')),
        impact: read('impact') as GradeLevel,
        urgency: read('urgency') as GradeLevel,
      };
    case 'pauseAgreement':
    case 'resumeAgreement':
      return { type, reason: read('pauseReason') as PauseReason };
    case 'assess':
      return { type, facts: factsOf(read) };
    case 'acceptMerge':
    case 'declineMerge':
      return { type, otherCaseId: read('otherCaseId'), reason };
    case 'acknowledgeAlert':
      return { type, key: read('key') };
    case 'escalate':
      return { type, level: read('level') as EscalationLevel, reason };
    case 'recordPenalty':
      return {
        type,
        origin: read('origin') as PenaltyOrigin,
        basis: read('penaltyBasis'),
        amountCop: Number(read('amountCop')),
        notifiedOn: read('notifiedOn'),
        dueDate: read('dueDate'),
        probabilityPercent: Number(read('probabilityPercent')),
      };
    case 'decidePenalty': {
      const decision = read('penaltyDecision') as PenaltyDecision;
      const legalSignOff = read('legalSignOff');
      return { type, penaltyId: read('penaltyId'), decision, reason, ...(legalSignOff && { legalSignOff }) };
    }
    case 'recordRequirement':
      return {
        type,
        authority: read('authority'),
        reference: read('letter'),
        ...requirementTermOf(read),
        owner: read('owner'),
      };
    case 'answerRequirement':
      return { type, requirementId: read('requirementId'), evidence: read('evidence') };
    case 'requestDisclosure':
      return {
        type,
        data: read('data'),
        recipient: read('recipient'),
        purpose: read('purpose'),
        legalBasis: read('legalBasis'),
        expiresOn: read('expiresOn'),
      };
    case 'decideDisclosure':
      return { type, disclosureId: read('disclosureId'), granted: read('granted') === 'yes', reason };
    case 'transfer':
      return { type, body: read('body'), reason };
    case 'withdraw':
      return { type, kind: read('kind') as WithdrawalKind, reason };
    case 'close':
      return { type };
  }
}

/** A letter gives a date or a time. */
function requirementTermOf(read: Read): Pick<Requirement, 'dueDate' | 'term'> {
  const dueDate = read('dueDate');
  if (dueDate !== '') return { dueDate };
  return { term: { amount: Number(read('termAmount')), unit: read('termUnit') as TermUnit } };
}

function factsOf(read: Read): SeverityFacts {
  const ticked = plainFacts.filter((name) => read(`fact.${name}`) !== '').map((name) => [name, true] as const);
  const penaltyAmountCop = Number(read('penalty'));
  const facts: SeverityFacts = Object.fromEntries(ticked);
  return penaltyAmountCop > 0 ? { ...facts, penaltyAmountCop } : facts;
}

function draftOf(read: Read, { detail: { items } }: CommandFormContext): CaseCommand {
  const remedies = linesOf(read('remedies')).map((promise, index) => ({
    text: promise,
    dueDate: read(`remedyBy.${index + 1}`),
  }));
  const template = read('template');
  const answers = items.length < 2 ? [] : items.map(({ id }) => itemAnswer(id, read));
  return {
    type: 'draftAnswer',
    text: read('text'),
    decision: read('decision') as Decision,
    ...(template !== '' && { template }),
    ...(answers.length > 0 && { answers }),
    basis: linesOf(read('basis')),
    recourse: read('recourse'),
    ...(remedies.length > 0 && { remedies }),
  };
}

function itemAnswer(itemId: string, read: Read): ItemAnswer {
  const outcome = read(`outcome.${itemId}`) as ItemOutcome;
  const reason = read(`itemReason.${itemId}`);
  return { itemId, outcome, ...((reason !== '' || needsReason(outcome)) && { reason }) };
}
