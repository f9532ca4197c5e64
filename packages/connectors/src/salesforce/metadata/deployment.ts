import { CrmError } from '../../crm/crmError.js';
import type { Timer } from '../../crm/transport/timer.js';
import type { Transport } from '../../crm/transport/transport.js';
import { apiVersion } from '../paths.js';
import { childAt, childrenOf, textAt, type XmlElement } from '../xml.js';
import { callMetadata, element, metadataNamespace, type MetadataType } from './soap.js';
import { zipOf } from './zip.js';

/** What is put in place or taken away: all of it, or nothing. */
export interface Deployment {
  /** Fields of Case, each written. */
  fields: readonly { name: string; xml: string }[];
  sets: readonly { name: string; xml: string }[];
  /** Names to take away, by type. */
  removed: Readonly<Partial<Record<MetadataType, readonly string[]>>>;
}

/** Why a component was refused. The reason is Salesforce's own: it speaks of metadata, never of records. */
export interface ComponentFailure {
  name: string;
  problem: string;
}

/** What came of a deployment. */
export interface Deployed {
  /** What was refused; empty when all is in place. */
  failures: readonly ComponentFailure[];
  /** Names of what was there already and is another than before. */
  changed: readonly string[];
}

/** A dozen fields take a few seconds, so a look before that is one too many. */
const firstLookMs = 5_000;
const shortestLookMs = 1_000;
const longestLookMs = 10_000;
/** Looks before it is given up: about a quarter of an hour. */
const mostLooks = 90;

/**
 * Deploys, and waits until it is done. When a component is refused nothing of it is in place.
 *
 * Looks again when what is done so far says that the rest will be.
 */
export async function deploy(
  { transport, timer }: { transport: Transport; timer: Timer },
  deployment: Deployment,
): Promise<Deployed> {
  const flags = {
    checkOnly: false,
    ignoreWarnings: true,
    purgeOnDelete: false,
    rollbackOnError: true,
    singlePackage: true,
  };
  const options = Object.entries(flags).map(([name, value]) => element(name, value));
  const zip = zipOf(filesOf(deployment)).toString('base64');
  const body = `<deploy>${element('ZipFile', zip)}<DeployOptions>${options.join('')}</DeployOptions></deploy>`;
  const begun = await callMetadata(transport, { endpoint: 'metadata.deploy', body, repeatable: false });
  const id = textAt(begun, 'result', 'id');
  const look = `<checkDeployStatus>${element('asyncProcessId', id)}${element('includeDetails', true)}</checkDeployStatus>`;
  const beganMs = timer.nowMs();
  let waitMs = firstLookMs;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    await timer.wait(waitMs);
    const response = await callMetadata(transport, { endpoint: 'metadata.status', body: look, repeatable: true });
    const status = childAt(response, 'result');
    if (textAt(status, 'done') === 'true') return { failures: failuresOf(status), changed: changedIn(status) };
    waitMs = untilDoneMs(status, timer.nowMs() - beganMs) ?? waitMs * 1.5;
    waitMs = Math.max(shortestLookMs, Math.min(longestLookMs, waitMs));
  }
  throw new CrmError({
    kind: 'timeout',
    scope: 'account',
    message: 'The deployment to Salesforce did not end within a quarter of an hour.',
    help: 'Look at Setup, Deployment Status. When it has ended, run the same again: what is in place is kept.',
  });
}

/** How long the rest takes, if it goes on as it went; undefined while nothing is done. */
function untilDoneMs(status: XmlElement | undefined, passedMs: number): number | undefined {
  const [done, of] = ['numberComponentsDeployed', 'numberComponentsTotal'].map((name) => Number(textAt(status, name)));
  return done && of && of >= done ? (passedMs * (of - done)) / done : undefined;
}

function changedIn(status: XmlElement | undefined): string[] {
  return childrenOf(childAt(status, 'details'), 'componentSuccesses')
    .filter((one) => textAt(one, 'created') === 'false' && textAt(one, 'deleted') === 'false')
    .filter((one) => textAt(one, 'changed') === 'true')
    .map((one) => textAt(one, 'fullName').replace(/^Case\./, ''));
}

function failuresOf(status: XmlElement | undefined): ComponentFailure[] {
  if (textAt(status, 'success') === 'true') return [];
  const failures = childrenOf(childAt(status, 'details'), 'componentFailures').map((failure) => ({
    name: textAt(failure, 'fullName').replace(/^Case\./, ''),
    problem: textAt(failure, 'problem').slice(0, 300),
  }));
  if (failures.length > 0) return failures;
  return [{ name: 'package.xml', problem: textAt(status, 'errorMessage').slice(0, 300) || textAt(status, 'status') }];
}

function filesOf({ fields, sets, removed }: Deployment): Record<string, string> {
  const members = {
    CustomField: fields.map(({ name }) => `Case.${name}`),
    PermissionSet: sets.map(({ name }) => name),
  };
  const header = '<?xml version="1.0" encoding="UTF-8"?>';
  const object = `${header}<CustomObject xmlns="${metadataNamespace}">${fields.map(({ xml }) => xml).join('')}</CustomObject>`;
  const isRemoval = Object.values(removed).some((names) => names.length > 0);
  return {
    'package.xml': manifestOf(members),
    ...(fields.length > 0 ? { 'objects/Case.object': object } : {}),
    ...Object.fromEntries(sets.map(({ name, xml }) => [`permissionsets/${name}.permissionset`, xml])),
    ...(isRemoval ? { 'destructiveChanges.xml': manifestOf(removed) } : {}),
  };
}

function manifestOf(members: Readonly<Partial<Record<MetadataType, readonly string[]>>>): string {
  const types = Object.entries(members)
    .filter(([, names]) => names.length > 0)
    .map(
      ([type, names]) =>
        `<types>${names.map((name) => element('members', name)).join('')}${element('name', type)}</types>`,
    );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="${metadataNamespace}">${types.join('')}` +
    `${element('version', apiVersion)}</Package>`
  );
}
