import type { CaseCounts, Category, Stage } from '@pqrs-kit/core';
import { emptyCounts, urgencyOf } from '@pqrs-kit/core';
import type { Kysely } from 'kysely';
import { counted } from './openCounts.js';
import type { Tables } from './tables.js';

/** How many open cases stand in each urgency, stage and category: from the counts that are kept, however many cases there are. */
export async function countCases(reader: Kysely<Tables>, tenant: string, today: string): Promise<CaseCounts> {
  const rows = await reader
    .selectFrom('open_counts')
    .select(['what', 'value', 'cases'])
    .where('tenant', '=', tenant)
    .where('cases', '>', 0)
    .execute();
  const counts = emptyCounts();
  for (const { what, value, cases } of rows) {
    if (what === counted.stage) {
      counts.stage[value as Stage] += cases;
      counts.open += cases;
    } else if (what === counted.category) counts.category[value as Category] += cases;
    else if (what === counted.unassigned) counts.unassigned += cases;
    else {
      const [dueDate = '', soonDate = ''] = value.split(' ');
      const urgency = urgencyOf({ stage: 'analysis', dueDate, soonDate }, today);
      if (urgency) counts.urgency[urgency] += cases;
    }
  }
  return counts;
}
