import { timingSafeEqual } from 'node:crypto';
import { CrmError } from '../crm/crmError.js';
import { listen } from '../gateway/listen.js';

const callbackPath = '/oauth/callback';

/** A browser that is waited for on this machine. */
export interface AwaitedConsent {
  /** Where it has to come back to; the app in the CRM names the same address. */
  redirectUri: string;
  /** The code that it brings. Rejects with what the CRM says in place of one. */
  code: Promise<string>;
  close(): Promise<void>;
}

/**
 * Waits on 127.0.0.1 for the browser of somebody who consents. Whoever comes with another `state` than ours is turned away, and
 * the wait goes on.
 *
 * @param port 0 takes a free one
 * @param state what only the address that we gave out has
 * @throws PqrsError `server-port-taken`
 */
export async function awaitConsent(port: number, state: string): Promise<AwaitedConsent> {
  let answer: { resolve(code: string): void; reject(error: Error): void } | undefined;
  const code = new Promise<string>((resolve, reject) => (answer = { resolve, reject }));
  // It may come before anybody waits for it.
  code.catch(() => undefined);
  const server = await listen(
    (request) => {
      const url = new URL(request.url);
      if (request.method !== 'GET' || url.pathname !== callbackPath) return page(404, 'There is nothing here.');
      if (!isSame(url.searchParams.get('state') ?? '', state)) return page(400, notOurs);
      const refusal = url.searchParams.get('error');
      const given = url.searchParams.get('code');
      if (refusal !== null) answer?.reject(refused(refusal));
      else if (given === null || given === '') return page(400, notOurs);
      else answer?.resolve(given);
      return page(200, 'Done here. Go back to the terminal: it says how it went. You can close this page.');
    },
    { port, host: '127.0.0.1' },
  );
  // Both CRMs take an address without TLS only where the host has this name.
  return { redirectUri: `http://localhost:${server.port}${callbackPath}`, code, close: () => server.close(0) };
}

const notOurs = 'This is not the answer that is waited for. Open the address that the terminal shows.';

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** A page of words of ours alone, with the code in its address going nowhere. */
function page(status: number, text: string): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>pqrs login</title><p>${text}</p></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      connection: 'close',
    },
  });
}

function refused(error: string): CrmError {
  const named = /^[a-z_]{1,40}$/.test(error) ? ` (${error})` : '';
  return new CrmError({
    kind: 'auth',
    scope: 'account',
    message: `Nobody was let in: the CRM says no${named}.`,
    help: 'Sign in with a user who may install apps, and consent. Check that the app has the redirect address and the scopes.',
  });
}
