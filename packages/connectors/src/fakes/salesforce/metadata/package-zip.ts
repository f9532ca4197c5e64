import { ComponentFault } from './component-fault.js';
import type { Component } from './components.js';
import { childrenOf, parseXml, textOf, XmlFault, type XmlElement } from './xml.js';

/** Folders of a package and the types that lie in them. */
const folders: Readonly<Record<string, string>> = {
  objects: 'CustomObject',
  permissionsets: 'PermissionSet',
  classes: 'ApexClass',
  pages: 'ApexPage',
  staticresources: 'StaticResource',
  cspTrustedSites: 'CspTrustedSite',
  remoteSiteSettings: 'RemoteSiteSetting',
  messageChannels: 'LightningMessageChannel',
  lwc: 'LightningComponentBundle',
  layouts: 'Layout',
  labels: 'CustomLabels',
  externalClientApps: 'ExternalClientApplication',
  extlClntAppOauthSettings: 'ExtlClntAppOauthSettings',
  extlClntAppGlobalOauthSets: 'ExtlClntAppGlobalOauthSettings',
  extlClntAppOauthPolicies: 'ExtlClntAppOauthConfigurablePolicies',
  extlClntAppPolicies: 'ExtlClntAppConfigurablePolicies',
  extlClntAppCanvasSettings: 'ExtlClntAppCanvasSettings',
};

export type Named = Omit<Component, 'source'>;

export interface Failure {
  component: Named;
  fileName: string;
  problem: string;
}

/** What a zip asks for. */
export interface Package {
  components: (Component & { fileName: string })[];
  /** Deletions before and after the rest. */
  removals: { before: Named[]; after: Named[] };
  failures: Failure[];
}

/** Reads the files of a deployment against its manifest: what is named must be there, what is there must be named. */
export function readPackage(files: ReadonlyMap<string, Buffer>): Package {
  const manifest = files.get('package.xml');
  if (!manifest) throw new ComponentFault('INVALID_OPERATION', 'No package.xml found');
  const named = membersOf(manifest);
  const failures: Failure[] = [];
  const components = [...files].flatMap(([fileName, content]) => {
    const component = componentOf(fileName, content, failures);
    return component ? [{ ...component, fileName }] : [];
  });
  const present = components.flatMap(withFields);
  for (const component of named) {
    if (component.fullName === '*' || present.some((one) => same(one, component))) continue;
    const problem = `Entity of type '${component.type}' named '${component.fullName}' was named in package.xml, but was not found in zipped directory`;
    failures.push({ component, fileName: 'package.xml', problem });
  }
  for (const component of components) {
    const listed = named.some((one) => one.type === component.type && ['*', component.fullName].includes(one.fullName));
    const onlyFields =
      component.type === 'CustomObject' && withFields(component).some((one) => named.some((name) => same(name, one)));
    if (!listed && !onlyFields)
      failures.push({ component, fileName: component.fileName, problem: 'Not in package.xml' });
  }
  const removals = {
    before: ['destructiveChanges.xml', 'destructiveChangesPre.xml'].flatMap((name) => removalsOf(files.get(name))),
    after: removalsOf(files.get('destructiveChangesPost.xml')),
  };
  return { components, removals, failures };
}

const same = (one: Named, other: Named) => one.type === other.type && one.fullName === other.fullName;

const removalsOf = (content: Buffer | undefined) => (content ? membersOf(content) : []);

function membersOf(content: Buffer): Named[] {
  const root = read(content);
  if (root.name !== 'Package') throw new ComponentFault('INVALID_OPERATION', 'package.xml has no Package');
  return childrenOf(root, 'types').flatMap((types) =>
    childrenOf(types, 'members').map((member) => ({ type: textOf(types, 'name') ?? '', fullName: member.text.trim() })),
  );
}

function read(content: Buffer): XmlElement {
  try {
    return parseXml(content.toString('utf8'));
  } catch (error) {
    if (error instanceof XmlFault)
      throw new ComponentFault('INVALID_OPERATION', `Error parsing file: ${error.message}`);
    throw error;
  }
}

/** The component that a file describes; sources beside a `-meta.xml`, and parts of a bundle, belong to theirs. */
function componentOf(fileName: string, content: Buffer, failures: Failure[]): Component | undefined {
  const [folder = '', first = '', ...rest] = fileName.split('/');
  if (rest.length === 0 && first === '') return undefined;
  const type = folders[folder];
  const fullName = first.replace(/(-meta\.xml)$/, '').replace(/\.[^.]+$/, '');
  if (type === undefined) {
    failures.push({ component: { type: '', fullName: first }, fileName, problem: `Unknown folder: ${folder}` });
    return undefined;
  }
  if (type === 'LightningComponentBundle') {
    return fileName.endsWith('.js-meta.xml') ? { type, fullName: first, source: undefined } : undefined;
  }
  const described = ['classes', 'pages', 'staticresources'].includes(folder);
  if (described && !fileName.endsWith('-meta.xml')) return undefined;
  try {
    return { type, fullName, source: read(content) };
  } catch (error) {
    if (!(error instanceof ComponentFault)) throw error;
    failures.push({ component: { type, fullName }, fileName, problem: error.message });
    return undefined;
  }
}

/** A component, and the fields of an object as components of their own. */
export function withFields(component: Component): Component[] {
  const { type, fullName, source } = component;
  if (type !== 'CustomObject') return [component];
  const fields = childrenOf(source, 'fields').map((field) => ({
    type: 'CustomField',
    fullName: `${fullName}.${textOf(field, 'fullName') ?? ''}`,
    source: field,
  }));
  return [component, ...fields];
}
