import type { BeforeDue } from './matrix.js';
import type { EscalationChannel, EscalationLevel, EscalationRole, Severity, SeverityFactName } from './words.js';

/** Why a level is told. Of a level that is told because one above it is, the reason of that one. */
export type AlertTrigger =
  | { type: 'share'; percent: number }
  | { type: 'beforeDue'; left: BeforeDue }
  /** The case took its severity; `facts` made it so. */
  | { type: 'detection'; facts: readonly SeverityFactName[] }
  | { type: 'fact'; facts: readonly SeverityFactName[] }
  /** Nobody acknowledged the alert of the level below. */
  | { type: 'silence'; unanswered: EscalationLevel; minutes: number }
  /** Somebody who leads called the level. */
  | { type: 'manual' }
  | { type: 'lapse' }
  /** `date`: civil date on which an overdue case is told again. */
  | { type: 'daily'; date: string };

/** One alert that must be given. Instants are ISO with the offset of the clock's zone. */
export interface EscalationAlert {
  /** What it is recorded under: two alerts with one key are the same alert, whoever found it and when. */
  key: string;
  clockId: string;
  level: EscalationLevel;
  severity: Severity;
  trigger: AlertTrigger;
  /** Instant at which it became due. */
  at: string;
  /** Instant from which to deliver it: within working hours, and at once while the case is critical. */
  deliverAt: string;
  /** Last instant at which the matrix wants it delivered, where it says so. */
  deliverBy?: string;
  roles: readonly EscalationRole[];
  channels: readonly EscalationChannel[];
  /** Last instant of the term. */
  dueAt: string;
  timeZone: string;
  /** Whether something holds the term, so that its end is not known. */
  held: boolean;
}

/** An alert as the record keeps it: what was found due, and who answered it. */
export interface GivenAlert extends Pick<EscalationAlert, 'key' | 'clockId' | 'level' | 'at' | 'deliverAt'> {
  trigger: Pick<AlertTrigger, 'type'>;
  /** ISO instant at which somebody of the level said that they know. */
  acknowledgedAt?: string;
}
