import { z } from 'zod';
import { objectTypeOf } from '../portal/objectTypes.js';
import { invalid } from '../refusal.js';
import { noContent, readBody, v3AndDated, writeChecks, type Call, type Route } from '../serving/route.js';
import { readsRecords, writesRecords } from './access.js';
import {
  batchAnswer,
  checkDistinct,
  checkSize,
  largestBatch,
  largestHistoryBatch,
  traced,
  writeRows,
  type RowError,
} from './batch.js';
import { recordJson } from './recordJson.js';
import { associationsSchema, createRecord, propertiesSchema } from './writeRecord.js';

const id = z.coerce.string();
const trace = z.string().optional();
const inputsOf = <Input extends z.ZodType>(input: Input) => z.object({ inputs: z.array(input).max(10_000) });

const creates = inputsOf(
  z.object({ properties: propertiesSchema, associations: associationsSchema, objectWriteTraceId: trace }),
);
const updates = inputsOf(
  z.object({ id, idProperty: z.string().optional(), properties: propertiesSchema, objectWriteTraceId: trace }),
);
const archives = inputsOf(z.object({ id }));
const reads = z.object({
  inputs: z.array(z.object({ id })).max(10_000),
  idProperty: z.string().optional(),
  properties: z.array(z.string()).optional(),
  propertiesWithHistory: z.array(z.string()).optional(),
});

const typeOf = (call: Call) => objectTypeOf(call.param('objectType'));

const withTrace = (json: Record<string, unknown>, traceId: string | undefined): Record<string, unknown> =>
  traceId === undefined ? json : { ...json, objectWriteTraceId: traceId };

const missing = (singular: string, ids: readonly string[]): RowError[] =>
  ids.length === 0
    ? []
    : [
        {
          status: 'error',
          category: 'OBJECT_NOT_FOUND',
          message: `Could not get some ${singular.toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
          context: { ids },
        },
      ];

/** Records by the batch. */
export const batchRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: 'objects/{objectType}/batch/create',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, creates);
      checkSize(inputs, largestBatch);
      const type = typeOf(call);
      const { written, errors } = call.portal
        .records(type)
        .atomically(() =>
          writeRows(inputs, traced(inputs), ({ properties, associations }) =>
            createRecord(call, type, properties, associations),
          ),
        );
      for (const { row } of written) row.associate();
      const results = written.map(({ row, input }) =>
        withTrace(recordJson(call.portal, row.record), input.objectWriteTraceId),
      );
      return batchAnswer(call, 201, results, errors);
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}/batch/update',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, updates);
      checkSize(inputs, largestBatch);
      checkDistinct(inputs.map((input) => input.id));
      const type = typeOf(call);
      const records = call.portal.records(type);
      for (const { idProperty } of inputs) if (idProperty !== undefined) records.checkIdProperty(idProperty);
      const found = inputs.map((input) => ({ ...input, record: records.find(input.id, input.idProperty) }));
      const results = records.atomically(() =>
        found.flatMap(({ record, properties, objectWriteTraceId }) => {
          if (!record) return [];
          const updated = records.update(record.id, properties, writeChecks(call));
          return [withTrace(recordJson(call.portal, updated), objectWriteTraceId)];
        }),
      );
      const gone = found.filter(({ record }) => !record).map((input) => input.id);
      return batchAnswer(call, 200, results, missing(type.singular, gone));
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}/batch/upsert',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, updates);
      checkSize(inputs, largestBatch);
      const type = typeOf(call);
      const records = call.portal.records(type);
      const properties = [...new Set(inputs.map(({ idProperty }) => idProperty))];
      const [idProperty] = properties;
      if (properties.length > 1 || idProperty === undefined) {
        throw invalid('idProperty must be set, and be the same, for all inputs of an upsert.');
      }
      records.checkIdProperty(idProperty);
      checkDistinct(inputs.map((input) => input.id));
      // The dated path of 2026-09 documents no 207 for upserts: there one bad row refuses the batch, traced or not.
      const oneByOne = call.version !== '2026-09' && traced(inputs);
      const { written, errors } = records.atomically(() =>
        writeRows(inputs, oneByOne, (input) => {
          const known = records.find(input.id, idProperty);
          if (known) return { isNew: false, record: records.update(known.id, input.properties, writeChecks(call)) };
          const values = { ...input.properties, [idProperty]: input.id };
          return { isNew: true, record: records.create(values, writeChecks(call)) };
        }),
      );
      const results = written.map(({ input, row }) =>
        withTrace({ ...recordJson(call.portal, row.record), new: row.isNew }, input.objectWriteTraceId),
      );
      return batchAnswer(call, 200, results, errors);
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}/batch/read',
    versions: v3AndDated,
    access: readsRecords,
    answer(call) {
      const { inputs, idProperty, ...asked } = readBody(call, reads);
      if (asked.propertiesWithHistory?.length) {
        checkSize(inputs, largestHistoryBatch, 'batch request for property histories');
      } else {
        checkSize(inputs, largestBatch);
      }
      const type = typeOf(call);
      const records = call.portal.records(type);
      if (idProperty !== undefined && idProperty !== 'hs_object_id') records.checkIdProperty(idProperty);
      const ids = [...new Set(inputs.map((input) => input.id))];
      const archived = call.query.get('archived') === 'true';
      const found = ids.map((one) => {
        if (!archived) return records.find(one, idProperty);
        const stored = records.stored(one);
        return stored?.archivedAt === undefined ? undefined : stored;
      });
      const distinct = [...new Set(found)].filter((record) => record !== undefined);
      const results = distinct.map((record) => recordJson(call.portal, record, asked));
      const gone = ids.filter((_, index) => !found[index]);
      return batchAnswer(call, 200, results, missing(type.singular, gone));
    },
  },
  {
    method: 'POST',
    path: 'objects/{objectType}/batch/archive',
    versions: v3AndDated,
    access: writesRecords,
    answer(call) {
      const { inputs } = readBody(call, archives);
      checkSize(inputs, largestBatch);
      const records = call.portal.records(typeOf(call));
      for (const input of inputs) if (records.stored(input.id)) records.archive(input.id);
      return noContent;
    },
  },
];
