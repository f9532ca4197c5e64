import type { FoundField } from '../../crm/planFields.js';
import type { DesiredField, DesiredOption, RemoteFieldKind } from '../../crm/schema.js';
import { ourPrefix, salesforceName } from '../names.js';
import { childAt, childrenOf, textAt, type XmlElement } from '../xml.js';
import { element } from './soap.js';

/** Stands at the end of each description: whose the field is. */
const mark = /\[managed:pqrs v\d+\]$/;

/** How each kind of field is called by Salesforce, with what it must say of itself besides. */
const types: Readonly<Record<RemoteFieldKind, { type: string; shape: Readonly<Record<string, string | number>> }>> = {
  text: { type: 'Text', shape: {} },
  'long-text': { type: 'LongTextArea', shape: { length: 32_768, visibleLines: 5 } },
  number: { type: 'Number', shape: { precision: 18, scale: 2 } },
  boolean: { type: 'Checkbox', shape: { defaultValue: 'false' } },
  instant: { type: 'DateTime', shape: {} },
  date: { type: 'Date', shape: {} },
  choice: { type: 'Picklist', shape: {} },
  url: { type: 'Url', shape: {} },
};

/** A field as Salesforce has it, with the choices that it would lose if we did not say them again. */
export interface FoundSalesforceField extends FoundField {
  choices: readonly DesiredOption[];
}

/**
 * A field for a deployment. What an admin added to its choices stays.
 *
 * @param found as it is there, for a change
 */
export function fieldXml(field: DesiredField, version: number, found: FoundSalesforceField | undefined): string {
  const { type, shape } = types[field.kind];
  const parts: Record<string, string | number | boolean> = {
    fullName: salesforceName(field.key),
    description: `${field.description} [managed:pqrs v${version}]`,
    inlineHelpText: field.description,
    label: field.label,
    ...shape,
    ...(field.kind === 'text' ? { length: field.length ?? 255 } : {}),
    ...(field.isExternalId ? { externalId: true, unique: true, caseSensitive: true } : {}),
    type,
  };
  const written = Object.entries(parts).map(([name, value]) => element(name, value));
  const choices = field.kind === 'choice' ? valueSet(field.options ?? [], found?.choices ?? []) : '';
  return `<fields>${written.join('')}${choices}</fields>`;
}

function valueSet(ours: readonly DesiredOption[], theirs: readonly DesiredOption[]): string {
  const added = theirs.filter(({ value }) => !ours.some((one) => one.value === value));
  const values = [...ours, ...added].map(
    ({ value, label }) =>
      `<value>${element('fullName', value)}${element('default', false)}${element('label', label)}</value>`,
  );
  const definition = `<valueSetDefinition>${element('sorted', false)}${values.join('')}</valueSetDefinition>`;
  return `<valueSet>${element('restricted', true)}${definition}</valueSet>`;
}

/** A field of Case as the Metadata API reads it. */
export function foundField(record: XmlElement, isReadable: (remoteName: string) => boolean): FoundSalesforceField {
  const remoteName = textAt(record, 'fullName').replace(/^Case\./, '');
  const description = textAt(record, 'description');
  const choices = childrenOf(childAt(record, 'valueSet', 'valueSetDefinition'), 'value').map((value) => ({
    value: textAt(value, 'fullName'),
    label: textAt(value, 'label') || textAt(value, 'fullName'),
  }));
  return {
    remoteName,
    kind: kindOf(textAt(record, 'type')),
    label: textAt(record, 'label'),
    description,
    choices,
    options: choices.map(({ value }) => value),
    isUnique: textAt(record, 'unique') === 'true' && textAt(record, 'externalId') === 'true',
    isOurs: isMarked(remoteName, description),
    isReadable: isReadable(remoteName),
  };
}

export const isMarked = (remoteName: string, description: string): boolean =>
  remoteName.startsWith(ourPrefix) && mark.test(description);

function kindOf(type: string): FoundField['kind'] {
  const kinds = Object.keys(types) as RemoteFieldKind[];
  return kinds.find((kind) => types[kind].type === type) ?? 'other';
}
