/** Letters of a key, and of the shortest text that is looked up. */
export const keyLetters = { most: 5, least: 3 } as const;

/** More are no use: a third is often one that very many cases have, which costs most. Nor is a second that is mostly the same letters. */
const keysOfWord = 2;

/**
 * A key of the index of searches. A case has one for each place of its search text at which a searched word may begin: the five letters from
 * there, or what is left of a word if that is three at least.
 */
interface SearchKey {
  letters: string;
  /** All keys that begin so. */
  isBeginning: boolean;
}

/**
 * What is looked up for a word: keys that every case that contains it has. From its end, where numbers differ. Empty where the word is
 * too short.
 *
 * @example
 * keysOf('and-2026-000041') // [{ letters: '00041', isBeginning: false }, { letters: '026-0', isBeginning: false }]
 * keysOf('gil') // [{ letters: 'gil', isBeginning: true }]
 */
export function keysOf(word: string): SearchKey[] {
  const letters = [...word];
  if (letters.length < keyLetters.least) return [];
  if (letters.length < keyLetters.most) return [{ letters: word, isBeginning: true }];
  const keys: SearchKey[] = [];
  for (let end = letters.length; end >= keyLetters.least && keys.length < keysOfWord; end -= keyLetters.most) {
    const start = Math.max(end - keyLetters.most, 0);
    keys.push({ letters: letters.slice(start, start + keyLetters.most).join(''), isBeginning: false });
  }
  return keys;
}
