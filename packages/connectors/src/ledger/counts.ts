import type { CaseCounts } from '@pqrs-kit/core';
import { categories, stages, urgencies } from '@pqrs-kit/core';
import type { Category, Stage } from '@pqrs-kit/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';
import { isOpen, urgencyOn } from './urgency.js';

/** How many open cases stand in each urgency, stage and category. */
export async function countCases(reader: Kysely<Tables>, tenant: string, today: string): Promise<CaseCounts> {
  const groups = await reader
    .selectFrom((from) =>
      from
        .selectFrom('cases')
        .select([
          'stage',
          'category',
          urgencyOn(today).as('urgency'),
          sql<number>`case when assignee_id is null then 1 else 0 end`.as('unassigned'),
        ])
        .where('tenant', '=', tenant)
        .where(isOpen)
        .as('open_cases'),
    )
    .select((group) => ['stage', 'category', 'urgency', 'unassigned', group.fn.countAll<number>().as('cases')])
    .groupBy(['stage', 'category', 'urgency', 'unassigned'])
    .execute();
  const counts: CaseCounts = {
    open: 0,
    unassigned: 0,
    urgency: zeros(urgencies),
    stage: zeros(stages),
    category: zeros(categories),
  };
  for (const group of groups) {
    counts.open += group.cases;
    if (group.unassigned) counts.unassigned += group.cases;
    if (group.urgency) counts.urgency[group.urgency] += group.cases;
    counts.stage[group.stage as Stage] += group.cases;
    counts.category[group.category as Category] += group.cases;
  }
  return counts;
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
