import {
  calendarFor,
  findNorm,
  formatInstant,
  instantOfWall,
  msPerDay,
  parseDate,
  bindingNormOf,
  type BusinessCalendar,
  type CaseCommand,
  type Organization,
} from '@pqrs-kit/core';
import type { Random } from './random.js';
import type { Scenario } from './scenario.js';
import { stepsOf, type StepActor } from './steps.js';

/** A command at an instant. */
export interface PlannedStep {
  at: string;
  by: StepActor;
  command: CaseCommand;
}

/** A case with its dates: everything of it lies before today. */
export interface PlannedCase {
  scenario: Scenario;
  receivedAt: string;
  steps: PlannedStep[];
}

/**
 * Finds the dates of a scenario, so that its due date falls as many business days from today as it says. On a day that does not count, "due
 * today" becomes due on the next one that does.
 *
 * @param today civil date in the organisation's zone
 */
export function planCase(scenario: Scenario, organization: Organization, today: string, random: Random): PlannedCase {
  const calendar = calendarFor(organization);
  const term = termOf(scenario, organization, today);
  const anchor = calendar.roll(parseDate(today));
  const elapsed = elapsedDays(scenario, term);
  const received = calendar.add(anchor, -1 - elapsed);
  const minute = 7 * 60 + 20 + random.below(5 * 60);
  const steps = stepsOf(scenario, term, elapsed, organization);
  return {
    scenario,
    receivedAt: instantOf(received, minute, organization),
    steps: steps.map(([day, by, command], index) => ({
      at: stepInstant(calendar, received, day, minute, index, organization),
      by,
      command,
    })),
  };
}

function termOf({ story }: Scenario, organization: Organization, today: string): number {
  const { term } = findNorm(bindingNormOf(story, organization, `${today}T17:00:00Z`), today);
  // The statutes that bind a case say their terms; only requirements of others leave them open.
  return term === 'fromCase' ? 0 : term.amount;
}

/** Business days from receipt to the last one before today. */
function elapsedDays({ reached, days, ago = 0 }: Scenario, term: number): number {
  if (reached === 'closed') return term - days + 1 + ago;
  return Math.max(term - days - 1, 0);
}

/** Later steps of a day come later; on the day of receipt they come after it. */
function stepInstant(
  calendar: BusinessCalendar,
  received: number,
  day: number,
  receivedMinute: number,
  index: number,
  organization: Organization,
): string {
  const start = day === 0 ? receivedMinute + 10 : 8 * 60;
  return instantOf(calendar.add(received, day), start + index * 33, organization);
}

function instantOf(day: number, minute: number, { timeZone }: Organization): string {
  return formatInstant(instantOfWall(day * msPerDay + minute * 60_000, timeZone));
}
