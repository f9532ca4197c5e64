import { caseNotes, type CaseDetail, type CaseNote, type Letter } from '@pqrs-kit/core';
import type { RemoteNote, SoughtNote } from '../connector.js';
import { tellsLetters } from './fieldMap.js';
import { letterOfCase, printed } from './letters.js';
import { letterAnchor, noteAnchor, noteText } from './noteText.js';
import type { CrmLink, CrmNote } from './store.js';
import type { SyncContext } from './syncContext.js';

/** What is told of a case, and the ticket that it is told under. */
export interface ToldCase {
  link: CrmLink;
  radicado: string;
  notes: readonly CaseNote[];
}

/** One thing that is told: a note, or the letter of an answer. */
export interface Telling extends Pick<CrmNote, 'key' | 'caseId'> {
  note: RemoteNote;
  sought: SoughtNote;
  /** Printed when it is about to go. */
  letter?: Letter;
}

/** Whether anything is told under tickets at all. */
export const tellsAnything = ({ map }: Pick<SyncContext, 'map'>): boolean => map.notes || tellsLetters(map);

/** What there is to be told of a case. */
export function notesOf({ map, organization }: SyncContext, detail: CaseDetail): CaseNote[] {
  if (!tellsAnything({ map })) return [];
  return caseNotes(detail, { timeZone: organization.timeZone, language: map.language }).filter(
    ({ letter }) => map.notes || letter,
  );
}

/** What is told of a case, under names that stay the same. Letters come without what they say. */
export function tellingsOf({ connector, map }: SyncContext, { link, radicado, notes }: ToldCase): Telling[] {
  const { remoteId, caseId } = link;
  return notes.flatMap((note) => {
    const key = `${caseId}/${note.version}`;
    const about = { remoteId, at: note.at };
    const text = noteText(radicado, note, connector.capabilities.noteBytes);
    const anchor = noteAnchor(radicado, note.version);
    const told: Telling[] = map.notes
      ? [{ key, caseId, note: { ...about, text, writeId: key }, sought: { remoteId, anchor } }]
      : [];
    if (!note.letter || !tellsLetters(map)) return told;
    const { title, file } = note.letter;
    const beside = letterAnchor(radicado, note.version);
    const letter: Telling = {
      ...{ key: `${key}+letter`, caseId, sought: { remoteId, anchor: beside, file } },
      note: { ...about, text: `${title} ${beside}`, writeId: `${key}+letter` },
    };
    return [...told, letter];
  });
}

export const isLetter = ({ sought }: Pick<Telling, 'sought'>): boolean => sought.file !== undefined;

/** Those of some tellings that there is something to be told of: an answer has not always a letter. */
export async function withLetters(context: SyncContext, tellings: readonly Telling[]): Promise<Telling[]> {
  const found: Telling[] = [];
  for (const telling of tellings) {
    const letter = isLetter(telling) ? await letterOfCase(context, telling.caseId) : undefined;
    if (letter) found.push({ ...telling, letter });
    else if (!isLetter(telling)) found.push(telling);
  }
  return found;
}

/** A telling as it goes to the CRM. */
export async function outgoingNote({ note, letter, sought }: Telling): Promise<RemoteNote> {
  return letter && sought.file !== undefined ? { ...note, file: await printed(letter, sought.file) } : note;
}
