import { z } from 'zod';
import { driftOf, orphans, planField } from '../crm/planFields.js';
import { sealed } from '../crm/planHash.js';
import type { PlanMemory } from '../crm/planMemory.js';
import type { ApplyResult, DesiredField, DesiredSchema, Drift, PlanStep, SchemaPlan } from '../crm/schema.js';
import { CrmError, isCrmError } from '../crm/crmError.js';
import type { CrmRequest } from '../crm/transport/dialect.js';
import type { Transport } from '../crm/transport/transport.js';
import { hubspotPath, type HubspotVersion } from './paths.js';
import { batchesOf } from '../crm/batches.js';
import { asFound, bodyOf, group, nameOf, property, type Property } from './property.js';
import { readAs } from './ticket.js';

const propertyList = z.object({ results: z.array(property) });
const groupList = z.object({ results: z.array(z.object({ name: z.string(), label: z.string() })) });

export interface HubspotSchemaOptions {
  transport: Transport;
  version: HubspotVersion;
  accountId: () => string;
  planned: PlanMemory;
}

interface Present {
  properties: readonly Property[];
  hasGroup: boolean;
}

/** Plans and makes the ticket properties of an installation. */
export function hubspotSchema({ transport, version, accountId, planned }: HubspotSchemaOptions) {
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
      return await transport.send(request);
    } catch (error) {
      if (!isCrmError(error) || error.scope === 'account' || error.code === 'crm-unavailable') throw error;
      failed.push(...names.map((remoteName) => ({ remoteName, message: error.message, help: error.help })));
      return undefined;
    }
  }

  async function createAll(plan: SchemaPlan, failed: ApplyResult['failed'][number][]): Promise<number> {
    const wanted = stepsOf(plan, 'create', 'field');
    const before = failed.length;
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
      const answer = await attempt(request, names, failed);
      if (answer) failed.push(...notMade(answer.body));
    }
    return wanted.length - (failed.length - before);
  }

  /** One that somebody made since the plan is not ours, and not touched. */
  async function makeGroup(label: string): Promise<void> {
    const json = { name: group, label, displayOrder: -1 };
    const request = { endpoint: 'groups.create', method: 'POST', path: properties('groups'), json } as const;
    try {
      await transport.send({ ...request, repeatable: false });
    } catch (error) {
      if (!isCrmError(error) || error.kind !== 'conflict') throw error;
    }
  }

  return {
    plan: async (desired: DesiredSchema) => planned.keep(installPlan(desired, await present())),
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

    /**
     * Every write can be met again after a kill: what is there by then is no longer in the plan. A plan that only makes what is not there is not read
     * again within seconds: HubSpot makes nothing that is there.
     */
    async apply(plan: SchemaPlan): Promise<ApplyResult> {
      const overwritesNothing = plan.steps.every(({ action }) => action !== 'update' && action !== 'remove');
      const isSeen = overwritesNothing && planned.isFresh(plan);
      if (!isSeen && (await planAgain(plan)).hash !== plan.hash) throw changedSince();
      planned.forget();
      const failed: ApplyResult['failed'][number][] = [];
      if (stepsOf(plan, 'create', 'group').length > 0) await makeGroup(plan.desired.groupLabel);
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

const batchErrors = z.object({
  errors: z
    .array(z.object({ category: z.string().optional(), context: z.object({ name: z.array(z.string()) }).optional() }))
    .default([]),
});

/** Properties of a batch that were not made, though the batch as a whole was taken. */
function notMade(body: unknown): ApplyResult['failed'][number][] {
  return readAs(batchErrors, body).errors.flatMap(({ category, context }) =>
    (context?.name ?? []).map((remoteName) => ({
      remoteName,
      message: `HubSpot did not make the property${category === undefined ? '' : ` (${category})`}.`,
      help: 'There may be one of that name by now, or in the archive of HubSpot: it was left alone. Plan again to see.',
    })),
  );
}

function stepsOf({ steps }: SchemaPlan, action: PlanStep['action'], what: PlanStep['what']): string[] {
  return steps.filter((step) => step.action === action && step.what === what).map(({ remoteName }) => remoteName);
}

function fieldOf({ fields }: DesiredSchema, remoteName: string): DesiredField {
  const field = fields.find((one) => nameOf(one) === remoteName);
  if (!field) throw changedSince();
  return field;
}

function changedSince(): CrmError {
  return new CrmError({
    kind: 'schema',
    message: 'HubSpot changed since the plan was made. Nothing was written.',
    help: 'Run "pqrs plan hubspot" again, look at what it says, and apply that.',
  });
}
