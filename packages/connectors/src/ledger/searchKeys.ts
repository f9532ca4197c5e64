import type { CaseQuery } from '@pqrs-kit/core';

/** Letters of a key, and of the shortest text that is looked up. */
export const keyLetters = { most: 4, least: 3 } as const;

/**
 * A key of the index of searches. A case has one for each place of its search text at which a searched word may begin: the four letters from
 * there, or the three that are left of a word.
 */
interface SearchKey {
  letters: string;
  /** All keys that begin so. */
  isBeginning: boolean;
}

/** What is looked up for a word: keys that every case that contains it has, the last of the word first. Empty where it is too short. */
export function keysOf(word: string): SearchKey[] {
  const letters = [...word];
  if (letters.length < keyLetters.least) return [];
  if (letters.length < keyLetters.most) return [{ letters: word, isBeginning: true }];
  const keys: SearchKey[] = [];
  for (let end = letters.length; end > 0; end -= keyLetters.most) {
    const start = Math.max(end - keyLetters.most, 0);
    keys.push({ letters: letters.slice(start, start + keyLetters.most).join(''), isBeginning: false });
  }
  return keys;
}

/** The keys of what filters ask, one of each list: longer or shorter than those of words, so that none is taken for another. */
export function filterKeys({ status = 'open', category = [] }: CaseQuery): string[][] {
  return [
    ...(status === 'all' ? [] : [[stateKey(status === 'closed' ? 1 : 0)]]),
    ...(category.length > 0 ? [category.map(categoryKey)] : []),
  ];
}

const stateKey = (isClosed: number): string => `:${isClosed}`;
const categoryKey = (category: string): string => `=${category}`;
