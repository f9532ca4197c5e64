import type { ClockSnapshot } from '../clock/snapshot.js';
import type { CaseState } from './state.js';
import type { CaseSummary } from './summary.js';

/**
 * The inbox row of a case: what the ledger keeps beside its events. A denuncia is restricted: neither its subject nor a name is in the row.
 *
 * @param clock the clock that binds the case; its dates are civil dates in the organisation's zone.
 */
export function summarize(state: CaseState, clock: ClockSnapshot): CaseSummary {
  const { submission, origin } = state;
  const restricted = isRestricted(state);
  return {
    caseId: state.caseId,
    version: state.version,
    radicado: state.radicado,
    category: state.category,
    ...(state.subtype && { subtype: state.subtype }),
    subject: restricted ? '' : submission.subject,
    ...(!restricted && submission.person && { personName: submission.person.name }),
    anonymous: submission.anonymous,
    restricted,
    stage: state.stage,
    channel: submission.channel,
    ...(!restricted && submission.productSerial !== undefined && { productSerial: submission.productSerial }),
    ...(state.assignee && { assignee: state.assignee }),
    receivedAt: state.receivedAt,
    receivedDate: clock.explanation.receivedDate,
    normId: clock.normId,
    dueDate: clock.dueDate,
    dueAt: clock.dueAt,
    soonDate: clock.soonDate,
    unit: clock.explanation.term.unit,
    ...(clock.stoppedAt !== undefined && { answeredAt: clock.stoppedAt }),
    ...(state.closedAt !== undefined && { closedAt: state.closedAt }),
    ...(state.ending && { ending: state.ending.kind, closedAt: state.ending.at }),
    ...(state.priority && { priority: true }),
    ...(clock.pausedAt !== undefined && { pausedAt: clock.pausedAt }),
    ...(origin && { originSystem: origin.system, originId: origin.id, originStatus: origin.status }),
    updatedAt: state.updatedAt,
  };
}

/** Whether only the head and the assignee may see what a case says: a denuncia is confidential. */
export function isRestricted(state: Pick<CaseState, 'category'>): boolean {
  return state.category === 'denuncia';
}
