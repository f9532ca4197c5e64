const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const suffixes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18 characters of an id of 15: three more tell which letters are capitals.
 *
 * @example
 * longId('500xx0000000001') // '500xx0000000001AAA'
 */
export function longId(id: string): string {
  if (id.length !== 15) return id;
  const suffix = [0, 5, 10].map((from) => {
    const capitals = [...id.slice(from, from + 5)].reduce(
      (sum, letter, index) => sum + (/[A-Z]/.test(letter) ? 1 << index : 0),
      0,
    );
    return suffixes.charAt(capitals);
  });
  return id + suffix.join('');
}

export function isRecordId(text: string): boolean {
  if (!/^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(text)) return false;
  return text.length === 15 || longId(text.slice(0, 15)) === text;
}

/** Makes ids of 18 characters, each prefix counting for itself: the same calls give the same ids. */
export class RecordIds {
  readonly #counts = new Map<string, number>();

  next(prefix: string): string {
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    let rest = count;
    let tail = '';
    while (rest > 0) {
      tail = digits.charAt(rest % 62) + tail;
      rest = Math.floor(rest / 62);
    }
    return longId(`${prefix}xx0000`.padEnd(15 - tail.length, '0') + tail);
  }
}
