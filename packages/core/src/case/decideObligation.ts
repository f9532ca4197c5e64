import { PqrsError } from '../errors.js';
import type { CaseCommand } from './command.js';
import type { ObligationFact } from './evolveObligation.js';
import { noSuchPart } from './refusal.js';
import type { CaseState } from './state.js';

const obligationCommands = [
  'requestDisclosure',
  'decideDisclosure',
  'recordPenalty',
  'decidePenalty',
  'recordRequirement',
  'answerRequirement',
] as const satisfies readonly CaseCommand['type'][];
type ObligationCommand = Extract<CaseCommand, { type: (typeof obligationCommands)[number] }>;

export function isObligationCommand(command: CaseCommand): command is ObligationCommand {
  return (obligationCommands as readonly string[]).includes(command.type);
}

/** What a command does to what the organisation owes others beside the answer. */
export function decideObligation(state: CaseState, command: ObligationCommand): ObligationFact {
  switch (command.type) {
    case 'requestDisclosure': {
      const { type: _type, ...request } = command;
      return { type: 'disclosureRequested', disclosureId: `d${state.disclosures.length + 1}`, ...request };
    }
    case 'decideDisclosure': {
      const { disclosureId, granted, reason } = command;
      const waiting = state.disclosures.filter(({ decision }) => !decision).map((one) => one.disclosureId);
      requireOneOf('disclosureId', disclosureId, waiting);
      return { type: 'disclosureDecided', disclosureId, granted, reason };
    }
    case 'recordPenalty': {
      const { type: _type, ...penalty } = command;
      requireTerm(penalty.notifiedOn, penalty.dueDate);
      return { type: 'penaltyRecorded', penaltyId: `m${state.penalties.length + 1}`, ...penalty };
    }
    case 'decidePenalty': {
      const { type: _type, ...decided } = command;
      requireOneOf('penaltyId', decided.penaltyId, idsOf(state.penalties.filter(({ decision }) => !decision)));
      return { type: 'penaltyDecided', ...decided };
    }
    case 'recordRequirement': {
      const { type: _type, ...requirement } = command;
      return { type: 'requirementRecorded', requirementId: `q${state.requirements.length + 1}`, ...requirement };
    }
    case 'answerRequirement': {
      const { requirementId, evidence } = command;
      requireOneOf('requirementId', requirementId, idsOf(state.requirements.filter(({ answered }) => !answered)));
      return { type: 'requirementAnswered', requirementId, evidence };
    }
  }
}

function idsOf(parts: readonly { id: string }[]): string[] {
  return parts.map(({ id }) => id);
}

function requireOneOf(field: string, id: string, waiting: readonly string[]): void {
  if (!waiting.includes(id)) throw noSuchPart(field, id, waiting);
}

/** A term counts from the notification. */
function requireTerm(notifiedOn: string, dueDate: string): void {
  if (dueDate >= notifiedOn) return;
  throw new PqrsError(
    'input-invalid',
    `The penalty would be due on ${dueDate}, before it was notified on ${notifiedOn}.`,
    'Give the last day that the contract or the act allows.',
    { fields: [{ field: 'dueDate', code: 'badDate' }] },
  );
}
