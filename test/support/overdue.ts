import { nextTurn } from '@pqrs-kit/core';
import type { TimeRules } from '@pqrs-kit/core';

/** What the tests' workers record once in a case whose term has passed. */
export const overdueNote = 'El término venció sin respuesta.';

/** A rule that records something, so that it shows whether it happened once. */
export const overdueRules: TimeRules = {
  followUps: ({ events }, { dueAt }, _organization, now) => {
    const isOver = Date.parse(now) > Date.parse(dueAt);
    const isRecorded = events.some((event) => event.type === 'noted' && event.text === overdueNote);
    return isOver && !isRecorded ? [{ type: 'noted', text: overdueNote }] : [];
  },
  nextWakeAt: nextTurn,
};
