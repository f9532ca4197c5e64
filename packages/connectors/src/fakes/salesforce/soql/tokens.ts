import { Refusal } from '../refusal.js';

export interface Token {
  kind: 'word' | 'text' | 'number' | 'dateTime' | 'date' | 'sign' | 'end';
  text: string;
  /** Where it begins in the query. */
  at: number;
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['dateTime', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}/y],
  ['number', /[+-]?\d+(?:\.\d+)?/y],
  ['word', /[A-Za-z_][A-Za-z0-9_.]*(?::\d+)?/y],
  ['text', /'(?:[^'\\]|\\.)*'/sy],
  ['sign', /!=|<>|<=|>=|[=<>(),]/y],
];

/** Cuts a query into words and signs. */
export function tokensOf(soql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < soql.length) {
    if (/\s/.test(soql.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(soql, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '<EOF>', at: soql.length }];
}

function tokenAt(soql: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(soql);
    if (found) return { kind, text: found[0], at };
  }
  throw malformed(soql, at, `unexpected token: '${soql.charAt(at)}'`);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What a quoted text says. `\_` and `\%` keep their backslash, which LIKE reads. */
export function unquoted(soql: string, { text, at }: Token): string {
  return text.slice(1, -1).replace(/\\(u[0-9A-Fa-f]{4}|.)/gs, (whole, code: string) => {
    if (/^u.{4}$/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/["'\\]/.test(code)) return code;
    if (code === '_' || code === '%') return whole;
    const plain = escapes[code.toLowerCase()];
    if (plain !== undefined) return plain;
    throw malformed(soql, at, `Illegal escape sequence: ${whole}`);
  });
}

/** MALFORMED_QUERY, pointing to the place as the service does. */
export function malformed(soql: string, at: number, message: string): Refusal {
  return new Refusal(400, 'MALFORMED_QUERY', pointedAt(soql, at, message));
}

export function pointedAt(soql: string, at: number, message: string): string {
  const before = soql.slice(Math.max(0, at - 30), at).replace(/\n/g, ' ');
  const after = soql.slice(at, at + 30).replace(/\n/g, ' ');
  return `\n${before}${after}\n${' '.repeat(before.length)}^\nERROR at Row:1:Column:${at + 1}\n${message}`;
}
