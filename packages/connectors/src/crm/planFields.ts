import type { DesiredField, Drift, PlanStep, RemoteFieldKind } from './schema.js';

/** A field as a CRM has it. */
export interface FoundField {
  remoteName: string;
  kind: RemoteFieldKind | 'other';
  label: string;
  description: string;
  options: readonly string[];
  isUnique: boolean;
  /** Whether it bears our mark; without it, it belongs to somebody else and is never touched. */
  isOurs: boolean;
  /** Whether those who work tickets may read it; null where the CRM has no such right. */
  isReadable: boolean | null;
}

/** What has to happen to one wanted field, given what is there. */
export function planField(wanted: DesiredField, remoteName: string, found: FoundField | undefined): PlanStep {
  const step = { what: 'field', remoteName } as const;
  if (!found) return { ...step, action: 'create', why: `${wanted.label}: not there yet` };
  if (!found.isOurs) return { ...step, action: 'conflict', why: 'there is a field of that name that is not ours' };
  const faults = driftOf(wanted, found);
  const fatal = faults.find(({ change }) => change === 'kind' || change === 'not-unique');
  if (fatal) return { ...step, action: 'conflict', why: `${fatal.expected} wanted, ${fatal.found} found` };
  if (faults.length === 0) return { ...step, action: 'keep', why: 'as wanted' };
  return { ...step, action: 'update', why: faults.map((fault) => `${fault.change}: "${fault.expected}"`).join(', ') };
}

/** How a field of ours differs from what we installed. Options are only ever added, so one too many is no drift. */
export function driftOf(wanted: DesiredField, found: FoundField | undefined): Drift[] {
  const remoteName = found?.remoteName ?? wanted.key;
  if (!found) return [{ remoteName, change: 'missing', expected: wanted.kind, found: 'nothing' }];
  const drift: Drift[] = [];
  const compare = (change: Drift['change'], expected: string, is: string) => {
    if (expected !== is) drift.push({ remoteName, change, expected, found: is });
  };
  compare('kind', wanted.kind, found.kind);
  compare('label', wanted.label, found.label);
  if (wanted.isExternalId) compare('not-unique', 'unique', found.isUnique ? 'unique' : 'not unique');
  compare('not-readable', 'readable', found.isReadable === false ? 'hidden from agents' : 'readable');
  for (const { value } of wanted.options ?? []) {
    if (!found.options.includes(value))
      drift.push({ remoteName, change: 'option-missing', expected: value, found: 'nothing' });
  }
  return drift;
}

/** Fields of ours that are there and no longer wanted: they are told, and left alone. */
export function orphans(found: readonly FoundField[], wantedNames: ReadonlySet<string>): PlanStep[] {
  return found
    .filter(({ isOurs, remoteName }) => isOurs && !wantedNames.has(remoteName))
    .map(({ remoteName }) => ({ action: 'orphan', what: 'field', remoteName, why: 'of an older version; left alone' }));
}
