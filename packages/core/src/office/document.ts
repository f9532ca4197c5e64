import type { Actor, Role } from '../case/actor.js';
import type { Raised } from './request.js';

export const documentKinds = ['contract', 'agreement', 'policy'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** From what everybody may know to what few may. The last two are handed to nobody without a disclosure of the boss. */
export const documentClasses = ['public', 'internal', 'confidential', 'restricted'] as const;
export type DocumentClass = (typeof documentClasses)[number];

export interface DocumentContent {
  kind: DocumentKind;
  title: string;
  classification: DocumentClass;
  /** The other party, where there is one. */
  counterpart?: string;
  /** First and last civil date of validity, both included. Without the second it has no end. */
  validFrom: string;
  validUntil?: string;
  /** SHA-256 of the file, in hex. */
  sha256?: string;
  /** Where the file is: an https address. */
  link?: string;
  /** Who needs it for their work: everybody of these roles, and these people by id. */
  readerRoles: readonly Role[];
  readers: readonly string[];
}

/** Why somebody was not let read a document. */
export const readRefusals = ['notReader', 'noDisclosure', 'disclosureExpired'] as const;
export type ReadRefusal = (typeof readRefusals)[number];

/** One line of the access log: who asked for a document, when and what for, and whether they got it. */
export interface DocumentAccess {
  by: Actor;
  at: string;
  purpose: string;
  /** The disclosure that let them. */
  disclosureId?: string;
  /** Absent: it was read. */
  refused?: ReadRefusal;
}

export interface OfficeDocument extends DocumentContent {
  /** `k1`, `k2`, …: its place in the book. */
  documentId: string;
  addedBy: Actor;
  addedAt: string;
  ended?: { by: Actor; at: string; reason: string };
  /** Oldest first. */
  accesses: readonly DocumentAccess[];
}

/** A request to read a confidential or restricted document for somebody, until a day. */
export interface DocumentDisclosureContent {
  documentId: string;
  /** Whom it is for. */
  recipient: string;
  purpose: string;
  /** Last civil date on which it may be read, in the organisation's zone. */
  expiresOn: string;
}

export interface DocumentDisclosure extends DocumentDisclosureContent, Raised {
  /** `d1`, `d2`, … */
  disclosureId: string;
  /** What is printed over every copy; since it was granted. */
  watermark?: string;
}

/** Whether a document is read only under a disclosure that the boss granted. */
export function needsDisclosure({ classification }: Pick<DocumentContent, 'classification'>): boolean {
  return classification === 'confidential' || classification === 'restricted';
}

/** Whether somebody needs a document for their work. */
export function isReader({ readerRoles, readers }: DocumentContent, actor: Actor): boolean {
  return readerRoles.includes(actor.role) || readers.includes(actor.id);
}

/**
 * What is printed over every copy of a document that leaves under a disclosure.
 *
 * @example
 * documentWatermark({ documentId: 'k1', recipient: 'Notaría 5', expiresOn: '2026-12-01' }, 'd1')
 * // 'k1 · d1 · Notaría 5 · 2026-12-01'
 */
export function documentWatermark(
  { documentId, recipient, expiresOn }: Pick<DocumentDisclosureContent, 'documentId' | 'recipient' | 'expiresOn'>,
  disclosureId: string,
): string {
  return [documentId, disclosureId, recipient, expiresOn].join(' · ');
}
