import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.js';
import { send } from './http-server.js';
import { requestLimit } from './limits.js';
import { textAnswer, type Answer } from './wire.js';

/** The answer that a fault gives in place of the real one, without anything being done. */
export function insteadOf(fault: Fault): Answer | 'reset' | undefined {
  switch (fault.kind) {
    case 'answer':
      return {
        status: fault.status,
        headers: { 'content-type': 'application/json;charset=UTF-8', ...fault.headers },
        body: fault.body ?? '',
      };
    case 'requestLimit':
      return requestLimit().asAnswer();
    case 'html':
      return textAnswer(
        200,
        'text/html;charset=UTF-8',
        '<!doctype html><title>Maintenance</title><p>We are down for maintenance.</p>',
      );
    case 'reset':
      return 'reset';
    default:
      return undefined;
  }
}

/** Sends an answer, spoiled on its way when a fault says so. */
export function sendSpoiled(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const body = Buffer.from(answer.body);
  const half = body.subarray(0, Math.floor(body.length / 2));
  switch (fault?.kind) {
    case 'lostAnswer':
      if (fault.status === undefined) response.socket?.resetAndDestroy();
      else send(response, textAnswer(fault.status, 'text/html', '<html>The server is unavailable</html>'));
      return;
    case 'resetMidBody':
      response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
      response.write(half, () => response.socket?.resetAndDestroy());
      return;
    case 'truncate':
      send(response, { ...answer, body: half });
      return;
    case 'drip':
      response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
      drip(response, body, fault.everyMilliseconds);
      return;
    default:
      send(response, answer);
  }
}

function drip(response: ServerResponse, body: Buffer, everyMilliseconds: number): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (response.destroyed || sent >= body.length) {
      clearInterval(timer);
      response.end();
      return;
    }
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
  }, everyMilliseconds);
  timer.unref();
  response.on('close', () => clearInterval(timer));
}
