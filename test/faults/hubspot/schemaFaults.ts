import { expect } from 'vitest';
import { desiredSchema } from '../../../packages/connectors/src/crm/desiredSchema.js';
import { objectTypeOf } from '../../../packages/connectors/src/fakes/hubspot/portal/objectTypes.js';
import type { HubspotCase, HubspotRun } from './hubspotStandIn.js';

const objectType = 'tickets';
const schemaOf = (run: HubspotRun) => run.hubspot.portal.schema(objectTypeOf(objectType));

/** What the doctor and the plan say of it. */
async function expectDrift(run: HubspotRun, remoteName: string, change: string): Promise<void> {
  expect(await run.context.connector.schema.drift(desiredSchema)).toMatchObject([{ remoteName, change }]);
}

const fields = ['pqrs_norm', 'pqrs_due_at', 'pqrs_stage', 'pqrs_radicado'] as const;

/** An admin changes what the installation made. */
export const schemaFaults: readonly HubspotCase[] = [
  ...fields.map((name): HubspotCase => ({
    name: `the field ${name} is deleted`,
    meanwhile: 'what needs it is refused by its name and waits, until an admin restores it',
    trouble: (run) => run.hubspot.admin({ change: 'deleteProperty', objectType, name }),
    tells: new RegExp(`"${name}".* "pqrs doctor hubspot" says what differs`),
    look: (run) => expectDrift(run, name, 'missing'),
    mend: (run) => run.hubspot.admin({ change: 'restoreProperty', objectType, name }),
  })),
  {
    name: 'the field of our id is deleted',
    meanwhile: 'nothing is made twice; what needs it waits until an admin restores it',
    trouble: (run) => run.hubspot.admin({ change: 'deleteProperty', objectType, name: 'pqrs_id' }),
    look: (run) => expectDrift(run, 'pqrs_id', 'missing'),
    mend: (run) => run.hubspot.admin({ change: 'restoreProperty', objectType, name: 'pqrs_id' }),
  },
  {
    name: 'the type of a field is changed',
    meanwhile: 'what does not fit is refused and waits until the type is back',
    trouble: (run) =>
      run.hubspot.admin({
        change: 'retypeProperty',
        objectType,
        name: 'pqrs_norm',
        type: 'number',
        fieldType: 'number',
      }),
    tells: /"pqrs_norm".* "pqrs doctor hubspot" says what differs/,
    look: (run) => expectDrift(run, 'pqrs_norm', 'kind'),
    mend: (run) =>
      run.hubspot.admin({ change: 'retypeProperty', objectType, name: 'pqrs_norm', type: 'string', fieldType: 'text' }),
  },
  {
    name: 'an option that is needed is taken away',
    meanwhile: 'the tickets that need it are refused and wait; installing again adds it',
    trouble: (run) => run.hubspot.admin({ change: 'removeOption', objectType, name: 'pqrs_stage', value: 'analysis' }),
    ends: { pushed: 2, rejected: 2 },
    tells: /"pqrs_stage".* "pqrs doctor hubspot" says what differs/,
    look: (run) => expectDrift(run, 'pqrs_stage', 'option-missing'),
    mend: (run) => run.install(),
  },
  {
    name: 'a label is changed',
    meanwhile: 'goes on; the plan says it, and installing again puts ours back',
    trouble: (run) =>
      run.hubspot.admin({ change: 'relabelProperty', objectType, name: 'pqrs_due_at', label: 'Fecha límite' }),
    ends: { pushed: 4, rejected: 0 },
    look: (run) => expectDrift(run, 'pqrs_due_at', 'label'),
  },
  {
    name: 'an admin makes a field required that we do not write',
    meanwhile: 'the tickets that it stops are refused, the others of the batch are written',
    trouble: (run) =>
      run.hubspot.admin({
        ...{ change: 'requireProperty', objectType, name: 'hs_ticket_priority' },
        when: { name: 'pqrs_stage', value: 'analysis' },
      }),
    ends: { pushed: 2, rejected: 2 },
    tells: /"hs_ticket_priority"/,
    mend: (run) => void schemaOf(run).required.splice(0),
  },
  {
    name: 'an admin adds a rule that our values break',
    meanwhile: 'they are refused with the name of the field, and wait until the rule is gone',
    trouble: (run) =>
      run.hubspot.admin({
        ...{ change: 'addRule', objectType, name: 'pqrs_radicado' },
        ...{ ruleType: 'MAX_LENGTH', ruleArguments: ['3'] },
      }),
    tells: /"pqrs_radicado".* "pqrs doctor hubspot" says what differs/,
    mend: (run) => schemaOf(run).setRule('pqrs_radicado', { ruleType: 'MAX_LENGTH', ruleArguments: ['100'] }),
  },
  {
    name: 'the stage in which tickets are made is renamed',
    meanwhile: 'goes on: stages are known by their ids',
    trouble: (run) =>
      run.hubspot.admin({ change: 'renameStage', objectType, pipelineId: '0', stageId: '1', label: 'Recién llegadas' }),
    ends: { pushed: 4, rejected: 0 },
  },
  {
    name: 'the stage in which tickets are made is deleted',
    meanwhile: 'the ticket of the new case is refused and waits; the rest goes on',
    trouble: (run) => {
      for (const { id } of run.tickets()) run.edit(id, { hs_pipeline_stage: '2' });
      run.hubspot.admin({ change: 'deleteStage', objectType, pipelineId: '0', stageId: '1' });
    },
    ends: { rejected: 1 },
    mend: (run) =>
      void (run.context.map = { ...run.context.map, create: { hs_pipeline: '0', hs_pipeline_stage: '2' } }),
  },
];
