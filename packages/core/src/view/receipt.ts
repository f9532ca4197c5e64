import type { AnswerChannel } from '../case/category.js';
import type { Explanation } from '../clock/explanation.js';
import type { Acknowledgement, Receipt } from '../desk/client.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';
import { receiptTexts, yourCase } from '../texts/receipt.js';
import { parseDate } from '../time/civilDate.js';
import { civilDateAt } from '../time/zone.js';
import { joinWords } from './clockWords.js';
import { ruleKinds } from './clockRule.js';
import { briefDate, dayMonth, endText, longDateTime } from './dates.js';
import { dayRuleOf, type RuleCell } from './dayRule.js';
import { shortHash } from './hashText.js';
import { radicadoText, type RadicadoText } from './radicadoText.js';
import { countSkipped, rolledForward } from './skippedDays.js';
import { dueText, shownDays, startInstantOf } from './termSpan.js';

/** The proof of filing as a citizen reads it, already worded. */
export interface ReceiptView {
  title: string;
  /** What to do with it, or where the answer will go; empty when neither is known. */
  lead: string;
  radicado: RadicadoText;
  radicadoLabel: string;
  received: { label: string; text: string; instant: string };
  code: { label: string; text: string };
  due: {
    verb: string;
    date: string;
    civilDate: string;
    sentence: string;
    start: string;
    end: string;
    cells: RuleCell[];
  };
  next: { title: string; lines: string[] };
  proof: { title: string; algorithm: string; short: string; hash: string };
  labels: { copy: string; copied: string; download: string; print: string };
}

export interface ReceiptMoment {
  locale: Locale;
  /** ISO instant that the reader is at. */
  now: string;
  timeZone: string;
  answerBy: AnswerChannel;
  anonymous: boolean;
  /** Where the answer goes, if by e-mail. */
  email?: string;
}

/**
 * The receipt of a filing: number, code, when it came in, when the answer is due and why then, what follows, and the hash by which it can
 * be checked. The date is explained by the clock that came with the acknowledgement; nothing is counted again.
 *
 * @example
 * receiptView(acknowledgement, moment).due.date // 'miércoles 16 de diciembre de 2026'
 */
export function receiptView(acknowledgement: Acknowledgement, moment: ReceiptMoment): ReceiptView {
  const { trackingCode, category, receipt } = acknowledgement;
  const { locale, timeZone } = moment;
  const texts = receiptTexts[locale];
  return {
    title: texts.received(yourCase[locale][category]),
    lead: leadOf(moment),
    ...signedReceiptView({ ...receipt, receivedAt: acknowledgement.receivedAt }, locale, timeZone),
    code: { label: texts.code, text: trackingCode },
    due: dueOf(acknowledgement.clock.explanation, moment),
    next: { title: texts.next, lines: nextLines(moment) },
  };
}

/** What a signed receipt alone lets say: what was filed when, and its proof. */
export type SignedReceiptView = Pick<ReceiptView, 'radicado' | 'radicadoLabel' | 'received' | 'proof' | 'labels'>;

/**
 * A signed receipt as a citizen reads it.
 *
 * @throws PqrsError `time-bad-instant`, `time-bad-zone`
 * @example
 * signedReceiptView(receipt, 'es-CO', 'America/Bogota').received.text // 'martes 24 de noviembre de 2026, 10:42 a. m.'
 */
export function signedReceiptView(receipt: Receipt, locale: Locale, timeZone: string): SignedReceiptView {
  const { radicado, receivedAt } = receipt;
  const texts = receiptTexts[locale];
  return {
    radicado: radicadoText(radicado),
    radicadoLabel: texts.radicado,
    received: { label: texts.receivedAt, text: longDateTime(receivedAt, timeZone, locale), instant: receivedAt },
    proof: { title: texts.proof, algorithm: receipt.algorithm, short: shortHash(receipt.hash), hash: receipt.hash },
    labels: { copy: texts.copy, copied: texts.copied, download: texts.download, print: texts.print },
  };
}

function leadOf({ locale, anonymous, answerBy, email }: ReceiptMoment): string {
  const texts = receiptTexts[locale];
  if (anonymous) return texts.noteCode;
  return answerBy === 'email' && email ? texts.answerTo(email) : '';
}

function nextLines({ locale, anonymous, answerBy }: ReceiptMoment): string[] {
  const texts = receiptTexts[locale];
  return [texts.review, anonymous ? texts.follow : texts.askOnce, texts.answer[answerBy]];
}

function dueOf(explanation: Explanation, { locale, now, timeZone }: ReceiptMoment): ReceiptView['due'] {
  const { dueAt, receivedDate, norm } = explanation;
  const texts = receiptTexts[locale].due;
  const days = shownDays(explanation).map((day) => ({ day: parseDate(day.date), kind: ruleKinds[day.kind] }));
  const civilDate = explanation.dueDate;
  const { cells } = dayRuleOf(days, { status: 'ok', due: parseDate(civilDate), today: parseDate(receivedDate) });
  const received = { date: briefDate(receivedDate, locale) };
  return {
    verb: texts.verb,
    date: dueText(explanation, locale),
    civilDate,
    sentence: `${countedSentence(explanation, locale)} ${norm.citation}.`,
    start: fill(receivedDate === civilDateAt(now, timeZone) ? texts.today : texts.from, received),
    end: endText(dueAt, explanation.timeZone, locale, (date) => briefDate(date, locale)),
    cells: cells.map(({ mark, due }) => ({ mark, ...(due && { due }) })),
  };
}

/** "Son 15 días hábiles desde el 24 de noviembre; no cuentan 3 fines de semana ni 1 festivo." */
function countedSentence(explanation: Explanation, locale: Locale): string {
  const { term, days, effectiveDate, dueDate, timeZone } = explanation;
  const { units, skipped, counted, notCounted, rolled, nor } = receiptTexts[locale].due;
  // A term that has just begun was never paused.
  const found = countSkipped(explanation, days).flatMap(([kind, n]) =>
    kind === 'paused' || kind === 'held' ? [] : [{ text: fill(skipped[kind], { n }), n }],
  );
  const parts = found.map(({ text }) => text);
  const listed = joinWords(parts, nor);
  const start = startInstantOf(explanation);
  const short = (date: string) => dayMonth(date, locale, dueDate);
  return fill(counted, {
    n: term.amount,
    term: fill(units[term.unit], { n: term.amount }),
    from: start === undefined ? short(effectiveDate) : endText(start, timeZone, locale, short),
    skipped:
      (listed && fill(notCounted, { n: found.reduce((sum, { n }) => sum + n, 0), parts: listed })) +
      (rolledForward(explanation) ? `; ${rolled}` : ''),
  });
}

/**
 * The receipt as a page of its own, to keep or print. It has no script and loads nothing.
 *
 * @param organization name of who received it; empty leaves it out.
 */
export function receiptDocument(view: ReceiptView, locale: Locale, organization: string): string {
  const facts = [
    [view.radicadoLabel, view.radicado.whole],
    [view.received.label, view.received.text],
    [view.code.label, view.code.text],
    [view.due.verb, view.due.date],
    [view.proof.title, `${view.proof.algorithm} ${view.proof.hash}`],
  ];
  const rows = facts
    .map(([label = '', value = '']) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
    .join('\n');
  const lines = view.next.lines.map((line) => `<li>${escaped(line)}</li>`).join('\n');
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<title>${escaped(`${view.radicadoLabel} ${view.radicado.whole}`)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em}dt{color:#555}dd{margin:0 0 .75em;font-weight:600;overflow-wrap:anywhere}</style>
${organization ? `<p>${escaped(organization)}</p>\n` : ''}<h1>${escaped(view.title)}</h1>
<dl>
${rows}
</dl>
<p>${escaped(view.due.sentence)}</p>
<h2>${escaped(view.next.title)}</h2>
<ol>
${lines}
</ol>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
