import type { CaseEvent } from '../case/event.js';
import { isOver, type CaseState, type Ending } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import { publicStages, type PublicStage, type TrackedCase } from './client.js';

/**
 * What the holder of radicado and code sees of a case: where it stands and when its answer is due, and no name of anybody. The answer itself
 * is there once it was notified, for those who chose to read it here.
 */
export function trackedCase(state: CaseState, clock: ClockSnapshot): TrackedCase {
  const { answer, submission } = state;
  const notified = answer?.notifiedAt !== undefined;
  const reachedAt = publicSteps(state);
  return {
    radicado: state.radicado,
    category: state.category,
    ...(state.subtype && { subtype: state.subtype }),
    stage: publicStage(state, reachedAt),
    reachedAt,
    receivedAt: clock.explanation.receivedAt,
    clock,
    ...(state.ending && { ending: endingOf(state.ending) }),
    ...(answer?.notifiedBy && { answeredBy: answer.notifiedBy }),
    ...(notified && submission.answerBy === 'tracking' && { answerText: answer.text }),
  };
}

function publicStage(state: CaseState, reachedAt: TrackedCase['reachedAt']): PublicStage {
  if (isOver(state.stage)) return 'closed';
  if (state.origin?.outcome === 'inProgress' && reachedAt.analysis === undefined) return 'analysis';
  return [...publicStages].reverse().find((stage) => reachedAt[stage] !== undefined) ?? 'received';
}

/** A reopened case is in analysis again: it lost its answer and its closing. */
function publicSteps(state: CaseState): TrackedCase['reachedAt'] {
  const reachedAt: TrackedCase['reachedAt'] = { received: state.receivedAt };
  const assigned = firstAt(state.events, (event) => event.type === 'assigned');
  if (assigned !== undefined) reachedAt.assigned = assigned;
  const worked =
    assigned === undefined ? undefined : firstAt(state.events, (event) => isAnalysis(event) && event.at >= assigned);
  const analysis = worked ?? state.reopenedAt;
  if (analysis !== undefined) reachedAt.analysis = analysis;
  if (state.answer?.notifiedAt !== undefined) reachedAt.answered = state.answer.notifiedAt;
  const closedAt = state.closedAt ?? state.ending?.at;
  if (closedAt !== undefined) reachedAt.closed = closedAt;
  return reachedAt;
}

function isAnalysis(event: CaseEvent): boolean {
  return event.type === 'classified' || event.type === 'noted' || event.type === 'answerDrafted';
}

function firstAt(events: readonly CaseEvent[], fits: (event: CaseEvent) => boolean): string | undefined {
  return events.find(fits)?.at;
}

function endingOf({ kind, body, into }: Ending): NonNullable<TrackedCase['ending']> {
  return { kind, ...(body !== undefined && { body }), ...(into && { into: into.radicado }) };
}
