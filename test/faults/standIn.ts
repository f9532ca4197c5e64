import type { Connector, RemoteValue } from '../../packages/connectors/src/crm/connector.js';
import type { SecretSource } from '../../packages/connectors/src/crm/secrets.js';
import type { FieldMap } from '../../packages/connectors/src/crm/sync/fieldMap.js';
import type { Timer } from '../../packages/connectors/src/crm/transport/timer.js';
import type { Contract } from '../contracts/operation.js';

/** In every credential of a run: found anywhere else, it leaked. */
export const canary = 'CANARIO7f3a';

/** An answer that does not come within this is lost. Only what hangs waits for it. */
export const deadlineMs = 1_000;

/** A ticket that is not deleted, as it stands in the CRM. */
export interface Ticket {
  id: string;
  fields: Readonly<Record<string, RemoteValue>>;
}

/** A CRM on this machine, who works there, and how the connector comes to it. */
export interface StandIn<Fault> {
  crm: 'HubSpot' | 'Salesforce';
  /** What its vendor publishes of its interface: whatever is sent to it is held to that. */
  contract: Contract;
  /** Where it is served. */
  baseUrl: string;
  /** `hubspot:33` */
  account: string;
  /** The CRM's own clock, in milliseconds since 1970; it stands still until moved. */
  server: { now(): number; advance(ms: number): void };
  secrets: SecretSource;
  /** What a `pqrs` needs in its environment to come to it. */
  environment: Readonly<Record<string, string>>;
  /** Every secret that was in use. */
  secretsSeen: ReadonlySet<string>;
  map: FieldMap;
  nameOf: (key: string) => string;
  newConnector(timer: Timer, say: (what: unknown) => void): Connector;
  /** Makes a ticket as an agent does, with its contact, of {@link owners}' first. Gives its id. */
  ticket(fields?: Record<string, string>): string;
  /** Fields of a ticket that nobody works whom the map knows. */
  ownerless: Record<string, string>;
  edit(id: string, fields: Record<string, string>): void;
  tickets(): readonly Ticket[];
  /** Texts of the notes under a ticket. */
  notes(ticketId: string): string[];
  /** Hangs a file at a ticket as an agent does. Gives its id. */
  attach(ticketId: string, name: string, content: Uint8Array): string;
  /** Takes a file away from where it hangs, or, with `itself`, the file alone. */
  detach(fileId: string, itself?: 'itself'): void;
  /** The files at a ticket, in the order in which they came. */
  files(ticketId: string): readonly { name: string; content: Uint8Array }[];
  /** Whether an address is one that the CRM hands out, and publishes nothing of. */
  handsOut(url: string): boolean;
  subjectField: string;
  ownerField: string;
  /** Who that is here, by the ids of the CRM. */
  owners: Readonly<Record<string, string>>;
  addFaults(faults: readonly Fault[]): void;
  /** From its request number `skip + 1` on a process is heard of no more: before that does anything, or in the middle of its answer. */
  goneAfter(skip: number, when: 'before' | 'midBody'): void;
  endFaults(): void;
  /** Tells of each request as it arrives, before anything is done. */
  onRequest(listener: () => void): void;
  /** How many requests came since the last reset, by endpoint; those for tokens apart. */
  requests(): Readonly<Record<string, number>>;
  resetRequests(): void;
  /** All that a run asks which finds nothing to do. */
  idle: Readonly<Record<string, number>>;
  /** Steps of the plan of an installation. */
  installSteps: number;
  close(): Promise<void>;
}
