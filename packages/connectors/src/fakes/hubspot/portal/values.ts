import type { PropertyDefinition, ValidationRule } from './propertyDefinition.js';

/** Longest text of a property, in UTF-16 units: HubSpot's limit of 65,536 characters. */
const longestText = 65_536;

/** What is wrong with one value, as HubSpot says it. */
export interface ValueProblem {
  isValid: false;
  message: string;
  error: string;
  name: string;
}

const problem = (name: string, error: string, message: string): ValueProblem => ({
  isValid: false,
  message,
  error,
  name,
});

/** A value as HubSpot keeps it, or why it does not. An empty text clears the property. */
export type ReadValue = { value: string } | { problem: ValueProblem };

/**
 * Reads a value that somebody sends for a property: texts up to {@link longestText}; numbers; dates as midnight UTC in
 * milliseconds or YYYY-MM-DD, kept as YYYY-MM-DD; instants in milliseconds or ISO 8601, kept as ISO 8601 in UTC; options by value.
 */
export function readValue(definition: PropertyDefinition, sent: string): ReadValue {
  if (sent === '') return { value: '' };
  switch (definition.type) {
    case 'string':
    case 'phone_number':
      return readText(definition.name, sent);
    case 'number':
      return readNumber(definition.name, sent);
    case 'date':
      return readDate(definition.name, sent);
    case 'datetime':
      return readInstant(definition.name, sent);
    case 'bool':
      return readOption(definition.name, sent, ['true', 'false']);
    case 'enumeration':
      return readOptions(definition, sent);
  }
}

/** The wording of this refusal is not published; only the limit is. */
function readText(name: string, sent: string): ReadValue {
  if (sent.length <= longestText) return { value: sent };
  const message = `${name} is too long: ${sent.length} characters, the maximum is ${longestText}.`;
  return { problem: problem(name, 'VALUE_TOO_LONG', message) };
}

function readNumber(name: string, sent: string): ReadValue {
  if (Number.isFinite(Number(sent)) && sent.trim() !== '') return { value: sent };
  return { problem: problem(name, 'INVALID_INTEGER', `${sent} was not a valid number.`) };
}

const day = 86_400_000;

function readDate(name: string, sent: string): ReadValue {
  if (/^-?\d+$/.test(sent)) {
    const milliseconds = Number(sent);
    if (milliseconds % day === 0) return { value: new Date(milliseconds).toISOString().slice(0, 10) };
    return { problem: problem(name, 'INVALID_DATE', `${sent} is at ${clockTime(milliseconds)} UTC, not midnight!`) };
  }
  const written = /^(\d{4}-\d{2}-\d{2})(T00:00:00(\.0+)?Z)?$/.exec(sent)?.[1];
  if (written && realDay(written)) return { value: written };
  return { problem: problem(name, 'INVALID_DATE', `${sent} was not a valid date.`) };
}

function realDay(written: string): boolean {
  const milliseconds = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(written);
}

const clockTime = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(11, 23);

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

function readInstant(name: string, sent: string): ReadValue {
  const milliseconds = /^-?\d+$/.test(sent) ? Number(sent) : isoInstant.test(sent) ? Date.parse(sent) : Number.NaN;
  if (Math.abs(milliseconds) <= 8.64e15) return { value: new Date(milliseconds).toISOString() };
  return { problem: problem(name, 'INVALID_LONG', `${sent} was not a valid long.`) };
}

function readOptions(definition: PropertyDefinition, sent: string): ReadValue {
  // The options of stages, pipelines and owners live outside the property.
  if (definition.externalOptions) return { value: sent };
  const allowed = definition.options.map(({ value }) => value);
  const several = definition.fieldType === 'checkbox';
  const parts = several ? sent.split(';').filter((part) => part !== '') : [sent];
  const wrong = parts.find((part) => !allowed.includes(part));
  if (wrong === undefined) return { value: sent };
  return readOption(definition.name, wrong, allowed);
}

function readOption(name: string, sent: string, allowed: readonly string[]): ReadValue {
  if (allowed.includes(sent)) return { value: sent };
  const message = `${sent} was not one of the allowed options: [${allowed.join(', ')}]`;
  return { problem: problem(name, 'INVALID_OPTION', message) };
}

export const unknownProperty = (name: string): ValueProblem =>
  problem(name, 'PROPERTY_DOESNT_EXIST', `Property "${name}" does not exist`);

export const readOnlyProperty = (name: string): ValueProblem =>
  problem(name, 'READ_ONLY_VALUE', `"${name}" is a read only property; its value cannot be set.`);

export const unknownOption = (name: string, sent: string, allowed: readonly string[]): ValueProblem =>
  problem(name, 'INVALID_OPTION', `${sent} was not one of the allowed options: [${allowed.join(', ')}]`);

/** Whether an owner may be named is known; the wording is not published. */
export const unknownOwner = (name: string, id: string): ValueProblem =>
  problem(name, 'INVALID_OWNER_ID', `${id} was not a valid owner id.`);

/**
 * Which of an admin's rules a value breaks. Of the types of developers.hubspot.com/docs/api-reference/crm-property-validations-v3/guide
 * the lengths, the bounds, ALPHANUMERIC and REGEX are enforced; the others are kept and let everything pass.
 */
export function brokenRule(name: string, value: string, rules: readonly ValidationRule[]): ValueProblem | undefined {
  const broken = rules.find((rule) => value !== '' && !keeps(value, rule));
  if (!broken) return undefined;
  const limits = broken.ruleArguments.join(', ');
  return problem(name, broken.ruleType, `${name} does not meet the validation rule ${broken.ruleType} (${limits}).`);
}

function keeps(value: string, { ruleType, ruleArguments: [argument = ''] }: ValidationRule): boolean {
  switch (ruleType) {
    case 'MIN_LENGTH':
      return value.length >= Number(argument);
    case 'MAX_LENGTH':
      return value.length <= Number(argument);
    case 'MIN_NUMBER':
      return Number(value) >= Number(argument);
    case 'MAX_NUMBER':
      return Number(value) <= Number(argument);
    case 'ALPHANUMERIC':
      return (argument === 'NUMERIC_ONLY' ? /^\d*$/ : /^[\p{L}\d]*$/u).test(value);
    case 'REGEX':
      return new RegExp(argument, 'u').test(value);
    default:
      return true;
  }
}
