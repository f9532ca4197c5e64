import { noSuchResource } from '../refusal.js';
import { emptyAnswer, headerOf, jsonAnswer, textAnswer, type Answer, type Call } from '../wire.js';
import type { Login } from './token-endpoint.js';

/** Answers who a token is (`userinfo` and the identity URL), and ends tokens (`revoke`). */
export function answerIdentity(login: Login, call: Call): Answer {
  if (call.path.endsWith('/revoke')) {
    const form = new URLSearchParams(call.body.toString('utf8'));
    const ended = login.sessions.end(form.get('token') ?? call.query.get('token') ?? '');
    return ended ? emptyAnswer(200) : jsonAnswer(400, { error: 'invalid_token', error_description: 'invalid token' });
  }
  const token = /^(?:Bearer|OAuth) (.+)$/i.exec(headerOf(call, 'authorization') ?? '')?.[1];
  const session = token === undefined ? undefined : login.sessions.use(token);
  if (!session) return textAnswer(403, 'text/plain', 'Bad_OAuth_Token');
  const { userId, organizationId } = session;
  const user = login.org.store.get(userId)?.row;
  const identity = `/id/${organizationId}/${userId}`;
  if (call.path.startsWith('/id/') && call.path !== identity) return noSuchResource().asAnswer();
  return jsonAnswer(200, {
    id: `${login.instanceUrl}${identity}`,
    sub: `${login.instanceUrl}${identity}`,
    user_id: userId,
    organization_id: organizationId,
    preferred_username: user?.['Username'] ?? null,
    username: user?.['Username'] ?? null,
    display_name: user?.['Name'] ?? null,
    name: user?.['Name'] ?? null,
    active: user?.['IsActive'] ?? false,
    zoneinfo: user?.['TimeZoneSidKey'] ?? null,
    locale: 'es_CO',
  });
}
