import { fullId, termText } from '@pqrs-kit/core';
import type { Duty, Law, Norm, NormPack, Verification } from '@pqrs-kit/core';

/** A norm or a duty. */
export type Entry = Norm | Duty;

/** Which entries are asked for. */
export interface EntryFilter {
  /** Id of a pack. */
  country?: string;
  verification?: Verification;
  /** Words that must all be in it; accents and case do not matter. */
  search?: string;
}

export function isNorm(entry: Entry): entry is Norm {
  return 'role' in entry;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function textOf(entry: Entry): string {
  const { name, citation, bound, note = '' } = entry;
  return plain([fullId(entry), name, citation, bound, note, isNorm(entry) ? entry.trigger : entry.rule].join(' '));
}

function packsOf(law: Law, country: string | undefined): readonly NormPack[] {
  return country === undefined ? law.packs : law.packs.filter((pack) => pack.id === country);
}

/** The norms and duties of a filter, in the order of the packs: the norms first. */
export function entriesOf(law: Law, { country, verification, search = '' }: EntryFilter): Entry[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return packsOf(law, country)
    .flatMap((pack): Entry[] => [...pack.norms, ...pack.duties])
    .filter((entry) => verification === undefined || entry.verification === verification)
    .filter((entry) => {
      const text = words.length > 0 ? textOf(entry) : '';
      return words.every((word) => text.includes(word));
    });
}

/** The term of an entry in words: "15 business days", "from the case", "duty". */
export function termWords(entry: Entry): string {
  if (!isNorm(entry)) return 'duty';
  return entry.term === 'fromCase' ? 'from the case' : termText(entry.term, 'en');
}

/** "2015-06-30 on", "2020-03-28 to 2022-05-17". */
export function timeWords({ inForceFrom, inForceUntil }: Entry): string {
  return inForceUntil === undefined ? `${inForceFrom} on` : `${inForceFrom} to ${inForceUntil}`;
}
