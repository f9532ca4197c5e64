import { notBuilt } from '../refusal.js';
import type { Condition, Literal, Operator } from './query.js';
import { TokenReader } from './token-reader.js';

const signs: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Reads a condition on its own, as a validation rule of the control port is written. */
export function conditionOf(text: string): Condition {
  const reader = new TokenReader(text);
  const condition = parseCondition(reader);
  reader.expectEnd();
  return condition;
}

/** AND and OR do not mix without parentheses, as in SOQL. */
export function parseCondition(reader: TokenReader): Condition {
  const first = parseTerm(reader);
  const word = reader.peekWord('AND') ? 'AND' : 'OR';
  const parts = [first];
  while (reader.takeWord(word)) parts.push(parseTerm(reader));
  if (reader.peekWord('AND') || reader.peekWord('OR')) throw reader.unexpected();
  return parts.length === 1 ? first : { kind: word === 'AND' ? 'and' : 'or', parts };
}

function parseTerm(reader: TokenReader): Condition {
  if (reader.takeWord('NOT')) return { kind: 'not', part: parseTerm(reader) };
  if (reader.takeSign('(')) {
    const inner = parseCondition(reader);
    reader.expectSign(')');
    return inner;
  }
  return parseComparison(reader);
}

function parseComparison(reader: TokenReader): Condition {
  const at = reader.at;
  const path = reader.takeName();
  const negated = reader.takeWord('NOT');
  if (reader.takeWord('IN')) return { kind: 'in', path, negated, literals: parseList(reader), at };
  if (negated) throw reader.unexpected();
  if (reader.takeWord('LIKE')) return { kind: 'compare', path, operator: 'LIKE', literal: parseLiteral(reader), at };
  if (reader.peekWord('INCLUDES') || reader.peekWord('EXCLUDES')) throw notBuilt('SOQL INCLUDES and EXCLUDES');
  const operator = signs[reader.peek().text];
  if (operator === undefined || reader.peek().kind !== 'sign') throw reader.unexpected();
  reader.take();
  return { kind: 'compare', path, operator, literal: parseLiteral(reader), at };
}

function parseList(reader: TokenReader): Literal[] {
  reader.expectSign('(');
  if (reader.peekWord('SELECT')) throw notBuilt('SOQL semi-joins');
  const literals: Literal[] = [];
  do literals.push(parseLiteral(reader));
  while (reader.takeSign(','));
  reader.expectSign(')');
  return literals;
}

const spans = /^(YESTERDAY|TODAY|TOMORROW|LAST_N_DAYS:\d+|NEXT_N_DAYS:\d+)$/i;

function parseLiteral(reader: TokenReader): Literal {
  const { kind, text, at } = reader.peek();
  if (kind === 'sign' || kind === 'end') throw reader.unexpected();
  const token = reader.take();
  if (kind === 'text') return { kind: 'text', value: reader.textOf(token) };
  if (kind === 'number') return { kind, value: Number(text) };
  if (kind === 'date' || kind === 'dateTime') return { kind, value: text };
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: /^true$/i.test(text) };
  if (/^null$/i.test(text)) return { kind: 'null', value: null };
  if (spans.test(text)) {
    const [name = '', count = '0'] = text.toUpperCase().split(':');
    return { kind: 'span', name, count: Number(count) };
  }
  if (/^[A-Z_]+(:\d+)?$/.test(text)) throw notBuilt(`SOQL date literal ${text}`);
  throw reader.refuse(at, `unexpected token: '${text}'`);
}
