import type { Term } from '../norms/term.js';

/** Who claims a penalty. */
export const penaltyOrigins = ['customer', 'authority'] as const;
export type PenaltyOrigin = (typeof penaltyOrigins)[number];

/** What is done about one. Contesting needs the signature of whoever answers for law. */
export const penaltyDecisions = ['accept', 'contest', 'negotiate'] as const;
export type PenaltyDecision = (typeof penaltyDecisions)[number];

/** A penalty that a customer claims under a contract, or an authority by an act. */
export interface Penalty {
  /** `m1`, `m2`, …: its place in the case. */
  id: string;
  origin: PenaltyOrigin;
  /** Clause or act, as it is cited. */
  basis: string;
  /** In whole Colombian pesos. */
  amountCop: number;
  /** Civil date of the notification, from which its term counts. */
  notifiedOn: string;
  /** Last civil date to answer it, as the contract or the act says. */
  dueDate: string;
  /** How likely it is to be owed, 0 to 100. */
  probabilityPercent: number;
  decision?: { decision: PenaltyDecision; reason: string; legalSignOff?: string; at: string };
}

/** What an authority demands, with the term and the owner that it never lacks. */
export interface Requirement {
  /** `q1`, `q2`, …: its place in the case. */
  id: string;
  authority: string;
  /** Number of the letter or file. */
  reference: string;
  /** Last civil date to answer it, where the letter says one: to the end of that day. */
  dueDate?: string;
  /** The time that the letter gives, where it says no date; counted from `notifiedAt`. */
  term?: Term;
  /** ISO instant of its notification; absent, it was notified when it was recorded. */
  notifiedAt?: string;
  recordedAt: string;
  owner: string;
  answered?: { evidence: string; at: string };
}

/**
 * What may still be owed: the sum of amount times probability of each penalty; an accepted one is owed whole.
 *
 * @returns whole Colombian pesos, half a peso up
 * @example
 * exposureCop([{ ...one, amountCop: 10_000_000, probabilityPercent: 30 }]) // 3_000_000
 */
export function exposureCop(penalties: readonly Penalty[]): number {
  return penalties.reduce((sum, { amountCop, probabilityPercent, decision }) => {
    const percent = decision?.decision === 'accept' ? 100 : probabilityPercent;
    return sum + Math.round((amountCop * percent) / 100);
  }, 0);
}
