import { affectedBy } from '@pqrs-kit/core';
import type { AffectedCase, ChangeCause, KnowledgeChange, KnownDue } from '@pqrs-kit/core';
import { openExisting } from '../existing-ledger.js';
import { PieceWriter } from '../jsonLines.js';
import type { LedgerSettings } from '../serve-settings.js';
import type { Surroundings } from '../surroundings.js';
import { inColumns } from '../textColumns.js';
import { runningCases } from './openCases.js';

type Moved = AffectedCase & { radicado: string };

function causeWords(cause: ChangeCause): string {
  if (cause.kind === 'norm') return `${cause.norm} in force since ${cause.inForceFrom} (${cause.citation})`;
  return `${cause.date} ${cause.name} (${cause.law}, published ${cause.publishedAt})`;
}

function dueWords(due: KnownDue): string {
  return 'refused' in due ? `no date (${due.refused})` : due.dueDate;
}

function normOf({ before, after }: AffectedCase): string {
  return 'norm' in after ? after.norm : 'norm' in before ? before.norm : '';
}

function row(moved: Moved): string[] {
  const { id, radicado, before, after, why } = moved;
  return [id, radicado, normOf(moved), `${dueWords(before)} -> ${dueWords(after)}`, why.map(causeWords).join('; ')];
}

function json(moved: Moved): string {
  const { id, radicado, before, after, why } = moved;
  return `${JSON.stringify({ caseId: id, radicado, norm: normOf(moved), before, after, why })}\n`;
}

function summed(looked: number, found: number): string {
  const cases = `${looked} open ${looked === 1 ? 'case' : 'cases'}`;
  if (found === 0) return `${cases}: none moves`;
  return `${cases}: ${found} ${found === 1 ? 'moves' : 'move'}`;
}

/**
 * `pqrs calendar diff`: a line for each open case whose date differs between what was known on two days.
 *
 * @returns exit code: 0, or 1 when a case moves
 * @throws PqrsError `time-bad-date`, `input-invalid` for the days; `usage-invalid` (no ledger there), `ledger-unavailable`,
 * `ledger-newer-version`, `ledger-older-version`
 */
export async function runDiff(
  settings: LedgerSettings,
  change: KnowledgeChange,
  { json: asJson }: { json: boolean },
  { output, error }: Pick<Surroundings, 'output' | 'error'>,
): Promise<number> {
  // The days are looked at before the ledger is opened.
  affectedBy(change, []);
  const { ledger, close } = await openExisting(settings);
  const writer = new PieceWriter(output);
  let [looked, found] = [0, 0];
  try {
    for await (const page of runningCases(ledger, settings.organization)) {
      const radicados = new Map(page.map(({ summary }) => [summary.caseId, summary.radicado]));
      const cases = page.map(({ summary, request }) => ({ id: summary.caseId, request }));
      const moved = affectedBy(change, cases).map((one): Moved => ({ ...one, radicado: radicados.get(one.id) ?? '' }));
      [looked, found] = [looked + page.length, found + moved.length];
      await writer.write(asJson ? moved.map(json).join('') : inColumns(moved.map(row)));
      if (writer.broken) break;
    }
    await writer.flush();
  } finally {
    await close();
  }
  error.write(`${summed(looked, found)} between ${change.from} and ${change.to}\n`);
  return found === 0 ? 0 : 1;
}
