import type { TermUnit } from '../norms/term.js';
import type { Assignee } from './actor.js';
import type { Category, Channel, PeticionSubtype } from './category.js';
import type { Ending, Stage } from './state.js';

/** One row of the inbox: the projection that the ledger keeps beside the events. */
export interface CaseSummary {
  caseId: string;
  version: number;
  radicado: string;
  category: Category;
  subtype?: PeticionSubtype;
  /** Empty for a restricted case. */
  subject: string;
  /** Absent when anonymous or restricted. */
  personName?: string;
  anonymous: boolean;
  /** A denuncia: its content is for who handles it. */
  restricted: boolean;
  stage: Stage;
  channel: Channel;
  /** As the person wrote it; absent where the case is restricted. */
  productSerial?: string;
  assignee?: Assignee;
  /** ISO instant. */
  receivedAt: string;
  /** Civil date in the organisation's zone. */
  receivedDate: string;
  normId: string;
  dueDate: string;
  dueAt: string;
  /** First civil date of "due soon". */
  soonDate: string;
  /** Unit of the term; rows stored before it was kept have none. */
  unit?: TermUnit;
  /** Instant at which the answer stopped the clock. */
  answeredAt?: string;
  closedAt?: string;
  /** How it ended, where that was without an answer of substance. */
  ending?: Ending['kind'];
  /** Whether the law puts it before others (Ley 1755 de 2015 art. 20). */
  priority?: true;
  /** Instant since which the law holds the term. */
  pausedAt?: string;
  originSystem?: string;
  originId?: string;
  originStatus?: string;
  updatedAt: string;
}
