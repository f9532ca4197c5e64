import type { CaseSummary } from '@pqrs-kit/core';
import { isOver, searchText, serialKey } from '@pqrs-kit/core';
import type { CaseRow } from './tables.js';

/** The row of a case: its summary, and in columns what the inbox filters, sorts and searches by. */
export function rowOf(tenant: string, summary: CaseSummary): CaseRow {
  return {
    tenant,
    case_id: summary.caseId,
    version: summary.version,
    radicado: summary.radicado,
    category: summary.category,
    stage: summary.stage,
    channel: summary.channel,
    is_closed: isOver(summary.stage) ? 1 : 0,
    assignee_id: summary.assignee?.id ?? null,
    received_at: sortableInstant(summary.receivedAt),
    due_at: sortableInstant(summary.dueAt),
    received_date: summary.receivedDate,
    due_date: summary.dueDate,
    soon_date: summary.soonDate,
    answered_at: summary.answeredAt ?? null,
    origin_system: summary.originSystem ?? null,
    origin_id: summary.originId ?? null,
    origin_status: summary.originStatus ?? null,
    product_serial: serialKey(summary.productSerial ?? '') ?? null,
    // No text column of PostgreSQL takes the character NUL.
    search: searchText(summary).replaceAll('\0', ' '),
    summary: JSON.stringify(summary),
  };
}

/** The summary that a row was made of. */
export function summaryOf(row: Pick<CaseRow, 'summary'>): CaseSummary {
  return JSON.parse(row.summary) as CaseSummary;
}

/** An instant as the columns have it: in UTC with milliseconds, so that the order of the texts is the order in time. */
export function sortableInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Date(time).toISOString();
}
