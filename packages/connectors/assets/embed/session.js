import { httpClient } from '/assets/widgets/pqrs.js';

const renewBefore = 60_000;

async function ask(path, token, body = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error('The gateway did not open the page.');
  return answer.json();
}

/**
 * Exchanges a code. The token lives in this closure alone, for minutes, and is renewed while the page is open. Two widgets that ask at once
 * share one renewal.
 */
export async function openSession(code) {
  let current = await ask('/embed/exchange', undefined, { code });
  let renewal;

  async function renewed() {
    current = await ask('/embed/renew', current.token);
    renewal = undefined;
  }
  async function token() {
    const left = Date.parse(current.expiresAt) - Date.now();
    if (left < renewBefore && current.expiresAt !== current.endsAt) {
      renewal ??= renewed();
      try {
        await renewal;
      } catch {
        // The token that there is may still do; if not, the widget says so.
        renewal = undefined;
      }
    }
    return current.token;
  }
  /** As the client's own way to file, but to the route that knows who opened the page and from which ticket. */
  async function file(submission, options) {
    const bearer = await token();
    const toTicket = (url, init) =>
      fetch(url.replace('/v1/cases', '/embed/cases'), {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${bearer}` },
      });
    return httpClient({ baseUrl: location.origin, fetch: toTicket }).submit(submission, options);
  }
  const { caseId, ticket, me } = current;
  return { token, file, caseId, ticket, me };
}
