import type { CrmFailure } from '../crmError.js';
import type { RateLimit } from './bucket.js';

/** One request to a CRM, in words of both. */
export interface CrmRequest {
  /** Short name for counts and messages, such as `tickets.search`. */
  endpoint: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path below the account's origin, each part percent-encoded. */
  path: string;
  query?: Readonly<Record<string, string | number | boolean>>;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is; made from the token where a CRM wants that inside the body. */
  raw?: { body: string | Uint8Array | FormData | ((token: string) => string); contentType?: string };
  /** What comes back: JSON unless said; a file of so many bytes, told before: any other number of them is a failure. */
  expects?: 'json' | 'text' | 'nothing' | { bytes: number };
  /** Which limit it counts against besides the account's; see {@link Dialect.limits}. */
  lane?: string;
  /**
   * Whether the same twice does no harm: reads, writes of a known record, and upserts by an external id. Anything else is
   * not sent again once its answer was lost, since the CRM may have done it.
   */
  repeatable: boolean;
  deadlineMs?: number;
  signal?: AbortSignal | undefined;
}

export interface CrmAnswer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or undefined. */
  body: unknown;
  /** What came, as text; never put it into a message, it may hold personal data. */
  text: string;
  /** The file that was asked for. */
  bytes?: Uint8Array;
}

/** How one CRM speaks of limits and failures. */
export interface Dialect {
  /** Limits by lane; `account` holds for every request. */
  limits: { account: readonly RateLimit[] } & Readonly<Record<string, readonly RateLimit[]>>;
  /** What an answer other than a success says. Its `retry` is what the CRM asks for, where it asks for something. */
  failureOf(answer: CrmAnswer, request: CrmRequest, nowMs: number): CrmFailure;
  /** What is left of the day's budget, where the answer says so. */
  budgetOf(headers: Headers): { left: number; limit: number } | undefined;
  /** The limit that an answer tells for every request of the account; the first of `limits.account` takes it. */
  limitOf?(headers: Headers): RateLimit | undefined;
}
