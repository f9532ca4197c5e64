import { PqrsError } from '../errors.js';
import type { Actor } from './actor.js';
import type { CaseCommand } from './command.js';
import { answerChecks, type AnswerContent, type AnswerFact, type DatedRemedy } from './event.js';
import { openItems } from './coverage.js';
import type { ItemAnswer } from './item.js';
import { noSuchPart, notNow } from './refusal.js';
import type { Answer, CaseState, Remedy } from './state.js';

const answerCommands = [
  'draftAnswer',
  'approveAnswer',
  'returnAnswer',
  'notifyAnswer',
  'confirmNotification',
  'bounceNotification',
  'executeRemedy',
  'verifyRemedy',
] as const satisfies readonly CaseCommand['type'][];
type AnswerCommand = Extract<CaseCommand, { type: (typeof answerCommands)[number] }>;

export function isAnswerCommand(command: CaseCommand): command is AnswerCommand {
  return (answerCommands as readonly string[]).includes(command.type);
}

/**
 * What a command does to the answer of a case whose stage allows it.
 *
 * @param today civil date in the zone of the case's clock
 */
export function decideAnswer(state: CaseState, command: AnswerCommand, actor: Actor, today: string): AnswerFact {
  switch (command.type) {
    case 'draftAnswer':
      return { type: 'answerDrafted', ...drafted(state, command, today) };
    case 'approveAnswer':
      requireApprovable(state, command.checks, actor);
      return { type: 'answerApproved', checks: [...command.checks] };
    case 'returnAnswer':
      return { type: 'answerReturned', reason: command.reason };
    case 'notifyAnswer':
      return notified(state, command);
    case 'confirmNotification':
      return { type: 'notificationConfirmed', proof: command.proof };
    case 'bounceNotification':
      return { type: 'notificationBounced', reason: command.reason };
    case 'executeRemedy':
      return executed(state, command);
    case 'verifyRemedy':
      return verified(state, command);
  }
}

/** Where a case has one item and the draft says nothing of items, the decision is what it says of that one. */
function drafted({ items }: CaseState, command: AnswerCommand & { type: 'draftAnswer' }, today: string): AnswerContent {
  const { type: _type, answers, ...content } = command;
  const known = items.map(({ id }) => id);
  for (const { itemId } of answers ?? []) if (!known.includes(itemId)) throw noSuchPart('answers', itemId, known);
  (command.remedies ?? []).forEach((remedy, index) => requireAhead(remedy, index, today));
  const [only, ...others] = items;
  const said = answers ?? (only && others.length === 0 ? [whole(only.id, command)] : []);
  return { ...content, ...(said.length > 0 && { answers: said }) };
}

/** Nobody can keep a promise for a day that has passed. */
function requireAhead(remedy: string | DatedRemedy, index: number, today: string): void {
  if (typeof remedy === 'string' || remedy.dueDate >= today) return;
  throw new PqrsError(
    'input-invalid',
    `The answer promises something by ${remedy.dueDate}, which is before today, ${today}.`,
    'Give the day by which it will be done.',
    { fields: [{ field: `remedies.${index}.dueDate`, code: 'badDate' }] },
  );
}

/** The text of the answer is the reason of its decision. */
function whole(itemId: string, { decision, text }: AnswerContent): ItemAnswer {
  const brief = [...text].slice(0, 1_000).join('').trim();
  return { itemId, outcome: decision, ...(decision !== 'granted' && decision !== 'informed' && { reason: brief }) };
}

function requireApprovable({ answer, items }: CaseState, checks: readonly string[], actor: Actor): void {
  if (answer?.draftedBy.id === actor.id) throw samePerson();
  const open = openItems(items, answer?.answers ?? []);
  if (open.length > 0) {
    const named = open.map(({ id }) => id).join(', ');
    throw incomplete(
      `The answer leaves ${open.length} of ${items.length} items open: ${named}.`,
      'Say of each item whether it is granted, and why where it is not.',
      open.map(({ id }) => id),
    );
  }
  if (!answer?.basis?.length)
    throw incomplete('The answer states no legal or contract basis.', 'Name the norm or clause.', ['basis']);
  if (!answer.recourse)
    throw incomplete('The answer does not say where the person may turn who disagrees.', 'Add it.', ['recourse']);
  const unchecked = answerChecks.filter((check) => !checks.includes(check));
  if (unchecked.length > 0)
    throw incomplete(
      `The answer was not checked for: ${unchecked.join(', ')}.`,
      'Check it, or send it back with what must change.',
      unchecked,
    );
}

function incomplete(message: string, help: string, missing: readonly string[]): PqrsError {
  return new PqrsError('case-answer-incomplete', message, help, { missing });
}

function notified(
  { submission }: CaseState,
  { channel, reason }: AnswerCommand & { type: 'notifyAnswer' },
): AnswerFact {
  if (channel !== submission.answerBy && reason === undefined) {
    throw new PqrsError(
      'input-invalid',
      `The person asked for the answer by "${submission.answerBy}", not by "${channel}".`,
      'Notify it there, or say why it goes another way.',
      { fields: [{ field: 'reason', code: 'required' }] },
    );
  }
  return { type: 'answerNotified', channel, ...(reason !== undefined && { reason }) };
}

function executed({ answer }: CaseState, command: AnswerCommand & { type: 'executeRemedy' }): AnswerFact {
  const remedy = remedyOf(answer, command.remedyId);
  if (remedy.executed) throw notNow(`The remedy "${remedy.id}" was carried out already.`, 'Verify it.');
  return { type: 'remedyExecuted', remedyId: remedy.id, evidence: command.evidence };
}

function verified({ answer }: CaseState, command: AnswerCommand & { type: 'verifyRemedy' }): AnswerFact {
  const { id, executed: done, verified: seen } = remedyOf(answer, command.remedyId);
  if (seen) throw notNow(`The remedy "${id}" was verified already.`, 'Go on with the next one, or close.');
  if (!done)
    throw notNow(`The remedy "${id}" was not carried out yet.`, 'Record that it was carried out, then verify it.');
  return { type: 'remedyVerified', remedyId: id, evidence: command.evidence };
}

function remedyOf(answer: Answer | undefined, remedyId: string): Remedy {
  const remedies = answer?.remedies ?? [];
  const found = remedies.find(({ id }) => id === remedyId);
  if (found) return found;
  throw noSuchPart(
    'remedyId',
    remedyId,
    remedies.map(({ id }) => id),
  );
}

function samePerson(): PqrsError {
  return new PqrsError(
    'case-same-person',
    'The answer was drafted by the same person who asks to approve it.',
    'Ask another person with the role "head" to approve it.',
  );
}
