import type { Agreement, PenaltyClause, PenaltyTier } from './agreement.js';
import type { Compliance } from './compliance.js';

/** What one clause owes for a period. */
export interface OwedClause {
  clause: string;
  kind: PenaltyClause['kind'];
  measured: number;
  met: number;
  /** The tier that stands; none where the share is high enough, or nothing was due. */
  tier?: PenaltyTier;
  /** Rate × base in whole pesos, half a peso up, before the cap. */
  uncappedPesos: number;
  pesos: number;
  capped: boolean;
}

/** What an agreement owes for a period, in whole Colombian pesos. */
export interface OwedPenalty {
  totalPesos: number;
  /** The part that lowers the next invoice. */
  creditPesos: number;
  /** The part that is paid. */
  penaltyPesos: number;
  clauses: OwedClause[];
}

const wholeInBasisPoints = 10_000;

/** The last tier whose share the compliance does not reach; compared as whole numbers, so 95 % is never 94,999 %. */
function tierFor({ tiers }: PenaltyClause, measured: number, met: number): PenaltyTier | undefined {
  if (measured === 0) return undefined;
  return tiers.filter((tier) => met * wholeInBasisPoints < tier.belowShareBasisPoints * measured).at(-1);
}

function rated({ rateBasisPoints, basePesos }: PenaltyTier): number {
  const [whole, half] = [BigInt(wholeInBasisPoints), BigInt(wholeInBasisPoints / 2)];
  return Number((BigInt(rateBasisPoints) * BigInt(basePesos) + half) / whole);
}

function owedBy(clause: PenaltyClause, { byTarget }: Compliance): OwedClause {
  let [measured, met] = [0, 0];
  for (const priority of new Set(clause.priorities)) {
    for (const target of new Set(clause.targets)) {
      measured += byTarget[priority][target].measured;
      met += byTarget[priority][target].met;
    }
  }
  const tier = tierFor(clause, measured, met);
  const uncappedPesos = tier ? rated(tier) : 0;
  const pesos = Math.min(uncappedPesos, tier?.capPesos ?? 0);
  return {
    clause: clause.clause,
    kind: clause.kind,
    measured,
    met,
    ...(tier ? { tier } : {}),
    uncappedPesos,
    pesos,
    capped: pesos < uncappedPesos,
  };
}

/**
 * What is owed under an agreement for a period: for each clause, rate × base of the tier that its compliance falls into,
 * and no more than the cap.
 *
 * @example
 * // 18 of 20 met; below 95 % owes 5 % of 40 000 000, with a cap of 1 500 000.
 * penaltyOf(agreement, compliance).clauses[0] // { uncappedPesos: 2_000_000, pesos: 1_500_000, capped: true, … }
 */
export function penaltyOf({ penalties }: Pick<Agreement, 'penalties'>, compliance: Compliance): OwedPenalty {
  const clauses = penalties.map((clause) => owedBy(clause, compliance));
  const sum = (kind: PenaltyClause['kind']) =>
    clauses.reduce((pesos, clause) => pesos + (clause.kind === kind ? clause.pesos : 0), 0);
  const [creditPesos, penaltyPesos] = [sum('credit'), sum('penalty')];
  return { totalPesos: creditPesos + penaltyPesos, creditPesos, penaltyPesos, clauses };
}
