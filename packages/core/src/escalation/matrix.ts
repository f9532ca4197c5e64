import { defaultSeverityRules } from './severity.js';
import type { SeverityRules } from './severity.js';
import type { EscalationChannel, EscalationLevel, EscalationRole, Severity, SeverityFactName } from './words.js';

/** A time before the end of a term. `hours` are working hours for a clock in working hours, else running ones. */
export interface BeforeDue {
  amount: number;
  unit: 'businessDays' | 'hours';
}

/** What makes a level be told; whichever comes first does. */
export interface LevelTriggers {
  /** Share of the term that has gone, 1 to 100, in the clock's own unit. A day has gone as soon as it begins. */
  sharePercent?: number;
  beforeDue?: BeforeDue;
  /** Running minutes after the case took this severity: told from the first on, and no later than the second. */
  minutesAfterDetection?: { from: number; to: number };
  /** Told at once when one of these is so. */
  facts?: readonly SeverityFactName[];
  /** Told when the term has run out, and again each business day until it is answered. */
  lapse?: boolean;
}

/** Who a level tells, and how. */
export interface LevelContact {
  roles: readonly EscalationRole[];
  channels: readonly EscalationChannel[];
}

/** Who must be told what when: an organisation may replace the default by one that passes `checkMatrix`. */
export interface EscalationMatrix {
  contacts: Readonly<Record<EscalationLevel, LevelContact>>;
  triggers: Readonly<Record<Severity, Readonly<Record<EscalationLevel, LevelTriggers>>>>;
  /**
   * Minutes without acknowledgement after which an alert goes on to the next level: working minutes, but running ones while
   * the case is critical.
   */
  silenceMinutes: Readonly<Record<Severity, number>>;
  severityRules: SeverityRules;
}

const byShare: EscalationMatrix['triggers']['low'] = {
  N1: { sharePercent: 50 },
  N2: { sharePercent: 75 },
  N3: { sharePercent: 90 },
  N4: { sharePercent: 100, lapse: true },
};

/**
 * The default: an agent is reminded at half the term, and each level above is told nearer to its end; of what is critical all
 * are told within the hour. Practice and not law, so every number of it may be changed.
 */
export const defaultMatrix: EscalationMatrix = {
  contacts: {
    N1: { roles: ['agent'], channels: ['inApp', 'email'] },
    N2: { roles: ['lead'], channels: ['email', 'chat'] },
    N3: { roles: ['head'], channels: ['chat', 'call'] },
    N4: { roles: ['boss', 'legal', 'areaManager'], channels: ['call', 'formalRecord'] },
  },
  triggers: {
    low: byShare,
    medium: byShare,
    high: {
      N1: { sharePercent: 40 },
      N2: { sharePercent: 60 },
      N3: { sharePercent: 80 },
      N4: { sharePercent: 95, lapse: true },
    },
    critical: {
      N1: { minutesAfterDetection: { from: 0, to: 0 } },
      N2: { minutesAfterDetection: { from: 0, to: 15 } },
      N3: { minutesAfterDetection: { from: 15, to: 30 } },
      N4: { minutesAfterDetection: { from: 30, to: 60 }, lapse: true },
    },
  },
  silenceMinutes: { low: 480, medium: 240, high: 60, critical: 15 },
  severityRules: defaultSeverityRules,
};
