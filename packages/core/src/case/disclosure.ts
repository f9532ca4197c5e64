import type { Actor } from './actor.js';

/**
 * A request to hand sensitive data of a customer or ally to somebody outside. Only the head's direct boss grants it; what was granted ends on
 * a day and leaves a mark on every copy.
 */
export interface Disclosure {
  /** `d1`, `d2`, …: its place in the case. */
  disclosureId: string;
  /** What would be handed over, in words. */
  data: string;
  recipient: string;
  purpose: string;
  legalBasis: string;
  /** Last civil date on which it may be handed over. */
  expiresOn: string;
  requestedBy: Actor;
  requestedAt: string;
  decision?: { granted: boolean; reason: string; by: Actor; at: string };
}

/**
 * Whether data may leave under a disclosure on a day: it was granted and has not expired.
 *
 * @param today civil date in the organisation's zone
 * @example
 * isDisclosable({ ...request, expiresOn: '2026-12-01', decision: granted }, '2026-12-02') // false
 */
export function isDisclosable({ decision, expiresOn }: Disclosure, today: string): boolean {
  return decision?.granted === true && today <= expiresOn;
}

/**
 * What is printed over every copy that leaves.
 *
 * @example
 * watermark(disclosure, 'AND-2026-000001-1') // 'AND-2026-000001-1 · d1 · Notaría 5 · 2026-12-01'
 */
export function watermark({ disclosureId, recipient, expiresOn }: Disclosure, radicado: string): string {
  return [radicado, disclosureId, recipient, expiresOn].join(' · ');
}
