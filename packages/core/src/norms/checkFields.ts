import { isPqrsError } from '../errors.js';
import { parseDate } from '../time/civilDate.js';
import type { Finding } from './checkFinding.js';
import { fullId } from './norm.js';
import type { Provision, Verification } from './norm.js';

/** How well an entry may be verified, the best first. */
export const verifications: readonly Verification[] = ['verified', 'secondary', 'unverified', 'disputed'];

const needed = ['name', 'citation', 'source', 'bound', 'inForceFrom', 'verification'] as const;

function isDate(text: string): boolean {
  try {
    return parseDate(text) !== undefined;
  } catch (error) {
    if (isPqrsError(error)) return false;
    throw error;
  }
}

function wrongFields(entry: Provision): Pick<Finding, 'kind' | 'message'>[] {
  const missing = needed.filter((field) => !entry[field]?.trim());
  const { source, verification } = entry;
  const wrong: Pick<Finding, 'kind' | 'message'>[] = missing.map((field) => ({
    kind: 'field',
    message: `has no ${field}`,
  }));
  if (!missing.includes('source') && !/^https?:\/\/[^\s/]+/.test(source)) {
    wrong.push({ kind: 'field', message: `its source "${source}" is no address` });
  }
  if (!missing.includes('verification') && !verifications.includes(verification)) {
    wrong.push({
      kind: 'field',
      message: `its verification "${verification}" is not one of ${verifications.join(', ')}`,
    });
  }
  return wrong;
}

function wrongDates({ inForceFrom, inForceUntil }: Provision): string[] {
  const given = [inForceFrom, inForceUntil].filter((date) => date !== undefined && date.trim() !== '');
  const bad = given.filter((date) => date !== undefined && !isDate(date));
  if (bad.length > 0) return bad.map((date) => `"${date}" is no civil date`);
  if (inForceUntil === undefined || inForceUntil >= inForceFrom) return [];
  return [`is in force until ${inForceUntil}, before it begins on ${inForceFrom}`];
}

/** What every norm and duty must say: its name, where it is written and found, whom it binds, since when, how verified. */
export function checkFields(entries: readonly Provision[]): Finding[] {
  return entries.flatMap((entry) => [
    ...wrongFields(entry).map((one) => ({ id: fullId(entry), ...one })),
    ...wrongDates(entry).map((message): Finding => ({ id: fullId(entry), kind: 'date', message })),
  ]);
}
