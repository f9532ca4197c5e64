import { CrmError } from '../crmError.js';
import type { CrmAnswer, CrmRequest } from './dialect.js';
import type { AccessToken } from './session.js';

/** Largest answer that is read, in bytes: a page of 2 000 rows is far below. */
const answerLimit = 64 * 1024 * 1024;
const usualDeadlineMs = 30_000;

/**
 * Sends a request once and reads its answer whole, within its deadline.
 *
 * @throws CrmError `timeout` when the deadline passed, `transient` when the connection failed, `protocol` when a success
 *   came with something else than what the request expects
 */
export async function exchange(request: CrmRequest, token: AccessToken): Promise<CrmAnswer> {
  const deadline = AbortSignal.timeout(request.deadlineMs ?? usualDeadlineMs);
  const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
  try {
    const response = await fetch(addressOf(request, token), {
      method: request.method,
      headers: headersOf(request, token),
      redirect: 'manual',
      signal,
      ...bodyOf(request, token),
    });
    const { expects } = request;
    if (response.ok && typeof expects === 'object') {
      const { status, headers } = response;
      return { status, headers, body: undefined, text: '', bytes: await readBytes(response, expects.bytes) };
    }
    const text = await readText(response);
    return readAnswer(response, text, request);
  } catch (error) {
    if (error instanceof CrmError) throw error;
    request.signal?.throwIfAborted();
    throw notAnswered(request, deadline.aborted, error);
  }
}

function addressOf(request: CrmRequest, token: AccessToken): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) query.set(name, String(value));
  return `${token.origin}${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function headersOf(request: CrmRequest, token: AccessToken): Record<string, string> {
  const contentType = request.json === undefined ? request.raw?.contentType : 'application/json';
  return {
    accept: 'application/json',
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(token.value === '' ? {} : { authorization: `Bearer ${token.value}` }),
    ...request.headers,
  };
}

function bodyOf(request: CrmRequest, token: AccessToken): { body?: string | FormData | Uint8Array<ArrayBuffer> } {
  if (request.json !== undefined) return { body: JSON.stringify(request.json) };
  if (request.raw === undefined) return {};
  const { body } = request.raw;
  if (typeof body === 'function') return { body: body(token.value) };
  return { body: body instanceof Uint8Array ? new Uint8Array(body) : body };
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > answerLimit) throw unreadable('is larger than 64 MB', response.status);
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** A file goes into the place made for it as it comes: it is never in memory twice, and nothing beyond its size is. */
async function readBytes(response: Response, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    if (filled + part.byteLength > size) throw unreadable('is a file larger than was told', response.status);
    bytes.set(part, filled);
    filled += part.byteLength;
  }
  if (filled < size) throw unreadable('is a file that was cut off', response.status);
  return bytes;
}

function readAnswer(response: Response, text: string, request: CrmRequest): CrmAnswer {
  const { status, headers } = response;
  const answer = { status, headers, text };
  const wantsJson = (request.expects ?? 'json') === 'json';
  try {
    return { ...answer, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    if (response.ok && wantsJson) throw unreadable('is not JSON, or was cut off', status);
    return { ...answer, body: undefined };
  }
}

function unreadable(how: string, status: number): CrmError {
  return new CrmError({
    kind: 'protocol',
    message: `The answer of the CRM ${how} (status ${status}).`,
    help: 'A proxy between here and the CRM may answer in its place. Check the network; what was asked is tried again.',
    status,
  });
}

function notAnswered(request: CrmRequest, late: boolean, cause: unknown): CrmError {
  return new CrmError({
    kind: late ? 'timeout' : 'transient',
    message: late
      ? `The CRM did not answer "${request.endpoint}" within ${(request.deadlineMs ?? usualDeadlineMs) / 1_000} s.`
      : `The connection to the CRM failed during "${request.endpoint}".`,
    help: 'Check the network and the status page of the CRM.',
    cause,
  });
}
