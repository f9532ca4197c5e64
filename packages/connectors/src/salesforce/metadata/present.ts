import { z } from 'zod';
import { batchesOf } from '../../crm/batches.js';
import { isCrmError } from '../../crm/crmError.js';
import type { Transport } from '../../crm/transport/transport.js';
import { readAs } from '../caseRow.js';
import { bodyOf, queryPath, sendComposite } from '../composite.js';
import { ourPrefix } from '../names.js';
import { apiVersion, dataPath } from '../paths.js';
import { foundField, type FoundSalesforceField } from './field.js';
import {
  agentSet,
  foundPermissionSet,
  integrationSet,
  permissionSets,
  type FoundPermissionSet,
} from './permissionSets.js';
import { listMetadata, readMetadata } from './soap.js';

/** What there is of ours in an org, and of others under our names. */
export interface Present {
  fields: readonly FoundSalesforceField[];
  sets: readonly FoundPermissionSet[];
  /** Whether the user of this integration has the set that lets it write. */
  isAssigned: boolean;
}

/** One request where nothing is there yet; else the list, ten fields in a request, the sets, and who has them. */
export async function readPresent(transport: Transport, userId: string): Promise<Present> {
  const listed = await listMetadata(transport, ['CustomField', 'PermissionSet'], apiVersion);
  const fieldNames = (listed.get('CustomField') ?? []).filter((name) => name.startsWith(`Case.${ourPrefix}`));
  const names: readonly string[] = permissionSets.map(({ name }) => name);
  const setNames = (listed.get('PermissionSet') ?? []).filter((name) => names.includes(name));
  const [fields, sets, given] = await Promise.all([
    readMetadata(transport, 'CustomField', [...fieldNames].sort()),
    readMetadata(transport, 'PermissionSet', setNames),
    setNames.includes(integrationSet) && userId !== '' ? queryIds(transport, assignmentQuery(userId)) : [],
  ]);
  const found = sets.map(foundPermissionSet);
  const open = found.find(({ name }) => name === agentSet)?.opens;
  return {
    fields: fields.map((field) => foundField(field, (name) => open?.has(name) ?? false)),
    sets: found,
    isAssigned: given.length > 0,
  };
}

export const idRows = z.object({ records: z.array(z.object({ Id: z.string() })) });

async function queryIds(transport: Transport, soql: string): Promise<string[]> {
  const answer = await transport.send({
    endpoint: 'setup.query',
    method: 'GET',
    path: dataPath('query'),
    query: { q: soql },
    repeatable: true,
  });
  return readAs(idRows, answer.body).records.map(({ Id }) => Id);
}

/** Whether a user has the set that writes. */
export const assignmentQuery = (userId: string): string =>
  `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${userId}' AND PermissionSet.Name = '${integrationSet}'`;

/** Gives the set that writes to the user of this integration, by its name. The same twice is told by Salesforce, and is well. */
export async function assignSet(transport: Transport, userId: string): Promise<void> {
  const endpoint = 'assignments.create';
  const [found, given] = await sendComposite(
    transport,
    [
      {
        ...{ name: 'found', method: 'GET' },
        path: queryPath(`SELECT Id FROM PermissionSet WHERE Name = '${integrationSet}'`),
      },
      {
        ...{ name: 'given', method: 'POST', path: dataPath('sobjects', 'PermissionSetAssignment') },
        body: { AssigneeId: userId, PermissionSetId: '@{found.records[0].Id}' },
      },
    ],
    { endpoint, repeatable: true },
  );
  bodyOf(idRows, found, endpoint);
  try {
    bodyOf(z.object({ success: z.literal(true) }), given, endpoint);
  } catch (error) {
    if (!isCrmError(error) || error.kind !== 'duplicate') throw error;
  }
}

/** Takes our sets from everybody who has them: a set that somebody has cannot be taken away. */
export async function unassignSets(transport: Transport): Promise<void> {
  const names = permissionSets.map(({ name }) => `'${name}'`).join(', ');
  const found = await queryIds(
    transport,
    `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${names})`,
  );
  for (const some of batchesOf(found, 200)) {
    await transport.send({
      endpoint: 'assignments.delete',
      method: 'DELETE',
      path: dataPath('composite', 'sobjects'),
      query: { ids: some.join(','), allOrNone: false },
      repeatable: true,
    });
  }
}
