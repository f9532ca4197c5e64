import { z } from 'zod';
import { objectTypeOf, type ObjectType } from '../portal/objectTypes.js';
import type { Portal } from '../portal/portal.js';
import type { CrmRecord } from '../portal/record.js';
import { invalid, notFound } from '../refusal.js';
import { writeChecks, type Call } from '../serving/route.js';

/** A value as people send it: HubSpot takes numbers and truth values, too. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((sent) => String(sent ?? ''));
export const propertiesSchema = z.record(z.string(), value);

export const associationsSchema = z
  .array(
    z.object({
      to: z.object({ id: z.coerce.string() }),
      types: z.array(z.object({ associationCategory: z.string(), associationTypeId: z.number() })).min(1),
    }),
  )
  .optional();

type NewAssociations = z.infer<typeof associationsSchema>;

/** A record that was made, and what associates it once all that belongs together was made. */
export interface MadeRecord {
  record: CrmRecord;
  associate: () => void;
}

/** Makes a record; nothing is kept where it or one of its associations is refused. */
export function createRecord(
  call: Call,
  type: ObjectType,
  properties: Readonly<Record<string, string>>,
  associations: NewAssociations,
): MadeRecord {
  const { portal } = call;
  const others = (associations ?? []).flatMap(({ to, types }) =>
    types.map(({ associationCategory, associationTypeId }) =>
      otherEnd(portal, type, to.id, associationCategory, associationTypeId),
    ),
  );
  const record = portal.records(type).create(properties, writeChecks(call));
  const associate = () => {
    for (const { to, associationType } of others) portal.associations.add(record, to, associationType);
  };
  return { record, associate };
}

function otherEnd(portal: Portal, from: ObjectType, id: string, category: string, typeId: number) {
  // The number of the type says which object type is at the other end.
  const associationType = ['tickets', 'contacts', 'companies', 'notes', 'emails']
    .flatMap((name) => portal.associationTypes.between(from, objectTypeOf(name)))
    .find((type) => type.category === category && type.typeId === typeId);
  if (!associationType) throw invalid(`${category} association type ${typeId} does not exist from ${from.singular}`);
  const to = portal.records(objectTypeOf(associationType.to)).find(id);
  if (!to) throw notFound(`${associationType.to} ${id} does not exist`);
  return { to, associationType };
}
