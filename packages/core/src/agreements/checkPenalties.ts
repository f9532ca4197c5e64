import type { PenaltyClause, PenaltyTier } from './agreement.js';
import { checkKnown, checkList, checkWhole, invalidAgreement } from './invalidAgreement.js';
import { agreementPriorities, agreementTargets } from './vocabulary.js';

/** Far above any contract, and low enough that sums stay exact. */
const mostPesos = 10_000_000_000_000;

function checkTier(field: string, tier: PenaltyTier): void {
  checkWhole(`${field}.belowShareBasisPoints`, tier.belowShareBasisPoints, 'basis points', 1, 10_000);
  checkWhole(`${field}.rateBasisPoints`, tier.rateBasisPoints, 'basis points', 0, 10_000);
  checkWhole(`${field}.basePesos`, tier.basePesos, 'pesos', 0, mostPesos);
  checkWhole(`${field}.capPesos`, tier.capPesos, 'pesos', 0, mostPesos);
}

function checkOrder(field: string, tier: PenaltyTier, before: PenaltyTier): void {
  const [share, shareBefore] = [tier.belowShareBasisPoints, before.belowShareBasisPoints];
  if (share >= shareBefore) {
    throw invalidAgreement(
      `${field}.belowShareBasisPoints`,
      'notAllowed',
      `${field} stands below ${share} basis points and overlaps the tier before it, which stands below ${shareBefore}.`,
      'Order the tiers from the highest share down, each share once.',
    );
  }
  if (tier.rateBasisPoints < before.rateBasisPoints) {
    throw invalidAgreement(
      `${field}.rateBasisPoints`,
      'notAllowed',
      `${field} owes ${tier.rateBasisPoints} basis points for worse compliance than the tier before it, which owes ${before.rateBasisPoints}.`,
      'Let the rate rise, or stay, as the share falls.',
    );
  }
}

function checkClause(field: string, clause: PenaltyClause): void {
  checkKnown(`${field}.kind`, clause.kind, ['credit', 'penalty']);
  for (const list of ['targets', 'priorities', 'tiers'] as const) checkList(`${field}.${list}`, clause[list]);
  for (const target of clause.targets) checkKnown(`${field}.targets`, target, agreementTargets);
  for (const priority of clause.priorities) checkKnown(`${field}.priorities`, priority, agreementPriorities);
  for (const list of ['targets', 'priorities', 'tiers'] as const) {
    if (clause[list].length > 0) continue;
    const path = `${field}.${list}`;
    throw invalidAgreement(path, 'required', `${path} is empty.`, 'Say what the clause measures and what it owes.');
  }
  clause.tiers.forEach((tier, i) => {
    checkTier(`${field}.tiers.${i}`, tier);
    const before = clause.tiers[i - 1];
    if (before) checkOrder(`${field}.tiers.${i}`, tier, before);
  });
}

/** Refuses clauses with tiers that overlap or go the wrong way, or with numbers that are no shares or pesos. */
export function checkPenalties(clauses: readonly PenaltyClause[]): void {
  clauses.forEach((clause, i) => checkClause(`penalties.${i}`, clause));
  const names = clauses.map((clause) => clause.clause);
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice === -1) return;
  throw invalidAgreement(
    `penalties.${twice}.clause`,
    'notAllowed',
    `The clause "${names[twice]?.slice(0, 60)}" is given twice.`,
    'Give each clause once, with all its tiers.',
  );
}
