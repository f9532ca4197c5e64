import type { Org } from '../org.js';
import { formatStamp } from '../virtual-clock.js';
import { ComponentFault } from './component-fault.js';
import type { Components } from './components.js';
import { readPackage, withFields, type Failure, type Named, type Package } from './package-zip.js';
import type { XmlData } from './xml.js';
import { readZip, ZipFault } from './zip.js';

export interface DeployOptions {
  checkOnly: boolean;
  rollbackOnError: boolean;
}

interface Outcome {
  succeeded: (Named & { fileName: string; created: boolean; deleted: boolean; changed: boolean })[];
  failures: Failure[];
  warnings: Failure[];
}

interface Deployment {
  id: string;
  zip: Buffer;
  options: DeployOptions;
  createdBy: string;
  looksLeft: number;
  /** Milliseconds since 1970 by the clock of the org. */
  doneBy: number;
  outcome: Outcome | undefined;
  errorMessage: string | undefined;
}

/** The most that a zip may weigh, in bytes (39 MB packed). */
export const largestZip = 39_000_000;

const order = ['CustomObject', 'CustomField', 'PermissionSet'];

/** Deployments: asked for at once, carried out when somebody has looked often enough, or waited long enough. */
export class Deployments {
  readonly #org: Org;
  readonly #components: Components;
  readonly #deployments = new Map<string, Deployment>();
  /** How many looks still find a deployment under way. */
  looksUntilDone = 1;
  /** Longest that a deployment is under way, in milliseconds by the clock of the org: a dozen fields take a few seconds. */
  longestMs = 4_000;

  constructor(org: Org, components: Components) {
    this.#org = org;
    this.#components = components;
  }

  start(zip: Buffer, options: DeployOptions, createdBy: string): string {
    const id = this.#org.ids.next('0Af');
    const looksLeft = this.looksUntilDone;
    const doneBy = this.#org.clock.now() + this.longestMs;
    const made = { id, zip, options, createdBy, looksLeft, doneBy };
    this.#deployments.set(id, { ...made, outcome: undefined, errorMessage: undefined });
    return id;
  }

  /** The status as checkDeployStatus shows it; nothing for an unknown id. */
  look(id: string, withDetails: boolean): Record<string, XmlData> | undefined {
    const deployment = this.#deployments.get(id);
    if (!deployment) return undefined;
    if (!deployment.outcome && deployment.errorMessage === undefined) {
      if (deployment.looksLeft > 0 && this.#org.clock.now() < deployment.doneBy) {
        deployment.looksLeft -= 1;
        return this.#show(deployment, 'InProgress', withDetails);
      }
      this.#carryOut(deployment);
    }
    const good = deployment.outcome?.failures.length === 0;
    return this.#show(deployment, good ? 'Succeeded' : 'Failed', withDetails);
  }

  #carryOut(deployment: Deployment): void {
    const { zip, options } = deployment;
    try {
      const content = readPackage(readZip(zip));
      deployment.outcome = this.#components.trial(
        ({ failures }) => !options.checkOnly && (failures.length === 0 || !options.rollbackOnError),
        () => this.#apply(content),
      );
    } catch (error) {
      if (!(error instanceof ComponentFault || error instanceof ZipFault)) throw error;
      deployment.errorMessage = error.message;
    }
  }

  #apply({ components, removals, failures }: Package): Outcome {
    const outcome: Outcome = { succeeded: [], failures: [...failures], warnings: [] };
    this.#remove(removals.before, outcome);
    const sorted = [...components].sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
    for (const { fileName, ...component } of sorted) {
      try {
        const parts = withFields(component).map((part) => {
          const before = this.#components.find(part.type, part.fullName)?.source;
          return { ...part, before };
        });
        const created = this.#components.apply(component);
        for (const { type, fullName, source, before } of parts) {
          // An object that only brings fields is no component of its own.
          if (type === 'CustomObject' && !created && parts.length > 1) continue;
          const isNew = type === component.type ? created : before === undefined;
          const changed = JSON.stringify(before) !== JSON.stringify(source);
          outcome.succeeded.push({ type, fullName, fileName, created: isNew, changed, deleted: false });
        }
      } catch (error) {
        if (!(error instanceof ComponentFault)) throw error;
        outcome.failures.push({ component, fileName, problem: error.message });
      }
    }
    this.#remove(removals.after, outcome);
    return outcome;
  }

  /** What is not there to be deleted is a warning. */
  #remove(named: readonly Named[], outcome: Outcome): void {
    for (const component of named) {
      const fileName = 'destructiveChanges.xml';
      try {
        this.#components.remove(component);
        outcome.succeeded.push({ ...component, fileName, created: false, changed: true, deleted: true });
      } catch (error) {
        if (!(error instanceof ComponentFault)) throw error;
        const list = error.statusCode === 'INVALID_CROSS_REFERENCE_KEY' ? outcome.warnings : outcome.failures;
        list.push({ component, fileName, problem: error.message });
      }
    }
  }

  #show(deployment: Deployment, status: string, withDetails: boolean): Record<string, XmlData> {
    const { id, options, outcome, errorMessage } = deployment;
    const done = status !== 'InProgress';
    const [deployed, errors] = [outcome?.succeeded.length ?? 0, outcome?.failures.length ?? 0];
    return {
      id,
      status,
      done,
      success: status === 'Succeeded',
      checkOnly: options.checkOnly,
      rollbackOnError: options.rollbackOnError,
      ignoreWarnings: false,
      runTestsEnabled: false,
      createdBy: deployment.createdBy,
      createdDate: formatStamp(this.#org.clock.now()),
      ...(errorMessage === undefined ? {} : { errorMessage, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
      numberComponentsTotal: deployed + errors,
      numberComponentsDeployed: deployed,
      numberComponentErrors: errors,
      numberTestsTotal: 0,
      numberTestsCompleted: 0,
      numberTestErrors: 0,
      ...(withDetails && outcome ? { details: detailsOf(outcome) } : {}),
    };
  }
}

function detailsOf({ succeeded, failures, warnings }: Outcome): Record<string, XmlData> {
  const message = ({ component, fileName, problem }: Failure, problemType: string) => ({
    ...messageOf(component, fileName),
    created: false,
    deleted: false,
    problem,
    problemType,
    success: problemType === 'Warning',
  });
  return {
    componentFailures: failures.map((failure) => message(failure, 'Error')),
    componentSuccesses: [
      ...succeeded.map(({ created, changed, deleted, fileName, ...component }) => ({
        ...messageOf(component, fileName),
        ...{ changed, created, deleted },
        success: true,
      })),
      ...warnings.map((warning) => message(warning, 'Warning')),
    ],
  };
}

const messageOf = ({ type, fullName }: Named, fileName: string) => ({
  changed: true,
  componentType: type,
  fileName,
  fullName,
});
