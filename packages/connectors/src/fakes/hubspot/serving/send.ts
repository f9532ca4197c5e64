import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './route.js';

/** Largest body that is read. */
const largestBody = 20 * 1024 * 1024;

/** Reads a body, or gives nothing where it is too large. */
export async function readRaw(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** An answer as it goes over the wire. */
export interface Wire {
  status: number;
  headers: Readonly<Record<string, string>>;
  payload: Buffer;
}

/** @param now milliseconds since 1970: the `Date` of an answer is the server's */
export function toWire({ status, body, bytes, headers = {} }: Answer, now: number): Wire {
  const payload = bytes ? Buffer.from(bytes) : Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const type = bytes ? 'application/octet-stream' : 'application/json;charset=utf-8';
  return {
    status,
    headers: {
      ...(payload.length > 0 && { 'Content-Type': type }),
      'Content-Length': String(payload.length),
      Date: new Date(now).toUTCString(),
      ...headers,
    },
    payload,
  };
}

export function send(response: ServerResponse, { status, headers, payload }: Wire): void {
  response.writeHead(status, headers);
  response.end(payload);
}

/** Half of the answer, and the connection breaks. */
export function sendHalfAndReset(response: ServerResponse, { status, headers, payload }: Wire): void {
  response.writeHead(status, headers);
  response.write(payload.subarray(0, Math.floor(payload.length / 2)), () => response.socket?.resetAndDestroy());
}

/** A whole answer with half of the JSON. */
export function sendTruncated(response: ServerResponse, { status, headers, payload }: Wire): void {
  const half = payload.subarray(0, Math.floor(payload.length / 2));
  send(response, { status, headers: { ...headers, 'Content-Length': String(half.length) }, payload: half });
}

/** A byte at a time, until it is whole or the other side has had enough. */
export function sendSlowly(
  response: ServerResponse,
  { status, headers, payload }: Wire,
  everyMilliseconds: number,
): void {
  response.writeHead(status, headers);
  response.flushHeaders();
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < payload.length) response.write(payload.subarray(sent, ++sent));
    if (sent < payload.length) return;
    clearInterval(timer);
    response.end();
  }, everyMilliseconds);
  response.once('close', () => clearInterval(timer));
}
