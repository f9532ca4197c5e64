import { expect } from 'vitest';
import { desiredSchema } from '../../../packages/connectors/src/crm/desiredSchema.js';
import { goesOn } from './places.js';
import type { SalesforceCase, SalesforceRun } from './salesforceStandIn.js';

const object = 'Case';
const install = (run: SalesforceRun) => run.install();

/** What the doctor and the plan say of it. */
async function expectDrift(run: SalesforceRun, remoteName: string, change: string): Promise<void> {
  expect(await run.context.connector.schema.drift(desiredSchema)).toMatchObject([{ remoteName, change }]);
}

const change = (
  { order }: SalesforceRun,
  field: string,
  to: Extract<Parameters<SalesforceRun['order']>[0], { do: 'changeField' }>['to'],
) => order({ do: 'changeField', object, field, to });

const fields = ['PQRS_Norm__c', 'PQRS_DueAt__c', 'PQRS_Stage__c', 'PQRS_Radicado__c'] as const;
const stages = ['unassigned', 'analysis', 'approval', 'notification', 'confirmation', 'closing', 'closed', 'ended'];
const states = ['New', 'Working', 'Escalated', 'Closed'];

/** An admin changes what the installation made, or adds rules of the org's own. */
export const schemaFaults: readonly SalesforceCase[] = [
  ...fields.map((field): SalesforceCase => ({
    name: `the field ${field} is deleted`,
    meanwhile: 'what needs it is refused by its name and waits; installing again adds it',
    trouble: ({ order }) => order({ do: 'removeField', object, field }),
    tells: new RegExp(
      `for "${field}"\\. Compare the fields in Salesforce with the field map: "pqrs doctor salesforce"`,
    ),
    look: (run) => expectDrift(run, field, 'missing'),
    mend: install,
  })),
  {
    name: 'the field of our id is deleted',
    meanwhile: 'nothing is made twice; what needs it waits until it is there again',
    trouble: ({ order }) => order({ do: 'removeField', object, field: 'PQRS_Id__c' }),
    tells: /"pqrs doctor salesforce" says what differs/,
    look: (run) => expectDrift(run, 'PQRS_Id__c', 'missing'),
    mend: install,
  },
  {
    name: 'the type of a field is changed',
    meanwhile: 'what does not fit is refused and waits until the type is back',
    trouble: (run) => change(run, 'PQRS_Norm__c', { type: 'double', length: 0 }),
    tells: /"pqrs doctor salesforce" says what differs/,
    look: (run) => expectDrift(run, 'PQRS_Norm__c', 'kind'),
    mend: (run) => change(run, 'PQRS_Norm__c', { type: 'string', length: 120 }),
  },
  {
    name: 'an option that is needed is taken away',
    meanwhile: 'the Cases that need it are refused and wait; installing again adds it',
    trouble: (run) => change(run, 'PQRS_Stage__c', { values: stages.filter((stage) => stage !== 'analysis') }),
    ends: { pushed: 2, rejected: 2 },
    tells: /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST\) for "PQRS_Stage__c"/,
    look: (run) => expectDrift(run, 'PQRS_Stage__c', 'option-missing'),
    mend: install,
  },
  {
    name: 'a label is changed',
    meanwhile: 'goes on; the plan says it, and installing again puts ours back',
    trouble: (run) => change(run, 'PQRS_DueAt__c', { label: 'Fecha límite' }),
    ends: goesOn,
    look: (run) => expectDrift(run, 'PQRS_DueAt__c', 'label'),
  },
  {
    name: 'a field is made shorter than what stands in it',
    meanwhile: 'what does not fit is refused by its name, and waits until it is longer again',
    trouble: (run) => change(run, 'PQRS_Radicado__c', { length: 3 }),
    tells: /\(STRING_TOO_LONG\) for "PQRS_Radicado__c"/,
    mend: (run) => change(run, 'PQRS_Radicado__c', { length: 40 }),
  },
  {
    name: 'an admin makes a field required that we do not write',
    meanwhile: 'the Case of the new case is refused by its name, the others of the batch are written',
    trouble: (run) => change(run, 'Reason', { required: true }),
    ends: { pushed: 3, rejected: 1 },
    tells: /\(REQUIRED_FIELD_MISSING\) for "Reason"/,
    mend: (run) => change(run, 'Reason', { required: false }),
  },
  {
    name: 'an admin adds a validation rule that some Cases break',
    meanwhile: 'they are refused, without the words of the rule, and wait until the rule is gone',
    trouble: ({ order }) =>
      order({
        ...{ do: 'addValidationRule', object, name: 'Motivo', when: "PQRS_Stage__c = 'analysis'" },
        message: 'Falta el motivo de María José Núñez Peña.',
      }),
    ends: { pushed: 1, rejected: 3 },
    tells:
      /\(FIELD_CUSTOM_VALIDATION_EXCEPTION\)\. A validation rule of your Salesforce refuses the Case\. Let the rule/,
    mend: ({ order }) => order({ do: 'removeValidationRule', name: 'Motivo' }),
  },
  {
    name: 'the status in which Cases are made is taken away',
    meanwhile: 'the Case of the new case is refused and waits; the rest goes on',
    trouble: (run) => change(run, 'Status', { restricted: true, values: states.slice(1) }),
    ends: { pushed: 3, rejected: 1 },
    tells: /for "Status"/,
    mend: (run) => change(run, 'Status', { restricted: false, values: states }),
  },
  {
    name: 'the permission set is taken from the user of this integration',
    meanwhile: 'what needs the fields is refused and waits; installing again gives it back',
    trouble({ salesforce: { org } }) {
      for (const { id } of [...org.store.all('PermissionSetAssignment')]) org.store.remove(id);
    },
    tells: /"pqrs doctor salesforce" says what differs/,
    mend: install,
  },
];
