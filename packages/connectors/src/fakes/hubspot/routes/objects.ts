import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import { notFound } from '../refusal.js';
import {
  created,
  noContent,
  ok,
  pageOf,
  readBody,
  readList,
  v3AndDated,
  writeChecks,
  type Call,
  type Route,
} from '../serving/route.js';
import { readsRecords, writesRecords } from './access.js';
import { recordJson, type Asked } from './recordJson.js';
import { associationsSchema, createRecord, propertiesSchema } from './writeRecord.js';

/** Most records of one page of a list; with history 50. */
const longestPage = 100;
const longestHistoryPage = 50;

const newRecord = z.object({ properties: propertiesSchema, associations: associationsSchema });
const change = z.object({ properties: propertiesSchema });
const merge = z.object({ primaryObjectId: z.coerce.string(), objectIdToMerge: z.coerce.string() });

const askedBy = ({ query }: Call): Asked => ({
  properties: readList(query, 'properties'),
  propertiesWithHistory: readList(query, 'propertiesWithHistory'),
  associations: readList(query, 'associations'),
});

const typeOf = (call: Call) => objectTypeOf(call.param('objectType'));

/** Records one at a time, and the list of all. */
export const objectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'objects/{objectType}',
    versions: v3AndDated,
    access: readsRecords,
    answer(call) {
      const { portal, query } = call;
      const asked = askedBy(call);
      const most = asked.propertiesWithHistory?.length ? longestHistoryPage : longestPage;
      const records = portal.records(typeOf(call)).list(query.get('archived') === 'true');
      const { results, paging } = pageOf(records, query, { otherwise: 10, most }, ({ id }) => id);
      return ok({ results: results.map((record) => recordJson(portal, record, asked)), ...(paging && { paging }) });
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { properties, associations } = readBody(call, newRecord);
      const { record, associate } = createRecord(call, typeOf(call), properties, associations);
      associate();
      return created(recordJson(call.portal, record));
    },
  },
  {
    method: 'GET',
    path: 'objects/{objectType}/{id}',
    versions: v3AndDated,
    access: readsRecords,
    answer(call) {
      const { portal, query, param } = call;
      const records = portal.records(typeOf(call));
      const idProperty = query.get('idProperty') ?? undefined;
      if (idProperty !== undefined && idProperty !== 'hs_object_id') records.checkIdProperty(idProperty);
      const stored = query.get('archived') === 'true' ? records.stored(param('id')) : undefined;
      const record = stored?.archivedAt === undefined ? records.find(param('id'), idProperty) : stored;
      if (!record) throw notFound();
      return ok(recordJson(portal, record, askedBy(call)));
    },
  },
  {
    method: 'PATCH',
    path: 'objects/{objectType}/{id}',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { portal, query, param } = call;
      const { properties } = readBody(call, change);
      const records = portal.records(typeOf(call));
      const idProperty = query.get('idProperty') ?? undefined;
      if (idProperty !== undefined) records.checkIdProperty(idProperty);
      const record = records.find(param('id'), idProperty);
      if (!record) throw notFound();
      return ok(recordJson(portal, records.update(record.id, properties, writeChecks(call))));
    },
  },
  {
    method: 'DELETE',
    path: 'objects/{objectType}/{id}',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      call.portal.records(typeOf(call)).archive(call.param('id'));
      return noContent;
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}/merge',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { primaryObjectId, objectIdToMerge } = readBody(call, merge);
      return ok(recordJson(call.portal, call.portal.merge(typeOf(call), primaryObjectId, objectIdToMerge)));
    },
  },
];
