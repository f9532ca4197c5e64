import { createDelivery, wakesOf } from '@pqrs-kit/core';
import type { Log } from '../gateway/log.js';
import { readNotifiers } from '../notify/readNotifiers.js';
import { createWorker, type Worker } from '../worker/worker.js';
import type { Trace } from '../trace/trace.js';
import type { OpenDesk } from './open-desk.js';
import type { Environment, ServeSettings } from './serve-settings.js';

/**
 * The worker of an open desk, not yet started. The people of the demonstration are invented: their mails only go to files.
 *
 * @throws PqrsError `usage-invalid`
 */
export function openWorker(
  { demo, folder, organization }: ServeSettings,
  { desk, office, ports: { ledger, signer, clock } }: OpenDesk,
  log: Log,
  environment: Environment,
  trace: Trace,
): Worker {
  const { tenant } = organization;
  const notifiers = readNotifiers(demo ? {} : environment, folder, organization, clock);
  const deliver = createDelivery({ ledger, signer }, tenant);
  const desks = [{ tenant, desk: wakesOf(desk, office), deliver }];
  return createWorker({ ledger, desks, notifiers, clock, log, trace });
}
