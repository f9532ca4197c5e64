import type { IncomingMessage, ServerResponse } from 'node:http';
import { applyAdminChange } from '../portal/adminChange.js';
import type { Portal } from '../portal/portal.js';
import { refusalAnswer } from './answering.js';
import type { Credentials } from './credentials.js';
import type { FaultAction } from './faults.js';
import { tooMany } from './rates.js';
import type { Answer } from './route.js';
import { send, sendHalfAndReset, sendSlowly, sendTruncated, toWire } from './send.js';

/** What faults act on. */
export interface Stage {
  portal: Portal;
  credentials: Credentials;
}

/**
 * Does what a fault does before the request is handled.
 *
 * @returns whether the request ends with it
 */
export function goWrongBefore(
  fault: FaultAction | undefined,
  { portal, credentials }: Stage,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const answer = (wanted: Answer): true => {
    send(response, toWire(wanted, portal.clock.now()));
    return true;
  };
  switch (fault?.kind) {
    case 'status':
      return fault.when === 'before' && answer(inPlace(fault));
    case 'reset':
      if (fault.when === 'before') request.socket.resetAndDestroy();
      return fault.when === 'before';
    case 'html':
      return answer({
        status: 200,
        bytes: new TextEncoder().encode('<!DOCTYPE html><html><body><h1>We are working on it</h1></body></html>'),
        headers: { 'Content-Type': 'text/html' },
      });
    case 'hang':
      return fault.when === 'before';
    case 'rateLimit':
      return answer(refusalAnswer(tooMany(fault.policy, fault.retryAfter)));
    case 'expireTokens':
      credentials.expireAll();
      return false;
    case 'refresh':
      credentials.mischief = fault.mischief;
      return false;
    case 'admin':
      applyAdminChange(portal, fault.change);
      return false;
    case 'clock':
      portal.clock.advance(fault.milliseconds);
      return false;
    case 'truncate':
    case 'drip':
    case undefined:
      return false;
  }
}

/** Sends the answer, or what a fault makes of it after the request was handled. */
export function answerOrGoWrong(
  fault: FaultAction | undefined,
  { portal }: Pick<Stage, 'portal'>,
  response: ServerResponse,
  answer: Answer,
): void {
  const wire = toWire(answer, portal.clock.now());
  switch (fault?.kind) {
    case 'status':
      send(response, toWire(inPlace(fault), portal.clock.now()));
      return;
    case 'reset':
      sendHalfAndReset(response, wire);
      return;
    case 'truncate':
      sendTruncated(response, wire);
      return;
    case 'drip':
      sendSlowly(response, wire, fault.everyMilliseconds);
      return;
    case 'hang':
      return;
    default:
      send(response, wire);
  }
}

/** HubSpot's gateway answers 5xx with a page, not with JSON. */
function inPlace({ status, body, headers }: Extract<FaultAction, { kind: 'status' }>): Answer {
  if (body !== undefined) return { status, body, ...(headers && { headers }) };
  const page = new TextEncoder().encode(`<html><body><h1>${status}</h1></body></html>`);
  return { status, bytes: page, headers: { 'Content-Type': 'text/html', ...headers } };
}
