import type { Actor } from '../case/actor.js';
import type { OfficeCommand } from './command.js';
import type { OfficeFact } from './event.js';
import { badDate, noSuchEntry, requireAnother } from './refusal.js';
import type { Raised } from './request.js';
import type { OfficeState } from './state.js';

type RequestCommand = Extract<
  OfficeCommand,
  { type: 'requestStaff' | 'decideStaff' | 'requestHeadcount' | 'decideHeadcount' }
>;

/** What staff ask the head for, and what the head asks the boss for. */
export function decideRequest(state: OfficeState, command: RequestCommand, actor: Actor): OfficeFact {
  switch (command.type) {
    case 'requestStaff': {
      const { kind, from, until, reason } = command;
      if (until < from)
        throw badDate(
          'until',
          `The request ends on ${until}, before it begins on ${from}.`,
          'Give the last day of it.',
        );
      return { type: 'staffRequested', requestId: `s${state.staffRequests.length + 1}`, kind, from, until, reason };
    }
    case 'decideStaff': {
      const { requestId, granted, reason } = command;
      requireDecidable(state.staffRequests, requestId, actor);
      return { type: 'staffDecided', requestId, granted, reason };
    }
    case 'requestHeadcount': {
      const { type: _type, ...content } = command;
      return { type: 'headcountRequested', requestId: `h${state.headcountRequests.length + 1}`, ...content };
    }
    case 'decideHeadcount': {
      const { requestId, granted, reason } = command;
      requireDecidable(state.headcountRequests, requestId, actor);
      return { type: 'headcountDecided', requestId, granted, reason };
    }
  }
}

function requireDecidable(
  requests: readonly (Raised & { requestId: string })[],
  requestId: string,
  actor: Actor,
): void {
  const waiting = requests.filter(({ decision }) => !decision);
  const found = waiting.find((one) => one.requestId === requestId);
  if (!found)
    throw noSuchEntry(
      'requestId',
      requestId,
      waiting.map((one) => one.requestId),
    );
  requireAnother(found.raisedBy, actor);
}
