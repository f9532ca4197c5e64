import { isPqrsError, letterOf, type Letter } from '@pqrs-kit/core';
import type { NoteFile } from '../connector.js';
import { crmActor } from './conflict.js';
import type { SyncContext } from './syncContext.js';

/** What says that there is no letter: the answer lacks something, or what it says is not everybody's to read. */
const without: readonly string[] = ['letter-incomplete', 'letter-incongruent', 'access-forbidden', 'case-not-found'];

/** The letter of the answer of a case; undefined where there is none. */
export async function letterOfCase({ desk, ...context }: SyncContext, caseId: string): Promise<Letter | undefined> {
  try {
    const answer = await desk.letter(crmActor(context), caseId);
    return answer.draft ? undefined : letterOf(answer);
  } catch (error) {
    if (isPqrsError(error) && without.includes(error.code)) return undefined;
    throw error;
  }
}

/** A letter as the file that goes under the ticket. */
export async function printed(letter: Letter, name: string): Promise<NoteFile> {
  // Loaded when the first is printed: fonts and their reader are a good part of a process's memory.
  const { letterPdf } = await import('../../letters/letterPdf.js');
  return { name, mediaType: 'application/pdf', content: (await letterPdf(letter)).bytes };
}
