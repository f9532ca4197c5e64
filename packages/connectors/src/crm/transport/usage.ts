/** What a connector has asked of its CRM since it was made. */
export interface Usage {
  requests: number;
  /** By endpoint, such as `tickets.search`. */
  byEndpoint: Readonly<Record<string, number>>;
  /** Requests that were sent again after a failure that passes. */
  retries: number;
  refreshes: number;
  /** Milliseconds spent waiting for a limit. */
  waitedMs: number;
  /** What the CRM last said of its budget; null where it says nothing. */
  dailyLeft: number | null;
  dailyLimit: number | null;
}

/** Counts requests by endpoint. */
export function createUsageCount() {
  const byEndpoint: Record<string, number> = {};
  const counts = { requests: 0, retries: 0, refreshes: 0, waitedMs: 0 };
  let daily: { left: number; limit: number } | undefined;
  return {
    sent(endpoint: string) {
      counts.requests += 1;
      byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + 1;
    },
    again: () => void (counts.retries += 1),
    refreshed: () => void (counts.refreshes += 1),
    waited: (ms: number) => void (counts.waitedMs += ms),
    /** What an answer said of the day's budget. */
    dailyBudget: (left: number, limit: number) => void (daily = { left, limit }),
    read: (): Usage => ({
      ...counts,
      byEndpoint: { ...byEndpoint },
      dailyLeft: daily?.left ?? null,
      dailyLimit: daily?.limit ?? null,
    }),
  };
}

export type UsageCount = ReturnType<typeof createUsageCount>;
