import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import type { PropertyGroup } from '../portal/propertyDefinition.js';
import type { Schema } from '../portal/schema.js';
import { conflict, invalid, notFound } from '../refusal.js';
import { created, noContent, ok, readBody, v3AndDated, type Call, type Route } from '../serving/route.js';
import { readsSchema, writesSchema } from './access.js';

const newGroup = z.object({ name: z.string(), label: z.string(), displayOrder: z.number().int().default(-1) });
const groupChange = z.object({ label: z.string().optional(), displayOrder: z.number().int().optional() });
const rule = z.object({ ruleArguments: z.array(z.string()), shouldApplyNormalization: z.boolean().optional() });

const schemaOf = ({ portal, param }: Call): Schema => portal.schema(objectTypeOf(param('objectType')));

function groupOf(call: Call): PropertyGroup {
  const found = schemaOf(call).groups.get(call.param('name'));
  if (found?.archived === false) return found;
  throw notFound(`Property group ${call.param('name')} does not exist`);
}

/** @throws Refusal 404 where there is no such property */
function rulesOf(call: Call) {
  const { name } = schemaOf(call).get(call.param('name'));
  return schemaOf(call).rules.get(name) ?? [];
}

/** The groups that properties are in, and the rules that their values keep. */
export const propertySettingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'properties/{objectType}/groups',
    versions: v3AndDated,
    access: readsSchema,
    answer(call) {
      const asked = call.query.get('archived') === 'true';
      return ok({ results: [...schemaOf(call).groups.values()].filter(({ archived }) => archived === asked) });
    },
  },
  {
    method: 'POST',
    path: 'properties/{objectType}/groups',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const group = { ...readBody(call, newGroup), archived: false };
      const { groups } = schemaOf(call);
      // The name of one that was archived is free again.
      if (groups.get(group.name)?.archived === false) {
        throw conflict(`A property group named '${group.name}' already exists.`, 'OBJECT_ALREADY_EXISTS');
      }
      groups.set(group.name, group);
      return created(group);
    },
  },
  {
    method: 'GET',
    path: 'properties/{objectType}/groups/{name}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok(groupOf(call)),
  },
  {
    method: 'PATCH',
    path: 'properties/{objectType}/groups/{name}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const { label, displayOrder } = readBody(call, groupChange);
      const group = groupOf(call);
      if (label !== undefined) group.label = label;
      if (displayOrder !== undefined) group.displayOrder = displayOrder;
      return ok(group);
    },
  },
  {
    method: 'DELETE',
    path: 'properties/{objectType}/groups/{name}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const group = groupOf(call);
      if (
        schemaOf(call)
          .list()
          .some(({ groupName }) => groupName === group.name)
      ) {
        throw invalid(`Property group ${group.name} still has properties and cannot be archived.`);
      }
      group.archived = true;
      return noContent;
    },
  },
  {
    method: 'GET',
    path: 'property-validations/{objectType}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) =>
      ok({
        results: [...schemaOf(call).rules].map(([propertyName, propertyValidationRules]) => ({
          propertyName,
          propertyValidationRules,
        })),
      }),
  },
  {
    method: 'GET',
    path: 'property-validations/{objectType}/{name}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok({ results: rulesOf(call) }),
  },
  {
    method: 'GET',
    path: 'property-validations/{objectType}/{name}/rule-type/{ruleType}',
    versions: v3AndDated,
    access: readsSchema,
    answer(call) {
      const found = rulesOf(call).find(({ ruleType }) => ruleType === call.param('ruleType'));
      if (!found) throw notFound();
      return ok(found);
    },
  },
  {
    method: 'PUT',
    path: 'property-validations/{objectType}/{name}/rule-type/{ruleType}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const ruleType = call.param('ruleType');
      schemaOf(call).setRule(call.param('name'), { ruleType, ...readBody(call, rule) });
      return noContent;
    },
  },
];
