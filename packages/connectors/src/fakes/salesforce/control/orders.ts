import { z } from 'zod';

const place = z.strictObject({ method: z.string().optional(), path: z.string().max(500).optional() });
const spread = {
  on: place.optional(),
  skip: z.number().int().min(0).optional(),
  times: z.number().int().min(1).optional(),
};
const simple = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...spread });

const callFault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z.number().int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.string().optional(),
    ...spread,
  }),
  z.strictObject({ kind: z.literal('lostAnswer'), status: z.number().int().min(400).max(599).optional(), ...spread }),
  z.strictObject({ kind: z.literal('drip'), everyMilliseconds: z.number().int().min(1), ...spread }),
  z.strictObject({ kind: z.literal('clock'), milliseconds: z.number().int(), ...spread }),
  simple('requestLimit'),
  simple('reset'),
  simple('resetMidBody'),
  simple('truncate'),
  simple('html'),
  simple('hang'),
  simple('expireSession'),
  simple('deadToken'),
  simple('otherOrg'),
  simple('expireLocators'),
]);

const rowFault = z.strictObject({
  object: z.string(),
  match: z.record(z.string(), z.unknown()).optional(),
  errorCode: z.string(),
  message: z.string(),
  status: z.number().int().optional(),
  times: z.number().int().min(1).optional(),
});

/** `POST /__fake/faults`: faults of requests, refusals of rows, late commits. */
export const faultOrder = z.strictObject({
  calls: z.array(callFault).default([]),
  rows: z.array(rowFault).default([]),
  lateCommits: z
    .array(
      z.strictObject({ object: z.string(), writes: z.number().int().min(1), byMilliseconds: z.number().int().min(1) }),
    )
    .default([]),
});

const text = z.string().min(1);

/** `POST /__fake/org`: what people do in the org behind the connector's back. */
export const orgOrder = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('update'), id: text, values: z.record(z.string(), z.unknown()) }),
  z.strictObject({ do: z.literal('delete'), id: text }),
  z.strictObject({ do: z.literal('undelete'), id: text }),
  z.strictObject({ do: z.literal('purge'), id: text }),
  z.strictObject({ do: z.literal('merge'), master: text, losing: z.array(text).min(1).max(2) }),
  z.strictObject({ do: z.literal('removeField'), object: text, field: text }),
  z.strictObject({
    do: z.literal('changeField'),
    object: text,
    field: text,
    to: z.strictObject({
      label: text.optional(),
      type: z.enum(['string', 'textarea', 'picklist', 'boolean', 'double', 'date', 'datetime']).optional(),
      length: z.number().int().min(0).optional(),
      values: z.array(text).optional(),
      restricted: z.boolean().optional(),
      required: z.boolean().optional(),
    }),
  }),
  z.strictObject({
    do: z.literal('addValidationRule'),
    object: text,
    name: text,
    /** A condition as in SOQL's WHERE: rows that fulfil it are refused. */
    when: text,
    message: text,
    field: text.optional(),
  }),
  z.strictObject({ do: z.literal('removeValidationRule'), name: text }),
  z.strictObject({
    do: z.literal('addDuplicateRule'),
    object: text,
    name: text,
    fields: z.array(text).min(1),
    action: z.enum(['block', 'alert']),
  }),
  z.strictObject({ do: z.literal('deactivateUser'), id: text }),
  z.strictObject({ do: z.literal('addOutboundTarget'), object: text, url: z.url(), fields: z.array(text) }),
]);

export type OrgOrder = z.infer<typeof orgOrder>;

/** `POST /__fake/clock`: one of the two. */
export const clockOrder = z.union([
  z.strictObject({ advanceMilliseconds: z.number().int() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);
