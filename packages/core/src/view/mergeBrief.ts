import type { Submission } from '../case/submission.js';
import type { CaseDetail, ProposedCase, ProposedMerge } from '../desk/client.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { panelTexts } from '../texts/panel.js';
import { longDate } from './dates.js';
import { stamp } from './stamp.js';

/** One thing of both cases. */
export interface ComparedRow {
  label: string;
  here: string;
  there: string;
}

/** A proposal that two cases are one, side by side and worded. */
export interface MergeBrief {
  otherCaseId: string;
  title: string;
  help: string;
  /** What stands over each side. */
  here: string;
  there: string;
  /** Empty where the reader may not see the other case: `help` says so. */
  rows: ComparedRow[];
}

type Compared = Pick<ProposedCase, 'category' | 'channel' | 'receivedAt' | 'subject' | 'facts'> &
  Pick<Submission, 'person' | 'request' | 'productSerial'> & { dueDate?: string };

/**
 * The proposals of a case that wait for a decision, with what tells one case from another.
 *
 * @param now ISO instant that the reader is at.
 */
export function mergeBriefs(detail: CaseDetail, now: string, locale: Locale, timeZone: string): MergeBrief[] {
  const { merge } = panelTexts[locale];
  return detail.merges
    .filter(({ decision }) => !decision)
    .map(({ caseId, radicado, other }: ProposedMerge) => ({
      otherCaseId: caseId,
      title: merge.mergeTitle(radicado),
      help: other ? merge.mergeHelp : merge.mergeHidden,
      here: merge.here,
      there: merge.there,
      rows: other ? compared(sideOf(detail), other, now, locale, timeZone) : [],
    }));
}

function sideOf({ clocks, ...detail }: CaseDetail): Compared {
  const dueDate = clocks[0]?.dueDate;
  return { ...detail, ...(dueDate !== undefined && { dueDate }) };
}

/** What neither case says is left out. */
function compared(here: Compared, there: Compared, now: string, locale: Locale, timeZone: string): ComparedRow[] {
  const { merge, person, channel, facts, request } = panelTexts[locale];
  const words = caseWords[locale];
  const row = (label: string, read: (side: Compared) => string | undefined): ComparedRow => ({
    label,
    here: read(here) ?? '',
    there: read(there) ?? '',
  });
  return [
    row(merge.received, ({ receivedAt }) => stamp(receivedAt, now, locale, timeZone)),
    row(channel, (side) => words.channels[side.channel]),
    row(merge.kind, ({ category }) => words.categories[category]),
    row(merge.due, ({ dueDate }) => dueDate && longDate(dueDate, locale)),
    row(merge.serial, ({ productSerial }) => productSerial),
    row(person.name, (side) => side.person?.name),
    row(person.document, (side) => side.person?.documentNumber),
    row(person.email, (side) => side.person?.email),
    row(person.phone, (side) => side.person?.phone),
    row(merge.subject, ({ subject }) => subject),
    row(facts, (side) => side.facts),
    row(request, (side) => side.request),
  ].filter((one) => one.here !== '' || one.there !== '');
}
