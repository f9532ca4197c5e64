import { useCallback, useEffect, useState } from 'react';
import { GatewayRefusal, read } from './gateway';

/** A case as the gateway words it for a card. */
export interface CaseCard {
  caseId: string;
  radicado: string;
  categoryWord: string;
  subject: string;
  stageWord: string;
  severityWord?: string;
  restrictedNote?: string;
  clock?: {
    status: 'ok' | 'soon' | 'today' | 'over' | 'pause' | 'closed';
    chip: string;
    verb: string;
    headline: string;
    remainder: string;
    sentence: string;
    facts: readonly { label: string; text: string }[];
    uncertain?: string;
  };
  gate?: { summary: string; missing: readonly string[] };
  next?: { label: string; command?: string; reason?: string };
  escalate?: { label: string; command: string };
  alerts: readonly string[];
  labels: Readonly<
    Record<
      | 'term'
      | 'howCounted'
      | 'stage'
      | 'noClock'
      | 'gate'
      | 'nextStep'
      | 'nothingNext'
      | 'alerts'
      | 'olderAlerts'
      | 'open',
      string
    >
  >;
}

/** What the card knows of the ticket's case. `refused`: this user does not work at the desk. */
export type CaseOfTicket =
  { kind: 'loading' } | { kind: 'none' } | { kind: 'failed' } | { kind: 'refused' } | { kind: 'shown'; card: CaseCard };

/**
 * The case of a ticket: by its property `pqrs_id`, or the one that was filed from it.
 *
 * @param known value of the property; undefined while it is not known yet, empty where there is none
 */
export function useCase(ticketId: number, known: string | undefined, language: string) {
  const [found, setFound] = useState<CaseOfTicket>({ kind: 'loading' });
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((before) => before + 1), []);

  useEffect(() => {
    if (known === undefined) return undefined;
    let current = true;
    readCase(ticketId, known, language).then(
      (answer) => current && setFound(answer),
      (error: unknown) =>
        current && setFound({ kind: error instanceof GatewayRefusal && error.status === 403 ? 'refused' : 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [ticketId, known, language, asked]);
  return { found, reload };
}

async function readCase(ticketId: number, known: string, language: string): Promise<CaseOfTicket> {
  const caseId = known === '' ? await filedFrom(ticketId) : known;
  if (caseId === null) return { kind: 'none' };
  const path = `/v1/cases/${encodeURIComponent(caseId)}/card?language=${encodeURIComponent(language)}`;
  return { kind: 'shown', card: await read<CaseCard>(path) };
}

async function filedFrom(ticketId: number): Promise<string | null> {
  return (await read<{ caseId: string | null }>(`/embed/hubspot/tickets/${ticketId}`)).caseId;
}
