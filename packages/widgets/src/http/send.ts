import { isPqrsError, PqrsError, type ErrorCode, type FieldProblem } from '@pqrs-kit/core';
import type { HttpClientOptions } from './httpClient.js';

export interface SendRequest {
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Whether the route asks for the agent's token. */
  secured?: boolean;
  signal?: AbortSignal;
  /** False for answers that stay open. */
  limited?: boolean;
}

export interface Send {
  json<Answer>(path: string, request: SendRequest): Promise<Answer>;
  response(path: string, request: SendRequest): Promise<Response>;
}

const usualTimeout = 20_000;

/** Sends requests to the gateway and turns every failure into a PqrsError. */
export function sender(options: HttpClientOptions): Send {
  const base = baseOf(options);

  async function response(path: string, request: SendRequest): Promise<Response> {
    const init = await initOf(options, request);
    const answer = await reached((options.fetch ?? globalThis.fetch)(base + path, init));
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }
  return {
    response,
    async json<Answer>(path: string, request: SendRequest): Promise<Answer> {
      const answer = await response(path, request);
      return reached(answer.json() as Promise<Answer>);
    },
  };
}

/** Where the gateway is, without a last slash. */
export function baseOf({ baseUrl = '' }: HttpClientOptions): string {
  return baseUrl.replace(/\/+$/, '');
}

async function initOf(options: HttpClientOptions, request: SendRequest): Promise<RequestInit> {
  const headers: Record<string, string> = { accept: 'application/json', ...request.headers };
  const token = request.secured ? await tokenOf(options) : undefined;
  if (token) headers['authorization'] = `Bearer ${token}`;
  const signals = [
    request.signal,
    request.limited === false ? undefined : AbortSignal.timeout(options.timeout ?? usualTimeout),
  ];
  const init: RequestInit = {
    headers,
    credentials: 'omit',
    signal: AbortSignal.any(signals.filter((signal) => signal !== undefined)),
  };
  if (request.body === undefined) return init;
  headers['content-type'] = 'application/json';
  return { ...init, method: 'POST', body: JSON.stringify(request.body) };
}

/** The token of the host. Where it cannot bring one, the network mostly failed; a `PqrsError` of its own stands as it is. */
export function tokenOf({ token }: HttpClientOptions): Promise<string | undefined> {
  return reached((async () => token?.())());
}

/** The host of the request may be in the cause of a network failure; the message says nothing of it. */
export async function reached<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (cause) {
    throw isPqrsError(cause) ? cause : unreachable(cause);
  }
}

/** There is no answer, or none in time. */
export function unreachable(cause?: unknown): PqrsError {
  return new PqrsError(
    'network-unreachable',
    'The service could not be reached or did not answer in time.',
    'Check the connection and the address of the service, then try again.',
    { cause },
  );
}

/** The problem that the gateway sent, or what its status means. */
export async function problemOf(answer: Response): Promise<PqrsError> {
  const problem = await bodyOf(answer);
  // A newer gateway may know more codes than this page: what it says stands, and is worded as any failure.
  const isCode = typeof problem.code === 'string' && /^[a-z]+(-[a-z]+)+$/.test(problem.code);
  const code = isCode ? (problem.code as ErrorCode) : codeOf(answer.status);
  const details = {
    ...(problem.fields && { fields: problem.fields }),
    ...(problem.missing && { missing: problem.missing }),
  };
  return new PqrsError(
    code,
    problem.detail ?? `The service answered with status ${answer.status}.`,
    problem.help ?? 'Try again; if it stays, report the code.',
    details,
  );
}

interface ProblemBody {
  code?: string;
  detail?: string;
  help?: string;
  fields?: FieldProblem[];
  missing?: string[];
}

async function bodyOf(answer: Response): Promise<ProblemBody> {
  try {
    const body: unknown = await answer.json();
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    // A proxy in between may answer with a page of its own.
    return {};
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'access-unauthenticated';
  if (status === 403) return 'access-forbidden';
  if (status === 404) return 'request-route-unknown';
  if (status === 413) return 'input-too-large';
  if (status === 429) return 'request-too-many';
  if (status === 502 || status === 503 || status === 504) return 'network-unreachable';
  return 'internal-failure';
}
