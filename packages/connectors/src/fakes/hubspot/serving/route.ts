import type { z } from 'zod';
import type { Portal } from '../portal/portal.js';
import { invalid } from '../refusal.js';
import type { Credential } from './credentials.js';

/** What goes back. Without a body nothing is written. */
export interface Answer {
  status: number;
  body?: unknown;
  /** In place of `body`: a file. */
  bytes?: Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

/** A request that is known, allowed and within the limits. */
export interface Call {
  portal: Portal;
  credential: Credential;
  /** `v3`, `v4` or a date such as `2026-09`. */
  version: string;
  param(name: string): string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  rawBody: Uint8Array<ArrayBuffer>;
  /** Where the stand-in is reached, without a slash at the end. */
  baseUrl: string;
}

/** What a request needs to be let in. */
export interface RouteAccess {
  /** Any one of these; none are asked for where it is empty. */
  scopes: readonly string[];
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API. */
export interface Route {
  method: Method;
  /** Without prefix and version, with `{name}` for what varies: `objects/{objectType}/search`. */
  path: string;
  versions: readonly string[];
  access: (param: (name: string) => string) => RouteAccess;
  /** `search` has limits of its own; `open` needs no token and has none. */
  kind?: 'search' | 'open' | undefined;
  answer(call: Call): Answer | Promise<Answer>;
}

export const dated = ['2026-03', '2026-09'] as const;
export const v3AndDated = ['v3', ...dated] as const;
export const v4AndDated = ['v4', ...dated] as const;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** Whether the admin's rules for forms hold: developers.hubspot.com/changelog/crm-api-write-validation-enforcement. */
export const writeChecks = ({ version }: Pick<Call, 'version'>) => ({
  adminRules: !version.startsWith('v') && version >= '2026-09',
});

/**
 * Reads a JSON body.
 *
 * @throws Refusal 400
 */
export function readBody<Schema extends z.ZodType>(
  { rawBody }: Pick<Call, 'rawBody'>,
  schema: Schema,
): z.infer<Schema> {
  let sent: unknown;
  try {
    sent = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw invalid('Invalid input JSON on line 1, column 1: the body is not JSON.');
  }
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw invalid(`Invalid input JSON on line 1, column 1: ${wrong}`);
}

/**
 * Reads a whole number of the query.
 *
 * @throws Refusal 400 where it is not one, or beyond the bounds
 */
function readNumber(query: URLSearchParams, name: string, otherwise: number, most: number): number {
  const sent = query.get(name);
  if (sent === null) return otherwise;
  const read = /^\d{1,15}$/.test(sent) ? Number(sent) : 0;
  if (read >= 1 && read <= most) return read;
  throw invalid(`${name} was ${sent}; it must be a whole number from 1 to ${most}.`);
}

/** A list in the query, as `a,b` or given several times. */
export const readList = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** A page of a list, and where the next one starts. */
export function pageOf<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  limits: { otherwise: number; most: number },
  keyOf: (item: Item) => string,
): { results: readonly Item[]; paging?: { next: { after: string } } } {
  const limit = readNumber(query, 'limit', limits.otherwise, limits.most);
  const after = query.get('after');
  const start = after === null ? 0 : positionAfter(items, after, keyOf);
  const results = items.slice(start, start + limit);
  const last = results.at(-1);
  if (last === undefined || start + limit >= items.length) return { results };
  return { results, paging: { next: { after: keyOf(last) } } };
}

/** The item itself may be gone by now: ids only rise, so what follows it is known all the same. */
function positionAfter<Item>(items: readonly Item[], after: string, keyOf: (item: Item) => string): number {
  if (!/^\d{1,20}$/.test(after)) throw invalid(`after was ${after}; it is not a cursor that was given out.`);
  const at = items.findIndex((item) => BigInt(keyOf(item)) > BigInt(after));
  return at < 0 ? items.length : at;
}
