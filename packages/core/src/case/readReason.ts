import { commandLimits as limits, type CaseCommand } from './command.js';
import type { FieldCheck, Fields } from '../fields/fieldCheck.js';

/** How one command is read: the fields that it has beside its type, and what they make. */
export interface CommandReader {
  fields: readonly string[];
  read(check: FieldCheck, fields: Fields): CaseCommand | undefined;
}

/** The reason that most commands demand. */
export function readReason(check: FieldCheck, fields: Fields, required = true): string | undefined {
  return check.text('reason', fields['reason'], { max: limits.reason, required, lines: true });
}
