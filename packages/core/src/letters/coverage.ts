/** One of the things that a person asks for (a pretension), in the person's own words. */
export interface RequestItem {
  id: string;
  text: string;
}

export const itemOutcomes = ['granted', 'partlyGranted', 'denied'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** What an answer decides on one item. */
export interface ItemAnswer {
  itemId: string;
  outcome: ItemOutcome;
  /** Why. Required unless all of it is granted. */
  reason?: string;
}

/** Whether an answer covers all that was asked. */
export interface Coverage {
  /** No list below has anything in it. */
  complete: boolean;
  /** Items without an answer. */
  unanswered: RequestItem[];
  /** Items denied, or granted in part, without a reason. */
  withoutReason: RequestItem[];
  /** Items answered more than once. */
  repeated: RequestItem[];
  /** Ids of answers to what nobody asked. */
  unasked: string[];
}

/**
 * Compares what a person asked with what an answer decides: each item must be answered once, and denied or granted in part only with a
 * reason (T-377 de 2000; Ley 1755 de 2015 art. 13: a full answer, of substance).
 *
 * @example
 * coverage([{id: 'a', text: 'Cambio'}, {id: 'b', text: 'Reembolso'}], [{itemId: 'a', outcome: 'granted'}])
 * // {complete: false, unanswered: [{id: 'b', text: 'Reembolso'}], withoutReason: [], repeated: [], unasked: []}
 */
export function coverage(items: readonly RequestItem[], answers: readonly ItemAnswer[]): Coverage {
  const asked = new Set(items.map((item) => item.id));
  const byItem = new Map<string, ItemAnswer[]>();
  for (const answer of answers) byItem.set(answer.itemId, [...(byItem.get(answer.itemId) ?? []), answer]);
  const answersTo = (item: RequestItem) => byItem.get(item.id) ?? [];
  const unexplained = ({ outcome, reason = '' }: ItemAnswer) => outcome !== 'granted' && reason.trim() === '';
  const found = {
    unanswered: items.filter((item) => answersTo(item).length === 0),
    withoutReason: items.filter((item) => answersTo(item).some(unexplained)),
    repeated: items.filter((item) => answersTo(item).length > 1),
    unasked: [...byItem.keys()].filter((id) => !asked.has(id)),
  };
  return { complete: Object.values(found).every((list) => list.length === 0), ...found };
}

/**
 * What an answer decides as a whole: all granted, all denied, or something of both.
 *
 * @example
 * wholeOutcome([{itemId: 'a', outcome: 'granted'}, {itemId: 'b', outcome: 'denied', reason: 'Fuera de garantía'}]) // 'partlyGranted'
 */
export function wholeOutcome(answers: readonly ItemAnswer[]): ItemOutcome | undefined {
  const [first, ...others] = answers.map((answer) => answer.outcome);
  if (first === undefined) return undefined;
  return others.every((outcome) => outcome === first) ? first : 'partlyGranted';
}
