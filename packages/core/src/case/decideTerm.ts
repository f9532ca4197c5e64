import type { ClockSnapshot } from '../clock/snapshot.js';
import { civilDateAt } from '../time/zone.js';
import type { CaseCommand } from './command.js';
import type { TermFact } from './event.js';
import { notNow } from './refusal.js';
import type { CaseState } from './state.js';

const termCommands = [
  'requestInformation',
  'receiveInformation',
  'extendTerm',
  'transfer',
  'withdraw',
] as const satisfies readonly CaseCommand['type'][];
type TermCommand = Extract<CaseCommand, { type: (typeof termCommands)[number] }>;

export function isTermCommand(command: CaseCommand): command is TermCommand {
  return (termCommands as readonly string[]).includes(command.type);
}

/** What a command does to the term of a case, or how it ends the case without an answer of substance. */
export function decideTerm(state: CaseState, command: TermCommand, at: string, clock: ClockSnapshot): TermFact {
  switch (command.type) {
    case 'requestInformation':
      return { type: 'informationRequested', text: command.text };
    case 'receiveInformation':
      return { type: 'informationReceived', text: command.text };
    case 'extendTerm': {
      const { reason, until, channel } = command;
      return { type: 'termExtended', reason, ...(until !== undefined && { until }), channel };
    }
    case 'transfer':
      return { type: 'transferred', body: command.body, reason: command.reason };
    case 'withdraw':
      if (command.kind === 'tacit') requireTacit(state, at, clock);
      return { type: 'withdrawn', kind: command.kind, reason: command.reason };
  }
}

/**
 * A case is tacitly withdrawn only when the person was asked to complete it and the time for it has passed (Ley 1755 de 2015 art. 17; Ley
 * 1581 de 2012 art. 15 num. 1).
 */
function requireTacit({ radicado }: CaseState, at: string, { explanation }: ClockSnapshot): void {
  const open = explanation.pauses.find(({ to }) => to === undefined);
  if (open?.deadline === undefined) {
    throw notNow(
      `Nothing waits for the person in ${radicado}: no information was asked for, or it came.`,
      'Record an express withdrawal if the person gave the case up; else answer it.',
    );
  }
  const today = civilDateAt(at, explanation.timeZone);
  if (today <= open.deadline) {
    throw notNow(
      `The person has until ${open.deadline} to complete what was asked for.`,
      'Wait until that day has passed.',
    );
  }
}
