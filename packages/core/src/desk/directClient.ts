import type { Actor } from '../case/actor.js';
import { PqrsError } from '../errors.js';
import type { PqrsClient, UploadOptions } from './client.js';
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
    async submit(submission, { idempotencyKey, attachments = [] }) {
      const by = actor.role === 'citizen' ? {} : { actor };
      const acknowledgement = await desk.submit(submission, { idempotencyKey, attachments, ...by });
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
    answerMaterial: (caseId) => desk.answerMaterial(actor, caseId),
    uploadAttachment: (file, options) => uploaded(file.content.length, options, () => desk.stage(file)),
    async attach(caseId, file, options) {
      const detail = await uploaded(file.content.length, options, () => desk.attach(actor, caseId, file));
      changed(caseId);
      return detail;
    },
    async readAttachment(caseId, sha256) {
      const { content } = await desk.readAttachment(actor, caseId, sha256);
      changed(caseId);
      return content;
    },
    listAssignees: () => desk.assignees(actor),
    watch(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}

/** Within one process a file leaves in one piece. */
async function uploaded<Answer>(
  bytes: number,
  { signal, onProgress }: UploadOptions = {},
  send: () => Promise<Answer>,
): Promise<Answer> {
  if (signal?.aborted) {
    throw new PqrsError('network-unreachable', 'The upload was ended before it began.', 'Send the file again.');
  }
  onProgress?.(0, bytes);
  const answer = await send();
  onProgress?.(bytes, bytes);
  return answer;
}
