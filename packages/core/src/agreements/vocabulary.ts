/** How far a fault reaches, and how soon it hurts. */
export const gradeLevels = ['high', 'medium', 'low'] as const;
export type GradeLevel = (typeof gradeLevels)[number];

/** P1 is the most pressing. */
export const agreementPriorities = ['P1', 'P2', 'P3', 'P4'] as const;
export type AgreementPriority = (typeof agreementPriorities)[number];

/** What an agreement promises within a time. */
export const agreementTargets = ['acknowledgement', 'firstResponse', 'nextUpdate', 'resolution'] as const;
export type AgreementTarget = (typeof agreementTargets)[number];

/** Reasons for which an agreement may let its clocks stand still. */
export const pauseReasons = [
  'waitingForCustomer',
  'waitingForAccess',
  'waitingForApproval',
  'waitingForReturn',
  'waitingForThirdParty',
  'scheduledMaintenance',
  'forceMajeure',
] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Reasons for which an agreement may leave a clock out of what it measures. */
export const exclusionReasons = [
  'customerCause',
  'thirdPartyCause',
  'scheduledMaintenance',
  'forceMajeure',
  'outOfScope',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** Classes of information, the most open first. */
export const sensitivityClasses = ['publica', 'interna', 'confidencial', 'restringida'] as const;
export type SensitivityClass = (typeof sensitivityClasses)[number];

/** The span over which compliance is measured. */
export const measureWindows = ['month', 'quarter', 'halfYear', 'year'] as const;
export type MeasureWindow = (typeof measureWindows)[number];

/** What a new version does with the cases that run when it begins. */
export const agreementTransitions = ['keep', 'move'] as const;
export type AgreementTransition = (typeof agreementTransitions)[number];
