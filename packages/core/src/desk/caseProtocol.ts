import type { CaseFact } from '../case/event.js';
import { isOver, type CaseState } from '../case/state.js';
import { protocolFor, protocolOf } from '../improvement/protocolFor.js';
import type { Protocol, Segment } from '../improvement/protocol.js';
import { protocolsInUse, type OfficeState } from '../office/state.js';
import type { CaseProtocol } from './client.js';

/**
 * Whose case it is: with a NIT it comes from a company, with another document from a person. The product's own default: neither is said by
 * who files, and without a document nobody knows.
 */
function segmentOf({ submission }: CaseState): Segment | undefined {
  const { documentType } = submission.person ?? {};
  if (documentType === undefined) return undefined;
  return documentType === 'NIT' ? 'b2b' : 'b2c';
}

/**
 * That a case is attended by another protocol than before, if it is: of those in use on the day, the one that fits it most closely. A version
 * that comes later, or is retired, changes nothing for a case that names one.
 *
 * @param today civil date in the organisation's zone
 */
export function protocolFacts(state: CaseState, office: OfficeState, today: string): CaseFact[] {
  if (isOver(state.stage)) return [];
  const segment = segmentOf(state);
  const { category, submission } = state;
  const attended = { channel: submission.channel, category, ...(segment && { segment }) };
  const reference = protocolFor(protocolsInUse(office), attended, today)?.reference;
  if (reference === state.protocol) return [];
  return [{ type: 'protocolChosen', ...(reference !== undefined && { reference }) }];
}

/** The protocol that a case names, whatever became of it since. */
export function caseProtocol({ protocol }: CaseState, protocols: readonly Protocol[]): CaseProtocol | undefined {
  const found = protocol === undefined ? undefined : protocolOf(protocols, protocol);
  return found && { reference: protocol ?? '', title: found.title, steps: found.steps };
}
