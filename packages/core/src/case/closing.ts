import { closingSteps, type CaseState, type ClosingStep } from './state.js';

/**
 * The steps that still stand between a case and its closing, in their order: an answer drafted, approved by somebody else, notified to the
 * person, and the notification proven. Empty when the case may be closed or is closed already. A returned draft counts as not drafted.
 *
 * Source: Corte Constitucional, T-149/2013 and T-794/2013: an answer counts once it was made known to the petitioner, with proof.
 *
 * @example
 * missingSteps(stateAfterDraft) // ['answerApproved', 'answerNotified', 'notificationConfirmed']
 */
export function missingSteps(state: CaseState): ClosingStep[] {
  if (state.stage === 'closed') return [];
  const { answer } = state;
  if (!answer || answer.returned) return [...closingSteps];
  const done: Record<ClosingStep, boolean> = {
    answerDrafted: true,
    answerApproved: answer.approvedAt !== undefined,
    answerNotified: answer.notifiedAt !== undefined,
    notificationConfirmed: answer.confirmedAt !== undefined,
  };
  return closingSteps.filter((step) => !done[step]);
}
