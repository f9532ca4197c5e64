import { z } from 'zod';
import type { CrmAccount } from '../crm/connector.js';
import type { Transport } from '../crm/transport/transport.js';
import { otherOrganization } from './access.js';
import { readAs } from './caseRow.js';
import { isSameOrganization } from './organization.js';
import { apiVersion, dataPath } from './paths.js';

const organizations = z.object({
  records: z
    .array(z.object({ Id: z.string(), Name: z.string(), TimeZoneSidKey: z.string(), IsSandbox: z.boolean() }))
    .length(1),
});

/** @throws CrmError `account` when it is not the org that was expected */
export async function readAccount(transport: Transport, expectedAccountId: string | undefined): Promise<CrmAccount> {
  const answer = await transport.send({
    endpoint: 'account',
    method: 'GET',
    path: dataPath('query'),
    query: { q: 'SELECT Id, Name, TimeZoneSidKey, IsSandbox FROM Organization LIMIT 1' },
    repeatable: true,
  });
  const [organization] = readAs(organizations, answer.body).records;
  const accountId = organization?.Id ?? '';
  if (expectedAccountId !== undefined && !isSameOrganization(expectedAccountId, accountId)) throw otherOrganization();
  return {
    ...{ crm: 'salesforce', accountId, apiVersion, scopes: [] },
    name: `${organization?.Name ?? ''}${organization?.IsSandbox ? ' (sandbox)' : ''}`,
    timeZone: organization?.TimeZoneSidKey ?? 'UTC',
  };
}
