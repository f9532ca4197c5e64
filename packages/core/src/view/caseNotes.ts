import type { CaseDetail } from '../desk/client.js';
import { caseNoteTexts } from '../texts/caseNote.js';
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
}

/**
 * The notes of a case, oldest first: its acknowledgement, where the person was told of the receipt, and each answer that was
 * notified, word for word as it stood then. Of a case that the reader may not read an answer's text is left out; nothing else
 * that anybody wrote is in them.
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
  for (const [index, event] of timeline.entries()) {
    const frame = { version: index + 1, at: event.at, cut: texts.cut };
    if (event.type === 'registered' && isAcknowledged(event)) {
      const received = `${labels.receivedAt}: ${longDateTime(receivedAt, timeZone, language)}`;
      notes.push({ ...frame, title: texts.acknowledged, body: `${labels.radicado}: ${radicado}\n${received}` });
    }
    if (event.type === 'answerDrafted') answer = event.text;
    if (event.type === 'answerNotified') {
      const title = texts.answered(longDateTime(event.at, timeZone, language), answerChannels[event.channel]);
      notes.push({ ...frame, title, body: answer === '' ? texts.reserved : answer });
    }
  }
  return notes;
}

/** Of a case that was imported nobody is told, unless the record says so. */
function isAcknowledged({ origin }: { origin?: { acknowledged?: true } }): boolean {
  return origin === undefined || origin.acknowledged === true;
}
