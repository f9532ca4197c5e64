import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PqrsError } from '@pqrs-kit/core';
import { desiredSchema } from '../crm/desiredSchema.js';
import { findWidgets } from '../gateway/find-widgets.js';
import { fieldXml } from '../salesforce/metadata/field.js';
import { permissionSets, permissionSetXml } from '../salesforce/metadata/permissionSets.js';
import { metadataNamespace } from '../salesforce/metadata/soap.js';
import { salesforceName } from '../salesforce/names.js';
import { apiVersion } from '../salesforce/paths.js';

const main = 'force-app/main/default';
const core = fileURLToPath(new URL('../../dist/lwc/pqrsCore.js', import.meta.url));
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Components of the project in the order in which they are taken away: what uses a thing goes before it. */
const ours: readonly (readonly [type: string, members: readonly string[]])[] = [
  ['LightningComponentBundle', ['pqrsCase', 'pqrsCore']],
  ['PermissionSet', ['PQRS_Panel', ...permissionSets.map(({ name }) => name)]],
  ['ApexPage', ['PqrsCase']],
  ['ApexClass', ['PqrsCase', 'PqrsGateway', 'PqrsGatewayTest', 'PqrsPage']],
  ['StaticResource', ['pqrsWidgets']],
  ['LightningMessageChannel', ['PQRS']],
  ['CspTrustedSite', ['pqrsGateway']],
  ['NamedCredential', ['PQRS']],
  ['ExternalCredential', ['PQRS']],
  ['CustomField', desiredSchema.fields.map(({ key }) => `Case.${salesforceName(key)}`)],
];

/**
 * The files of Salesforce's project that are made and not written: the fields that `pqrs install salesforce` makes too, their permission sets,
 * the manifests, the core as one module, the built widgets.
 *
 * @throws PqrsError `usage-invalid` when the widgets or the core are not built
 */
export function salesforceFiles(): [path: string, text: string][] {
  const widgets = findWidgets() ?? '';
  const resources = `${main}/staticresources/pqrsWidgets`;
  return [
    ...desiredSchema.fields.map((field): [string, string] => [
      `${main}/objects/Case/fields/${salesforceName(field.key)}.field-meta.xml`,
      sourceOf('CustomField', fieldXml(field, desiredSchema.version, undefined).replace(/^<fields>|<\/fields>$/g, '')),
    ]),
    ...permissionSets.map((set): [string, string] => [
      `${main}/permissionsets/${set.name}.permissionset-meta.xml`,
      `${permissionSetXml(
        set,
        desiredSchema.fields.map(({ key }) => salesforceName(key)),
      )}\n`,
    ]),
    ['manifest/package.xml', manifestOf(ours)],
    ['manifest/destructiveChanges.xml', manifestOf(ours)],
    ['manifest/remove/package.xml', manifestOf([])],
    [`${main}/lwc/pqrsCore/pqrsCore.js`, builtText(core)],
    ...scriptsOf(widgets).map((file): [string, string] => [
      `${resources}/${file}`,
      withoutMap(builtText(join(widgets, file))),
    ]),
    [`${resources}/tokens.css`, builtText(join(widgets, 'tokens.css'))],
  ];
}

function sourceOf(type: string, content: string): string {
  return `${declaration}\n<${type} xmlns="${metadataNamespace}">${content}</${type}>\n`;
}

function manifestOf(components: readonly (readonly [string, readonly string[]])[]): string {
  const types = components.map(([name, members]) => {
    const lines = members.map((member) => `        <members>${member}</members>\n`);
    return `    <types>\n${lines.join('')}        <name>${name}</name>\n    </types>\n`;
  });
  return `${declaration}\n<Package xmlns="${metadataNamespace}">\n${types.join('')}    <version>${apiVersion}</version>\n</Package>\n`;
}

function builtText(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new PqrsError(
    'usage-invalid',
    'The widgets or the core of the Salesforce project are not built here.',
    'Install @pqrs-kit/widgets beside this command; in a clone of the repository run "npm run build" first.',
  );
}

/** The script of the widgets, then what it fetches beside it: its parts and the languages. */
function scriptsOf(widgets: string): string[] {
  const beside = existsSync(widgets) ? readdirSync(widgets) : [];
  return ['pqrs.iife.js', ...beside.filter((file) => /^pqrs\.(iife\.\w+|en|pt)\.js$/.test(file)).sort()];
}

/** The map stays behind: a browser would ask the org for it in vain. */
function withoutMap(script: string): string {
  return script.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}
