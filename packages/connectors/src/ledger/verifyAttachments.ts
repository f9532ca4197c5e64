import type { Files } from '@pqrs-kit/core';
import type { CaseRecord } from './eachCase.js';
import type { Damage } from './verify.js';

/** What is wrong with the files of a case, one after the other: each is read whole. */
export async function* attachmentDamages(
  tenant: string,
  { caseId, events }: CaseRecord,
  files: Pick<Files, 'look'>,
): AsyncGenerator<Omit<Damage, 'tenant'>> {
  let radicado = '';
  for (const { event, version } of events) {
    if (event?.type === 'registered') radicado = event.radicado;
    for (const sha256 of hashesIn(event)) {
      const state = await files.look(tenant, sha256);
      if (state === 'sound') continue;
      const kind = state === 'missing' ? 'attachmentMissing' : 'attachmentChanged';
      yield { kind, caseId, radicado, version, sha256 };
    }
  }
}

/** An event that was tampered with may hold anything; what is no hash has no file. */
function hashesIn(event: CaseRecord['events'][number]['event']): string[] {
  const attachments =
    event?.type === 'registered' ? (event.attachments ?? []) : event?.type === 'attached' ? [event.attachment] : [];
  return attachments.map(({ sha256 }) => (/^[0-9a-f]{64}$/.test(sha256) ? sha256 : '0'.repeat(64)));
}
