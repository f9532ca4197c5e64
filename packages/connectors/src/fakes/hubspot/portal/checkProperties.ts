import { invalid, type Refusal } from '../refusal.js';
import type { ObjectType } from './objectTypes.js';
import type { Owner } from './owners.js';
import type { Pipelines } from './pipelines.js';
import type { RequiredRule } from './propertyDefinition.js';
import type { Schema } from './schema.js';
import {
  brokenRule,
  readOnlyProperty,
  readValue,
  unknownOption,
  unknownOwner,
  unknownProperty,
  type ValueProblem,
} from './values.js';

/** What a portal knows that values are checked against. */
export interface Known {
  portalId: number;
  schema: Schema;
  pipelines: Pipelines;
  owners: readonly Owner[];
}

/** How a write is checked. */
export interface WriteChecks {
  /** Whether the rules that an admin set for forms hold: from `/2026-09/` on. */
  adminRules: boolean;
}

/**
 * Reads what somebody sends for the properties of a record. Gives the values as they are kept.
 *
 * @throws Refusal 400 that names each property that is unknown, read only or has a wrong value
 */
export function checkProperties(
  known: Known,
  sent: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const problems: ValueProblem[] = [];
  const values: Record<string, string> = {};
  for (const [name, text] of Object.entries(sent)) {
    const read = readProperty(known, name, text);
    if ('problem' in read) problems.push(read.problem);
    else values[name] = read.value;
  }
  const misplaced = problems.length === 0 ? checkPlace(known, { ...before, ...values }, values) : undefined;
  if (misplaced) problems.push(misplaced);
  if (problems.length > 0) throw notValid(problems, known.portalId);
  return values;
}

function readProperty(known: Known, name: string, text: string): { value: string } | { problem: ValueProblem } {
  const definition = known.schema.find(name);
  if (!definition) return { problem: unknownProperty(name) };
  if (definition.readOnlyValue) return { problem: readOnlyProperty(name) };
  const read = readValue(definition, text);
  if ('problem' in read) return read;
  const broken = brokenRule(name, read.value, known.schema.rules.get(name) ?? []);
  return broken ? { problem: broken } : read;
}

/** The values whose options live outside their property: pipeline, stage and owner. */
function checkPlace(
  { pipelines, owners }: Known,
  all: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
): ValueProblem | undefined {
  const { hubspot_owner_id: owner, hs_pipeline: pipeline, hs_pipeline_stage: stage } = all;
  if (written['hubspot_owner_id'] && !owners.some(({ id, archived }) => id === owner && !archived)) {
    return unknownOwner('hubspot_owner_id', written['hubspot_owner_id']);
  }
  if (written['hs_pipeline'] === undefined && written['hs_pipeline_stage'] === undefined) return undefined;
  const found = pipelines.list().find(({ id }) => id === pipeline);
  if (!found) {
    const ids = pipelines.list().map(({ id }) => id);
    return unknownOption('hs_pipeline', pipeline ?? '', ids);
  }
  if (found.stages.some(({ id }) => id === stage)) return undefined;
  const ids = found.stages.map(({ id }) => id);
  return unknownOption('hs_pipeline_stage', stage ?? '', ids);
}

function notValid(problems: readonly ValueProblem[], portalId: number): Refusal {
  const said = problems.map((problem) => ({ ...problem, localizedErrorMessage: problem.message, portalId }));
  return invalid(`Property values were not valid: ${JSON.stringify(said)}`, {
    errors: problems.map(({ message, error, name }) => ({ message, code: error, context: { propertyName: [name] } })),
  });
}

/** @throws Refusal 400 that names what a new record lacks */
export function checkRequired(
  type: ObjectType,
  schema: Schema,
  values: Readonly<Record<string, string>>,
  { adminRules }: WriteChecks,
): void {
  const asked = adminRules ? [...type.required, ...askedBy(schema.required, values)] : type.required;
  const missing = asked.filter((name) => !values[name]);
  if (missing.length === 0) return;
  throw invalid(`Error creating ${type.singular.toUpperCase()}. Some required properties were not set.`, {
    context: { properties: missing },
  });
}

/** @throws Refusal 400 where a change leaves empty what an admin asks for with the other values */
export function checkConditions(
  schema: Schema,
  after: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
  { adminRules }: WriteChecks,
): void {
  if (!adminRules) return;
  const touched = schema.required.filter(({ name, when }) => name in written || (when && when.name in written));
  const missing = askedBy(touched, after).filter((name) => !after[name]);
  if (missing.length === 0) return;
  throw invalid('Some required properties were not set.', { context: { properties: missing } });
}

const askedBy = (rules: readonly RequiredRule[], values: Readonly<Record<string, string>>): string[] =>
  rules.filter(({ when }) => !when || values[when.name] === when.value).map(({ name }) => name);
