import type { Category, Channel } from '../case/category.js';
import { parseDate } from '../time/civilDate.js';
import { protocolReference } from './protocol.js';
import type { Protocol, ProtocolScope, Segment } from './protocol.js';

/** What decides which protocol a case is attended by. */
export interface ProtocolCase {
  channel: Channel;
  category: Category;
  /** Unknown where nobody said it: then only protocols for any segment apply. */
  segment?: Segment;
}

/** The version in force, and how the case has to name it. */
export interface ProtocolInForce {
  reference: string;
  protocol: Protocol;
}

/** Which of the three a protocol is made for: category before channel before segment, where as many match. */
function weight({ channel, category, segment }: ProtocolScope): number {
  const named = [category, channel, segment].filter((one) => one !== undefined).length;
  return named * 8 + (category ? 4 : 0) + (channel ? 2 : 0) + (segment ? 1 : 0);
}

function covers({ channel, category, segment }: ProtocolScope, answered: ProtocolCase): boolean {
  return (
    (channel === undefined || channel === answered.channel) &&
    (category === undefined || category === answered.category) &&
    (segment === undefined || segment === answered.segment)
  );
}

/** Of each protocol, the version in force on a day. */
function inForce(library: readonly Protocol[], date: string): Protocol[] {
  const current = new Map<string, Protocol>();
  for (const one of library) {
    const known = current.get(one.id);
    if (one.effectiveFrom <= date && (!known || one.version > known.version)) current.set(one.id, one);
  }
  return [...current.values()];
}

/**
 * The protocol that a case is attended by: of those in force on a day that cover it, the one made for it most closely. The case keeps the
 * reference, so that a later version changes nothing for it.
 *
 * @param date civil date on which the case begins to be attended
 * @returns undefined where no protocol covers it
 * @throws PqrsError `time-bad-date`
 * @example
 * protocolFor(library, {channel: 'phone', category: 'reclamo', segment: 'b2c'}, '2026-11-24')?.reference // 'reclamo-telefono@2'
 */
export function protocolFor(
  library: readonly Protocol[],
  answered: ProtocolCase,
  date: string,
): ProtocolInForce | undefined {
  parseDate(date);
  const [protocol] = inForce(library, date)
    .filter((one) => covers(one.scope, answered))
    .sort((a, b) => weight(b.scope) - weight(a.scope));
  return protocol && { reference: protocolReference(protocol), protocol };
}

/** The version that a case names, whatever came after it; undefined where there is none of that name. */
export function protocolOf(library: readonly Protocol[], reference: string): Protocol | undefined {
  return library.find((one) => protocolReference(one) === reference);
}
