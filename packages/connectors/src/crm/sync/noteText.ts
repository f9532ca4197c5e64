import type { CaseNote } from '@pqrs-kit/core';

/**
 * What a note bears by which it is found again; it stands in the first line, so that no cut takes it away.
 *
 * @example
 * noteAnchor('AND-2026-000001-1', 7) // '[AND-2026-000001-1 #7]'
 */
export function noteAnchor(radicado: string, version: number): string {
  return `[${radicado} #${version}]`;
}

/**
 * What the note that bears a letter is found again by; never part of another one.
 *
 * @example
 * letterAnchor('AND-2026-000001-1', 7) // '[AND-2026-000001-1 #7 PDF]'
 */
export function letterAnchor(radicado: string, version: number): string {
  return `[${radicado} #${version} PDF]`;
}

/** A note as the CRM gets it: what is too long is cut between characters, and says so. @param bytes of UTF-8 */
export function noteText(radicado: string, { version, title, body, cut }: CaseNote, bytes: number): string {
  const head = `${title} ${noteAnchor(radicado, version)}\n\n`;
  const whole = head + plain(body);
  if (sizeOf(whole) <= bytes) return whole;
  const tail = `…\n\n${cut}`;
  return head + firstBytes(plain(body), bytes - sizeOf(head) - sizeOf(tail)).trimEnd() + tail;
}

/** Signs that no text shows and some databases refuse. */
const plain = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

const sizeOf = (text: string) => Buffer.byteLength(text, 'utf8');

function firstBytes(text: string, bytes: number): string {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, Math.max(0, bytes)), { stream: true });
}
