import { Refusal } from '../refusal.js';
import type { Field, Row, Value } from '../schema/field.js';
import { formatStamp, parseStamp } from '../virtual-clock.js';
import type { Paths } from './paths.js';
import type { Condition, Literal, Operator } from './query.js';
import { pointedAt } from './tokens.js';

export type Test = (row: Row) => boolean;

const dayInMilliseconds = 86_400_000;

/** Turns conditions into tests, and refuses those that the service refuses. `now` in epoch milliseconds gives TODAY (UTC). */
export class Conditions {
  readonly #paths: Paths;
  readonly #soql: string;
  readonly #now: number;

  constructor(paths: Paths, soql: string, now: number) {
    this.#paths = paths;
    this.#soql = soql;
    this.#now = now;
  }

  test(condition: Condition): Test {
    switch (condition.kind) {
      case 'and': {
        const tests = condition.parts.map((part) => this.test(part));
        return (row) => tests.every((test) => test(row));
      }
      case 'or': {
        const tests = condition.parts.map((part) => this.test(part));
        return (row) => tests.some((test) => test(row));
      }
      case 'not': {
        const inner = this.test(condition.part);
        return (row) => !inner(row);
      }
      case 'in': {
        const tests = condition.literals.map((literal) => this.#compare({ ...condition, literal }, '='));
        return (row) => tests.some((test) => test(row)) !== condition.negated;
      }
      case 'compare':
        return this.#compare(condition, condition.operator);
    }
  }

  #compare({ path, literal, at }: { path: string; literal: Literal; at: number }, operator: Operator): Test {
    const resolved = this.#paths.resolve(path, at);
    const { field } = resolved;
    this.#check(field, literal, operator, at);
    const valueOf = (row: Row) => comparable(field, this.#paths.valueAt(row, resolved));
    if (literal.kind === 'span') return this.#span(literal, operator, valueOf);
    if (operator === 'LIKE') {
      const pattern = likePattern(String(literal.value));
      return (row) => pattern.test(String(valueOf(row) ?? ''));
    }
    const wanted = comparable(field, literal.kind === 'dateTime' ? stampOf(literal.value) : literal.value);
    return (row) => holds(valueOf(row), operator, wanted);
  }

  #span({ name, count }: { name: string; count: number }, operator: Operator, valueOf: (row: Row) => Value): Test {
    const today = Math.floor(this.#now / dayInMilliseconds);
    const [from, to] = spanOf(name, count, today);
    const [first, after] = [dayStart(from), dayStart(to + 1)];
    return (row) => {
      const value = valueOf(row);
      if (value === null) return operator === '!=';
      const [early, late] = [String(value) < first, String(value) >= after];
      const answers = { '=': !early && !late, '!=': early || late, '<': early, '<=': !late, '>': late, '>=': !early };
      return operator === 'LIKE' ? false : answers[operator];
    };
  }

  #check(field: Field, literal: Literal, operator: Operator, at: number): void {
    const refuse = (message: string) => new Refusal(400, 'INVALID_FIELD', pointedAt(this.#soql, at, message));
    if (!field.filterable) throw refuse(`field '${field.name}' can not be filtered in a query call`);
    if (literal.kind === 'null') return;
    if (operator === 'LIKE' && !isText(field)) {
      throw new Refusal(400, 'INVALID_QUERY_FILTER_OPERATOR', pointedAt(this.#soql, at, 'invalid operator'));
    }
    const wanted = literalKinds(field);
    if (wanted.includes(literal.kind)) return;
    const quotes =
      literal.kind === 'text'
        ? 'should not be enclosed in quotes'
        : isText(field)
          ? 'should be enclosed in quotes'
          : '';
    throw refuse(
      `value of filter criterion for field '${field.name}' must be of type ${soqlType(field)}${quotes ? ` and ${quotes}` : ''}`,
    );
  }
}

const isText = ({ type }: Field) => !['boolean', 'int', 'double', 'date', 'datetime'].includes(type);

function literalKinds({ type }: Field): readonly Literal['kind'][] {
  switch (type) {
    case 'boolean':
      return ['boolean'];
    case 'int':
    case 'double':
      return ['number'];
    case 'date':
      return ['date', 'span'];
    case 'datetime':
      return ['dateTime', 'span'];
    default:
      return ['text'];
  }
}

const soqlType = (field: Field) => (field.type === 'datetime' ? 'dateTime' : isText(field) ? 'string' : field.type);

/** Text compares without case, unless its field says otherwise; ids compare by their first 15 characters. */
function comparable(field: Field, value: Value): Value {
  if (typeof value !== 'string') return value;
  if (field.type === 'id' || field.type === 'reference') return value.slice(0, 15);
  return isText(field) && !field.caseSensitive ? value.toLowerCase() : value;
}

function stampOf(text: string): string {
  const instant = parseStamp(text);
  if (instant !== undefined) return formatStamp(instant);
  throw new Refusal(400, 'MALFORMED_QUERY', `Invalid dateTime: ${text}`);
}

function holds(value: Value, operator: Operator, wanted: Value): boolean {
  if (operator === '=') return value === wanted;
  if (operator === '!=') return value !== wanted;
  if (value === null || wanted === null) return false;
  if (operator === '<') return value < wanted;
  if (operator === '<=') return value <= wanted;
  return operator === '>' ? value > wanted : value >= wanted;
}

/** `%` stands for any text, `_` for one character; a backslash makes them plain. */
function likePattern(text: string): RegExp {
  const source = text.replace(
    /\\([%_])|([%_])|([.*+?^${}()|[\]\\])/g,
    (_all, plain?: string, wild?: string, sign?: string) =>
      wild === undefined ? (plain ?? `\\${sign ?? ''}`) : wild === '%' ? '.*' : '.',
  );
  return new RegExp(`^${source}$`, 'isu');
}

function spanOf(name: string, count: number, today: number): readonly [number, number] {
  if (name === 'YESTERDAY') return [today - 1, today - 1];
  if (name === 'TOMORROW') return [today + 1, today + 1];
  if (name === 'LAST_N_DAYS') return [today - count, today];
  return name === 'NEXT_N_DAYS' ? [today + 1, today + count] : [today, today];
}

const dayStart = (day: number) => formatStamp(day * dayInMilliseconds);
