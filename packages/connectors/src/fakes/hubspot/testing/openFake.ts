import { afterEach } from 'vitest';
import { stillClock } from '../clock.js';
import { startFakeHubSpot, type FakeHubSpot, type FakeHubSpotOptions } from '../fakeHubSpot.js';

/** What an answer was. */
export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined where there was no body. */
  body: unknown;
}

/** A stand-in with a clock that stands at noon UTC of 24 November 2026, and a caller with its service key. */
export interface OpenFake extends FakeHubSpot {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
}

const open: FakeHubSpot[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((hubspot) => hubspot.close()));
});

/** Starts one that is closed after the test. */
export async function openFake(options: FakeHubSpotOptions = {}): Promise<OpenFake> {
  const hubspot = await startFakeHubSpot({ clock: stillClock('2026-11-24T12:00:00Z'), ...options });
  open.push(hubspot);
  const authorization = `Bearer ${hubspot.serviceKey}`;
  return {
    ...hubspot,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${hubspot.baseUrl}${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

export const ticket = (more: Record<string, string> = {}) => ({
  subject: 'Producto defectuoso',
  hs_pipeline_stage: '1',
  ...more,
});
