/** One thing that a person asks for (a pretensión). A case has at least one, and an answer must speak of each. */
export interface Item {
  /** `p1`, `p2`, …: its place in the case. */
  id: string;
  text: string;
}

/** What an answer says of one item. `informed`: nothing was asked that could be granted. */
export const itemOutcomes = ['granted', 'partlyGranted', 'denied', 'informed'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export interface ItemAnswer {
  itemId: string;
  outcome: ItemOutcome;
  /** Why it is denied or granted in part: an answer without its reason is none (Corte Constitucional, T-149/2013). */
  reason?: string;
}

/** Most items of one case. */
export const mostItems = 20;

/**
 * The items of a case nobody split yet: what the person asks for, or the subject where nothing was asked in so many words.
 *
 * @example
 * firstItems({ subject: 'No enciende', request: 'Que lo cambien' }) // [{ id: 'p1', text: 'Que lo cambien' }]
 */
export function firstItems({ subject, request }: { subject: string; request?: string }): Item[] {
  return itemsOf([request ?? subject]);
}

/** Numbers the texts of items. */
export function itemsOf(texts: readonly string[]): Item[] {
  return texts.map((text, index) => ({ id: `p${index + 1}`, text }));
}

/** Whether an outcome must say why. */
export function needsReason(outcome: ItemOutcome): boolean {
  return outcome === 'denied' || outcome === 'partlyGranted';
}
