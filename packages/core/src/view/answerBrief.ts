import type { Answer, Remedy } from '../case/state.js';
import type { CaseDetail } from '../desk/client.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { panelTexts } from '../texts/panel.js';
import { civilDateAt } from '../time/zone.js';
import { listDate } from './dates.js';
import { stamp } from './stamp.js';

/** The answer of a case as the panel shows it. */
export interface AnswerBrief {
  text: string;
  decision: string;
  /** What it says of each item, where there are several. */
  items: { text: string; outcome: string; reason?: string }[];
  basis: string[];
  recourse?: string;
  /** What was promised, with how far it is. */
  remedies: { text: string; state: string; done: boolean }[];
  /** Who did what to it and when. */
  history: string[];
  /** Why it was sent back, or why it did not arrive. */
  returned?: string;
}

/** Words an answer for whoever works on its case. */
export function answerBrief(
  { items }: Pick<CaseDetail, 'items'>,
  answer: Answer,
  now: string,
  locale: Locale,
  timeZone: string,
): AnswerBrief {
  const words = caseWords[locale];
  const back = answer.returned?.reason ?? (answer.notifiedAt === undefined ? answer.bounced?.reason : undefined);
  return {
    text: answer.text,
    decision: words.decisions[answer.decision],
    items: items.length < 2 ? [] : itemLines(items, answer, locale),
    basis: answer.basis ?? [],
    ...(answer.recourse !== undefined && { recourse: answer.recourse }),
    remedies: (answer.remedies ?? []).map((remedy) => remedyLine(remedy, now, locale, timeZone)),
    history: historyOf(answer, now, locale, timeZone),
    ...(back !== undefined && { returned: back }),
  };
}

function itemLines(items: CaseDetail['items'], { answers = [] }: Answer, locale: Locale): AnswerBrief['items'] {
  return items.map(({ id, text }) => {
    const said = answers.find(({ itemId }) => itemId === id);
    const outcome = said ? caseWords[locale].decisions[said.outcome] : panelTexts[locale].undecided;
    return { text, outcome, ...(said?.reason !== undefined && { reason: said.reason }) };
  });
}

function remedyLine(
  { text, dueDate, executed, verified }: Remedy,
  now: string,
  locale: Locale,
  timeZone: string,
): AnswerBrief['remedies'][number] {
  const texts = panelTexts[locale];
  const when = ({ at }: { at: string }): string => stamp(at, now, locale, timeZone);
  const pending =
    dueDate === undefined
      ? texts.remedyPending
      : texts.remedyDue(listDate(dueDate, locale, civilDateAt(now, timeZone)));
  if (verified) return { text, state: texts.remedyVerified(when(verified)), done: true };
  return { text, state: executed ? texts.remedyExecuted(when(executed)) : pending, done: false };
}

function historyOf(answer: Answer, now: string, locale: Locale, timeZone: string): string[] {
  const texts = panelTexts[locale];
  const when = (instant: string): string => stamp(instant, now, locale, timeZone);
  const { draftedBy, draftedAt, returned, approvedBy, approvedAt, notifiedAt, bounced } = answer;
  const lines = [texts.draftedBy(draftedBy.name, when(draftedAt))];
  if (returned) lines.push(texts.returnedBy(returned.by.name, when(returned.at)));
  if (approvedBy && approvedAt) lines.push(texts.approvedBy(approvedBy.name, when(approvedAt)));
  if (bounced) lines.push(texts.bouncedOn(when(bounced.at)));
  if (notifiedAt) lines.push(texts.notifiedOn(when(notifiedAt)));
  return lines;
}
