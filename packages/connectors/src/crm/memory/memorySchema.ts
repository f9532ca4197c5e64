import type { Connector } from '../connector.js';
import { driftOf, planField, type FoundField } from '../planFields.js';
import { sealed } from '../planHash.js';
import type { DesiredField, DesiredSchema, SchemaPlan } from '../schema.js';

/** Fields of the CRM in memory: there once they were applied. */
export function memorySchema(): Connector['schema'] {
  const fields = new Map<string, FoundField>();
  const frame = (desired: DesiredSchema) => ({ crm: 'memory', accountId: 'memory', desired });

  const installPlan = (desired: DesiredSchema): SchemaPlan =>
    sealed({
      ...{ ...frame(desired), kind: 'install', purge: false },
      steps: desired.fields.map((field) => planField(field, field.key, fields.get(field.key))),
    });

  const removalPlan = (desired: DesiredSchema, purge: boolean): SchemaPlan =>
    sealed({
      ...{ ...frame(desired), kind: 'remove', purge },
      steps: [...fields.keys()].map((remoteName) => ({
        ...{
          action: purge ? ('remove' as const) : ('keep' as const),
          what: 'field' as const,
          remoteName,
          why: purge ? 'with its data' : 'data stay',
        },
      })),
    });

  return {
    plan: async (desired) => installPlan(desired),
    planRemoval: async (desired, { purge }) => removalPlan(desired, purge),
    async apply({ steps, desired }) {
      const of = (action: string) => steps.filter((step) => step.action === action);
      for (const { remoteName } of [...of('create'), ...of('update')]) {
        const field = desired.fields.find(({ key }) => key === remoteName);
        if (field) fields.set(remoteName, asFound(field));
      }
      for (const { remoteName } of of('remove')) fields.delete(remoteName);
      const [created, updated, removed, kept] = ['create', 'update', 'remove', 'keep'].map((is) => of(is).length);
      return { created: created ?? 0, updated: updated ?? 0, removed: removed ?? 0, kept: kept ?? 0, failed: [] };
    },
    drift: async (desired) => desired.fields.flatMap((field) => driftOf(field, fields.get(field.key))),
  };
}

const asFound = ({ key, kind, label, description, options = [], isExternalId = false }: DesiredField): FoundField => ({
  ...{ remoteName: key, kind, label, description, options: options.map(({ value }) => value) },
  ...{ isUnique: isExternalId, isOurs: true, isReadable: null },
});
