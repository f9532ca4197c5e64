import type {
  Acknowledgement,
  AnswerMaterial,
  Assignee,
  CaseCommand,
  CaseDetail,
  CasePage,
  CaseQuery,
  FilingChallenge,
  PqrsClient,
  StagedAttachment,
  Submission,
  SyncHealth,
  TrackedCase,
} from '@pqrs-kit/core';
import { followStream } from './eventStream.js';
import { reached, sender, type Send } from './send.js';
import { upload } from './upload.js';

export interface HttpClientOptions {
  /** Where the gateway is, with or without a last slash: `https://pqrs.example.co`. The page's own origin without it. */
  baseUrl?: string;
  /**
   * A token for the agent's routes, asked for before each request so that it may be renewed. Public routes do without.
   * Where it fails, the widgets say that there is no connection; a `PqrsError` that it throws they word as what it is.
   */
  token?: () => string | undefined | Promise<string | undefined>;
  /** Longest wait for an answer, in milliseconds; 20 000 without it. */
  timeout?: number;
  /** Where a host has a fetch of its own. */
  fetch?: typeof globalThis.fetch;
}

/**
 * A {@link PqrsClient} over the HTTP gateway. Every method fails with a PqrsError: the gateway's own problem, or
 * `network-unreachable` when there is no answer in time. The token travels in a header and never in an address.
 *
 * @example
 * const client = httpClient({ baseUrl: 'https://pqrs.example.co', token: () => session.token });
 * const page = await client.listCases({ status: 'open', limit: 50 });
 */
export function httpClient(options: HttpClientOptions = {}): PqrsClient {
  const send = sender(options);
  return { ...publicMethods(send), ...agentMethods(send), ...fileMethods(options, send) };
}

function fileMethods(
  options: HttpClientOptions,
  send: Send,
): Pick<PqrsClient, 'uploadAttachment' | 'attach' | 'readAttachment'> {
  return {
    uploadAttachment: (file, how) =>
      upload<StagedAttachment>(options, { path: '/v1/attachments', secured: false }, file, how),
    attach: (caseId, file, how) =>
      upload<CaseDetail>(options, { path: `${caseUrl(caseId)}/attachments`, secured: true }, file, how),
    async readAttachment(caseId, sha256) {
      const path = `${caseUrl(caseId)}/attachments/${encodeURIComponent(sha256)}`;
      const answer = await send.response(path, { secured: true });
      return new Uint8Array(await reached(answer.arrayBuffer()));
    },
  };
}

function caseUrl(caseId: string): string {
  return `/v1/cases/${encodeURIComponent(caseId)}`;
}

function publicMethods(send: Send): Pick<PqrsClient, 'submit' | 'track' | 'challenge'> {
  return {
    challenge: () => send.json<FilingChallenge>('/v1/challenge', {}),
    submit: (submission: Submission, { idempotencyKey, signal, proof, attachments = [] }) =>
      send.json<Acknowledgement>('/v1/cases', {
        body: { ...submission, ...(attachments.length > 0 && { attachments }), ...(proof && { proof }) },
        headers: { 'idempotency-key': idempotencyKey },
        ...(signal instanceof AbortSignal && { signal }),
      }),
    track: (radicado, code) =>
      send.json<TrackedCase>(`/v1/track/${encodeURIComponent(radicado)}?code=${encodeURIComponent(code)}`, {}),
  };
}

function agentMethods(
  send: Send,
): Omit<PqrsClient, 'submit' | 'track' | 'challenge' | 'uploadAttachment' | 'attach' | 'readAttachment'> {
  return {
    listCases: (query) => send.json<CasePage>(`/v1/cases${queryString(query)}`, { secured: true }),
    openCase: (caseId) => send.json<CaseDetail>(caseUrl(caseId), { secured: true }),
    command: (caseId, command: CaseCommand, expectedVersion) =>
      send.json<CaseDetail>(`${caseUrl(caseId)}/commands`, {
        secured: true,
        body: expectedVersion === undefined ? command : { ...command, expectedVersion },
      }),
    answerMaterial: (caseId) => send.json<AnswerMaterial>(`${caseUrl(caseId)}/answer-material`, { secured: true }),
    listAssignees: () => send.json<Assignee[]>('/v1/assignees', { secured: true }),
    syncHealth: () => send.json<SyncHealth>('/v1/sync', { secured: true }),
    retrySync: (what) => send.json<SyncHealth>('/v1/sync/retries', { secured: true, body: what }),
    watch: (onChange) => followStream(send, '/v1/stream', onChange),
  };
}

/** Lists go with commas, as the gateway's OpenAPI document says. */
function queryString(query: CaseQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query) as [string, string | number | string[] | undefined][]) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') parameters.set(name, text);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
