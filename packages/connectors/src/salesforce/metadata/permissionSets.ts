import { childrenOf, textAt, type XmlElement } from '../xml.js';
import { element, metadataNamespace } from './soap.js';

/** For those who work Cases: they see our fields and cannot change them, since the law's dates are not theirs to move. */
export const agentSet = 'PQRS_Agent';
/** For the user of this integration: writes them. */
export const integrationSet = 'PQRS_Integration';

export const permissionSets = [
  { name: agentSet, label: 'PQRS: quien atiende casos', editable: false },
  { name: integrationSet, label: 'PQRS: integración', editable: true },
] as const;
export type OurPermissionSet = (typeof permissionSets)[number];

/** What a set of ours grants, as it is there. */
export interface FoundPermissionSet {
  name: string;
  /** Names of the fields of Case that it opens, as wanted. */
  opens: ReadonlySet<string>;
}

export function permissionSetXml({ label, editable }: OurPermissionSet, fields: readonly string[]): string {
  const permissions = fields.map(
    (name) =>
      `<fieldPermissions>${element('editable', editable)}${element('field', `Case.${name}`)}${element('readable', true)}</fieldPermissions>`,
  );
  const description = element('description', 'Fields of PQRS on Case. [managed:pqrs v1]');
  return (
    `<?xml version="1.0" encoding="UTF-8"?><PermissionSet xmlns="${metadataNamespace}">${description}` +
    `${permissions.join('')}${element('hasActivationRequired', false)}${element('label', label)}</PermissionSet>`
  );
}

export function foundPermissionSet(record: XmlElement): FoundPermissionSet {
  const name = textAt(record, 'fullName');
  const needsEdit = permissionSets.some((set) => set.name === name && set.editable);
  const opens = childrenOf(record, 'fieldPermissions')
    .filter((one) => textAt(one, needsEdit ? 'editable' : 'readable') === 'true')
    .map((one) => textAt(one, 'field').replace(/^Case\./, ''));
  return { name, opens: new Set(opens) };
}
