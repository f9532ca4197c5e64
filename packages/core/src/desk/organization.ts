import type { OrganizationDays } from '../calendar/organizationDays.js';
import type { Assignee } from '../case/actor.js';
import type { CaseFacts } from '../norms/facts.js';
import type { Locale } from '../texts/catalogue.js';

/** The organisation that answers: one per tenant. */
export interface Organization extends OrganizationDays {
  tenant: string;
  name: string;
  /** Prefix of its radicados, 2 to 6 capital letters. */
  prefix: string;
  /** Which regime of the right of petition binds it (Ley 1755 de 2015: arts. 13-31 public, 32-33 private). */
  regime: 'public' | 'private';
  /** Its special regime; `general` unless said. */
  sector?: CaseFacts['sector'];
  /** Whether its reclamos come from consumers (Ley 1480 de 2011). */
  consumerRelations: boolean;
  saturday: 'excluded' | 'included';
  calendarLayers: readonly string[];
  timeZone: string;
  language: Locale;
  /** Other way to reach it, printed when the service fails. */
  phone: string;
  /** Version of the data policy in force. */
  policyVersion: string;
  staff: readonly Assignee[];
}
