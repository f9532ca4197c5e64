/** How grave a case is, from the least to the most. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** Levels of escalation, from the one who handles the case up. */
export const escalationLevels = ['N1', 'N2', 'N3', 'N4'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/**
 * Who a level tells. `agent` handles the case, `lead` runs the team, `head` is the head of service and PQRS, `boss` the direct boss
 * of the head; `legal` and `areaManager` stand beside the boss.
 */
export const escalationRoles = ['agent', 'lead', 'head', 'boss', 'legal', 'areaManager'] as const;
export type EscalationRole = (typeof escalationRoles)[number];

/** How a level is told. `formalRecord`: a communication that is filed. */
export const escalationChannels = ['inApp', 'email', 'chat', 'call', 'formalRecord'] as const;
export type EscalationChannel = (typeof escalationChannels)[number];

/** Facts that are so or not. */
export const plainFacts = [
  'safety',
  'regulatorOrJudge',
  'strategicAccount',
  'media',
  'vulnerablePerson',
  'repeated',
] as const;
export type PlainFact = (typeof plainFacts)[number];

/** Facts that make a case grave; `penaltyAmountCop` by its amount. */
export const severityFactNames = [...plainFacts, 'penaltyAmountCop'] as const;
export type SeverityFactName = (typeof severityFactNames)[number];

/** What is known of a case that makes it grave; what is left out is not so. */
export type SeverityFacts = Readonly<Partial<Record<PlainFact, boolean>>> & {
  /** Exposure to penalties, in Colombian pesos. */
  readonly penaltyAmountCop?: number;
};
