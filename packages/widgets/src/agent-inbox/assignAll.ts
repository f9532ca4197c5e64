import type { Assignee, CaseSummary, PqrsClient } from '@pqrs-kit/core';

/** Assigns cases one after the other, so that a long selection does not flood the service. Gives back the ids that failed. */
export async function assignAll(
  client: PqrsClient,
  rows: readonly CaseSummary[],
  ids: readonly string[],
  to: Assignee,
): Promise<string[]> {
  const versions = new Map(rows.map((row) => [row.caseId, row.version]));
  const failed: string[] = [];
  for (const id of ids) {
    try {
      await client.command(id, { type: 'assign', to }, versions.get(id));
    } catch {
      failed.push(id);
    }
  }
  return failed;
}
