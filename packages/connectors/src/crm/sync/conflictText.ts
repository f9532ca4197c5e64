import type { CrmConflict } from './store.js';

/**
 * A conflict in one line for whoever looks after the connection.
 *
 * @param ownerField remote name of the field that says who works a ticket
 * @example
 * conflictText({ field: 'OwnerId', ours: null, theirs: '005…', … }, 'OwnerId')
 * // '2026-11-24T15:00:00.000Z  ticket 500…  "005…" is in no "staff" of the map or not at the desk: the case keeps who has it.'
 */
export function conflictText(conflict: CrmConflict, ownerField: string | undefined): string {
  return `${conflict.at}  ticket ${conflict.remoteId}  case ${conflict.caseId}  ${whatOf(conflict, ownerField)}`;
}

function whatOf({ field, ours, theirs, winner }: CrmConflict, ownerField: string | undefined): string {
  if (field === 'status') return `closed there as "${theirs}": the case stays open until it passes its closing gate.`;
  if (field === 'agreement')
    return `there is no agreement "${theirs}" with its company here: the term of the law runs alone.`;
  if (field === 'delete') return 'the ticket was deleted there: the case and its term stay.';
  if (field === 'merge') return `went into the ticket ${theirs} there: the case keeps its own radicado and term.`;
  if (field === ownerField && ours !== null)
    return `"${ours}" works no tickets there: not in the map, unknown or deactivated. The ticket keeps its owner.`;
  if (field === ownerField)
    return `"${theirs}" is in no "staff" of the map or not at the desk: the case keeps who has it.`;
  return winner === 'ours' ? `"${field}" was changed there, and is written again.` : `"${field}" differs.`;
}
