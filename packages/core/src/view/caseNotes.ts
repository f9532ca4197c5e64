import type { CaseDetail } from '../desk/client.js';
import { checkRadicado } from '../case/radicado.js';
import { caseNoteTexts, type CaseNoteTexts, type LeftFileReason } from '../texts/caseNote.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { receiptTexts } from '../texts/receipt.js';
import { longDateTime } from './dates.js';

/** What a CRM is told under the ticket of a case: that it was received, or an answer that was notified. */
export interface CaseNote {
  /** Version of the case after the event that is told: with the radicado it names the note. */
  version: number;
  /** ISO instant in UTC. */
  at: string;
  /** One line. */
  title: string;
  body: string;
  /** What stands after a body that had to be cut. */
  cut: string;
  /** The answer that stands: its letter goes along. */
  letter?: { title: string; file: string };
}

/**
 * The notes of a case, oldest first: its acknowledgement, where the person was told of the receipt, and each answer that was
 * notified, word for word as it stood then; the one that stands comes with the name of its letter. Of a case that the reader may
 * not read an answer's text is left out; nothing else that anybody wrote is in them.
 *
 * @param timeZone in which dates and times are worded
 * @example
 * caseNotes(detail, { timeZone: 'America/Bogota', language: 'es-CO' })[0]?.title // 'Acuse de recibo'
 */
export function caseNotes(
  { radicado, receivedAt, timeline }: Pick<CaseDetail, 'radicado' | 'receivedAt' | 'timeline'>,
  { timeZone, language }: { timeZone: string; language: Locale },
): CaseNote[] {
  const texts = caseNoteTexts[language];
  const labels = receiptTexts[language];
  const { answerChannels } = caseWords[language];
  const notes: CaseNote[] = [];
  let answer = '';
  let answered: CaseNote | undefined;
  for (const [index, event] of timeline.entries()) {
    const frame = { version: index + 1, at: event.at, cut: texts.cut };
    if (event.type === 'registered' && isAcknowledged(event)) {
      const received = `${labels.receivedAt}: ${longDateTime(receivedAt, timeZone, language)}`;
      notes.push({ ...frame, title: texts.acknowledged, body: `${labels.radicado}: ${radicado}\n${received}` });
    }
    if (event.type === 'answerDrafted') {
      answer = event.text;
      // The letter is that of the answer that stands: of an earlier one there is none any more.
      answered = undefined;
    }
    if (event.type === 'answerNotified') {
      const title = texts.answered(longDateTime(event.at, timeZone, language), answerChannels[event.channel]);
      const note = { ...frame, title, body: answer === '' ? texts.reserved : answer };
      notes.push(note);
      // Notified again, after it did not arrive, it is the same letter.
      if (answer !== '') answered ??= note;
    }
  }
  return notes.map((note) => (note === answered ? { ...note, letter: letterOf(radicado, note, texts) } : note));
}

const letterOf = (radicado: string, { version }: CaseNote, { letter, letterFile }: CaseNoteTexts) => ({
  title: letter,
  file: `${letterFile}-${radicado}-${version}.pdf`,
});

/**
 * Whether a file under a ticket is a letter that went there from its case: it is not taken for one that a person sent.
 *
 * @example
 * isCaseLetter('Respuesta-AND-2026-000001-1-5.pdf') // true
 * isCaseLetter('Respuesta.pdf') // false
 */
export function isCaseLetter(file: string): boolean {
  const radicado = /^[A-Za-z]+-(.+)-\d+\.pdf$/.exec(file)?.[1];
  return radicado !== undefined && checkRadicado(radicado) === radicado;
}

/**
 * What a case notes of a file that stayed in the CRM.
 *
 * @param crm as people call it
 * @param name where it is known; all files of the ticket where it is not
 * @example
 * leftFileText('HubSpot', 'instalar.exe', 'fileExecutable', 'es-CO')
 * // 'El archivo «instalar.exe» del ticket sigue solo en HubSpot: es un programa o un documento con macros.'
 */
export function leftFileText(crm: string, name: string | undefined, why: LeftFileReason, language: Locale): string {
  const { leftFile, leftFileReasons } = caseNoteTexts[language];
  return leftFile(crm, name, leftFileReasons[why]);
}

/** Of a case that was imported nobody is told, unless the record says so. */
function isAcknowledged({ origin }: { origin?: { acknowledged?: true } }): boolean {
  return origin === undefined || origin.acknowledged === true;
}
