import { answerFaults, operationOf, requestFaults, type Contract, type Exchange } from './operation.js';

/** What a stop of a walk sends besides its address. */
export interface Sent {
  body?: unknown;
  form?: Readonly<Record<string, string>>;
  /** A form with a file, or text with a type of its own. */
  raw?: FormData | { type: string; text: string };
  token?: string;
  headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  status: number;
  body: unknown;
}

/** A walk along the operations of a contract; each answer is held against it. */
export interface Walk {
  /** Operations that were visited, as `GET /path` of the contract. */
  visited: ReadonlySet<string>;
  /** What was found wrong so far. */
  faults: readonly string[];
  /**
   * Visits an operation, by its address in the version that the script is written in. Where the version that is walked has no
   * such operation, nothing is sent.
   */
  visit(method: string, address: string, sent?: Sent): Promise<Answered>;
}

/** @param written version that the addresses of the script are of */
export function walkAlong(
  contract: Contract,
  where: { origin: string; token: () => string; written: string; walked: string },
): Walk {
  const visited = new Set<string>();
  const faults: string[] = [];
  return {
    visited,
    faults,
    async visit(method, address, sent = {}) {
      const url = inVersion(contract, method, new URL(address, where.origin), where);
      if (!url) return { status: 0, body: undefined };
      const exchange = await exchanged(method, url, sent, where.token());
      const found = operationOf(contract, method, url);
      if (exchange.status < 400) visited.add(`${method} ${found?.path ?? url}`);
      // What is refused may have been wrong: that is how one gets to see a refusal.
      faults.push(
        ...(exchange.status < 400 ? requestFaults(contract, exchange) : []),
        ...answerFaults(contract, exchange),
      );
      return { status: exchange.status, body: exchange.received === '' ? undefined : parsed(exchange.received) };
    },
  };
}

function inVersion(
  contract: Contract,
  method: string,
  url: URL,
  { written, walked }: { written: string; walked: string },
): string | undefined {
  const found = operationOf(contract, method, url.href);
  if (!found || found.version === walked) return url.href;
  if (found.version !== written) return undefined;
  const to = found.operation.at[walked];
  if (to === undefined) return undefined;
  const names = found.path.split('/');
  const values = url.pathname.split('/');
  const path = to.split('/').map((part) => (part.startsWith('{') ? (values[names.indexOf(part)] ?? part) : part));
  return new URL(path.join('/') + url.search, url.origin).href;
}

async function exchanged(method: string, url: string, sent: Sent, token: string): Promise<Exchange> {
  const { body, form, raw, headers } = sent;
  const authorization = `Bearer ${sent.token ?? token}`;
  const isText = raw !== undefined && 'text' in raw;
  const type = isText ? raw.type : form ? 'application/x-www-form-urlencoded' : 'application/json';
  const payload = form
    ? new URLSearchParams(form).toString()
    : isText
      ? raw.text
      : body === undefined
        ? ''
        : JSON.stringify(body);
  const isForm = raw !== undefined && !isText;
  const response = await fetch(url, {
    redirect: 'manual',
    method,
    headers: { authorization, ...(isForm ? {} : { 'content-type': type }), ...headers },
    ...(isForm ? { body: raw } : payload !== '' && { body: payload }),
  });
  const contentType = isForm ? 'multipart/form-data' : type;
  return { method, url, contentType, sent: payload, status: response.status, received: await response.text() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
