import type { CaseCommand } from './command.js';
import type { WorkFact } from './event.js';
import { notNow } from './refusal.js';
import type { CaseState } from './state.js';

/**
 * What the desk says that the clocks of an agreement wait for. Which reasons stop them, the agreement says: one that it does not know is
 * recorded, and stops nothing.
 */
export function decidePause(
  { agreement, agreementPauses }: CaseState,
  { type, reason }: CaseCommand & { type: 'pauseAgreement' | 'resumeAgreement' },
): WorkFact {
  if (!agreement) throw notNow('The case falls under no agreement.', 'Say which agreement it falls under first.');
  const waits = agreementPauses.includes(reason);
  if (type === 'pauseAgreement') {
    if (waits) throw notNow(`The case waits for "${reason}" already.`, 'Resume it, or give another reason.');
    return { type: 'agreementPaused', reason };
  }
  if (!waits) throw notNow(`The case does not wait for "${reason}".`, 'Pause it first.');
  return { type: 'agreementResumed', reason };
}
