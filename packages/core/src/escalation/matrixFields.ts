import type { FieldCheck, Fields } from '../fields/fieldCheck.js';
import { isFields } from '../fields/fieldCheck.js';
import {
  escalationChannels,
  escalationLevels,
  escalationRoles,
  plainFacts,
  severities,
  severityFactNames,
} from './words.js';

/** The parts of a record, each under its name; what is missing or has another name is noted. */
function parts(check: FieldCheck, field: string, value: unknown, names: readonly string[]): [string, unknown][] {
  if (!isFields(value)) {
    check.add(field, value === undefined ? 'required' : 'wrongType');
    return [];
  }
  check.only(`${field}.`, value, names);
  for (const name of names) if (value[name] === undefined) check.add(`${field}.${name}`, 'required');
  return names.filter((name) => value[name] !== undefined).map((name) => [`${field}.${name}`, value[name]]);
}

function checkList(check: FieldCheck, field: string, value: unknown, options: readonly string[]): void {
  if (value !== undefined && !Array.isArray(value)) check.add(field, 'wrongType');
  else if (value === undefined || value.length === 0) check.add(field, 'required');
  else value.forEach((one: unknown, at) => check.choice(`${field}.${at}`, one, options));
}

function checkWhole(check: FieldCheck, field: string, value: unknown, min: number, max: number): void {
  if (value === undefined) check.add(field, 'required');
  else if (!Number.isSafeInteger(value)) check.add(field, 'wrongType');
  else if ((value as number) < min || (value as number) > max) check.add(field, 'notAllowed', { min, max });
}

/** A year, beyond which no alert makes sense. */
const mostMinutes = 525_600;

export function checkContacts(check: FieldCheck, value: unknown): void {
  for (const [field, contact] of parts(check, 'contacts', value, escalationLevels)) {
    if (!isFields(contact)) check.add(field, 'wrongType');
    else {
      check.only(`${field}.`, contact, ['roles', 'channels']);
      checkList(check, `${field}.roles`, contact['roles'], escalationRoles);
      checkList(check, `${field}.channels`, contact['channels'], escalationChannels);
    }
  }
}

export function checkTriggers(check: FieldCheck, value: unknown): void {
  for (const [row, levels] of parts(check, 'triggers', value, severities)) {
    for (const [field, triggers] of parts(check, row, levels, escalationLevels)) {
      if (isFields(triggers)) checkLevel(check, field, triggers);
      else check.add(field, 'wrongType');
    }
  }
}

/** What surely comes to pass in a case that nobody answers: facts alone may never. */
const sureTriggers = ['sharePercent', 'beforeDue', 'minutesAfterDetection', 'lapse'];

function checkLevel(check: FieldCheck, field: string, triggers: Fields): void {
  check.only(`${field}.`, triggers, [...sureTriggers, 'facts']);
  const { sharePercent, beforeDue, minutesAfterDetection, facts, lapse } = triggers;
  if (lapse !== undefined && typeof lapse !== 'boolean') check.add(`${field}.lapse`, 'wrongType');
  if (sureTriggers.every((name) => triggers[name] === undefined || triggers[name] === false))
    check.add(field, 'required');
  if (sharePercent !== undefined) checkWhole(check, `${field}.sharePercent`, sharePercent, 1, 100);
  if (facts !== undefined) checkList(check, `${field}.facts`, facts, severityFactNames);
  if (beforeDue !== undefined) {
    for (const [part, one] of parts(check, `${field}.beforeDue`, beforeDue, ['amount', 'unit'])) {
      if (part.endsWith('unit')) check.choice(part, one, ['businessDays', 'hours']);
      else checkWhole(check, part, one, 0, mostMinutes);
    }
  }
  if (minutesAfterDetection !== undefined) {
    const [from, to] = parts(check, `${field}.minutesAfterDetection`, minutesAfterDetection, ['from', 'to']);
    for (const one of [from, to]) if (one) checkWhole(check, one[0], one[1], 0, mostMinutes);
    if (from && to && Number(from[1]) > Number(to[1])) check.add(to[0], 'notAllowed', { min: Number(from[1]) });
  }
}

export function checkSilence(check: FieldCheck, value: unknown): void {
  for (const [field, minutes] of parts(check, 'silenceMinutes', value, severities)) {
    checkWhole(check, field, minutes, 1, mostMinutes);
  }
}

export function checkSeverityRules(check: FieldCheck, value: unknown): void {
  for (const [field, rules] of parts(check, 'severityRules', value, ['facts', 'penaltyFromCop'])) {
    if (field.endsWith('facts')) {
      for (const [fact, severity] of parts(check, field, rules, plainFacts)) check.choice(fact, severity, severities);
    } else checkAmounts(check, field, rules);
  }
}

/** Amounts that fall as the severity rises would leave the one between without effect. */
function checkAmounts(check: FieldCheck, field: string, value: unknown): void {
  let least = 0;
  for (const [part, amount] of parts(check, field, value, severities.slice(1))) {
    checkWhole(check, part, amount, least, Number.MAX_SAFE_INTEGER);
    least = Math.max(least, Number(amount) || 0);
  }
}
