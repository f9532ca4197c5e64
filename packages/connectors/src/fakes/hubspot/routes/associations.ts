import { z } from 'zod';
import type { AssociationType } from '../portal/associationTypes.js';
import { objectTypeOf } from '../portal/objectTypes.js';
import type { CrmRecord } from '../portal/record.js';
import { notFound } from '../refusal.js';
import { created, noContent, ok, pageOf, readBody, v4AndDated, type Call, type Route } from '../serving/route.js';
import { readsRecords, writesRecords } from './access.js';
import { batchAnswer, checkSize, type RowError } from './batch.js';

/** Most inputs of a batch: developers.hubspot.com/changelog/bug-fix-batch-read-limit-for-hubspot-associations-api for reads. */
const largestAssociationRead = 1_000;
const largestAssociationWrite = 2_000;
const longestPage = 500;

const end = z.object({ id: z.coerce.string() });
const spec = z.object({ associationCategory: z.string(), associationTypeId: z.number() });
const reads = z.object({ inputs: z.array(z.object({ id: z.coerce.string() })) });
const pairs = z.object({ inputs: z.array(z.object({ from: end, to: end })) });
const typedPairs = z.object({ inputs: z.array(z.object({ from: end, to: end, types: z.array(spec).min(1) })) });
const archives = z.object({ inputs: z.array(z.object({ from: end, to: z.array(end) })) });

export const typesOf = ({ param }: Call) => ({
  from: objectTypeOf(param('objectType')),
  to: objectTypeOf(param('toObjectType')),
});

interface Pair {
  from: CrmRecord;
  to: CrmRecord;
}

/** @throws Refusal 404 */
function pairOf(call: Call, fromId: string, toId: string): Pair {
  const types = typesOf(call);
  const from = call.portal.records(types.from).find(fromId);
  const to = call.portal.records(types.to).find(toId);
  if (from && to) return { from, to };
  const gone = from ? `${types.to.singular} ${toId}` : `${types.from.singular} ${fromId}`;
  throw notFound(`${gone} does not exist`);
}

function associate({ portal }: Call, { from, to }: Pair, type: AssociationType): void {
  if (!portal.associations.add(from, to, type)) return;
  portal.notify({
    kind: 'associationChange',
    record: from,
    at: portal.clock.now(),
    association: { to, removed: false },
  });
}

function separate({ portal }: Call, { from, to }: Pair, type?: AssociationType): void {
  if (!portal.associations.remove(from, to, type)) return;
  portal.notify({
    kind: 'associationChange',
    record: from,
    at: portal.clock.now(),
    association: { to, removed: true },
  });
}

const typeJson = ({ category, typeId, label }: AssociationType) => ({ category, typeId, label });

function pairJson({ from, to }: Pair, types: readonly AssociationType[]) {
  const labels = types.flatMap(({ label }) => (label === null ? [] : [label]));
  return {
    fromObjectTypeId: from.type.id,
    fromObjectId: from.id,
    toObjectTypeId: to.type.id,
    toObjectId: to.id,
    labels,
  };
}

function noneFound(call: Call, fromId: string): RowError {
  const { from, to } = typesOf(call);
  return {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
    message: `No ${to.singular} is associated with ${from.singular} ${fromId}.`,
    context: { fromObjectId: [fromId], fromObjectType: [from.singular], toObjectType: [to.singular] },
  };
}

/** Which records belong together, by the batch. */
const batches: readonly Route[] = [
  {
    method: 'POST',
    path: 'associations/{objectType}/{toObjectType}/batch/read',
    versions: v4AndDated,
    access: readsRecords,
    answer(call) {
      const { inputs } = readBody(call, reads);
      checkSize(inputs, largestAssociationRead);
      const { from, to } = typesOf(call);
      const read = inputs.map(({ id }) => {
        const record = call.portal.records(from).find(id);
        return { id, found: record ? call.portal.associations.of(record, to.name) : [] };
      });
      const results = read
        .filter(({ found }) => found.length > 0)
        .map(({ id, found }) => ({
          from: { id },
          to: found.map(({ toObjectId, types }) => ({ toObjectId, associationTypes: types.map(typeJson) })),
        }));
      const errors = read.filter(({ found }) => found.length === 0).map(({ id }) => noneFound(call, id));
      return batchAnswer(call, 200, results, errors);
    },
  },
  {
    method: 'POST',
    path: 'associations/{objectType}/{toObjectType}/batch/create',
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, typedPairs);
      checkSize(inputs, largestAssociationWrite);
      const types = typesOf(call);
      const wanted = inputs.map((input) => ({
        pair: pairOf(call, input.from.id, input.to.id),
        types: input.types.map(({ associationCategory, associationTypeId }) =>
          call.portal.associationTypes.get(types.from, types.to, associationCategory, associationTypeId),
        ),
      }));
      for (const { pair, types: several } of wanted) for (const type of several) associate(call, pair, type);
      const results = wanted.map(({ pair, types: several }) => pairJson(pair, several));
      return batchAnswer(call, 201, results, []);
    },
  },
  {
    method: 'POST',
    path: 'associations/{objectType}/{toObjectType}/batch/associate/default',
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, pairs);
      checkSize(inputs, largestAssociationWrite);
      const types = typesOf(call);
      const plain = call.portal.associationTypes.plain(types.from, types.to);
      const wanted = inputs.map(({ from, to }) => pairOf(call, from.id, to.id));
      for (const pair of wanted) associate(call, pair, plain);
      const results = wanted.map(({ from, to }) => ({
        from: { id: from.id },
        to: { id: to.id },
        associationSpec: { associationCategory: plain.category, associationTypeId: plain.typeId },
      }));
      return batchAnswer(call, 200, results, []);
    },
  },
  {
    method: 'POST',
    path: 'associations/{objectType}/{toObjectType}/batch/archive',
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, archives);
      checkSize(inputs, largestAssociationWrite);
      for (const { from, to } of inputs) for (const { id } of to) separate(call, pairOf(call, from.id, id));
      return noContent;
    },
  },
  {
    method: 'POST',
    path: 'associations/{objectType}/{toObjectType}/batch/labels/archive',
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, typedPairs);
      checkSize(inputs, largestAssociationWrite);
      const types = typesOf(call);
      for (const input of inputs) {
        for (const { associationCategory, associationTypeId } of input.types) {
          const known = call.portal.associationTypes;
          const type = known.get(types.from, types.to, associationCategory, associationTypeId);
          separate(call, pairOf(call, input.from.id, input.to.id), type);
        }
      }
      return noContent;
    },
  },
];

const one = 'objects/{objectType}/{id}/associations/{toObjectType}';

/** And of one record. */
const single: readonly Route[] = [
  {
    method: 'GET',
    path: one,
    versions: v4AndDated,
    access: readsRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const record = call.portal.records(from).find(call.param('id'));
      if (!record) throw notFound();
      const found = [...call.portal.associations.of(record, to.name)].sort(
        (a, b) => Number(a.toObjectId) - Number(b.toObjectId),
      );
      const limits = { otherwise: longestPage, most: longestPage };
      const { results, paging } = pageOf(found, call.query, limits, ({ toObjectId }) => toObjectId);
      const shown = results.map(({ toObjectId, types }) => ({ toObjectId, associationTypes: types.map(typeJson) }));
      return ok({ results: shown, ...(paging && { paging }) });
    },
  },
  {
    method: 'PUT',
    path: `${one}/{toId}`,
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const types = readBody(call, z.array(spec).min(1)).map(({ associationCategory, associationTypeId }) =>
        call.portal.associationTypes.get(from, to, associationCategory, associationTypeId),
      );
      const pair = pairOf(call, call.param('id'), call.param('toId'));
      for (const type of types) associate(call, pair, type);
      return created(pairJson(pair, types));
    },
  },
  {
    method: 'PUT',
    path: 'objects/{objectType}/{id}/associations/default/{toObjectType}/{toId}',
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const plain = call.portal.associationTypes.plain(from, to);
      const pair = pairOf(call, call.param('id'), call.param('toId'));
      associate(call, pair, plain);
      const associationSpec = { associationCategory: plain.category, associationTypeId: plain.typeId };
      return batchAnswer(call, 200, [{ from: { id: pair.from.id }, to: { id: pair.to.id }, associationSpec }], []);
    },
  },
  {
    method: 'DELETE',
    path: `${one}/{toId}`,
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      separate(call, pairOf(call, call.param('id'), call.param('toId')));
      return noContent;
    },
  },
];

export const associationRoutes: readonly Route[] = [...batches, ...single];
