import type { Schema } from '../portal/schema.js';

export const operators = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;

/** One condition of a search. */
export interface Filter {
  propertyName: string;
  operator: (typeof operators)[number];
  value?: string | undefined;
  highValue?: string | undefined;
  values?: readonly string[] | undefined;
}

/** A value as it compares: numbers and instants as numbers, texts without regard to case. */
export function comparable(schema: Schema, name: string, value: string): number | string {
  const type = schema.find(name)?.type;
  if (type === 'number') return Number(value);
  if (type === 'date' || type === 'datetime') return /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return value.toLowerCase();
}

/** Whether a record's values meet a condition. */
export function matches(filter: Filter, values: Readonly<Record<string, string>>, schema: Schema): boolean {
  const { propertyName: name, operator, value = '', highValue = '', values: several = [] } = filter;
  const held = values[name] ?? '';
  if (operator === 'HAS_PROPERTY') return held !== '';
  if (operator === 'NOT_HAS_PROPERTY') return held === '';
  // What has no value is neither equal nor different, as HubSpot counts it: NEQ and NOT_IN leave it out.
  if (held === '') return false;
  const read = (text: string) => comparable(schema, name, text);
  const mine = read(held);
  switch (operator) {
    case 'EQ':
      return mine === read(value);
    case 'NEQ':
      return mine !== read(value);
    case 'LT':
      return mine < read(value);
    case 'LTE':
      return mine <= read(value);
    case 'GT':
      return mine > read(value);
    case 'GTE':
      return mine >= read(value);
    case 'BETWEEN':
      return mine >= read(value) && mine <= read(highValue);
    case 'IN':
      return several.some((one) => mine === read(one));
    case 'NOT_IN':
      return !several.some((one) => mine === read(one));
    case 'CONTAINS_TOKEN':
      return containsToken(held, value);
    case 'NOT_CONTAINS_TOKEN':
      return !containsToken(held, value);
  }
}

/** A whole word, or a part of one with `*`. */
function containsToken(text: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const escaped = parts.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('\\S*');
  return text
    .toLowerCase()
    .split(/[\s@,;]+/)
    .some((word) => new RegExp(`^${escaped}$`, 'u').test(word));
}
