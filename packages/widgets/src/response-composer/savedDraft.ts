import type { CommandValues } from '@pqrs-kit/core';

/*
 * A draft that somebody asked to keep. It holds what a case is about: it stays in the tab that it was written in and goes with it, so that
 * no one else who uses the machine later finds it.
 */
const keyOf = (caseId: string): string => `pqrs-answer-draft:${caseId}`;

/** Keeps a draft; false where the host keeps nothing. */
export function keepDraft(caseId: string, values: CommandValues): boolean {
  try {
    sessionStorage.setItem(keyOf(caseId), JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

export function keptDraft(caseId: string): CommandValues | undefined {
  try {
    return readDraft(sessionStorage.getItem(keyOf(caseId)) ?? 'null');
  } catch {
    return undefined;
  }
}

/** A draft as it was written down; undefined where it is none. */
export function readDraft(text: string): CommandValues | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    return undefined;
  }
}

export function forgetDraft(caseId: string): void {
  try {
    sessionStorage.removeItem(keyOf(caseId));
  } catch {
    // Where nothing is kept, there is nothing to forget.
  }
}
