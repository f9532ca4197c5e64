import type { CommandType } from '../case/command.js';
import { plainFacts, type PlainFact } from '../escalation/words.js';
import type { CaseDetail } from '../desk/client.js';

type PlainField =
  | 'text'
  | 'template'
  | 'decision'
  | 'basis'
  | 'recourse'
  | 'remedies'
  | 'items'
  | 'reason'
  | 'category'
  | 'subtype'
  | 'assignee'
  | 'channel'
  | 'contactChannel'
  | 'direction'
  | 'proof'
  | 'reference'
  | 'evidence'
  | 'remedyId'
  | 'cause'
  | 'recurrent'
  | 'action'
  | 'ground'
  | 'area'
  | 'requestId'
  | 'dueDate'
  | 'until'
  | 'body'
  | 'kind'
  | 'data'
  | 'recipient'
  | 'purpose'
  | 'legalBasis'
  | 'expiresOn'
  | 'disclosureId'
  | 'granted'
  | 'penalty'
  | 'key'
  | 'level'
  | 'origin'
  | 'penaltyBasis'
  | 'amountCop'
  | 'notifiedOn'
  | 'probabilityPercent'
  | 'penaltyId'
  | 'penaltyDecision'
  | 'legalSignOff'
  | 'authority'
  | 'letter'
  | 'owner'
  | 'requirementId'
  | 'contract'
  | 'impact'
  | 'urgency'
  | 'pauseReason'
  | 'termAmount'
  | 'termUnit'
  | 'otherCaseId';

/**
 * Fields of a command's form. An item has two of its own, what is promised has its
 * day by its place from 1, and each point that an approver vouches for has one. A path that a problem of the
 * service names leads to one of them: see `formFieldOf`.
 */
export type CommandField =
  | PlainField
  | `fact.${PlainFact}`
  | `outcome.${string}`
  | `itemReason.${string}`
  | `remedyBy.${number}`
  | `check.${'clear' | 'congruent' | 'ofSubstance' | 'sensitiveData'}`;

/** What was typed, by field; kept apart from the case, so that nothing is lost when the case is read again. */
export type CommandValues = Readonly<Partial<Record<CommandField, string>>>;

/** The fields of a command, in their order, for what stands in the form now. */
export function fieldsOf(
  command: CommandType,
  read: (field: CommandField) => string,
  detail: Pick<CaseDetail, 'items' | 'answerBy'>,
): readonly CommandField[] {
  switch (command) {
    case 'classify':
      // Only a petición has a class.
      return read('category') === 'peticion' ? ['category', 'subtype', 'reason'] : ['category', 'reason'];
    case 'draftAnswer':
      return [
        'text',
        'decision',
        ...itemFields(detail),
        'basis',
        'recourse',
        'remedies',
        ...remedyDays(read('remedies')),
      ];
    case 'notifyAnswer':
      return read('channel') === detail.answerBy ? ['channel'] : ['channel', 'reason'];
    case 'codeCause':
      return read('recurrent') === '' ? ['cause', 'recurrent'] : ['cause', 'recurrent', 'action'];
    case 'decidePenalty':
      return read('penaltyDecision') === 'contest'
        ? ['penaltyId', 'penaltyDecision', 'reason', 'legalSignOff']
        : ['penaltyId', 'penaltyDecision', 'reason'];
    case 'recordRequirement':
      // A letter gives a date or a time: the time is asked for while there is no date.
      return read('dueDate') === ''
        ? ['authority', 'letter', 'dueDate', 'termAmount', 'termUnit', 'owner']
        : ['authority', 'letter', 'dueDate', 'owner'];
    default:
      return plainFields[command];
  }
}

/** Where a case has one item, the decision of the whole is what is said of it. */
function itemFields({ items }: Pick<CaseDetail, 'items'>): CommandField[] {
  if (items.length < 2) return [];
  return items.flatMap(({ id }): CommandField[] => [`outcome.${id}`, `itemReason.${id}`]);
}

type Plain = Exclude<
  CommandType,
  'classify' | 'draftAnswer' | 'notifyAnswer' | 'codeCause' | 'decidePenalty' | 'recordRequirement'
>;
/** Each thing that is promised has its day. */
function remedyDays(remedies: string): CommandField[] {
  return linesOf(remedies).map((_text, index): CommandField => `remedyBy.${index + 1}`);
}

/** The lines of a field that holds one entry a line. */
export function linesOf(value: string): string[] {
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const plainFields: Readonly<Record<Plain, readonly CommandField[]>> = {
  assign: ['assignee'],
  note: ['text'],
  recordContact: ['contactChannel', 'direction', 'text'],
  setItems: ['items'],
  prioritize: ['ground', 'reason'],
  setAgreement: ['contract', 'impact', 'urgency'],
  pauseAgreement: ['pauseReason'],
  resumeAgreement: ['pauseReason'],
  assess: [...plainFacts.map((name) => `fact.${name}` as const), 'penalty'],
  acceptMerge: ['otherCaseId', 'reason'],
  declineMerge: ['otherCaseId', 'reason'],
  acknowledgeAlert: ['key'],
  escalate: ['level', 'reason'],
  requestInformation: ['text'],
  receiveInformation: ['text'],
  extendTerm: ['reason', 'until', 'channel'],
  askArea: ['area', 'text', 'dueDate'],
  answerArea: ['requestId', 'text'],
  approveAnswer: ['check.clear', 'check.congruent', 'check.ofSubstance', 'check.sensitiveData'],
  returnAnswer: ['reason'],
  confirmNotification: ['proof', 'reference'],
  bounceNotification: ['reason'],
  executeRemedy: ['remedyId', 'evidence'],
  verifyRemedy: ['remedyId', 'evidence'],
  declareLate: ['reason'],
  recordPenalty: ['origin', 'penaltyBasis', 'amountCop', 'notifiedOn', 'dueDate', 'probabilityPercent'],
  answerRequirement: ['requirementId', 'evidence'],
  requestDisclosure: ['data', 'recipient', 'purpose', 'legalBasis', 'expiresOn'],
  decideDisclosure: ['disclosureId', 'granted', 'reason'],
  transfer: ['body', 'reason'],
  withdraw: ['kind', 'reason'],
  close: [],
  reopen: ['reason'],
};
