import type { FakeSalesforce } from '../fake-salesforce.js';
import { deleteRecord, mergeRecords, purgeRecord, undeleteRecord } from '../records/recycle.js';
import { updateRecord, valuesFromJson } from '../records/write.js';
import type { Writer } from '../records/writer.js';
import { noSuchResource } from '../refusal.js';
import type { Field, ObjectType } from '../schema/field.js';
import { Conditions } from '../soql/evaluate.js';
import { conditionOf } from '../soql/parse-condition.js';
import { Paths } from '../soql/paths.js';
import type { OrgOrder } from './orders.js';

/** Does what an order says, as a person of the org would. */
export function changeOrg(fake: FakeSalesforce, order: OrgOrder): void {
  const { org } = fake;
  const writer: Writer = { userId: fake.userId, allowDuplicates: true, refuseRow: () => undefined };
  switch (order.do) {
    case 'update': {
      const object = objectOfId(fake, order.id);
      return updateRecord(org, writer, object, order.id, valuesFromJson(org, writer, object, order.values));
    }
    case 'delete':
      return deleteRecord(org, writer, objectOfId(fake, order.id), order.id);
    case 'undelete':
      return undeleteRecord(org, order.id);
    case 'purge':
      return purgeRecord(org, order.id);
    case 'merge':
      return org.store.transaction(() => mergeRecords(org, order.master, order.losing));
    case 'removeField':
      return org.schema.removeField(objectNamed(fake, order.object), order.field);
    case 'changeField':
      return changeField(fake, order);
    case 'addValidationRule':
      return addValidationRule(fake, order);
    case 'removeValidationRule':
      org.schema.validationRules.delete(order.name);
      return;
    case 'addDuplicateRule': {
      const { object, name, fields, action } = order;
      org.schema.duplicateRules.set(name, { object, name, fields, action });
      return;
    }
    case 'deactivateUser': {
      const stored = org.store.get(order.id);
      if (stored?.object !== 'User') throw noSuchResource();
      fake.sessions.endOf(stored.id);
      return org.store.put({ ...stored, row: { ...stored.row, IsActive: false } });
    }
    case 'addOutboundTarget':
      return fake.outbound.addTarget({ object: order.object, url: order.url, fields: order.fields });
  }
}

function objectNamed({ org }: FakeSalesforce, name: string): ObjectType {
  const object = org.schema.object(name);
  if (!object) throw noSuchResource();
  return object;
}

function objectOfId({ org }: FakeSalesforce, id: string): ObjectType {
  const object = org.schema.objectOfId(id);
  if (!object) throw noSuchResource();
  return object;
}

function changeField(fake: FakeSalesforce, order: Extract<OrgOrder, { do: 'changeField' }>): void {
  const object = objectNamed(fake, order.object);
  const field = fake.org.schema.field(object, order.field);
  if (!field) throw noSuchResource();
  const { required, ...given } = order.to;
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Field>;
  fake.org.schema.setField(object, {
    ...field,
    ...told,
    nillable: required === undefined ? field.nillable : !required,
  });
}

function addValidationRule(fake: FakeSalesforce, order: Extract<OrgOrder, { do: 'addValidationRule' }>): void {
  const { org } = fake;
  const condition = conditionOf(order.when);
  const object = objectNamed(fake, order.object);
  const paths = new Paths(org, fake.userId, object, order.when);
  const breaks = new Conditions(paths, order.when, org.clock.now()).test(condition);
  const { name, message, field = null } = order;
  org.schema.validationRules.set(name, { object: object.name, name, breaks, message, field });
}
