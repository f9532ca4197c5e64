import { CrmError, isCrmError } from '../../crm/crmError.js';
import { driftOf, orphans, planField } from '../../crm/planFields.js';
import { isDone, sealed } from '../../crm/planHash.js';
import type { PlanMemory } from '../../crm/planMemory.js';
import type { ApplyResult, DesiredSchema, Drift, PlanStep, SchemaPlan } from '../../crm/schema.js';
import type { Timer } from '../../crm/transport/timer.js';
import type { Transport } from '../../crm/transport/transport.js';
import { salesforceName } from '../names.js';
import { deploy, type ComponentFailure } from './deployment.js';
import { fieldXml, type FoundSalesforceField } from './field.js';
import { glance } from './glance.js';
import { integrationSet, permissionSets, permissionSetXml } from './permissionSets.js';
import { assignSet, readPresent, unassignSets, type Present } from './present.js';

export interface SalesforceSchemaOptions {
  transport: Transport;
  timer: Timer;
  accountId: string;
  /** Id of the user that this integration acts as. */
  userId(): string;
  planned: PlanMemory;
  /** Whether we may be installed; what is learned is noted in it. */
  installation: { mayBe: boolean };
}

/** What was read that long ago stands as if it had been read again: to read and to begin a deployment takes about as long. */
const justNowMs = 2_000;

const assignment = `${integrationSet} of this user`;

/**
 * Plans and makes the fields of an installation on Case, with two permission sets: nobody sees a new field of Salesforce
 * until one opens it. An installation is one deployment, so it is there as a whole or not at all.
 */
export function salesforceSchema(options: SalesforceSchemaOptions) {
  const { transport, accountId, userId, planned: memory } = options;
  const { installation } = options;

  /** What there is. Where we may be installed one request tells whether all is as wanted; where it is not, it is read one by one. */
  async function present(desired: DesiredSchema): Promise<Present> {
    const seen = installation.mayBe && userId() !== '' ? await glanced() : undefined;
    if (seen && installPlan(desired, seen).steps.every(({ action }) => action === 'keep' || action === 'orphan'))
      return seen;
    const found = await readPresent(transport, userId());
    installation.mayBe = found.sets.length > 0;
    return found;
  }

  async function glanced(): Promise<Present | undefined> {
    try {
      return await glance(transport, userId());
    } catch (error) {
      // Who may not look at the setup so may still read it one by one.
      if (isCrmError(error) && (error.scope === 'batch' || error.kind === 'permission')) return undefined;
      throw error;
    }
  }

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

  /** @param found fields as they are, for those that are changed */
  async function install(plan: SchemaPlan, found: readonly FoundSalesforceField[]): Promise<Done> {
    const fields = plan.desired.fields.filter(({ key }) => isChanged(plan, salesforceName(key)));
    const opened = plan.steps
      .filter(({ what, action }) => what === 'field' && action !== 'conflict' && action !== 'orphan')
      .map(({ remoteName }) => remoteName);
    const deployment = {
      fields: fields.map((field) => {
        const name = salesforceName(field.key);
        const before = found.find(({ remoteName }) => remoteName === name);
        return { name, xml: fieldXml(field, plan.desired.version, before) };
      }),
      sets: permissionSets
        .filter(({ name }) => isChanged(plan, name))
        .map((set) => ({ name: set.name, xml: permissionSetXml(set, opened) })),
      removed: {},
    };
    const isEmpty = deployment.fields.length === 0 && deployment.sets.length === 0;
    const { failures, changed } = isEmpty ? { failures: [], changed: [] } : await deploy(options, deployment);
    if (failures.length > 0) return { isInPlace: false, failed: failures.map(refused) };
    installation.mayBe = true;
    if (isChanged(plan, assignment)) await assignSet(transport, userId());
    const created = plan.steps.filter(({ action }) => action === 'create').map(({ remoteName }) => remoteName);
    return { isInPlace: true, failed: changed.filter((name) => created.includes(name)).map(overtaken) };
  }

  async function remove(plan: SchemaPlan): Promise<Done> {
    const namesOf = (wanted: PlanStep['what']) =>
      plan.steps
        .filter(({ what, action }) => what === wanted && action === 'remove')
        .map(({ remoteName }) => remoteName);
    const [fields, sets] = [namesOf('field').map((name) => `Case.${name}`), namesOf('permission')];
    if (fields.length === 0 && sets.length === 0) return { isInPlace: true, failed: [] };
    if (sets.length > 0) await unassignSets(transport);
    const removed = { PermissionSet: sets, CustomField: fields };
    const { failures } = await deploy(options, { fields: [], sets: [], removed });
    return { isInPlace: failures.length === 0, failed: failures.map(refused) };
  }

  /** What there is, where it is as the plan says. */
  async function checked({ kind, desired, purge, hash }: SchemaPlan): Promise<Present> {
    const now = kind === 'install' ? await present(desired) : await readPresent(transport, userId());
    const again = kind === 'install' ? installPlan(desired, now) : removalPlan(desired, purge, now);
    if (again.hash !== hash) throw changedSince();
    return now;
  }

  return {
    plan: async (desired: DesiredSchema) => memory.keep(installPlan(desired, await present(desired))),
    planRemoval: async (desired: DesiredSchema, { purge }: { purge: boolean }) =>
      removalPlan(desired, purge, await readPresent(transport, userId())),

    async drift(desired: DesiredSchema): Promise<Drift[]> {
      const { fields } = await present(desired);
      return desired.fields.flatMap((field) => {
        const name = salesforceName(field.key);
        const is = fields.find(({ remoteName }) => remoteName === name);
        return driftOf(field, is).map((fault) => ({ ...fault, remoteName: name }));
      });
    },

    /**
     * Reads again before it deploys, since a deployment overwrites what somebody made in between: unless the plan was read just now and only makes
     * what was not there, for then to read again would tell no more. Should somebody have been faster all the same, the result says what was theirs.
     * Can be met again after a kill: a deployment is in place as a whole or not at all, and who has a set is asked.
     */
    async apply(plan: SchemaPlan): Promise<ApplyResult> {
      const { kind } = plan;
      const kept = plan.steps.filter(({ action }) => action === 'keep').length;
      if (isDone(plan) && memory.isFresh(plan)) return { created: 0, updated: 0, removed: 0, kept, failed: [] };
      const now = makesOnly(plan) && memory.isFresh(plan, justNowMs) ? undefined : await checked(plan);
      memory.forget();
      const done = kind === 'install' ? await install(plan, now?.fields ?? []) : await remove(plan);
      const count = (wanted: PlanStep['action']) =>
        plan.steps.filter(({ what, action }) => done.isInPlace && what === 'field' && action === wanted).length;
      return {
        ...{ created: count('create'), updated: count('update'), removed: count('remove') },
        ...{ kept, failed: done.failed },
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

/** What became of a deployment as a whole, and what a person should know of its parts. */
interface Done {
  isInPlace: boolean;
  failed: ApplyResult['failed'];
}

const refused = ({ name, problem }: ComponentFailure): ApplyResult['failed'][number] => ({
  remoteName: name,
  message: `Salesforce refused it: ${problem}`,
  help: 'Nothing of this run was put in place. Correct what it says, plan again and apply that.',
});

const overtaken = (name: string): ApplyResult['failed'][number] => ({
  remoteName: name,
  message: 'Somebody made it in the very moment of this installation. It is now as PQRS needs it.',
  help: 'Look in Setup, View Setup Audit Trail, who that was, and give their field another name.',
});

/** Whether a plan makes what is not there, and changes nothing that is. */
const makesOnly = ({ kind, steps }: SchemaPlan): boolean =>
  kind === 'install' && steps.every(({ action }) => action !== 'update' && action !== 'remove');

const isChanged = ({ steps }: SchemaPlan, name: string): boolean =>
  steps.some(({ remoteName, action }) => remoteName === name && (action === 'create' || action === 'update'));

function changedSince(): CrmError {
  return new CrmError({
    kind: 'schema',
    message: 'Salesforce changed since the plan was made. Nothing was written.',
    help: 'Run "pqrs plan salesforce" again, look at what it says, and apply that.',
  });
}
