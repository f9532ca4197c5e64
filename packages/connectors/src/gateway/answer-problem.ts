import { isPqrsError } from '@pqrs-kit/core';
import type { Context } from 'hono';
import { preferredLocale } from './accept-language.js';
import { describeFailure, type Log } from './log.js';
import type { GatewayEnv } from './options.js';
import { problemOf, unforeseen } from './problem.js';
import { statusOf } from './status.js';

/** Answers a failure as a problem. What nobody foresaw is told apart in the log alone, under the id of the request. */
export function answerProblem(c: Context<GatewayEnv>, failure: Error, log: Log): Response {
  const error = isPqrsError(failure) ? failure : unforeseen(failure);
  const status = statusOf(error.code);
  if (status >= 500) {
    const requestId = c.get('requestId');
    log({ level: 'error', event: 'failure', requestId, problem: error.code, ...describeFailure(failure) });
  }
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (status === 413) c.header('Connection', 'close');
  const locale = preferredLocale(c.req.header('accept-language'));
  c.header('Content-Type', 'application/problem+json');
  c.header('Content-Language', locale);
  c.header('Vary', 'Accept-Language', { append: true });
  return c.body(JSON.stringify(problemOf(error, locale)), status);
}
