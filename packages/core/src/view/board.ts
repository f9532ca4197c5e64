import type { CommandType } from '../case/command.js';
import { isOver, stages, type Stage } from '../case/state.js';
import type { CaseSummary } from '../case/summary.js';
import { boardTexts } from '../texts/board.js';
import { caseWords } from '../texts/caseWords.js';
import type { Locale } from '../texts/catalogue.js';
import { fill } from '../texts/fill.js';

/** The columns of the board unless the host chose others: every stage at which something is left to do. */
export const boardStages: readonly Stage[] = stages.filter((stage) => !isOver(stage));

/** How many cases each stage should hold at most. */
export type BoardLimits = Readonly<Partial<Record<Stage, number>>>;

export interface BoardColumn {
  stage: Stage;
  label: string;
  rows: CaseSummary[];
  /** How many cases stand there in all; those read where that is not known. */
  count: number;
  limit?: number;
  /** "8 de 6", or the count alone. */
  countText: string;
  over: boolean;
  /** Words for cards that were not read; empty where all were. */
  notShown: string;
}

/**
 * Cases by the stage they stand at, in their order.
 *
 * @param counts sizes over all open cases, where the rows are not filtered.
 * @example
 * boardColumns(rows, { columns: boardStages, limits: { analysis: 6 }, locale: 'es-CO' }).map(({ label, countText }) => `${label} ${countText}`)
 * // ['Por asignar 1', 'En análisis 8 de 6', …]
 */
export function boardColumns(
  rows: readonly CaseSummary[],
  context: {
    columns: readonly Stage[];
    limits: BoardLimits;
    locale: Locale;
    counts?: Readonly<Record<Stage, number>> | undefined;
  },
): BoardColumn[] {
  const { columns, limits, locale, counts } = context;
  const texts = boardTexts[locale];
  return columns.map((stage) => {
    const own = rows.filter((row) => row.stage === stage);
    const count = Math.max(counts?.[stage] ?? 0, own.length);
    const limit = limits[stage];
    return {
      stage,
      label: caseWords[locale].stages[stage],
      rows: own,
      count,
      ...(limit !== undefined && { limit }),
      countText: limit === undefined ? String(count) : fill(texts.ofLimit, { count, limit }),
      over: limit !== undefined && count > limit,
      notShown: count > own.length ? fill(texts.notShown, { n: count - own.length }) : '',
    };
  });
}

/** What the cards of a column may be put together by. */
export const boardGroupings = ['assignee', 'category'] as const;
export type BoardGrouping = (typeof boardGroupings)[number];

export interface BoardGroup {
  key: string;
  label: string;
  rows: CaseSummary[];
}

/**
 * The cards of a column by who attends them or by what they are, each group in the order of the column; who attends none comes first, the
 * others by name. One group without a name where they are not put together.
 *
 * @example
 * boardGroups(rows, 'assignee', 'es-CO').map(({ label, rows }) => `${label} ${rows.length}`) // ['Sin asignar 1', 'Camila Restrepo 3', …]
 */
export function boardGroups(rows: readonly CaseSummary[], by: BoardGrouping | undefined, locale: Locale): BoardGroup[] {
  if (by === undefined) return [{ key: '', label: '', rows: [...rows] }];
  const words = caseWords[locale];
  const groups = new Map<string, BoardGroup>();
  for (const row of rows) {
    const [key, label] =
      by === 'category'
        ? [row.category, words.categories[row.category]]
        : [row.assignee?.id ?? '', row.assignee?.name ?? words.unassigned];
    const group = groups.get(key) ?? { key, label, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const byName = new Intl.Collator(locale);
  return [...groups.values()].sort((a, b) =>
    a.key === '' || b.key === '' ? a.key.length - b.key.length : byName.compare(a.label, b.label),
  );
}

/** The command that brings a case from one stage to another: a stage is never set, it follows from what was done. */
const steps: Readonly<Partial<Record<Stage, Readonly<Partial<Record<Stage, CommandType>>>>>> = {
  unassigned: { analysis: 'assign' },
  analysis: { approval: 'draftAnswer' },
  approval: { analysis: 'returnAnswer', notification: 'approveAnswer' },
  notification: { approval: 'draftAnswer', confirmation: 'notifyAnswer' },
  confirmation: { notification: 'bounceNotification', closing: 'confirmNotification' },
};

/**
 * The command by which a case gets from one stage to another in one step; undefined where there is none.
 *
 * @example
 * boardStep('analysis', 'approval') // 'draftAnswer'
 * boardStep('unassigned', 'closing') // undefined
 */
export function boardStep(from: Stage, to: Stage): CommandType | undefined {
  return steps[from]?.[to];
}
