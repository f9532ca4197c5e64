import { needsReason, type Item, type ItemAnswer, type ItemOutcome } from './item.js';

/** Whether an answer covers all that was asked. */
export interface Coverage {
  /** No list below has anything in it. */
  complete: boolean;
  /** Items without an answer. */
  unanswered: Item[];
  /** Items denied, or granted in part, without a reason. */
  withoutReason: Item[];
  /** Items answered more than once. */
  repeated: Item[];
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
export function coverage(items: readonly Item[], answers: readonly ItemAnswer[]): Coverage {
  const asked = new Set(items.map((item) => item.id));
  const byItem = new Map<string, ItemAnswer[]>();
  for (const answer of answers) byItem.set(answer.itemId, [...(byItem.get(answer.itemId) ?? []), answer]);
  const answersTo = (item: Item) => byItem.get(item.id) ?? [];
  const unexplained = ({ outcome, reason = '' }: ItemAnswer) => needsReason(outcome) && reason.trim() === '';
  const found = {
    unanswered: items.filter((item) => answersTo(item).length === 0),
    withoutReason: items.filter((item) => answersTo(item).some(unexplained)),
    repeated: items.filter((item) => answersTo(item).length > 1),
    unasked: [...byItem.keys()].filter((id) => !asked.has(id)),
  };
  return { complete: Object.values(found).every((list) => list.length === 0), ...found };
}

/**
 * The items that an answer leaves open: it says nothing of them, or denies them (in part) without a reason.
 *
 * @example
 * openItems([{ id: 'p1', text: 'a' }, { id: 'p2', text: 'b' }], [{ itemId: 'p1', outcome: 'granted' }])
 * // [{ id: 'p2', text: 'b' }]
 */
export function openItems(items: readonly Item[], answers: readonly ItemAnswer[]): Item[] {
  const { unanswered, withoutReason } = coverage(items, answers);
  return items.filter((item) => unanswered.includes(item) || withoutReason.includes(item));
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
