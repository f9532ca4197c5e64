import { escalationLevels, type EscalationLevel } from '../escalation/words.js';
import type { RecordedAlert } from './state.js';

/**
 * The levels that a case may be escalated to by hand: those where no earlier escalation by hand still waits to be taken on. What the
 * matrix told a level by itself keeps nobody from calling it.
 *
 * @example
 * levelsToEscalateTo([]) // ['N1', 'N2', 'N3', 'N4']
 */
export function levelsToEscalateTo(
  alerts: readonly Pick<RecordedAlert, 'level' | 'trigger' | 'acknowledged'>[],
): EscalationLevel[] {
  const waiting = alerts.filter(({ trigger, acknowledged }) => trigger.type === 'manual' && !acknowledged);
  return escalationLevels.filter((level) => !waiting.some((alert) => alert.level === level));
}
