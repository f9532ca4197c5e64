import { z } from 'zod';
import type { CrmAccount } from '../crm/connector.js';
import type { Transport } from '../crm/transport/transport.js';
import { otherOrganization } from './access.js';
import { bodyOf, queryPath, sendComposite } from './composite.js';
import { integrationSet } from './metadata/permissionSets.js';
import { idRows } from './metadata/present.js';
import { isSameOrganization } from './organization.js';
import { apiVersion } from './paths.js';

const organizations = z.object({
  records: z
    .array(z.object({ Id: z.string(), Name: z.string(), TimeZoneSidKey: z.string(), IsSandbox: z.boolean() }))
    .length(1),
});

/**
 * Which org we are in, and whether it may be one that we were installed into: then there is less to be read.
 *
 * @throws CrmError `account` when it is not the org that was expected
 */
export async function readAccount(
  transport: Transport,
  expectedAccountId: string | undefined,
): Promise<{ account: CrmAccount; mayBeInstalled: boolean }> {
  const endpoint = 'account';
  const [asked, sets] = await sendComposite(
    transport,
    [
      {
        ...{ name: 'organization', method: 'GET' },
        path: queryPath('SELECT Id, Name, TimeZoneSidKey, IsSandbox FROM Organization LIMIT 1'),
      },
      {
        ...{ name: 'sets', method: 'GET' },
        path: queryPath(`SELECT Id FROM PermissionSet WHERE Name = '${integrationSet}'`),
      },
    ],
    { endpoint, repeatable: true },
  );
  const [organization] = bodyOf(organizations, asked, endpoint).records;
  const accountId = organization?.Id ?? '';
  if (expectedAccountId !== undefined && !isSameOrganization(expectedAccountId, accountId)) throw otherOrganization();
  return {
    account: {
      ...{ crm: 'salesforce', accountId, apiVersion, scopes: [] },
      name: `${organization?.Name ?? ''}${organization?.IsSandbox ? ' (sandbox)' : ''}`,
      timeZone: organization?.TimeZoneSidKey ?? 'UTC',
    },
    mayBeInstalled: (idRows.safeParse(sets?.body).data?.records.length ?? 0) > 0,
  };
}
