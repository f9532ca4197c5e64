import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import { propertyTypes, type PropertyDefinition } from '../portal/propertyDefinition.js';
import type { Schema } from '../portal/schema.js';
import { Refusal } from '../refusal.js';
import { created, noContent, ok, readBody, v3AndDated, type Call, type Route } from '../serving/route.js';
import { readsSchema, writesSchema } from './access.js';
import { batchAnswer, checkSize, largestBatch, type RowError } from './batch.js';

const option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean().default(false),
  description: z.string().optional(),
});
const optional = {
  description: z.string().optional(),
  options: z.array(option).optional(),
  displayOrder: z.number().int().optional(),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
};
const newProperty = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(propertyTypes),
  fieldType: z.string(),
  groupName: z.string(),
  hasUniqueValue: z.boolean().optional(),
  ...optional,
});
const change = z.object({
  label: z.string().optional(),
  type: z.enum(propertyTypes).optional(),
  fieldType: z.string().optional(),
  groupName: z.string().optional(),
  ...optional,
});
const named = { inputs: z.array(z.object({ name: z.string() })) };
const sensitivity = z.enum(['non_sensitive', 'sensitive', 'highly_sensitive']);
/** From 2026-09 on a batch read says which sensitivity it is about. */
const reads = (version: string) =>
  z.object({
    ...{ archived: z.boolean(), ...named },
    dataSensitivity: version === '2026-09' ? sensitivity : sensitivity.optional(),
  });

const iso = (milliseconds: number | undefined): string | undefined =>
  milliseconds === undefined ? undefined : new Date(milliseconds).toISOString();

function propertyJson(definition: PropertyDefinition): Record<string, unknown> {
  const { readOnlyValue, createdAt, updatedAt, archivedAt, hubspotDefined, ...others } = definition;
  return {
    ...others,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    archivedAt: iso(archivedAt),
    ...(hubspotDefined && { hubspotDefined }),
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyOptions: hubspotDefined,
      readOnlyValue,
    },
  };
}

const schemaOf = ({ portal, param }: Call): Schema => portal.schema(objectTypeOf(param('objectType')));
const archivedAsked = ({ query }: Call): boolean => query.get('archived') === 'true';

function nameError(error: unknown, name: string): RowError {
  if (!(error instanceof Refusal)) throw error;
  const { category = 'VALIDATION_ERROR', message } = error.body;
  return { status: 'error', category, message, context: { name: [name] } };
}

/** Does it for each; refusals are told among the errors. */
function each<Input extends { name: string }>(
  inputs: readonly Input[],
  work: (input: Input) => PropertyDefinition,
): { results: Record<string, unknown>[]; errors: RowError[] } {
  const results: Record<string, unknown>[] = [];
  const errors: RowError[] = [];
  for (const input of inputs) {
    try {
      results.push(propertyJson(work(input)));
    } catch (error) {
      errors.push(nameError(error, input.name));
    }
  }
  return { results, errors };
}

/** The properties of an object type. There is no batch update. */
export const propertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'properties/{objectType}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok({ results: schemaOf(call).list(archivedAsked(call)).map(propertyJson) }),
  },
  {
    method: 'POST',
    path: 'properties/{objectType}',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) => created(propertyJson(schemaOf(call).create(readBody(call, newProperty)))),
  },
  {
    method: 'GET',
    path: 'properties/{objectType}/{name}',
    versions: v3AndDated,
    access: readsSchema,
    answer: (call) => ok(propertyJson(schemaOf(call).get(call.param('name'), archivedAsked(call)))),
  },
  {
    method: 'PATCH',
    path: 'properties/{objectType}/{name}',
    versions: v3AndDated,
    access: writesSchema,
    answer: (call) => ok(propertyJson(schemaOf(call).update(call.param('name'), readBody(call, change)))),
  },
  {
    method: 'DELETE',
    path: 'properties/{objectType}/{name}',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      schemaOf(call).archive(call.param('name'));
      return noContent;
    },
  },
  {
    method: 'POST',
    path: 'properties/{objectType}/batch/create',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const { inputs } = readBody(call, z.object({ inputs: z.array(newProperty) }));
      checkSize(inputs, largestBatch);
      const { results, errors } = each(inputs, (input) => schemaOf(call).create(input));
      return batchAnswer(call, 201, results, errors);
    },
  },
  {
    method: 'POST',
    path: 'properties/{objectType}/batch/read',
    versions: v3AndDated,
    access: readsSchema,
    answer(call) {
      const { inputs, archived } = readBody(call, reads(call.version));
      checkSize(inputs, largestBatch);
      const { results, errors } = each(inputs, ({ name }) => schemaOf(call).get(name, archived));
      return batchAnswer(call, 200, results, errors);
    },
  },
  {
    method: 'POST',
    path: 'properties/{objectType}/batch/archive',
    versions: v3AndDated,
    access: writesSchema,
    answer(call) {
      const { inputs } = readBody(call, z.object(named));
      checkSize(inputs, largestBatch);
      const schema = schemaOf(call);
      for (const { name } of inputs) if (schema.find(name)) schema.archive(name);
      return noContent;
    },
  },
];
