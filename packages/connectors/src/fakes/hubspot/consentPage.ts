import type { AppRegistration, Credentials } from './serving/credentials.js';
import type { Answer } from './serving/route.js';

/** Whether a path is that of the page on which an account consents; HubSpot has it on app.hubspot.com. */
export const isConsentPage = (pathname: string): boolean => /^\/oauth(\/\d{1,12})?\/authorize$/.test(pathname);

/**
 * Answers the page on which somebody installs an app. Nobody is asked here: the account consents at once, and the browser is
 * sent back with a code.
 *
 * @param portalId the account that consents
 * @see https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth
 */
export function answerConsentPage(credentials: Credentials, portalId: number, query: URLSearchParams): Answer {
  const redirectUri = query.get('redirect_uri') ?? '';
  const wrong = whatIsWrong(credentials.app, query, redirectUri);
  if (wrong !== undefined) return page(400, wrong);
  const scopes = `${query.get('scope') ?? ''} ${query.get('optional_scope') ?? ''}`
    .split(' ')
    .filter((scope) => scope !== '');
  const back = new URL(redirectUri);
  back.searchParams.set('code', credentials.authorize(portalId, scopes, redirectUri));
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return { status: 302, headers: { Location: back.href } };
}

/** What HubSpot says on its page, and sends nobody back for. */
function whatIsWrong(app: AppRegistration, query: URLSearchParams, redirectUri: string): string | undefined {
  if (query.get('client_id') !== app.clientId) return 'The client ID is not one of an app.';
  if (!app.redirectUris.includes(redirectUri)) return 'The redirect URL is not one that the app has.';
  return query.get('scope') ? undefined : 'No scopes are asked for.';
}

const page = (status: number, text: string): Answer => ({
  status,
  bytes: new TextEncoder().encode(`<!DOCTYPE html><html><body><p>${text}</p></body></html>`),
  headers: { 'Content-Type': 'text/html' },
});
