import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came over the socket, its body whole. */
export interface Call {
  method: string;
  /** Path without the query, percent-encoded as it was sent. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(value),
  };
}

export function emptyAnswer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

export function textAnswer(
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers: { 'content-type': contentType, ...headers }, body };
}

/** A header that came once, or nothing. */
export function headerOf(call: Call, name: string): string | undefined {
  const value = call.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object as text, or nothing when it is absent or no text. */
export function textIn(value: JsonObject, name: string): string | undefined {
  const found = value[name];
  return typeof found === 'string' ? found : undefined;
}
