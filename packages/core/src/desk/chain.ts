import type { CaseEvent, StoredEvent } from '../case/event.js';
import type { OfficeEvent } from '../office/event.js';
import { canonicalJson } from './canonical.js';
import type { Signer } from './ports.js';

/** What the first event of a case, or of the office's book, is chained to: 64 zeros. */
export const chainStart = '0'.repeat(64);

/**
 * Chains events: each hash is the SHA-256, in hex, of the previous hash followed by the event's canonical JSON in UTF-8. Whoever changes an
 * event changes every hash after it.
 *
 * @param previous hash of the case's last event, or {@link chainStart}.
 */
export async function seal<Event extends CaseEvent | OfficeEvent>(
  previous: string,
  events: readonly Event[],
  signer: Pick<Signer, 'digest'>,
): Promise<{ event: Event; hash: string }[]> {
  const sealed: { event: Event; hash: string }[] = [];
  let last = previous;
  for (const event of events) {
    last = await signer.digest(last + canonicalJson(event));
    sealed.push({ event, hash: last });
  }
  return sealed;
}

/**
 * The version of the first event of a case whose hash does not follow from what stands before it, or undefined when all do.
 */
export async function findBrokenLink(
  events: readonly StoredEvent[],
  signer: Pick<Signer, 'digest'>,
): Promise<number | undefined> {
  let previous = chainStart;
  for (const [index, { event, hash, version }] of events.entries()) {
    const expected = await signer.digest(previous + canonicalJson(event));
    if (hash !== expected || version !== index + 1) return version;
    previous = hash;
  }
  return undefined;
}
