import type { CaseEvent, MergeFact } from './event.js';
import type { CaseState } from './state.js';

const mergeEvents = [
  'mergeProposed',
  'mergeDeclined',
  'joined',
  'mergedInto',
] as const satisfies readonly MergeFact['type'][];
type MergeEvent = MergeFact & Pick<CaseEvent, 'at' | 'by'>;

export function isMergeEvent(event: CaseEvent): event is MergeEvent {
  return (mergeEvents as readonly string[]).includes(event.type);
}

/** Applies what was proposed and decided of a case and another one. */
export function evolveMerge(next: CaseState, event: MergeEvent): void {
  const { other, at } = event;
  switch (event.type) {
    case 'mergeProposed':
      next.merges = [...next.merges, { ...other, at }];
      return;
    case 'mergeDeclined':
      decide(next, event, false);
      return;
    case 'joined': {
      const { channel, receivedAt, dueDate, items } = event;
      decide(next, event, true);
      next.joined = [...next.joined, { ...other, channel, receivedAt, dueDate, at }];
      next.items = items;
      return;
    }
    case 'mergedInto':
      decide(next, event, true);
      next.stage = 'ended';
      next.ending = { kind: 'merged', at, into: other };
  }
}

function decide(next: CaseState, event: Exclude<MergeEvent, { type: 'mergeProposed' }>, accepted: boolean): void {
  const { other, reason, by, at } = event;
  next.merges = next.merges.map((one) =>
    one.caseId === other.caseId && !one.decision ? { ...one, decision: { accepted, reason, by, at } } : one,
  );
}
