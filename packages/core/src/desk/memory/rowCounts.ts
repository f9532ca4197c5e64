import { categories } from '../../case/category.js';
import { isOver, stages } from '../../case/state.js';
import type { CaseSummary } from '../../case/summary.js';
import { urgencies, type CaseCounts } from '../query.js';
import { urgencyOf } from '../urgency.js';

/** Counts with a zero for everything there is to count. */
export function emptyCounts(): CaseCounts {
  return { open: 0, unassigned: 0, urgency: zeros(urgencies), stage: zeros(stages), category: zeros(categories) };
}

/**
 * The open cases by urgency, stage and category. `unassigned`: open and nobody's, whatever the stage.
 *
 * @param counts those of other rows, that these are added to
 */
export function countRows(rows: Iterable<CaseSummary>, today: string, counts = emptyCounts()): CaseCounts {
  for (const row of rows) {
    if (isOver(row.stage)) continue;
    counts.open += 1;
    if (!row.assignee) counts.unassigned += 1;
    counts.stage[row.stage] += 1;
    counts.category[row.category] += 1;
    const urgency = urgencyOf(row, today);
    if (urgency) counts.urgency[urgency] += 1;
  }
  return counts;
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
