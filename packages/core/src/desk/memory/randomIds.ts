import type { Clock, Ids } from '../ports.js';
import { webCrypto } from './webCrypto.js';

/** Crockford's base 32: its order is the order of the numbers, and no two letters look alike. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Ids that sort by the time they were made and cannot be guessed: 10 signs of the clock's milliseconds and 16 random ones (80 bits), the
 * shape of a ULID.
 *
 * @example
 * randomIds(fixedClock('2026-07-01T15:00:00Z')).caseId() // such as '01KWF3WJ00…'
 */
export function randomIds(clock: Clock): Ids {
  const id = () => encodeTime(Date.parse(clock.now())) + encodeRandom();
  return { caseId: id, attachmentId: id };
}

function encodeTime(milliseconds: number): string {
  let rest = milliseconds;
  let signs = '';
  for (let place = 0; place < 10; place += 1) {
    signs = alphabet.charAt(rest % 32) + signs;
    rest = Math.floor(rest / 32);
  }
  return signs;
}

function encodeRandom(): string {
  return Array.from(webCrypto().getRandomValues(new Uint8Array(16)), (byte) => alphabet.charAt(byte % 32)).join('');
}
