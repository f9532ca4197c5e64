import type { CaseSummary, DueRequest, Ledger, Organization } from '@pqrs-kit/core';
import { clockRequest, pageLimit } from '@pqrs-kit/core';

/** A case whose statutory clock runs, with the request that its date comes from. */
export interface RunningCase {
  summary: CaseSummary;
  request: DueRequest;
}

/** A case's norm in whichever variant is in force: one that a change of law ends may give way to another. */
function requestOf({ normId, receivedAt }: CaseSummary, organization: Organization): DueRequest {
  return clockRequest(normId.replace(/@.*$/, ''), receivedAt, organization);
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
    yield items
      .filter(({ answeredAt }) => answeredAt === undefined)
      .map((summary) => ({ summary, request: requestOf(summary, organization) }));
    cursor = nextCursor;
  } while (cursor !== undefined);
}
