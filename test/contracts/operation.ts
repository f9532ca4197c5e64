import { faultsOf, type Shape } from './shape.js';

/** One operation as its vendor publishes it. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Where it is, by version of the interface; `{name}` stands for what varies. */
  at: Readonly<Record<string, string>>;
  /** Names that its query may have. */
  query?: readonly string[];
  /** Its body: JSON, or a form (`application/x-www-form-urlencoded`), or something that is not looked into. */
  body?: Shape;
  form?: Shape;
  raw?: string;
  /** What it answers, by status; `nothing` for an empty body, `text` for one that is not looked into. Other statuses are the vendor's errors. */
  answers: Readonly<Record<number, Shape>>;
}

/** A request and its answer as they went over the wire. */
export interface Exchange {
  method: string;
  /** With the query. */
  url: string;
  contentType: string;
  sent: string;
  status: number;
  received: string;
}

/** The contract of a vendor: its operations, and what any of them answers when it refuses. */
export interface Contract {
  operations: readonly Operation[];
  /** @returns the shape of a refusal, or `text` where it is not looked into */
  refusal(exchange: Exchange): Shape;
}

/** The operation that a request asks for, and in which version. The one with the fewest parts that vary wins. */
export function operationOf({ operations }: Contract, method: string, url: string) {
  const parts = new URL(url).pathname.split('/');
  const fitting = operations
    .filter((one) => one.method === method)
    .flatMap((operation) => Object.entries(operation.at).map(([version, path]) => ({ operation, version, path })))
    .filter(({ path }) => fits(path.split('/'), parts));
  return fitting.sort((one, other) => variables(one.path) - variables(other.path))[0];
}

const isVariable = (part: string): boolean => part.startsWith('{');
const variables = (path: string): number => path.split('/').filter(isVariable).length;
const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, index) => isVariable(part) || part === parts[index]);

/** What is wrong with a request. */
export function requestFaults(contract: Contract, { method, url, contentType, sent }: Exchange): string[] {
  const found = operationOf(contract, method, url);
  const name = `${method} ${new URL(url).pathname}`;
  if (!found) return [`${name} is no operation that is published`];
  const { query = [], body, form, raw } = found.operation;
  const asked = [...new URL(url).searchParams.keys()].filter((one) => !query.includes(one));
  const faults = asked.map((one) => `${name}?${one} is not known`);
  if (form) {
    const members = Object.fromEntries(new URLSearchParams(sent));
    return [
      ...faults,
      ...typed(name, contentType, 'application/x-www-form-urlencoded'),
      ...faultsOf(form, members, name),
    ];
  }
  if (raw !== undefined) return [...faults, ...typed(name, contentType, raw)];
  if (body === undefined) return sent === '' ? faults : [...faults, `${name} has no body`];
  return [...faults, ...typed(name, contentType, 'application/json'), ...faultsOf(body, parsed(sent), name)];
}

/** What is wrong with an answer. */
export function answerFaults(contract: Contract, exchange: Exchange): string[] {
  const { method, url, status, received } = exchange;
  const found = operationOf(contract, method, url);
  const name = `${status} to ${method} ${new URL(url).pathname}`;
  const shape = found?.operation.answers[status];
  if (shape === 'nothing') return received === '' ? [] : [`${name} has a body`];
  if (shape === 'text') return [];
  if (shape !== undefined) return faultsOf(shape, parsed(received), name);
  if (status < 400) return [`${name} is no answer that is published`];
  const refusal = contract.refusal(exchange);
  return refusal === 'text' ? [] : faultsOf(refusal, parsed(received), name);
}

const typed = (name: string, is: string, wanted: string): string[] =>
  is.startsWith(wanted) ? [] : [`${name} is sent as ${is}, and not as ${wanted}`];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
