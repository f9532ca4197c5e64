/** Time as the stand-in sees it: it stands still until it is moved, or runs with the machine's clock. All in epoch milliseconds. */
export class VirtualClock {
  #at: number;
  readonly #machine: (() => number) | undefined;
  readonly #started: number;

  constructor(at: number, machine?: () => number) {
    this.#at = at;
    this.#machine = machine;
    this.#started = machine?.() ?? 0;
  }

  now(): number {
    return this.#at + (this.#machine === undefined ? 0 : this.#machine() - this.#started);
  }

  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }

  /** Moves to an instant, forwards or backwards. */
  set(instant: number): void {
    this.#at += instant - this.now();
  }
}

/**
 * An instant as Salesforce writes it: whole seconds, though it shows milliseconds.
 *
 * @example
 * formatStamp(Date.parse('2026-11-02T13:00:00.750Z')) // '2026-11-02T13:00:00.000+0000'
 */
export function formatStamp(instant: number): string {
  return new Date(Math.floor(instant / 1_000) * 1_000).toISOString().replace('Z', '+0000');
}

const dateTime = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads an instant as the API takes it; `undefined` when it is none. Without an offset it counts as UTC. */
export function parseStamp(text: string): number | undefined {
  const match = dateTime.exec(text);
  if (!match) return undefined;
  const [, wall = '', fraction = '', zone = 'Z'] = match;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const instant = Date.parse(`${wall}${fraction.slice(0, 4)}${offset}`);
  return Number.isNaN(instant) || !sameDay(wall, instant, offset) ? undefined : instant;
}

/** 30 February must not become 2 March. */
function sameDay(wall: string, instant: number, offset: string): boolean {
  const shift = offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * minutesOf(offset) * 60_000;
  return new Date(instant + shift).toISOString().startsWith(wall.slice(0, 10));
}

const minutesOf = (offset: string) => Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));

export function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseStamp(`${text}T00:00:00Z`) !== undefined;
}
