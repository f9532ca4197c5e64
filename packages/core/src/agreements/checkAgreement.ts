import { PqrsError, isPqrsError } from '../errors.js';
import { parseDate } from '../time/civilDate.js';
import type { Agreement, OpenTime, PriorityMatrix, TargetTimes, WorkingMinutes } from './agreement.js';
import { checkPenalties } from './checkPenalties.js';
import { checkKnown, checkList, checkWhole, invalidAgreement, shown } from './invalidAgreement.js';
import { openHours } from './openHours.js';
import {
  agreementPriorities,
  agreementTargets,
  agreementTransitions,
  exclusionReasons,
  gradeLevels,
  measureWindows,
  pauseReasons,
  sensitivityClasses,
} from './vocabulary.js';

/** Passes on what went wrong below as a problem of one field of an agreement. */
function within(field: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!isPqrsError(error)) throw error;
    throw new PqrsError('agreement-invalid', `${field}: ${error.message}`, error.help, {
      fields: [{ field, code: error.code === 'time-bad-date' ? 'badDate' : 'notAllowed' }],
      cause: error,
    });
  }
}

/** Refuses open time that never opens, or has no zone. */
export function checkOpenTime(open: OpenTime): void {
  // A zone left out would be UTC without anybody saying so.
  if (!open.timeZone) {
    throw invalidAgreement('timeZone', 'required', 'timeZone is missing.', 'Give an IANA name, as America/Bogota.');
  }
  within('calendar', () => void openHours(open));
}

/** Refuses what is not a time of one minute or more. */
export function checkMinutes(field: string, time: WorkingMinutes | undefined): void {
  if (time !== undefined) checkKnown(`${field}.unit`, time.unit, ['workingMinutes']);
  checkWhole(time === undefined ? field : `${field}.amount`, time?.amount, 'working minutes', 1);
}

function checkValidity({ validFrom, validUntil }: Agreement): void {
  within('validFrom', () => void parseDate(validFrom));
  if (validUntil === undefined) return;
  within('validUntil', () => void parseDate(validUntil));
  if (validUntil >= validFrom) return;
  throw invalidAgreement(
    'validUntil',
    'notAllowed',
    `The agreement is valid until ${validUntil}, before it begins on ${validFrom}.`,
    'Give the last date on which it is in force, or none.',
  );
}

function checkMatrix(matrix: Partial<PriorityMatrix> = {}): void {
  for (const impact of gradeLevels) {
    for (const urgency of gradeLevels) {
      checkKnown(`priorities.${impact}.${urgency}`, matrix[impact]?.[urgency], agreementPriorities);
    }
  }
}

function checkTargets(targets: Partial<Record<string, Partial<TargetTimes>>> = {}): void {
  for (const priority of agreementPriorities) {
    for (const target of agreementTargets) checkMinutes(`targets.${priority}.${target}`, targets[priority]?.[target]);
  }
}

/**
 * Refuses an agreement that leaves something out or contradicts itself: holes in the matrix or the targets, no open time,
 * an end before the start, unknown reasons, tiers that overlap or go the wrong way.
 *
 * @returns the agreement itself
 * @throws PqrsError `agreement-invalid`, whose `fields` names the first wrong value
 * @example
 * checkAgreement({ ...agreement, validFrom: '2026-07-01', validUntil: '2026-06-30' })
 * // agreement-invalid: The agreement is valid until 2026-06-30, before it begins on 2026-07-01.
 */
export function checkAgreement(agreement: Agreement): Agreement {
  for (const field of ['customer', 'contractId', 'service'] as const) {
    if (typeof agreement[field] === 'string' && agreement[field].trim() !== '') continue;
    throw invalidAgreement(field, 'required', `${field} is ${shown(agreement[field])}.`, 'Name it.');
  }
  checkWhole('version', agreement.version, 'versions', 1);
  checkValidity(agreement);
  checkKnown('transition', agreement.transition, agreementTransitions);
  checkKnown('sensitivity', agreement.sensitivity, sensitivityClasses);
  checkOpenTime(agreement);
  checkMatrix(agreement.priorities);
  checkTargets(agreement.targets);
  for (const list of ['pauseReasons', 'penalties', 'exclusions'] as const) checkList(list, agreement[list]);
  for (const reason of agreement.pauseReasons) checkKnown('pauseReasons', reason, pauseReasons);
  checkKnown('measureWindow', agreement.measureWindow, measureWindows);
  checkPenalties(agreement.penalties);
  for (const reason of agreement.exclusions) checkKnown('exclusions', reason, exclusionReasons);
  return agreement;
}

/**
 * Refuses a set of agreements in which one is wrong, or in which two answer to the same contract and version.
 *
 * @throws PqrsError `agreement-invalid`
 */
export function checkAgreements(agreements: readonly Agreement[]): void {
  const seen = new Set<string>();
  for (const agreement of agreements) {
    const { customer, contractId, version } = checkAgreement(agreement);
    const key = JSON.stringify([customer, contractId, version]);
    if (seen.has(key)) {
      throw invalidAgreement(
        'version',
        'notAllowed',
        `The contract ${shown(contractId)} has version ${version} twice.`,
        'A change of a contract is a new version with the next number.',
      );
    }
    seen.add(key);
  }
}
