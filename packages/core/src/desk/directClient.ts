import type { Actor } from '../case/actor.js';
import type { PqrsClient } from './client.js';
import type { Desk } from './desk.js';

/**
 * A client over a desk in the same process, for one actor. Those who watch hear of what goes through this client.
 *
 * @example
 * const client = directClient(desk, { id: 'paola', name: 'Paola Ruiz', role: 'head' });
 * (await client.listCases({})).counts.open // 0
 */
export function directClient(desk: Desk, actor: Actor): PqrsClient {
  const listeners = new Set<(change: { caseId: string }) => void>();
  const changed = (caseId: string) => listeners.forEach((listener) => listener({ caseId }));
  return {
    async submit(submission, { idempotencyKey }) {
      const by = actor.role === 'citizen' ? {} : { actor };
      const acknowledgement = await desk.submit(submission, { idempotencyKey, ...by });
      changed(acknowledgement.caseId);
      return acknowledgement;
    },
    track: (radicado, code) => desk.track(radicado, code),
    listCases: (query) => desk.list(actor, query),
    openCase: (caseId) => desk.open(actor, caseId),
    async command(caseId, command, expectedVersion) {
      const detail = await desk.command(actor, caseId, command, expectedVersion);
      changed(caseId);
      return detail;
    },
    listAssignees: () => desk.assignees(actor),
    watch(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}
