import type { Org } from '../org.js';
import { customObject } from '../schema/standard-objects.js';
import { componentAsItIs } from './as-it-is.js';
import { ComponentFault } from './component-fault.js';
import { applyCustomField, removeCustomField } from './custom-field.js';
import { applyPermissionSet, removePermissionSet } from './permission-set.js';
import { childrenOf, textOf, type XmlElement } from './xml.js';

/** One part of the org's setup, as the Metadata API names it. */
export interface Component {
  type: string;
  fullName: string;
  /** The element that describes it; types that this stand-in only keeps may have none. */
  source: XmlElement | undefined;
}

/** The metadata that is in the org. Fields and permission sets take effect; of the others it is only known that they are there. */
export class Components {
  readonly #org: Org;
  #kept = new Map<string, Component>();

  constructor(org: Org) {
    this.#org = org;
  }

  /** Puts a component in place; says whether it is new. */
  apply(component: Component): boolean {
    const { type, fullName } = component;
    const source = component.source ?? { name: type, attributes: {}, children: [], text: '' };
    if (type === 'ValidationRule') {
      throw new ComponentFault(
        'INVALID_TYPE',
        'This stand-in for Salesforce evaluates no formulas: add rules by its control port.',
      );
    }
    const isNew = !this.#kept.has(keyOf(component));
    const made = this.#effect(type, fullName, source) ?? isNew;
    this.#kept.set(keyOf(component), component);
    return made;
  }

  #effect(type: string, fullName: string, source: XmlElement): boolean | undefined {
    if (type === 'CustomField') return applyCustomField(this.#org, fullName, source);
    if (type === 'PermissionSet') return applyPermissionSet(this.#org, fullName, source);
    return type === 'CustomObject' ? this.#applyObject(fullName, source) : undefined;
  }

  #applyObject(fullName: string, source: XmlElement): boolean {
    const known = this.#org.schema.object(fullName);
    if (!known) {
      if (!/^[A-Za-z]\w*__[ce]$/.test(fullName)) {
        throw new ComponentFault('INVALID_CROSS_REFERENCE_KEY', `No CustomObject named: ${fullName} found`);
      }
      const prefix = `${fullName.endsWith('__e') ? 'e' : 'a'}${String(this.#org.schema.objects().length).padStart(2, '0')}`;
      this.#org.schema.addObject(customObject(fullName, textOf(source, 'label') ?? fullName, prefix));
    }
    for (const field of childrenOf(source, 'fields')) {
      const name = textOf(field, 'fullName') ?? '';
      if (name.endsWith('__c')) this.apply({ type: 'CustomField', fullName: `${fullName}.${name}`, source: field });
    }
    return known === undefined;
  }

  remove({ type, fullName }: { type: string; fullName: string }): void {
    if (type === 'CustomField') removeCustomField(this.#org, fullName);
    else if (type === 'PermissionSet') removePermissionSet(this.#org, fullName);
    else if (!this.#kept.has(`${type}:${fullName}`)) {
      throw new ComponentFault('INVALID_CROSS_REFERENCE_KEY', `No ${type} named: ${fullName} found`);
    } else if (type === 'CustomObject') this.#org.schema.removeObject(fullName);
    this.#kept.delete(`${type}:${fullName}`);
  }

  /** As it is by now; undefined when it is no more. */
  find(type: string, fullName: string): Component | undefined {
    const kept = this.#kept.get(`${type}:${fullName}`);
    return kept && componentAsItIs(this.#org, kept);
  }

  ofType(type: string): Component[] {
    const all = [...this.#kept.values()].filter((component) => component.type === type);
    return all.flatMap((component) => componentAsItIs(this.#org, component) ?? []);
  }

  /** Runs work that may be taken back: when it throws, or does not want to be kept, all is as before. */
  trial<Result>(keep: (result: Result) => boolean, work: () => Result): Result {
    const restoreSchema = this.#org.schema.snapshot();
    const kept = new Map(this.#kept);
    let outcome: { result: Result } | undefined;
    try {
      return this.#org.store.transaction(() => {
        const result = work();
        outcome = { result };
        if (!keep(result)) throw new TakenBack();
        return result;
      });
    } catch (error) {
      restoreSchema();
      this.#kept = kept;
      if (error instanceof TakenBack && outcome) return outcome.result;
      throw error;
    }
  }
}

class TakenBack extends Error {}

const keyOf = ({ type, fullName }: { type: string; fullName: string }) => `${type}:${fullName}`;
