import { z } from 'zod';
import { driftOf, orphans, planField, type FoundField } from '../crm/planFields.js';
import { sealed } from '../crm/planHash.js';
import type {
  ApplyResult,
  DesiredField,
  DesiredSchema,
  Drift,
  PlanStep,
  RemoteFieldKind,
  SchemaPlan,
} from '../crm/schema.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import type { CrmRequest } from '../crm/transport/dialect.js';
import type { Transport } from '../crm/transport/transport.js';
import { hubspotPath, type HubspotVersion } from './paths.js';
import { batchesOf } from '../crm/batches.js';
import { readAs } from './ticket.js';

const group = 'pqrs';
const prefix = 'pqrs_';
/** Stands at the end of each description: whose the property is. */
const mark = /\[managed:pqrs v\d+\]$/;

interface PropertyType {
  type: string;
  fieldType: string;
}

/** How each kind of field is called by HubSpot. */
const types: Readonly<Record<RemoteFieldKind, PropertyType>> = {
  text: { type: 'string', fieldType: 'text' },
  'long-text': { type: 'string', fieldType: 'textarea' },
  url: { type: 'string', fieldType: 'text' },
  number: { type: 'number', fieldType: 'number' },
  boolean: { type: 'bool', fieldType: 'booleancheckbox' },
  instant: { type: 'datetime', fieldType: 'date' },
  date: { type: 'date', fieldType: 'date' },
  choice: { type: 'enumeration', fieldType: 'select' },
};

const property = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  description: z.string().nullish(),
  groupName: z.string().optional(),
  hasUniqueValue: z.boolean().optional(),
  archived: z.boolean().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});
type Property = z.output<typeof property>;
const propertyList = z.object({ results: z.array(property) });
const groupList = z.object({ results: z.array(z.object({ name: z.string(), label: z.string() })) });

export interface HubspotSchemaOptions {
  transport: Transport;
  version: HubspotVersion;
  accountId: () => string;
}

interface Present {
  properties: readonly Property[];
  hasGroup: boolean;
}

/** Plans and makes the ticket properties of an installation. */
export function hubspotSchema({ transport, version, accountId }: HubspotSchemaOptions) {
  const properties = (...parts: string[]) => hubspotPath(version, 'properties', 'tickets', ...parts);

  async function present(): Promise<Present> {
    const [list, groups] = await Promise.all([
      transport.send({ endpoint: 'properties.list', method: 'GET', path: properties(), repeatable: true }),
      transport.send({ endpoint: 'groups.list', method: 'GET', path: properties('groups'), repeatable: true }),
    ]);
    return {
      properties: readAs(propertyList, list.body).results.filter(({ archived }) => archived !== true),
      hasGroup: readAs(groupList, groups.body).results.some(({ name }) => name === group),
    };
  }

  function installPlan(desired: DesiredSchema, now: Present): SchemaPlan {
    const found = now.properties.map(asFound);
    const names = new Set(desired.fields.map(nameOf));
    const groupStep: PlanStep = now.hasGroup
      ? { action: 'keep', what: 'group', remoteName: group, why: 'as wanted' }
      : { action: 'create', what: 'group', remoteName: group, why: `${desired.groupLabel}: not there yet` };
    const steps = desired.fields.map((field) => {
      const name = nameOf(field);
      return planField(
        field,
        name,
        found.find(({ remoteName }) => remoteName === name),
      );
    });
    return sealed({
      ...{ crm: 'hubspot', accountId: accountId(), kind: 'install', purge: false, desired },
      steps: [groupStep, ...steps, ...orphans(found, names)],
    });
  }

  function removalPlan(desired: DesiredSchema, purge: boolean, now: Present): SchemaPlan {
    const ours = now.properties.map(asFound).filter(({ isOurs }) => isOurs);
    const steps: PlanStep[] = ours.map(({ remoteName }) =>
      purge
        ? {
            action: 'remove',
            what: 'field',
            remoteName,
            why: 'into the archive of HubSpot; its name stays taken for a time',
          }
        : { action: 'keep', what: 'field', remoteName, why: 'data stay; "--purge" takes the field away' },
    );
    if (now.hasGroup && purge) {
      steps.push({ action: 'remove', what: 'group', remoteName: group, why: 'empty once the fields are gone' });
    }
    return sealed({ crm: 'hubspot', accountId: accountId(), kind: 'remove', purge, desired, steps });
  }

  const planAgain = async ({ kind, desired, purge }: SchemaPlan) =>
    kind === 'install' ? installPlan(desired, await present()) : removalPlan(desired, purge, await present());

  async function attempt(request: CrmRequest, names: readonly string[], failed: ApplyResult['failed'][number][]) {
    try {
      await transport.send(request);
      return true;
    } catch (error) {
      if (!isCrmError(error) || error.scope === 'account' || error.code === 'crm-unavailable') throw error;
      failed.push(...names.map((remoteName) => ({ remoteName, message: error.message, help: error.help })));
      return false;
    }
  }

  async function createAll(plan: SchemaPlan, failed: ApplyResult['failed'][number][]): Promise<number> {
    const wanted = stepsOf(plan, 'create', 'field');
    let created = 0;
    for (const names of batchesOf(wanted, 100)) {
      const inputs = names.map((name) => bodyOf(fieldOf(plan.desired, name), plan.desired.version));
      const path = properties('batch', 'create');
      const request = {
        endpoint: 'properties.create',
        method: 'POST',
        path,
        json: { inputs },
        repeatable: false,
      } as const;
      if (await attempt(request, names, failed)) created += names.length;
    }
    return created;
  }

  return {
    plan: async (desired: DesiredSchema) => installPlan(desired, await present()),
    planRemoval: async (desired: DesiredSchema, { purge }: { purge: boolean }) =>
      removalPlan(desired, purge, await present()),

    async drift(desired: DesiredSchema): Promise<Drift[]> {
      const found = (await present()).properties.map(asFound);
      return desired.fields.flatMap((field) => {
        const name = nameOf(field);
        const is = found.find(({ remoteName }) => remoteName === name);
        return driftOf(field, is).map((fault) => ({ ...fault, remoteName: name }));
      });
    },

    /** Every write can be met again after a kill: what is there by then is no longer in the plan. */
    async apply(plan: SchemaPlan): Promise<ApplyResult> {
      if ((await planAgain(plan)).hash !== plan.hash) throw changedSince();
      const failed: ApplyResult['failed'][number][] = [];
      if (stepsOf(plan, 'create', 'group').length > 0) {
        const json = { name: group, label: plan.desired.groupLabel, displayOrder: -1 };
        const path = properties('groups');
        await transport.send({ endpoint: 'groups.create', method: 'POST', path, json, repeatable: false });
      }
      const created = await createAll(plan, failed);
      let updated = 0;
      for (const name of stepsOf(plan, 'update', 'field')) {
        const field = fieldOf(plan.desired, name);
        const { name: _, hasUniqueValue: __, ...json } = bodyOf(field, plan.desired.version);
        const request = {
          endpoint: 'properties.update',
          method: 'PATCH',
          path: properties(name),
          json,
          repeatable: true,
        } as const;
        if (await attempt(request, [name], failed)) updated += 1;
      }
      let removed = 0;
      for (const name of stepsOf(plan, 'remove', 'field')) {
        const request = {
          endpoint: 'properties.archive',
          method: 'DELETE',
          path: properties(name),
          expects: 'nothing',
          repeatable: true,
        } as const;
        if (await attempt(request, [name], failed)) removed += 1;
      }
      if (stepsOf(plan, 'remove', 'group').length > 0) {
        const request = {
          endpoint: 'groups.archive',
          method: 'DELETE',
          path: properties('groups', group),
          expects: 'nothing',
          repeatable: true,
        } as const;
        await attempt(request, [group], failed);
      }
      return { created, updated, removed, kept: plan.steps.filter(({ action }) => action === 'keep').length, failed };
    },
  };
}

const nameOf = ({ key }: Pick<DesiredField, 'key'>): string => `${prefix}${key}`;

function stepsOf({ steps }: SchemaPlan, action: PlanStep['action'], what: PlanStep['what']): string[] {
  return steps.filter((step) => step.action === action && step.what === what).map(({ remoteName }) => remoteName);
}

function fieldOf({ fields }: DesiredSchema, remoteName: string): DesiredField {
  const field = fields.find((one) => nameOf(one) === remoteName);
  if (!field) throw changedSince();
  return field;
}

function bodyOf(field: DesiredField, version: number) {
  return {
    name: nameOf(field),
    label: field.label,
    groupName: group,
    ...types[field.kind],
    description: `${field.description} [managed:pqrs v${version}]`,
    ...(field.isExternalId ? { hasUniqueValue: true } : {}),
    ...(field.options
      ? { options: field.options.map((option, displayOrder) => ({ ...option, displayOrder, hidden: false })) }
      : {}),
  };
}

function asFound({ name, label, type, fieldType, description, hasUniqueValue, options }: Property): FoundField {
  const text = description ?? '';
  return {
    remoteName: name,
    kind: kindOf(type, fieldType, name),
    label,
    description: text,
    options: (options ?? []).map(({ value }) => value),
    isUnique: hasUniqueValue === true,
    isOurs: name.startsWith(prefix) && mark.test(text),
    isReadable: null,
  };
}

/** A link is a text to HubSpot; by its name we know what we meant it to be. */
function kindOf(type: string, fieldType: string, name: string): FoundField['kind'] {
  if (type === 'string' && name === `${prefix}link`) return 'url';
  const kinds = Object.entries(types) as [RemoteFieldKind, PropertyType][];
  return kinds.find(([, is]) => is.type === type && is.fieldType === fieldType)?.[0] ?? 'other';
}

function changedSince(): CrmError {
  return new CrmError({
    kind: 'schema',
    message: 'HubSpot changed since the plan was made. Nothing was written.',
    help: 'Run "pqrs plan hubspot" again, look at what it says, and apply that.',
  });
}
