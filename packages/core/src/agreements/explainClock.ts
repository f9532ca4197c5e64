import type { AgreementExplanation, ClockRule, CountedSpan, IgnoredEvent, PausedSpan } from './agreementClock.js';
import type { CaseCourse } from './caseCourse.js';
import { minutesOf, rulesWithin } from './clockRules.js';
import { countedParts, dueOf } from './countedParts.js';
import type { CountedPart } from './countedParts.js';
import { writtenIn } from './epochSecond.js';
import type { EpochSecond } from './epochSecond.js';
import type { TargetSpan } from './targetSpans.js';

/** A span as it was counted, up to its stop or the reading. */
export interface CountedClock {
  span: TargetSpan;
  end: EpochSecond;
  parts: readonly CountedPart[];
}

type Writer = (second: EpochSecond) => string;

function countedSpans(parts: readonly CountedPart[], written: Writer): CountedSpan[] {
  return parts.map(({ from, to, agreement, seconds }) => ({
    from: written(from),
    to: written(to),
    version: agreement.version,
    seconds,
  }));
}

function pausedSpans({ span, end, parts }: CountedClock, written: Writer): PausedSpan[] {
  return parts.flatMap(({ held }) =>
    held.map(({ from, to, reasons, heldSeconds, lasts }) => ({
      from: written(from),
      to: written(to),
      reasons,
      heldSeconds,
      lasts: lasts && !span.stop && to === end,
    })),
  );
}

function clockRules(course: CaseCourse, { span, end }: CountedClock, written: Writer): ClockRule[] {
  const pauses = [...course.pauses, ...span.resolved];
  const rules = rulesWithin(course.rules, span.from, end);
  return rules.map((rule, i) => {
    const targetMinutes = minutesOf(rule, span.target);
    const until = Math.min(rules[i + 1]?.from ?? end, end);
    const due = dueOf(countedParts(course.steps, pauses, span.from, until), targetMinutes * 60);
    return {
      at: written(Math.max(rule.from, span.from)),
      version: rule.agreement.version,
      priority: rule.priority,
      targetMinutes,
      overrun: due < until,
    };
  });
}

function ignoredEvents(
  { events, idle }: CaseCourse,
  { span, end, parts }: CountedClock,
  written: Writer,
): IgnoredEvent[] {
  const within = (second: EpochSecond) => second >= span.from && second <= end;
  const refused = parts.flatMap(({ agreement: { version }, refused: pauses }) =>
    pauses.flatMap(({ from, reason }): IgnoredEvent[] =>
      reason === 'resolved' ? [] : [{ at: written(from), event: 'paused', why: 'reasonNotAllowed', reason, version }],
    ),
  );
  const automatic = events.filter(
    ({ second, event }) =>
      span.target === 'firstResponse' && event.type === 'acknowledged' && event.by === 'machine' && within(second),
  );
  return [
    ...refused,
    ...automatic.map(({ second, event }): IgnoredEvent => ({
      at: written(second),
      event: event.type,
      why: 'automaticAnswer',
    })),
    ...idle
      .filter(({ second }) => within(second))
      .map(({ second, event }): IgnoredEvent => ({ at: written(second), event: event.type, why: 'nothingToResume' })),
  ];
}

/** Says what a clock counted, what it did not and why, and which rules it ran under. */
export function explainClock(course: CaseCourse, clock: CountedClock, timeZone: string): AgreementExplanation {
  const written: Writer = (second) => writtenIn(timeZone, second);
  return {
    counted: countedSpans(clock.parts, written),
    paused: pausedSpans(clock, written),
    rules: clockRules(course, clock, written),
    ignored: ignoredEvents(course, clock, written),
    ...(clock.span.stop ? { stoppedBy: clock.span.stop.event.type } : {}),
  };
}
