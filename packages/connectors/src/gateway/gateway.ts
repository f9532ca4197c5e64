import { OpenAPIHono } from '@hono/zod-openapi';
import { PqrsError } from '@pqrs-kit/core';
import { cors } from 'hono/cors';
import { answerProblem } from './answer-problem.js';
import { createChangeFeed } from './change-feed.js';
import { createInboxAnswers } from './inbox-answers.js';
import { describeFailure } from './log.js';
import type { GatewayEnv, GatewayOptions } from './options.js';
import { quickInbox, type QuickAnswer } from './quick-inbox.js';
import { requestLog } from './request-log.js';
import { addAttachments } from './routes/attachments.js';
import { createFilingGuard } from './filing-guard.js';
import { addCard } from './routes/card.js';
import { addCases } from './routes/cases.js';
import { addChallenge } from './routes/challenge.js';
import { addCommands } from './routes/commands.js';
import { addHealth } from './routes/health.js';
import { addHooks } from './routes/hooks.js';
import { addIntake } from './routes/intake.js';
import { addReceiptKey } from './routes/receipt-key.js';
import { addLetter } from './routes/letter.js';
import { addOffice } from './routes/office.js';
import { addStream } from './routes/stream.js';
import { addSync } from './routes/sync.js';
import { addTrack } from './routes/track.js';
import { securityHeaders } from './security-headers.js';

const usualLook = 1_000;

/** The HTTP side of the product. `app` takes further routes before it is served, as the demo's pages are. */
export interface Gateway {
  app: OpenAPIHono<GatewayEnv>;
  /** What is answered ahead of the application. */
  quick: QuickAnswer;
  /** Ends the streams and stops watching the ledger. */
  close(): void;
}

/**
 * One Hono application over a desk: intake and tracking for everybody, inbox, cases, commands and a stream for the desk.
 * Failures are RFC 9457 problems with a code of `errorMeanings`.
 *
 * @example
 * const gateway = createGateway({ organization, desk, office, ledger, ledgerReady, signer, tokens, clock, log })
 * await gateway.app.request('/healthz') // 200 {"status":"alive"}
 */
export function createGateway(given: GatewayOptions): Gateway {
  const { ledger, organization, log, embed } = given;
  const options = embed ? { ...given, tokens: embed.heed(given.tokens, organization.tenant) } : given;
  const feed = createChangeFeed({
    ledger,
    tenant: organization.tenant,
    every: options.changesEvery ?? usualLook,
    onFailure: (error) => log({ level: 'error', event: 'change-feed', ...describeFailure(error) }),
  });
  const app = new OpenAPIHono<GatewayEnv>();
  app.use(requestLog(log, given.trace), securityHeaders());
  if (options.allowedOrigins?.length) app.use('/v1/*', allowOrigins(options.allowedOrigins));
  app.onError((error, c) => answerProblem(c, error, log));
  app.notFound((c) => answerProblem(c, unknownRoute(), log));

  addHealth(app, options);
  const guard = options.filingProof && createFilingGuard(options.filingProof, options.clock.now);
  addChallenge(app, guard);
  addIntake(app, options, feed, guard);
  addAttachments(app, options, feed);
  addReceiptKey(app, options);
  addTrack(app, options);
  const inbox = createInboxAnswers(options);
  addCases(app, options, inbox);
  addCard(app, options);
  addLetter(app, options);
  addCommands(app, options, feed);
  addOffice(app, options);
  addSync(app, options);
  const endStreams = addStream(app, options, feed);
  embed?.join(app, options, feed);
  addHooks(app, options);
  addContract(app);

  return {
    app,
    quick: quickInbox(options.tokens, inbox, log, given.trace),
    close() {
      endStreams();
      feed.close();
    },
  };
}

function allowOrigins(origins: readonly string[]) {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Content-Disposition',
      'Idempotency-Key',
      'If-None-Match',
      'Last-Event-ID',
      'Accept-Language',
    ],
    exposeHeaders: ['X-Request-Id', 'ETag', 'Retry-After', 'Content-Disposition'],
    maxAge: 600,
  });
}

function addContract(app: OpenAPIHono<GatewayEnv>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'pqrs-kit', version: '1', description: 'Filing, following and working on regulated complaints.' },
  });
}

function unknownRoute(): PqrsError {
  return new PqrsError(
    'request-route-unknown',
    'There is nothing at that address for that method.',
    'See /openapi.json for what there is.',
  );
}
