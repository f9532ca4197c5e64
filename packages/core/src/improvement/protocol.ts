import type { Assignee } from '../case/actor.js';
import type { Category, Channel } from '../case/category.js';
import { categories, channels } from '../case/category.js';
import { PqrsError } from '../errors.js';
import { parseDate } from '../time/civilDate.js';

/** Whose cases: of companies or of consumers. */
export const segments = ['b2b', 'b2c'] as const;
export type Segment = (typeof segments)[number];

/** Cases that a protocol is for. What is left out is any. */
export interface ProtocolScope {
  channel?: Channel;
  category?: Category;
  segment?: Segment;
}

export interface ProtocolStep {
  id: string;
  /** What to do. */
  text: string;
  /** What to say, where it matters. */
  script?: string;
}

/** How cases of a kind are attended. A version never changes: a change is the next version, from a day on. */
export interface Protocol {
  id: string;
  /** From 1 on. */
  version: number;
  title: string;
  scope: ProtocolScope;
  steps: readonly ProtocolStep[];
  approvedBy: Assignee;
  /** Civil date of the first day on which it is in force. */
  effectiveFrom: string;
}

export type ProtocolDraft = Omit<Protocol, 'version'>;

/** How a case names the version that it was attended by, such as `reclamo-telefono@2`. */
export function protocolReference({ id, version }: Protocol): string {
  return `${id}@${version}`;
}

export function newestProtocol(library: readonly Protocol[], id: string): Protocol | undefined {
  return library.filter((one) => one.id === id).sort((a, b) => b.version - a.version)[0];
}

function sameScope(a: ProtocolScope, b: ProtocolScope): boolean {
  return a.channel === b.channel && a.category === b.category && a.segment === b.segment;
}

function knownScope({ channel, category, segment }: ProtocolScope): boolean {
  return (
    (channel === undefined || channels.includes(channel)) &&
    (category === undefined || categories.includes(category)) &&
    (segment === undefined || segments.includes(segment))
  );
}

function faultOf(library: readonly Protocol[], draft: ProtocolDraft): string | undefined {
  const { id, title, scope, steps, approvedBy, effectiveFrom } = draft;
  const before = newestProtocol(library, id);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return 'an id that is not of small letters, digits and hyphens';
  if (title.trim() === '') return 'no title';
  if (!knownScope(scope)) return 'a channel, category or segment that there is not';
  if (steps.length === 0 || steps.some((step) => step.text.trim() === '')) return 'no steps, or one without words';
  if (new Set(steps.map((step) => step.id)).size < steps.length) return 'two steps of one id';
  if (approvedBy.id.trim() === '') return 'no approver';
  if (before && effectiveFrom < before.effectiveFrom) return `a first day before that of version ${before.version}`;
  const other = library.find((one) => one.id !== id && sameScope(one.scope, scope));
  return other && `the same cases as the protocol "${other.id}"`;
}

/**
 * Adds a protocol, or a change of one, as its next version. The versions before stay as they are.
 *
 * @throws PqrsError `protocol-invalid`, `time-bad-date`
 * @example
 * publishProtocol(library, {...draft, effectiveFrom: '2026-12-01'}).at(-1)?.version // 2, where there was a version 1
 */
export function publishProtocol(library: readonly Protocol[], draft: ProtocolDraft): readonly Protocol[] {
  parseDate(draft.effectiveFrom);
  const fault = faultOf(library, draft);
  if (fault !== undefined) {
    throw new PqrsError(
      'protocol-invalid',
      `The protocol "${draft.id.slice(0, 40)}" has ${fault}.`,
      'Correct it and publish it again; one protocol for each combination of channel, category and segment.',
    );
  }
  const { id, title, scope, steps, approvedBy, effectiveFrom } = draft;
  const version = (newestProtocol(library, id)?.version ?? 0) + 1;
  const kept = steps.map((step) => Object.freeze({ ...step }));
  const published: Protocol = {
    id,
    version,
    title,
    scope: Object.freeze({ ...scope }),
    steps: Object.freeze(kept),
    approvedBy: Object.freeze({ ...approvedBy }),
    effectiveFrom,
  };
  return [...library, Object.freeze(published)];
}
