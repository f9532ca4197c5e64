import type { CaseEvent } from '../case/event.js';
import type { RecordedAlert } from '../case/state.js';
import type { ClockSnapshot } from '../clock/snapshot.js';
import type { GivenAlert } from '../escalation/alert.js';
import type { StatuteClock } from '../escalation/input.js';
import { statuteClockId } from './otherClock.js';

/** What moves the end of the term, or makes it run under another norm. */
const moving: readonly CaseEvent['type'][] = ['classified', 'termExtended', 'informationReceived'];

/** The clock of the law as escalation takes it. */
export function statuteToEscalate(events: readonly CaseEvent[], snapshot: ClockSnapshot): StatuteClock {
  const dueSince = events.filter(({ type }) => moving.includes(type)).at(-1)?.at;
  return { id: statuteClockId, kind: 'statute', snapshot, ...(dueSince !== undefined && { dueSince }) };
}

/** The alerts of a case as escalation takes them. */
export function givenAlerts(alerts: readonly RecordedAlert[]): GivenAlert[] {
  return alerts.map(({ acknowledged, ...alert }) => ({
    ...alert,
    ...(acknowledged && { acknowledgedAt: acknowledged.at }),
  }));
}
