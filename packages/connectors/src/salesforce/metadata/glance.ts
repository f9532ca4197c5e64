import { z } from 'zod';
import type { Transport } from '../../crm/transport/transport.js';
import type { RemoteFieldKind } from '../../crm/schema.js';
import { bodyOf, queryPath, sendComposite } from '../composite.js';
import { ourPrefix } from '../names.js';
import { dataPath } from '../paths.js';
import { isMarked, type FoundSalesforceField } from './field.js';
import { agentSet, permissionSets, type FoundPermissionSet } from './permissionSets.js';
import { assignmentQuery, idRows, type Present } from './present.js';

const described = z.object({
  fields: z.array(
    z.object({
      ...{ name: z.string(), label: z.string(), type: z.string(), length: z.number() },
      ...{ unique: z.boolean(), externalId: z.boolean() },
      picklistValues: z.array(z.object({ value: z.string(), label: z.string().nullable() })),
    }),
  ),
});
type DescribedField = z.output<typeof described>['fields'][number];

const defined = z.object({
  records: z.array(z.object({ QualifiedApiName: z.string(), Description: z.string().nullable() })),
});
const opened = z.object({
  records: z.array(
    z.object({
      Field: z.string(),
      PermissionsRead: z.boolean(),
      PermissionsEdit: z.boolean(),
      Parent: z.object({ Name: z.string() }),
    }),
  ),
});
const named = z.object({ records: z.array(z.object({ Name: z.string() })) });

const endpoint = 'setup.glance';
const setNames = permissionSets.map(({ name }) => `'${name}'`).join(', ');

/**
 * All of ours that the user of this integration can see, in one request. It sees no field that nobody opened to it, so what is missing here may be
 * there: only where everything is as wanted is this the whole truth.
 *
 * @throws CrmError where a part of it is refused, such as for want of the right to see the setup
 */
export async function glance(transport: Transport, userId: string): Promise<Present> {
  const parts = [
    { name: 'case', path: dataPath('sobjects', 'Case', 'describe') },
    {
      name: 'fields',
      path: queryPath(
        "SELECT QualifiedApiName, Description FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Case'",
      ),
    },
    {
      name: 'open',
      path: queryPath(
        `SELECT Parent.Name, Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE SobjectType = 'Case' AND Parent.Name IN (${setNames})`,
      ),
    },
    { name: 'sets', path: queryPath(`SELECT Name FROM PermissionSet WHERE Name IN (${setNames})`) },
    { name: 'given', path: queryPath(assignmentQuery(userId)) },
  ].map((part) => ({ ...part, method: 'GET' }) as const);
  const [ofCase, fields, open, sets, given] = await sendComposite(transport, parts, { endpoint, repeatable: true });
  const permissions = bodyOf(opened, open, endpoint).records;
  const found = bodyOf(named, sets, endpoint).records.map(({ Name }): FoundPermissionSet => {
    const needsEdit = permissionSets.some((set) => set.name === Name && set.editable);
    const opens = permissions
      .filter(({ Parent, PermissionsRead, PermissionsEdit }) => {
        return Parent.Name === Name && (needsEdit ? PermissionsEdit : PermissionsRead);
      })
      .map(({ Field }) => Field.replace(/^Case\./, ''));
    return { name: Name, opens: new Set(opens) };
  });
  const readable = found.find(({ name }) => name === agentSet)?.opens;
  const descriptions = new Map(
    bodyOf(defined, fields, endpoint).records.map((one) => [one.QualifiedApiName, one.Description ?? '']),
  );
  return {
    fields: bodyOf(described, ofCase, endpoint)
      .fields.filter(({ name }) => name.startsWith(ourPrefix))
      .map((field) => seenField(field, descriptions.get(field.name) ?? '', readable?.has(field.name) ?? false)),
    sets: found,
    isAssigned: bodyOf(idRows, given, endpoint).records.length > 0,
  };
}

const kinds: Readonly<Record<string, RemoteFieldKind>> = {
  string: 'text',
  double: 'number',
  boolean: 'boolean',
  datetime: 'instant',
  date: 'date',
  picklist: 'choice',
  url: 'url',
};
/** A text area is a long one above that many characters. */
const shortAreaLength = 255;

function seenField(field: DescribedField, description: string, isReadable: boolean): FoundSalesforceField {
  const { name, label, type, length, unique, externalId } = field;
  const isLong = type === 'textarea' && length > shortAreaLength;
  const choices = field.picklistValues.map((one) => ({ value: one.value, label: one.label ?? one.value }));
  return {
    ...{ remoteName: name, label, description, choices, isReadable },
    kind: isLong ? 'long-text' : (kinds[type] ?? 'other'),
    options: choices.map(({ value }) => value),
    isUnique: unique && externalId,
    isOurs: isMarked(name, description),
  };
}
