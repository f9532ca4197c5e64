// @vitest-environment node
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  ComponentSet,
  DestructiveChangesType,
  MetadataConverter,
  type SourceComponent,
} from '@salesforce/source-deploy-retrieve';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './support/elements.js';
import { gateway, writeSalesforceProject, type WrittenSalesforceProject } from './support/project.js';

// The project as a company gets it, held against Salesforce's own libraries, without an org.
process.env['SF_DISABLE_LOG_FILE'] = 'true';
process.env['SF_DISABLE_TELEMETRY'] = 'true';

let project: WrittenSalesforceProject;
let components: SourceComponent[];
beforeAll(async () => {
  project = await writeSalesforceProject();
  components = sourcesIn('force-app', 'client-app');
});

function sourcesIn(...folders: string[]): SourceComponent[] {
  return ComponentSet.fromSource(folders.map((folder) => join(project.folder, folder)))
    .getSourceComponents()
    .toArray();
}
const namesOf = (found: readonly SourceComponent[]) =>
  found.map(({ type, fullName }) => `${type.name} ${fullName}`).sort();
const membersOf = (manifest: string) =>
  [...project.read(manifest).matchAll(/<types>([^]*?)<\/types>/g)]
    .flatMap(([, types = '']) => {
      const name = /<name>(\w+)</.exec(types)?.[1] ?? '';
      return [...types.matchAll(/<members>([^<]+)</g)].map(([, member]) => `${name} ${member}`);
    })
    .sort();
const xmlFiles = () => project.files.filter((path) => path.endsWith('-meta.xml'));

describe('the project for Salesforce', () => {
  it('is one that Salesforce reads: where its sources are, and of which version', () => {
    const { packageDirectories, ...rest } = JSON.parse(project.read('sfdx-project.json')) as {
      packageDirectories: { path: string }[];
    };
    expect(rest).toEqual({
      name: 'pqrs-salesforce',
      namespace: '',
      sfdcLoginUrl: 'https://login.salesforce.com',
      sourceApiVersion: '66.0',
    });
    expect(packageDirectories.map(({ path }) => path)).toEqual(['force-app', 'client-app']);
    expect(packageDirectories.filter(({ path }) => !existsSync(join(project.folder, path)))).toEqual([]);
  });

  it('has the fields of the connector, its sets, and what shows a case', () => {
    const fields = membersOf('manifest/package.xml').filter((name) => name.startsWith('CustomField'));
    expect(namesOf(sourcesIn('force-app'))).toEqual(
      [
        'ApexClass PqrsCase',
        'ApexClass PqrsGateway',
        'ApexClass PqrsGatewayTest',
        'ApexClass PqrsPage',
        'ApexPage PqrsCase',
        'CspTrustedSite pqrsGateway',
        ...fields,
        'ExternalCredential PQRS',
        'LightningComponentBundle pqrsCase',
        'LightningComponentBundle pqrsCore',
        'LightningMessageChannel PQRS',
        'NamedCredential PQRS',
        'PermissionSet PQRS_Agent',
        'PermissionSet PQRS_Integration',
        'PermissionSet PQRS_Panel',
        'StaticResource pqrsWidgets',
      ].sort(),
    );
    expect(fields).toContain('CustomField Case.PQRS_Id__c');
    expect(fields).toContain('CustomField Case.PQRS_DueAt__c');
    expect(fields).toHaveLength(12);
  });

  it('leaves no file aside that Salesforce would pass over in silence', () => {
    const every = components;
    const taken = every.flatMap((one) => [...one.walkContent(), ...(one.xml === undefined ? [] : [one.xml])]);
    const known = new Set(taken.map((path) => relative(project.folder, path)));
    const ours = project.files.filter((path) => /^(force-app|client-app)\//.test(path));
    expect(ours.filter((path) => !known.has(path))).toEqual([]);
    expect(every.filter(({ xml }) => xml === undefined)).toEqual([]);
  });

  it('has only elements, words and numbers that Salesforce declares', () => {
    const found = xmlFiles().flatMap((path) => faultsOf(project.read(path)).map((fault) => `${path}: ${fault}`));
    expect(found).toEqual([]);
    expect(xmlFiles().length).toBeGreaterThan(30);
  });

  it.each([
    ['<CustomField><externalID>true</externalID></CustomField>', 'CustomField.externalID: no such element'],
    ['<CustomField><precision>six</precision></CustomField>', 'CustomField.precision: no number'],
    ['<CustomField><unique>yes</unique></CustomField>', 'CustomField.unique: no boolean'],
    ['<CustomField><type>Txt</type></CustomField>', 'CustomField.type: "Txt" is none of its words'],
    ['<CustomFeld></CustomFeld>', 'CustomFeld: no such type'],
  ])('would be told of %s', (xml, fault) => {
    expect(faultsOf(xml)).toEqual([fault]);
  });

  it('is deployed by one manifest and taken away by another, which name the same', () => {
    const deployed = membersOf('manifest/package.xml');
    const expected = namesOf(sourcesIn('force-app'));
    expect(deployed).toEqual(expected);
    expect(membersOf('manifest/destructiveChanges.xml')).toEqual(deployed);
    expect(membersOf('manifest/remove/package.xml')).toEqual([]);
    for (const manifest of ['package.xml', 'destructiveChanges.xml', 'remove/package.xml']) {
      expect(project.read(`manifest/${manifest}`)).toContain('<version>66.0</version>');
    }
  });

  it('takes away what it put there, and asks for nothing else', async () => {
    const set = await ComponentSet.fromManifest({
      manifestPath: join(project.folder, 'manifest/remove/package.xml'),
      destructivePost: join(project.folder, 'manifest/destructiveChanges.xml'),
    });
    expect(set.getTypesOfDestructiveChanges()).toEqual([DestructiveChangesType.POST]);
    expect(await set.getPackageXml()).not.toContain('<members>');
  });

  it('is packed whole, each static resource under 5 MB, and without tests of the panel', async () => {
    const set = ComponentSet.fromSource(join(project.folder, 'force-app'));
    set.sourceApiVersion = '66.0';
    const { zipBuffer } = await new MetadataConverter().convert(set, 'metadata', { type: 'zip' });
    expect(zipBuffer?.length).toBeGreaterThan(10_000);
    expect(zipBuffer?.length).toBeLessThan(5 * 1024 * 1024);
    const resources = project.files.filter((path) => path.includes('staticresources/pqrsWidgets/'));
    const bytes = resources.reduce((sum, path) => sum + Buffer.byteLength(project.read(path)), 0);
    expect(bytes).toBeLessThan(5 * 1024 * 1024);
    expect(Buffer.byteLength(project.read('force-app/main/default/lwc/pqrsCore/pqrsCore.js'))).toBeLessThan(
      1024 * 1024,
    );
  });
});

describe('what the project points to', () => {
  it('is the gateway that was named, alone', () => {
    const others = project.files.filter((path) => project.read(path).includes('pqrs.example.com'));
    expect(others).toEqual([]);
    const credential = project.read('force-app/main/default/namedCredentials/PQRS.namedCredential-meta.xml');
    expect(credential).toContain(`<parameterValue>${gateway}</parameterValue>`);
  });

  it('is there: classes, channels, resources and pages by their names', () => {
    const known = new Set(namesOf(components));
    const sources = project.files.filter((path) => /\.(js|page|cls)$/.test(path) && !path.includes('iife'));
    const named: [RegExp, string][] = [
      [/@salesforce\/apex\/(\w+)\.\w+/g, 'ApexClass'],
      [/@salesforce\/messageChannel\/(\w+)__c/g, 'LightningMessageChannel'],
      [/\$MessageChannel\.(\w+)__c/g, 'LightningMessageChannel'],
      [/\$RemoteAction\.(\w+)\.\w+/g, 'ApexClass'],
      [/controller="(\w+)"/g, 'ApexClass'],
      [/\$Resource\.(\w+)/g, 'StaticResource'],
      [/'c\/(\w+)'/g, 'LightningComponentBundle'],
      [/callout:(\w+)/g, 'NamedCredential'],
      [/\/apex\/(\w+)/g, 'ApexPage'],
      [/developerName="(\w+)"/g, 'ExternalClientApplication'],
    ];
    const pointed = sources.flatMap((path) =>
      named.flatMap(([pattern, type]) =>
        [...project.read(path).matchAll(pattern)].map(([, name]) => `${type} ${name}`),
      ),
    );
    expect(new Set(pointed).size).toBeGreaterThanOrEqual(8);
    expect(pointed.filter((name) => !known.has(name))).toEqual([]);
    const page = project.read('force-app/main/default/pages/PqrsCase.page');
    const inResource = [...page.matchAll(/pqrsWidgets, '([^']+)'/g)].map(([, file]) => file ?? '');
    expect(inResource).toHaveLength(4);
    const folder = 'force-app/main/default/staticresources/pqrsWidgets';
    expect(inResource.filter((file) => !project.files.includes(`${folder}/${file}`))).toEqual([]);
    // What the script of the widgets fetches by itself.
    const scripts = project.files.filter((file) => /\/pqrs\.iife\.[\w.]*js$/.test(file)).map(project.read);
    const beside = [...scripts.join('\n').matchAll(/["'`]\.\/(pqrs\.[\w.]+\.js)["'`]/g)].map(([, file]) => file ?? '');
    expect(beside).toEqual(expect.arrayContaining(['pqrs.iife.office.js', 'pqrs.iife.commands.js']));
    expect(beside.filter((file) => !project.files.includes(`${folder}/${file}`))).toEqual([]);
  });

  it('9: stands escaped on the page, which has no script of its own in it', () => {
    const page = project.read('force-app/main/default/pages/PqrsCase.page');
    const merged = [...page.matchAll(/\{!([^}]+)\}/g)].map(([, field]) => field ?? '');
    expect(merged.filter((field) => !/^(HTMLENCODE|URLFOR)\(/.test(field))).toEqual([]);
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  it('3: holds no secret', () => {
    const all = project.files.filter((path) => /\.xml$|\.json$|\.cls$/.test(path)).map((path) => project.read(path));
    expect(all.join('\n')).not.toMatch(/<(consumerKey|consumerSecret|certificate|password)>/);
  });

  it('7: asks in the name of whoever is signed in, for what they may read', () => {
    const classes = project.files.filter((path) => path.endsWith('.cls') && !path.includes('Test'));
    expect(
      classes.map((path) => project.read(path)).filter((text) => !/^public with sharing class/m.test(text)),
    ).toEqual([]);
    const asks = project.read('force-app/main/default/classes/PqrsGateway.cls');
    expect(asks).toContain('WITH USER_MODE');
    expect(asks).toContain("'userId' => UserInfo.getUserId()");
  });
});
