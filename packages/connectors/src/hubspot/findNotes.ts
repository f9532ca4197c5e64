import type { SoughtNote } from '../crm/connector.js';
import { linkedIds, readValues } from './linked.js';
import { asMarkup } from './notes.js';
import type { HubspotWriting } from './push.js';

/** Looks for notes among those of their tickets: links and records are read as they are, while search lags behind. */
export async function findNotes(writing: HubspotWriting, asked: readonly SoughtNote[]): Promise<boolean[]> {
  const noteIds = await linkedIds(writing, 'notes', [...new Set(asked.map(({ remoteId }) => remoteId))]);
  const texts = await readValues(writing, 'notes', [...noteIds.values()].flat(), ['hs_note_body']);
  return asked.map(({ remoteId, anchor }) =>
    (noteIds.get(remoteId) ?? []).some((id) => texts.get(id)?.['hs_note_body']?.includes(asMarkup(anchor)) ?? false),
  );
}
