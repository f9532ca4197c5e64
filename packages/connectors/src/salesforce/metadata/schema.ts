import { CrmError } from '../../crm/crmError.js';
import { driftOf, orphans, planField } from '../../crm/planFields.js';
import { isDone, sealed } from '../../crm/planHash.js';
import type { PlanMemory } from '../../crm/planMemory.js';
import type { ApplyResult, DesiredSchema, Drift, PlanStep, SchemaPlan } from '../../crm/schema.js';
import type { Timer } from '../../crm/transport/timer.js';
import type { Transport } from '../../crm/transport/transport.js';
import { salesforceName } from '../names.js';
import { deploy, type ComponentFailure } from './deployment.js';
import { fieldXml } from './field.js';
import { integrationSet, permissionSets, permissionSetXml } from './permissionSets.js';
import { assignSet, readPresent, unassignSets, type Present } from './present.js';

export interface SalesforceSchemaOptions {
  transport: Transport;
  timer: Timer;
  accountId: string;
  /** Id of the user that this integration acts as. */
  userId(): string;
  planned: PlanMemory;
}

const assignment = `${integrationSet} of this user`;

/**
 * Plans and makes the fields of an installation on Case, with two permission sets: nobody sees a new field of Salesforce
 * until one opens it. An installation is one deployment, so it is there as a whole or not at all.
 */
export function salesforceSchema(options: SalesforceSchemaOptions) {
  const { transport, accountId, userId, planned: memory } = options;
  const present = () => readPresent(transport, userId());

  const planned = (plan: Pick<SchemaPlan, 'kind' | 'purge' | 'desired' | 'steps'>): SchemaPlan =>
    sealed({ crm: 'salesforce', accountId, ...plan });

  function installPlan(desired: DesiredSchema, now: Present): SchemaPlan {
    const names = desired.fields.map(({ key }) => salesforceName(key));
    const found = new Map(now.fields.map((field) => [field.remoteName, field]));
    const steps = desired.fields.map((field) =>
      planField(field, salesforceName(field.key), found.get(salesforceName(field.key))),
    );
    const taken = new Set(steps.filter(({ action }) => action === 'conflict').map(({ remoteName }) => remoteName));
    const ours = names.filter((name) => !taken.has(name));
    return planned({
      ...{ kind: 'install', purge: false, desired },
      steps: [...steps, ...permissionSteps(now, ours), ...orphans(now.fields, new Set(names))],
    });
  }

  function removalPlan(desired: DesiredSchema, purge: boolean, now: Present): SchemaPlan {
    const gone = 'into the deleted fields of Salesforce for 15 days, with its data';
    const stays = 'data stay; "--purge" takes it away';
    const fields = now.fields
      .filter(({ isOurs }) => isOurs)
      .map(({ remoteName }) => ({ what: 'field', remoteName }) as const);
    const sets = now.sets.map(({ name }) => ({ what: 'permission', remoteName: name }) as const);
    const action = purge ? 'remove' : 'keep';
    const steps = [
      ...fields.map((step): PlanStep => ({ ...step, action, why: purge ? gone : stays })),
      ...sets.map((step): PlanStep => ({ ...step, action, why: purge ? 'opens nothing any more' : stays })),
    ];
    return planned({ kind: 'remove', purge, desired, steps });
  }

  async function install(plan: SchemaPlan, now: Present): Promise<ComponentFailure[]> {
    const fields = plan.desired.fields.filter(({ key }) => isChanged(plan, salesforceName(key)));
    const opened = plan.steps
      .filter(({ what, action }) => what === 'field' && action !== 'conflict' && action !== 'orphan')
      .map(({ remoteName }) => remoteName);
    const deployment = {
      fields: fields.map((field) => {
        const name = salesforceName(field.key);
        const found = now.fields.find(({ remoteName }) => remoteName === name);
        return { name, xml: fieldXml(field, plan.desired.version, found) };
      }),
      sets: permissionSets
        .filter(({ name }) => isChanged(plan, name))
        .map((set) => ({ name: set.name, xml: permissionSetXml(set, opened) })),
      removed: {},
    };
    const isEmpty = deployment.fields.length === 0 && deployment.sets.length === 0;
    const failures = isEmpty ? [] : await deploy(options, deployment);
    if (failures.length === 0 && isChanged(plan, assignment)) await assignSet(transport, userId());
    return failures;
  }

  async function remove(plan: SchemaPlan): Promise<ComponentFailure[]> {
    const namesOf = (wanted: PlanStep['what']) =>
      plan.steps
        .filter(({ what, action }) => what === wanted && action === 'remove')
        .map(({ remoteName }) => remoteName);
    const [fields, sets] = [namesOf('field').map((name) => `Case.${name}`), namesOf('permission')];
    if (fields.length === 0 && sets.length === 0) return [];
    if (sets.length > 0) await unassignSets(transport);
    return deploy(options, { fields: [], sets: [], removed: { PermissionSet: sets, CustomField: fields } });
  }

  return {
    plan: async (desired: DesiredSchema) => memory.keep(installPlan(desired, await present())),
    planRemoval: async (desired: DesiredSchema, { purge }: { purge: boolean }) =>
      removalPlan(desired, purge, await present()),

    async drift(desired: DesiredSchema): Promise<Drift[]> {
      const { fields } = await present();
      return desired.fields.flatMap((field) => {
        const name = salesforceName(field.key);
        const is = fields.find(({ remoteName }) => remoteName === name);
        return driftOf(field, is).map((fault) => ({ ...fault, remoteName: name }));
      });
    },

    /**
     * Reads again before it deploys, however fresh the plan is: a deployment overwrites what somebody made since. Can be met again after a kill: a deployment is in place as a whole or not at all, and who has a set is asked.
     */
    async apply(plan: SchemaPlan): Promise<ApplyResult> {
      const { kind, desired, purge } = plan;
      const kept = plan.steps.filter(({ action }) => action === 'keep').length;
      if (isDone(plan) && memory.isFresh(plan)) return { created: 0, updated: 0, removed: 0, kept, failed: [] };
      const now = await present();
      const again = kind === 'install' ? installPlan(desired, now) : removalPlan(desired, purge, now);
      if (again.hash !== plan.hash) throw changedSince();
      memory.forget();
      const failures = kind === 'install' ? await install(plan, now) : await remove(plan);
      const count = (wanted: PlanStep['action']) =>
        failures.length > 0 ? 0 : plan.steps.filter(({ what, action }) => what === 'field' && action === wanted).length;
      return {
        ...{ created: count('create'), updated: count('update'), removed: count('remove') },
        kept,
        failed: failures.map(({ name, problem }) => ({
          remoteName: name,
          message: `Salesforce refused it: ${problem}`,
          help: 'Nothing of this run was put in place. Correct what it says, plan again and apply that.',
        })),
      };
    },
  };
}

function permissionSteps({ sets, isAssigned }: Present, fields: readonly string[]): PlanStep[] {
  const what = 'permission' as const;
  const steps = permissionSets.map(({ name, editable }): PlanStep => {
    const found = sets.find((set) => set.name === name);
    const says = editable
      ? 'lets this integration write the fields'
      : 'shows the fields; give it to those who work Cases';
    if (!found) return { action: 'create', what, remoteName: name, why: says };
    const closed = fields.filter((field) => !found.opens.has(field));
    if (closed.length === 0) return { action: 'keep', what, remoteName: name, why: 'as wanted' };
    return { action: 'update', what, remoteName: name, why: `does not open ${closed.join(', ')}` };
  });
  const given: PlanStep = isAssigned
    ? { action: 'keep', what, remoteName: assignment, why: 'as wanted' }
    : { action: 'create', what, remoteName: assignment, why: 'without it the fields cannot be written' };
  return [...steps, given];
}

const isChanged = ({ steps }: SchemaPlan, name: string): boolean =>
  steps.some(({ remoteName, action }) => remoteName === name && (action === 'create' || action === 'update'));

function changedSince(): CrmError {
  return new CrmError({
    kind: 'schema',
    message: 'Salesforce changed since the plan was made. Nothing was written.',
    help: 'Run "pqrs plan salesforce" again, look at what it says, and apply that.',
  });
}
