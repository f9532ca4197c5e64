import { Refusal } from './refusal.js';
import type { Call } from './wire.js';

/** Which requests a fault falls on: a method, and a pattern that the path with its query must match. */
interface FaultPlace {
  method?: string;
  path?: string;
}

/** What goes wrong. */
export type FaultKind =
  /** An answer in place of the real one; nothing is done. */
  | { kind: 'answer'; status: number; headers?: Record<string, string>; body?: string }
  /** 403 REQUEST_LIMIT_EXCEEDED, whatever was used. */
  | { kind: 'requestLimit' }
  /** The request is carried out, and its answer lost: another status, or the connection reset. */
  | { kind: 'lostAnswer'; status?: number }
  /** The connection is reset before anything is done. */
  | { kind: 'reset' }
  /** Carried out, but the answer breaks off: reset, or ended as if whole. */
  | { kind: 'resetMidBody' }
  | { kind: 'truncate' }
  /** A page of HTML with status 200. */
  | { kind: 'html' }
  /** No answer until the script is released. */
  | { kind: 'hang' }
  /** The answer byte by byte, each after so many milliseconds of real time. */
  | { kind: 'drip'; everyMilliseconds: number }
  /** The session of the request ends before it is looked at. */
  | { kind: 'expireSession' }
  /** The token endpoint gives a token that is refused, or one of another org. */
  | { kind: 'deadToken' }
  | { kind: 'otherOrg' }
  /** All query locators end. */
  | { kind: 'expireLocators' }
  /** The clock of the org jumps before the request is looked at; it may jump back. */
  | { kind: 'clock'; milliseconds: number };

export type Fault = { on?: FaultPlace; skip?: number; times?: number } & FaultKind;

/** A row that is refused, alone or among others. */
export interface RowFault {
  object: string;
  /** Fields that the row must have with these values; any row without it. */
  match?: Readonly<Record<string, unknown>>;
  errorCode: string;
  message: string;
  status?: number;
  times?: number;
}

/** A part of a composite request that is refused as a whole, while the others are carried out. */
export interface PartFault {
  /** Its place, from 0. */
  part: number;
  method?: string;
  errorCode: string;
  message: string;
  status?: number;
}

interface Armed<Kind> {
  fault: Kind;
  skip: number;
  left: number;
}

/** What shall go wrong, in the order it was asked for. */
export class FaultScript {
  readonly #calls: Armed<Fault>[] = [];
  readonly #rows: Armed<RowFault>[] = [];
  #parts: PartFault[] = [];
  #release: Array<() => void> = [];

  add(fault: Fault): void {
    this.#calls.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  addRow(fault: RowFault): void {
    this.#rows.push({ fault, skip: 0, left: fault.times ?? 1 });
  }

  /** Falls once, on the next request that has such a part. */
  addPart(fault: PartFault): void {
    this.#parts.push(fault);
  }

  /** Takes back what has not happened yet, and lets hanging requests go on. */
  clear(): void {
    this.#calls.length = 0;
    this.#rows.length = 0;
    this.#parts = [];
    this.release();
  }

  /** The fault that falls on this request, used up by it. */
  take(call: Call): Fault | undefined {
    for (const armed of this.#calls) {
      if (armed.left === 0 || !fallsOn(armed.fault.on ?? {}, call)) continue;
      if (armed.skip > 0) {
        armed.skip -= 1;
        continue;
      }
      armed.left -= 1;
      return armed.fault;
    }
    return undefined;
  }

  takeRow(object: string, row: Readonly<Record<string, unknown>>): Refusal | undefined {
    const armed = this.#rows.find(({ fault, left }) => left > 0 && fault.object === object && matches(fault, row));
    if (!armed) return undefined;
    armed.left -= 1;
    const { status = 400, errorCode, message } = armed.fault;
    return new Refusal(status, errorCode, message, []);
  }

  takePart(place: number, callMethod: string): Refusal | undefined {
    const found = this.#parts.find(({ part, method = callMethod }) => part === place && method === callMethod);
    if (!found) return undefined;
    this.#parts = this.#parts.filter((one) => one !== found);
    return new Refusal(found.status ?? 400, found.errorCode, found.message, []);
  }

  untilReleased(): Promise<void> {
    return new Promise((resolve) => this.#release.push(resolve));
  }

  release(): void {
    for (const go of this.#release) go();
    this.#release = [];
  }
}

function fallsOn({ method, path }: FaultPlace, call: Call): boolean {
  const query = call.query.toString();
  const address = query === '' ? call.path : `${call.path}?${query}`;
  return (method === undefined || method === call.method) && (path === undefined || new RegExp(path).test(address));
}

const matches = ({ match = {} }: RowFault, row: Readonly<Record<string, unknown>>) =>
  Object.entries(match).every(([name, value]) => row[name] === value);
