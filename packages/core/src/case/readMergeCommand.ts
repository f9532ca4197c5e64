import { commandLimits as limits, type CommandType } from './command.js';
import { readReason, type CommandReader } from './readReason.js';

function reader(type: 'acceptMerge' | 'declineMerge'): CommandReader {
  return {
    fields: ['otherCaseId', 'reason'],
    read(check, fields) {
      const otherCaseId = check.text('otherCaseId', fields['otherCaseId'], { max: limits.reference, required: true });
      const reason = readReason(check, fields);
      return otherCaseId && reason ? { type, otherCaseId, reason } : undefined;
    },
  };
}

/** How the decisions on two cases that may be one are read. */
export const mergeReaders = {
  acceptMerge: reader('acceptMerge'),
  declineMerge: reader('declineMerge'),
} as const satisfies Partial<Record<CommandType, CommandReader>>;
