import type { CaseCounts, Category, Stage, Urgency } from '@pqrs-kit/core';
import { emptyCounts } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from './tables.js';
import { urgencyOn } from './urgency.js';

/**
 * How many open cases stand in each urgency, stage and category. Grouped in the order of an index, the rest as sums: the database
 * reads the index once and sorts nothing.
 */
export async function countCases(reader: Kysely<Tables>, tenant: string, today: string): Promise<CaseCounts> {
  const groups = await reader
    .selectFrom('cases')
    .select((cases) => [
      'stage',
      'category',
      cases.fn.countAll<number>().as('open'),
      countWhere(sql`assignee_id is null`).as('unassigned'),
      countUrgency('over', today).as('over'),
      countUrgency('today', today).as('today'),
      countUrgency('soon', today).as('soon'),
      countUrgency('ok', today).as('ok'),
    ])
    .where('tenant', '=', tenant)
    .where('is_closed', '=', 0)
    .groupBy(['stage', 'category'])
    .execute();
  const counts = emptyCounts();
  for (const { stage, category, open, unassigned, over, today: dueToday, soon, ok } of groups) {
    counts.open += open;
    counts.unassigned += unassigned;
    counts.stage[stage as Stage] += open;
    counts.category[category as Category] += open;
    counts.urgency.over += over;
    counts.urgency.today += dueToday;
    counts.urgency.soon += soon;
    counts.urgency.ok += ok;
  }
  return counts;
}

function countUrgency(urgency: Urgency, today: string): RawBuilder<number> {
  return countWhere(sql`${urgencyOn(today)} = ${urgency}`);
}

function countWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`count(case when ${condition} then 1 end)`;
}
