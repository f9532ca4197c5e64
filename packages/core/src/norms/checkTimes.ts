import type { Finding } from './checkFinding.js';
import { fullId } from './norm.js';
import type { Provision } from './norm.js';

function meet(one: Provision, other: Provision): boolean {
  const endsBefore = (a: Provision, b: Provision) => a.inForceUntil !== undefined && a.inForceUntil < b.inForceFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function isTemporary(entry: Provision): boolean {
  return entry.alsoPending === true && entry.inForceUntil !== undefined;
}

/** A temporary variant that also takes what is running stands on the ordinary one for its time, and comes after it. */
function standsOn(later: Provision, earlier: Provision): boolean {
  return isTemporary(later) && !isTemporary(earlier);
}

function meeting(earlier: Provision, later: Provision): Finding {
  const from = earlier.inForceFrom > later.inForceFrom ? earlier.inForceFrom : later.inForceFrom;
  const name = fullId(earlier) === fullId(later) ? 'another entry of the same id' : `"${fullId(earlier)}"`;
  return { id: fullId(later), kind: 'overlap', message: `is in force at the same time as ${name} from ${from} on` };
}

/** On any day one entry of an id governs: were there two, their order in a list would decide a legal date. */
export function checkTimes(entries: readonly Provision[]): Finding[] {
  const before = new Map<string, Provision[]>();
  return entries.flatMap((entry) => {
    const earlier = before.get(entry.id) ?? [];
    before.set(entry.id, [...earlier, entry]);
    return earlier.filter((one) => meet(one, entry) && !standsOn(entry, one)).map((one) => meeting(one, entry));
  });
}
