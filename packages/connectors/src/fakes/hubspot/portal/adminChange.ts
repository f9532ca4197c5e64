import { z } from 'zod';
import { objectTypeOf } from './objectTypes.js';
import type { Portal } from './portal.js';
import { propertyTypes } from './propertyDefinition.js';

const text = z.string().max(65_536);
const property = { objectType: text, name: text };
const record = { objectType: text, id: text };

/** What people do in HubSpot itself, past any integration. */
export const adminChangeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('deleteProperty'), ...property }),
  z.strictObject({ change: z.literal('restoreProperty'), ...property }),
  z.strictObject({ change: z.literal('retypeProperty'), ...property, type: z.enum(propertyTypes), fieldType: text }),
  z.strictObject({ change: z.literal('removeOption'), ...property, value: text }),
  z.strictObject({ change: z.literal('relabelProperty'), ...property, label: text }),
  z.strictObject({
    change: z.literal('requireProperty'),
    ...property,
    when: z.strictObject({ name: text, value: text }).optional(),
  }),
  z.strictObject({
    change: z.literal('addRule'),
    ...property,
    ruleType: text,
    ruleArguments: z.array(text).max(20),
  }),
  z.strictObject({ change: z.literal('editRecord'), ...record, properties: z.record(text, text) }),
  z.strictObject({ change: z.literal('deleteRecord'), ...record }),
  z.strictObject({ change: z.literal('restoreRecord'), ...record }),
  z.strictObject({ change: z.literal('mergeRecords'), objectType: text, primaryId: text, mergedId: text }),
  z.strictObject({ change: z.literal('deactivateOwner'), ownerId: text }),
  z.strictObject({
    change: z.literal('renameStage'),
    objectType: text,
    pipelineId: text,
    stageId: text,
    label: text,
  }),
  z.strictObject({ change: z.literal('deleteStage'), objectType: text, pipelineId: text, stageId: text }),
  z.strictObject({ change: z.literal('deletePipeline'), objectType: text, pipelineId: text }),
]);

/** A change that an admin or agent makes in HubSpot itself. */
export type AdminChange = z.infer<typeof adminChangeSchema>;

/**
 * Makes a change as an admin or agent would in HubSpot.
 *
 * @throws Refusal where the account has no such thing
 */
export function applyAdminChange(portal: Portal, change: AdminChange): void {
  if (change.change === 'deactivateOwner') {
    deactivateOwner(portal, change.ownerId);
    return;
  }
  const type = objectTypeOf(change.objectType);
  const schema = portal.schema(type);
  const records = portal.records(type);
  const pipelines = portal.pipelines(type);
  switch (change.change) {
    case 'deleteProperty':
      schema.change(change.name, { archived: true, archivedAt: portal.clock.now() });
      return;
    case 'restoreProperty':
      schema.change(change.name, { archived: false });
      return;
    case 'retypeProperty':
      schema.change(change.name, { type: change.type, fieldType: change.fieldType });
      return;
    case 'removeOption': {
      const left = schema.get(change.name).options.filter(({ value }) => value !== change.value);
      schema.change(change.name, { options: left });
      return;
    }
    case 'relabelProperty':
      schema.change(change.name, { label: change.label });
      return;
    case 'requireProperty':
      schema.get(change.name);
      schema.required.push({ name: change.name, when: change.when });
      return;
    case 'addRule': {
      const { name, ruleType, ruleArguments } = change;
      schema.setRule(name, { ruleType, ruleArguments });
      return;
    }
    case 'editRecord':
      records.update(change.id, change.properties, { adminRules: true });
      return;
    case 'deleteRecord':
      records.archive(change.id);
      return;
    case 'restoreRecord':
      records.restore(change.id);
      return;
    case 'mergeRecords':
      portal.merge(type, change.primaryId, change.mergedId);
      return;
    case 'renameStage':
      pipelines.updateStage(change.pipelineId, change.stageId, { label: change.label });
      return;
    case 'deleteStage':
      pipelines.removeStage(change.pipelineId, change.stageId);
      return;
    case 'deletePipeline':
      pipelines.remove(change.pipelineId);
      return;
  }
}

function deactivateOwner({ owners, clock }: Portal, ownerId: string): void {
  const owner = owners.find(({ id }) => id === ownerId);
  if (!owner) throw new RangeError(`There is no owner ${ownerId}.`);
  owner.archived = true;
  owner.updatedAt = clock.now();
}
