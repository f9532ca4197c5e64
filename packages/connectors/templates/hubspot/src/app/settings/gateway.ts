// The way to the gateway. HubSpot signs each request with the app's secret and says in it who asks.
import { hubspot } from '@hubspot/ui-extensions';

/** Origin of the gateway; app-hsmeta.json permits no other. */
export const gateway = 'https://pqrs.example.com';

/** What to open: a page of the gateway, for a case or a ticket. */
export interface PageRequest {
  page: 'case' | 'composer' | 'board' | 'form';
  caseId?: string;
  ticketId?: number;
  step?: string;
  language: string;
}

/** An answer that is no success. 403: this user does not work at the desk. */
export class GatewayRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The gateway answered ${status}.`);
    this.status = status;
  }
}

/** Reads from the gateway. */
export async function read<Answer>(path: string): Promise<Answer> {
  return answerOf<Answer>(await hubspot.fetch(gateway + path, { method: 'GET' }));
}

/** Address of a page, with a code in it that opens it once, within a minute. */
export async function pageAddress(request: PageRequest): Promise<string> {
  const sent = hubspot.fetch(`${gateway}/embed/hubspot/code`, { method: 'POST', body: { ...request } });
  return (await answerOf<{ url: string }>(await sent)).url;
}

async function answerOf<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new GatewayRefusal(answer.status);
  return (await answer.json()) as Answer;
}
