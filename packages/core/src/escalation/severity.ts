import { plainFacts, severities } from './words.js';
import type { PlainFact, Severity, SeverityFactName, SeverityFacts } from './words.js';

/** How grave each fact makes a case. */
export interface SeverityRules {
  facts: Readonly<Record<PlainFact, Severity>>;
  /** Amounts in Colombian pesos from which a penalty makes a case so grave. */
  penaltyFromCop: Readonly<Record<Exclude<Severity, 'low'>, number>>;
}

/** Own default: danger to people is critical, whatever else is so. */
export const defaultSeverityRules: SeverityRules = {
  facts: {
    safety: 'critical',
    regulatorOrJudge: 'high',
    strategicAccount: 'medium',
    media: 'high',
    vulnerablePerson: 'high',
    repeated: 'medium',
  },
  penaltyFromCop: { medium: 1, high: 50_000_000, critical: 500_000_000 },
};

/** How grave a case is, and the facts that alone make it so; none for what is low because nothing speaks against it. */
export interface SeverityFinding {
  severity: Severity;
  decidedBy: readonly SeverityFactName[];
}

function severityOfPenalty(amountCop: number, { penaltyFromCop }: SeverityRules): Severity {
  const { medium, high, critical } = penaltyFromCop;
  if (amountCop >= critical) return 'critical';
  if (amountCop >= high) return 'high';
  return amountCop >= medium ? 'medium' : 'low';
}

/** Facts that are so. */
export function factsThatHold(facts: SeverityFacts): SeverityFactName[] {
  const held: SeverityFactName[] = plainFacts.filter((name) => facts[name] === true);
  return (facts.penaltyAmountCop ?? 0) > 0 ? [...held, 'penaltyAmountCop'] : held;
}

/**
 * How grave the facts make a case: as grave as the gravest of them.
 *
 * @example
 * severityOf({ repeated: true, media: true, penaltyAmountCop: 60_000_000 })
 * // { severity: 'high', decidedBy: ['media', 'penaltyAmountCop'] }
 */
export function severityOf(facts: SeverityFacts, rules: SeverityRules = defaultSeverityRules): SeverityFinding {
  const found = factsThatHold(facts).map((name) => ({
    name,
    severity: name === 'penaltyAmountCop' ? severityOfPenalty(facts.penaltyAmountCop ?? 0, rules) : rules.facts[name],
  }));
  const severity = [...severities].reverse().find((one) => found.some((fact) => fact.severity === one)) ?? 'low';
  const decidedBy = found.filter((fact) => fact.severity === severity).map((fact) => fact.name);
  return { severity, decidedBy };
}
