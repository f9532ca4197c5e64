import type { CaseSummary, DueRequest, Ledger, Organization } from '@pqrs-kit/core';
import { clockRequest, fold, pageLimit } from '@pqrs-kit/core';

/** A case whose statutory clock runs, with the request that its date comes from. */
export interface RunningCase {
  summary: CaseSummary;
  request: DueRequest;
}

/**
 * The cases of an organisation that wait for an answer, in pages, so that memory holds one page. What an answer stopped
 * moves no more.
 */
export async function* runningCases(ledger: Ledger, organization: Organization): AsyncGenerator<RunningCase[]> {
  const query = { status: 'open', sort: 'receivedAt', limit: pageLimit.most } as const;
  // Urgency is measured from today, and nobody asks for it here.
  const today = '1970-01-01';
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await ledger.page(organization.tenant, {
      query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
      today,
    });
    const waiting = items.filter(({ answeredAt }) => answeredAt === undefined);
    const running = await Promise.all(waiting.map((summary) => runningCase(summary, ledger, organization)));
    yield running.filter((one) => one !== undefined);
    cursor = nextCursor;
  } while (cursor !== undefined);
}

async function runningCase(
  summary: CaseSummary,
  ledger: Ledger,
  organization: Organization,
): Promise<RunningCase | undefined> {
  const state = fold(await ledger.read(organization.tenant, summary.caseId));
  if (!state) return undefined;
  const request = clockRequest(state, organization);
  // In whichever variant is in force: one that a change of law ends may give way to another.
  return { summary, request: { ...request, rule: request.rule.replace(/@.*$/, '') } };
}
