import { PqrsError } from '../errors.js';
import type { Agreement } from './agreement.js';
import type { TimedEvent } from './caseEvents.js';
import type { EpochSecond } from './epochSecond.js';
import type { AgreementGrade } from './event.js';
import type { VersionSteps } from './versionSteps.js';
import { agreementPriorities, gradeLevels } from './vocabulary.js';
import type { AgreementPriority, AgreementTarget } from './vocabulary.js';

/** Version and priority of a case from an instant on. */
export interface RuleStep {
  from: EpochSecond;
  agreement: Agreement;
  priority: AgreementPriority;
}

function priorityOf({ priorities }: Agreement, grade: AgreementGrade): AgreementPriority {
  const given: unknown = 'priority' in grade ? grade.priority : priorities[grade.impact]?.[grade.urgency];
  const known = agreementPriorities.find((priority) => priority === given);
  if (known) return known;
  throw new PqrsError(
    'input-invalid',
    `The grade ${JSON.stringify(grade).slice(0, 80)} leads to no priority.`,
    `Give impact and urgency as ${gradeLevels.join(', ')}, or a priority as ${agreementPriorities.join(', ')}.`,
    { fields: [{ field: 'grade', code: 'unknownValue' }] },
  );
}

export type RuleSteps = readonly [RuleStep, ...RuleStep[]];

/** The rules of a case, one after another. A new version grades a case anew by its own matrix. */
export function ruleSteps(steps: VersionSteps, first: AgreementGrade, events: readonly TimedEvent[]): RuleSteps {
  const [{ from, agreement }, ...later] = steps;
  const changes = [
    ...later.map((step) => ({ from: step.from, agreement: step.agreement })),
    ...events.flatMap(({ second, event }) =>
      event.type === 'prioritySet' ? [{ from: second, grade: event.grade }] : [],
    ),
  ].sort((a, b) => a.from - b.from);
  const rules: [RuleStep, ...RuleStep[]] = [{ from, agreement, priority: priorityOf(agreement, first) }];
  let [grade, last] = [first, rules[0]];
  for (const change of changes) {
    if ('grade' in change) grade = change.grade;
    const ruling = 'agreement' in change ? change.agreement : last.agreement;
    const rule = { from: change.from, agreement: ruling, priority: priorityOf(ruling, grade) };
    if (rule.agreement === last.agreement && rule.priority === last.priority) continue;
    // Of what changes at once, the last one rules.
    if (rule.from === last.from) rules[rules.length - 1] = rule;
    else rules.push(rule);
    last = rule;
  }
  return rules;
}

/** The rule at an instant, reception or later. */
export function ruleAt(rules: RuleSteps, at: EpochSecond): RuleStep {
  let found = rules[0];
  for (const rule of rules) if (rule.from <= at) found = rule;
  return found;
}

/** Minutes that a rule gives to a target. */
export function minutesOf({ agreement, priority }: RuleStep, target: AgreementTarget): number {
  return agreement.targets[priority][target].amount;
}

/** The rules between two instants, the first one in force at the start. */
export function rulesWithin(rules: RuleSteps, from: EpochSecond, to: EpochSecond): RuleStep[] {
  return rules.filter((rule, i) => rule.from <= to && (rules[i + 1]?.from ?? Infinity) > from);
}
