import { parseInstant } from '../time/instant.js';
import type { EscalationAlert } from './alert.js';
import type { EscalationInput } from './input.js';
import { alertOf, situationOf } from './situation.js';
import type { EscalationLevel } from './words.js';

/**
 * The alert by which a person calls a level. Own default: it is delivered at once and at any hour, because a person decided that it
 * cannot wait. If nobody acknowledges it, it goes on to the next level as any other.
 *
 * @param id tells it from the others of the clock, such as the version of the case that it came with
 * @param now ISO instant with offset or Z
 * @throws PqrsError as `alertsDue`
 * @example
 * manualAlert(input, 'N3', '7', '2026-07-04T23:00:00-05:00')
 * // { key: 'statute/manual/N3/7', level: 'N3', trigger: { type: 'manual' }, deliverAt: '2026-07-04T23:00:00-05:00', … }
 */
export function manualAlert(input: EscalationInput, level: EscalationLevel, id: string, now: string): EscalationAlert {
  const at = parseInstant(now);
  const key = `${input.clock.id}/manual/${level}/${id}`;
  const alert = alertOf(situationOf(input), { key, level, trigger: { type: 'manual' }, at }, at);
  return { ...alert, deliverAt: alert.at };
}
