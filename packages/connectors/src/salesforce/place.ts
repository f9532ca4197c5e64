import { z } from 'zod';

/** From when to when changes are read: ISO 8601, both included; from null is from the beginning. */
export interface Window {
  from: string | null;
  until: string;
}

/** Behind which row a reading goes on: its stamp as Salesforce wrote it, and its id. */
export interface Place {
  stamp: string;
  id: string;
}

const place = z.object({
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime(),
  stamp: z.string(),
  id: z.string(),
});

/** As it stands in a cursor. */
export function writePlace({ from, until }: Window, { stamp, id }: Place): string {
  return JSON.stringify({ from, until, stamp, id });
}

/** Undefined for what is no place of this version: then the reading begins at the cursor. */
export function readPlace(text: string): { window: Window; place: Place } | undefined {
  try {
    const { from, until, stamp, id } = place.parse(JSON.parse(text));
    return { window: { from, until }, place: { stamp, id } };
  } catch {
    return undefined;
  }
}
