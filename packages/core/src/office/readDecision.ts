import type { FieldCheck, Fields } from '../fields/fieldCheck.js';
import { officeLimits as limits, type OfficeCommand } from './command.js';

/** How one command is read: the fields that it has beside its type, and what they make. */
export interface OfficeCommandReader {
  fields: readonly string[];
  read(check: FieldCheck, fields: Fields): OfficeCommand | undefined;
}

const id = { max: limits.id, required: true } as const;
const reason = { max: limits.reason, required: true, lines: true } as const;

/** How a decision on something is read: on which one, whether it is granted, and why. */
export function readDecision(
  check: FieldCheck,
  fields: Fields,
  field: string,
): { id: string; granted: boolean; reason: string } | undefined {
  const on = check.text(field, fields[field], id);
  const granted = check.flag('granted', fields['granted']);
  const why = check.text('reason', fields['reason'], reason);
  return on === undefined || granted === undefined || why === undefined ? undefined : { id: on, granted, reason: why };
}
