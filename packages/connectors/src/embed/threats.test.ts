import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detailIn, filedIn, refusalIn } from '../gateway/testing/answers.js';
import { filing } from '../gateway/testing/filing.js';
import { addressOf, cardQuery, exchange, openedBy, publicOrigin, sendCard, serveEmbed } from './testing/serveEmbed.js';
import type { ServedEmbed } from './testing/serveEmbed.js';

// The threats of a page inside a CRM, one by one. What a browser does about them is in test/e2e/embed.test.ts.
let gateway: ServedEmbed;
let caseId: string;
beforeAll(async () => {
  gateway = await serveEmbed();
});
beforeEach(async () => {
  gateway.clock.set('2026-11-24T10:00:00-05:00');
  caseId = await gateway.file();
});
afterAll(() => gateway.close());

const unauthenticated = [401, 'access-unauthenticated'];
const forbidden = [403, 'access-forbidden'];
const send = (sent: Parameters<typeof sendCard>[2] = {}) =>
  sendCard(gateway, '/embed/hubspot/code', { body: { page: 'case', caseId }, ...sent });
/** Two codes of one instant would be one code: whoever asks twice asks at another time. */
let tick = 0;
const address = (body: unknown = { page: 'case', caseId }, query?: string) => {
  gateway.clock.set(new Date(Date.parse('2026-11-24T15:00:00Z') + ++tick).toISOString());
  return addressOf(gateway, body, query);
};

describe('1, the address leaks', () => {
  it('carries the code in its fragment, which is never sent, and nothing else', async () => {
    const url = await address({ page: 'case', caseId, step: 'draftAnswer', language: 'es-CO' });
    expect(`${url.origin}${url.pathname}${url.search}`).toBe(`${publicOrigin}/embed/case?lang=es-CO&step=draftAnswer`);
    expect(url.hash).toMatch(/^#c=[\w-]{43}$/);
  });

  it('opens nothing a minute later', async () => {
    const url = await address();
    gateway.clock.set(new Date(Date.parse(gateway.clock.now()) + 60_000).toISOString());
    expect(await refusalIn(await exchange(gateway, url))).toEqual(unauthenticated);
  });

  it('leaves no code, token or name of a person in the log', async () => {
    const url = await address();
    const { authorization } = await openedBy(gateway, url);
    await gateway.get(`/v1/cases/${caseId}`, { authorization, origin: publicOrigin });
    const logged = JSON.stringify(gateway.log);
    expect(logged).toContain('/embed/exchange');
    for (const secret of [url.hash.slice(3), authorization.slice(7), 'ana@example.org', 'ana%40example.org', caseId]) {
      expect(logged).not.toContain(secret);
    }
  });
});

describe('2, the code is used twice', () => {
  it('opens once, and then closes what it opened', async () => {
    const url = await address();
    const first = await openedBy(gateway, url);
    expect((await gateway.get(`/v1/cases/${caseId}`, first)).status).toBe(200);
    expect(await refusalIn(await exchange(gateway, url))).toEqual(unauthenticated);
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, first))).toEqual(unauthenticated);
    expect(await refusalIn(await gateway.post('/embed/renew', {}, first))).toEqual(unauthenticated);
  });

  it('opens for one of many at once', async () => {
    const url = await address();
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(gateway, url)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is the same for a request that HubSpot sends again, so that a caught request opens nothing new', async () => {
    const [one, other] = [await send(), await send()];
    expect(await one.text()).toBe(await other.text());
  });

  it.each(['', 'x'.repeat(43), 'x'.repeat(44)])('is not guessed: %j', async (code) => {
    const answer = await gateway.post('/embed/exchange', { code }, { origin: publicOrigin });
    expect([401, 422]).toContain(answer.status);
  });
});

describe('3, the token is stolen', () => {
  it('is good for five minutes', async () => {
    const headers = await openedBy(gateway, await address());
    const later = (ms: number) => gateway.clock.set(new Date(Date.parse(gateway.clock.now()) + ms).toISOString());
    later(299_000);
    expect((await gateway.get(`/v1/cases/${caseId}`, headers)).status).toBe(200);
    later(1_001);
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, headers))).toEqual(unauthenticated);
  });

  it('is renewed by the page that has it, for an hour', async () => {
    let headers = await openedBy(gateway, await address());
    for (let minutes = 4; minutes <= 56; minutes += 4) {
      gateway.clock.set(new Date(Date.parse(gateway.clock.now()) + 4 * 60_000).toISOString());
      const answer = await gateway.post('/embed/renew', {}, headers);
      expect(answer.status).toBe(200);
      headers = { ...headers, authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
    }
    gateway.clock.set(new Date(Date.parse(gateway.clock.now()) + 4 * 60_000).toISOString());
    expect(await refusalIn(await gateway.post('/embed/renew', {}, headers))).toEqual(unauthenticated);
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, headers))).toEqual(unauthenticated);
  });

  it('reaches its one case alone', async () => {
    const other = await gateway.file();
    const headers = await openedBy(gateway, await address());
    expect((await gateway.get('/v1/assignees', headers)).status).toBe(200);
    expect((await detailIn(await gateway.get(`/v1/cases/${caseId}`, headers))).caseId).toBe(caseId);
    for (const path of [`/v1/cases/${other}`, '/v1/cases', '/v1/stream', `/v1/cases/${caseId}x`]) {
      expect(await refusalIn(await gateway.get(path, headers))).toEqual(forbidden);
    }
    const command = { type: 'note', text: 'x' };
    expect(await refusalIn(await gateway.post(`/v1/cases/${other}/commands`, command, headers))).toEqual(forbidden);
    expect((await gateway.post(`/v1/cases/${caseId}/commands`, command, headers)).status).toBe(200);
  });

  it('of the board reaches every case, one for filing none', async () => {
    const board = await openedBy(gateway, await address({ page: 'board' }));
    expect((await gateway.get('/v1/cases', board)).status).toBe(200);
    const form = await openedBy(gateway, await address({ page: 'form', ticketId: 4242 }));
    expect(await refusalIn(await gateway.get('/v1/cases', form))).toEqual(forbidden);
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, form))).toEqual(forbidden);
    expect(await refusalIn(await gateway.post('/embed/cases', filing, board))).toEqual(forbidden);
  });
});

describe('4, a stranger holds the page in a frame', () => {
  it.each(['case', 'composer', 'board', 'form', 'tracker'])('/embed/%s is for the named origins', async (page) => {
    const { status, headers } = await gateway.get(`/embed/${page}`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain(
      'frame-ancestors https://app.hubspot.com https://app-eu1.hubspot.com;',
    );
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is for nobody where nobody is named', async () => {
    const served = await serveEmbed({ frameAncestors: [] });
    const { headers } = await served.get('/embed/case');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none';");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    await served.close();
  });
});

describe('7, somebody asks for what is not theirs', () => {
  it.each([
    ['another portal, after it was signed', { instead: { query: cardQuery({ portalId: '34' }) } }],
    ['another user, after it was signed', { instead: { query: cardQuery({ userId: '7712' }) } }],
    ['another case, after it was signed', { instead: { body: '{"page":"board"}' } }],
    ['an account that is not ours', { query: cardQuery({ portalId: '34' }) }],
    ['another app', { query: cardQuery({ appId: '7' }) }],
    ['an account twice: the card named one of its own', { query: `portalId=33&${cardQuery({ portalId: '34' })}` }],
    ['a user twice', { query: `userId=7712&${cardQuery()}` }],
    ['no account', { query: 'userId=7711&appId=1160452' }],
    ['another secret', { secret: 'another' }],
    ['a request of six minutes ago', { skew: -6 * 60_000 }],
    ['a request of the future', { skew: 6 * 60_000 }],
    ['another gateway', { origin: 'https://evil.example' }],
    ['no signature', { instead: { headers: { 'x-hubspot-signature-v3': '' } } }],
  ])('refuses %s', async (_, sent) => {
    expect(await refusalIn(await send(sent))).toEqual(unauthenticated);
  });

  it('gives one answer to a wrong signature and to an account that is not ours', async () => {
    const bodies = [send({ secret: 'another' }), send({ query: cardQuery({ portalId: '34' }) })];
    const [one, other] = await Promise.all(bodies.map(async (answer) => (await answer).text()));
    expect(one).toBe(other);
  });

  it('refuses a person of the account who does not work at the desk', async () => {
    expect(await refusalIn(await send({ query: cardQuery({ userId: '7799' }) }))).toEqual(forbidden);
  });

  it('gives no code for a case that there is not', async () => {
    expect(await refusalIn(await send({ body: { page: 'case', caseId: 'nobody' } }))).toEqual([404, 'case-not-found']);
  });

  it('shows each one what the desk lets them see, whatever the page says', async () => {
    const denuncia = await gateway.file({ category: 'denuncia' });
    const subjects = await Promise.all(
      ['7711', '7712'].map(async (userId) => {
        const answer = await sendCard(gateway, `/v1/cases/${denuncia}/card`, {
          method: 'GET',
          query: cardQuery({ userId }),
        });
        return ((await answer.json()) as { subject: string }).subject;
      }),
    );
    expect(subjects).toEqual(['Contenido reservado', filing.subject]);
  });

  it('takes the next secret beside the last', async () => {
    const { hubspot } = await import('./testing/serveEmbed.js');
    const served = await serveEmbed({ hubspot: { ...hubspot, secrets: ['the next', ...hubspot.secrets] } });
    const id = await served.file();
    for (const secret of ['the next', hubspot.secrets[0]!]) {
      const body = { page: 'case', caseId: id };
      expect((await sendCard(served, '/embed/hubspot/code', { body, secret })).status).toBe(200);
    }
    await served.close();
  });
});

describe('8, another site calls in the name of the person', () => {
  it.each([{}, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'https://app.hubspot.com' }])(
    'a code is exchanged by the page itself, not by %j',
    async (headers) => {
      const url = await address();
      expect(await refusalIn(await exchange(gateway, url, headers))).toEqual(forbidden);
      expect((await exchange(gateway, url)).status).toBe(200);
    },
  );

  it('a token is good on the page itself', async () => {
    const { authorization } = await openedBy(gateway, await address());
    const elsewhere = { authorization, origin: 'https://app.hubspot.com' };
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, elsewhere))).toEqual(forbidden);
  });

  it('no cookie is set', async () => {
    const answers = [await gateway.get('/embed/case'), await send(), await exchange(gateway, await address())];
    expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null, null]);
  });
});

describe('9, a page is made to run what it should not', () => {
  it('may load its own files and nothing else', async () => {
    const policy = (await gateway.get('/embed/case')).headers.get('content-security-policy') ?? '';
    const rules = policy.split('; ');
    expect(rules).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html 'allow-duplicates'",
      ]),
    );
    expect(policy).not.toContain('unsafe');
  });

  it('says back nothing that stands in its address', async () => {
    const text = await (await gateway.get('/embed/form?lang=%3Cscript%3E&theme=%22onload%3D&step=%3Cb%3E')).text();
    expect(text).not.toMatch(/<script>|onload=|<b>/);
  });
});

describe('a ticket', () => {
  it('has the files that its form sent ahead, and no agreement that its form made up', async () => {
    const sent = await fetch(`${gateway.url}/v1/attachments`, { method: 'POST', body: '%PDF-1.7' });
    const { attachmentId } = (await sent.json()) as { attachmentId: string };
    const opened = await openedBy(gateway, await address({ page: 'form', ticketId: 4712 }));
    const body = { ...filing, attachments: [attachmentId] };
    const refused = await gateway.post('/embed/cases', { ...body, agreement: {} }, opened);
    expect(await refusalIn(refused)).toEqual([422, 'input-invalid']);
    const { caseId } = await filedIn(await gateway.post('/embed/cases', body, opened));
    const detail = await detailIn(await gateway.get(`/v1/cases/${caseId}`, await gateway.as({})));
    expect(detail.attachments).toMatchObject([{ bytes: 8, mediaType: 'application/pdf' }]);
  });

  it('has one case, filed in the name of who opened the form', async () => {
    const ask = async (): Promise<unknown> =>
      (await sendCard(gateway, '/embed/hubspot/tickets/4711', { method: 'GET' })).json();
    expect(await ask()).toEqual({ caseId: null });
    const first = await openedBy(gateway, await address({ page: 'form', ticketId: 4711 }));
    const filed = await filedIn(await gateway.post('/embed/cases', filing, first));
    expect(await ask()).toEqual({ caseId: filed.caseId });
    const again = await openedBy(gateway, await address({ page: 'form', ticketId: 4711 }));
    expect((await filedIn(await gateway.post('/embed/cases', filing, again))).caseId).toBe(filed.caseId);
    const changed = { ...filing, subject: 'Otro asunto' };
    expect(await refusalIn(await gateway.post('/embed/cases', changed, again))).toEqual([422, 'request-key-reused']);
    const detail = await detailIn(await gateway.get(`/v1/cases/${filed.caseId}`, await gateway.as({})));
    expect(detail.timeline[0]?.by).toMatchObject({ id: 'camila-restrepo', role: 'agent' });
  });

  it.each([
    [{ page: 'form' }, 'ticketId'],
    [{ page: 'case' }, 'caseId'],
    [{ page: 'composer', caseId: '' }, 'caseId'],
    [{ page: 'tracker' }, 'page'],
    [{ page: 'board', me: 'paola-ruiz' }, 'body'],
  ])('and a page are asked for wrongly with %j', async (body, field) => {
    const answer = await send({ body });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'input-invalid', fields: [{ field }] });
  });
});
