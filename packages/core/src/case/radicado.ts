/** The parts of a radicado. */
export interface Radicado {
  /** Prefix of the organisation or of an imported series: 2 to 6 capital letters. */
  prefix: string;
  year: number;
  /** Consecutive number within prefix and year, from 1. */
  sequence: number;
}

/** Letters, year, consecutive and check digit, with whatever people type between them taken out. */
const written = /^([A-Z]{2,6})(\d{4})(\d{6,9})(\d)$/;

/**
 * The radicado of a case: `PREFIX-YYYY-NNNNNN-c`. The last digit is the Luhn check digit (ISO/IEC 7812-1) of the year followed by the
 * six-digit consecutive, so that a mistyped digit or two swapped neighbours are noticed without asking the ledger.
 * Numbers are strictly chronological within prefix and year, and never reused (AGN, Acuerdo 060 de 2001).
 *
 * @example
 * formatRadicado({ prefix: 'AND', year: 2026, sequence: 4690 }) // 'AND-2026-004690-7'
 */
export function formatRadicado({ prefix, year, sequence }: Radicado): string {
  const digits = String(year).padStart(4, '0') + String(sequence).padStart(6, '0');
  return `${prefix}-${digits.slice(0, 4)}-${digits.slice(4)}-${luhnDigit(digits)}`;
}

/**
 * Reads a radicado as people type it: spaces, lower case and missing hyphens do not matter. The check digit must fit.
 *
 * @returns its parts, or undefined when it cannot be a radicado.
 * @example
 * parseRadicado('and 2026 004690 7') // { prefix: 'AND', year: 2026, sequence: 4690 }
 * parseRadicado('AND-2026-004691-7') // undefined: the check digit belongs to another number
 */
export function parseRadicado(typed: string): Radicado | undefined {
  if (typed.length > 60) return undefined;
  const match = written.exec(typed.toUpperCase().replace(/[\s\-‐‑–—]+/g, ''));
  if (!match) return undefined;
  const [, prefix = '', year = '', sequence = '', check = ''] = match;
  if (luhnDigit(year + sequence) !== Number(check)) return undefined;
  return { prefix, year: Number(year), sequence: Number(sequence) };
}

/**
 * The canonical form of a typed radicado, or undefined when its check digit does not fit.
 *
 * @example
 * checkRadicado(' and-2026-0046906 ') // 'AND-2026-004690-7'
 */
export function checkRadicado(typed: string): string | undefined {
  const parts = parseRadicado(typed);
  return parts && formatRadicado(parts);
}

/** The digit that makes the Luhn sum of `digits` and itself a multiple of ten. */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return (10 - (sum % 10)) % 10;
}
