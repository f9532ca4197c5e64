import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mayReadCases, type Role } from '@pqrs-kit/core';
import { isKnown, type InboxAnswers } from './inbox-answers.js';
import type { Log } from './log.js';
import { requestEntry } from './request-log.js';
import { guardHeaders } from './security-headers.js';
import type { Tokens } from './tokens.js';
import { noTrace, type Trace } from '../trace/trace.js';

/** Answers a request before the routes are asked, or leaves it to them: then nothing has been read or written. */
export type QuickAnswer = (request: IncomingMessage, response: ServerResponse) => false | Promise<boolean>;

const path = '/v1/cases';

/**
 * Sends pages of the inbox that are remembered as they are, since the way through the application costs more than they do. Whatever is not plain
 * is left to the routes: a page of another origin, a page inside a CRM, and every refusal.
 */
export function quickInbox(
  tokens: Pick<Tokens, 'verify'>,
  inbox: Pick<InboxAnswers, 'remembered'>,
  log: Log,
  trace: Trace = noTrace,
): QuickAnswer {
  const always = alwaysSent();

  async function answer(request: IncomingMessage, response: ServerResponse, search: string): Promise<boolean> {
    const began = performance.now();
    const role = await roleOf(tokens, request.headers.authorization);
    const page = role && (await inbox.remembered(role, search).catch(() => undefined));
    if (!page) return false;
    const requestId = randomUUID();
    const headers = [...always, 'etag', page.etag, 'x-request-id', requestId];
    const status = isKnown(page.etag, request.headers['if-none-match']) ? 304 : 200;
    await trace.span('gateway.request', { method: 'GET', requestId }, async (span) => {
      if (status === 304) response.writeHead(status, headers).end();
      else response.writeHead(status, [...headers, ...bodyHeaders(page.body)]).end(page.body);
      span.set({ route: path, status });
    });
    log(requestEntry({ requestId, began, method: 'GET', route: path, status }));
    return true;
  }

  return (request, response) => {
    const { method, url = '', headers } = request;
    if (method !== 'GET' || !url.startsWith(path) || headers.origin !== undefined) return false;
    const search = url.slice(path.length);
    if (search !== '' && !search.startsWith('?')) return false;
    return answer(request, response, search);
  };
}

/** The role of somebody of the desk; undefined for everybody else, and for a token of a page inside a CRM. */
async function roleOf(tokens: Pick<Tokens, 'verify'>, authorization: string | undefined): Promise<Role | undefined> {
  try {
    const { actor, session } = await tokens.verify(authorization, undefined);
    return session || !mayReadCases(actor.role) ? undefined : actor.role;
  } catch {
    return undefined;
  }
}

function alwaysSent(): string[] {
  const headers = new Headers();
  guardHeaders(headers);
  return [...headers].flat();
}

function bodyHeaders(body: Uint8Array): string[] {
  return ['content-type', 'application/json', 'content-length', String(body.length)];
}
