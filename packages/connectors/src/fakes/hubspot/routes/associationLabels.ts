import { z } from 'zod';
import { noContent, ok, readBody, v4AndDated, type Route } from '../serving/route.js';
import { readsRecords, writesRecords } from './access.js';
import { typesOf } from './associations.js';

const path = 'associations/{objectType}/{toObjectType}/labels';
const newLabel = z.object({ label: z.string(), name: z.string(), inverseLabel: z.string().optional() });
const change = z.object({ label: z.string(), associationTypeId: z.number() });

/** What associations between two object types can mean. */
export const associationLabelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    versions: v4AndDated,
    access: readsRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const types = call.portal.associationTypes.between(from, to);
      return ok({ results: types.map(({ category, typeId, label }) => ({ category, typeId, label })) });
    },
  },
  {
    method: 'POST',
    path,
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const { label, inverseLabel } = readBody(call, newLabel);
      const added = call.portal.associationTypes.add(from, to, label, inverseLabel);
      return ok({ results: added.map(({ category, typeId, label: own }) => ({ category, typeId, label: own })) });
    },
  },
  {
    method: 'PUT',
    path,
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      const { label, associationTypeId } = readBody(call, change);
      call.portal.associationTypes.rename(from, to, associationTypeId, label);
      return noContent;
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{typeId}`,
    versions: v4AndDated,
    access: writesRecords,
    answer(call) {
      const { from, to } = typesOf(call);
      call.portal.associationTypes.remove(from, to, Number(call.param('typeId')));
      return noContent;
    },
  },
];
