import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detailIn, refusalIn } from '../gateway/testing/answers.js';
import { filing } from '../gateway/testing/filing.js';
import { exchange, openedBy, publicOrigin, serveEmbed, type ServedEmbed } from './testing/serveEmbed.js';
import { salesforceOrigins } from './settings.js';
import {
  askForToken,
  camila,
  organizationId,
  paola,
  postCanvas,
  salesforce,
  salesforceKey,
  signedRequest,
} from './testing/salesforce.js';

// The threats of a page inside Salesforce, by the same numbers as those inside HubSpot; what both share is tested there.
let gateway: ServedEmbed;
let caseId: string;
let tick = 0;
beforeAll(async () => {
  gateway = await serveEmbed({ salesforce, frameAncestors: salesforceOrigins(salesforce) });
});
beforeEach(async () => {
  // Signed requests carry seconds: two of one second and one person would be one request.
  gateway.clock.set(new Date(Date.parse('2026-11-24T15:00:00Z') + ++tick * 1000).toISOString());
  caseId = await gateway.file();
});
afterAll(() => gateway.close());

const unauthenticated = [401, 'access-unauthenticated'];
const forbidden = [403, 'access-forbidden'];
const bearerOf = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
};
const later = (ms: number) => gateway.clock.set(new Date(Date.parse(gateway.clock.now()) + ms).toISOString());
const locationOf = (answer: Response) => new URL(answer.headers.get('location') ?? 'about:blank');

describe('Apex', () => {
  it('gets a token for the one case and the one person, and the zone that dates are told in', async () => {
    const answer = await askForToken(gateway, { caseId });
    expect(await answer.clone().json()).toMatchObject({ timeZone: 'America/Bogota' });
    const headers = await bearerOf(answer);
    expect((await detailIn(await gateway.get(`/v1/cases/${caseId}`, headers))).caseId).toBe(caseId);
    const command = { type: 'note', text: 'Llamó el cliente.' };
    const noted = await detailIn(await gateway.post(`/v1/cases/${caseId}/commands`, command, headers));
    expect(noted.timeline.at(-1)?.by).toMatchObject({ id: 'camila-restrepo', role: 'agent' });
  });

  it('3: reaches no other case with it, and none six minutes later', async () => {
    const other = await gateway.file();
    const headers = await bearerOf(await askForToken(gateway, { caseId }));
    for (const path of [`/v1/cases/${other}`, '/v1/cases', '/v1/stream']) {
      expect(await refusalIn(await gateway.get(path, headers))).toEqual(forbidden);
    }
    later(301_000);
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, headers))).toEqual(unauthenticated);
  });

  it.each([
    ['another key', { caseId: 'x' }, `${salesforceKey}x`],
    ['no key', { caseId: 'x' }, ''],
    ['an org that is not ours', { caseId: 'x', organizationId: '00Dxx0000009gPLEAY' }, salesforceKey],
    ['an id that is none', { caseId: 'x', organizationId: '00Dxx0000001gPL~~~' }, salesforceKey],
  ])('7: is refused with %s, in one answer', async (_, body, key) => {
    const answer = await askForToken(gateway, body, key);
    expect(await refusalIn(answer)).toEqual(unauthenticated);
  });

  it('7: is refused for a person who does not work at the desk', async () => {
    expect(await refusalIn(await askForToken(gateway, { caseId, userId: '005xx000001X999AAA' }))).toEqual(forbidden);
  });

  it('7: gets nothing for a case that there is not', async () => {
    expect(await refusalIn(await askForToken(gateway, { caseId: 'nobody' }))).toEqual([404, 'case-not-found']);
  });

  it('7: reads what the desk lets each person see', async () => {
    const denuncia = await gateway.file({ category: 'denuncia' });
    const subjects = [camila, paola].map(async (userId) => {
      const headers = await bearerOf(await askForToken(gateway, { caseId: denuncia, userId }));
      return (await detailIn(await gateway.get(`/v1/cases/${denuncia}`, headers))).subject;
    });
    expect(await Promise.all(subjects)).toEqual(['', filing.subject]);
  });

  it('8: has no use for a token that a browser sends', async () => {
    const headers = await bearerOf(await askForToken(gateway, { caseId }));
    const elsewhere = { ...headers, origin: 'https://acme.lightning.force.com' };
    expect(await refusalIn(await gateway.get(`/v1/cases/${caseId}`, elsewhere))).toEqual(forbidden);
  });

  it('takes ids in their short form', async () => {
    const short = { caseId, userId: camila.slice(0, 15), organizationId: organizationId.slice(0, 15) };
    expect((await askForToken(gateway, short)).status).toBe(200);
  });

  it('says which field is missing', async () => {
    const answer = await askForToken(gateway, {});
    expect(await answer.json()).toMatchObject({ code: 'input-invalid', fields: [{ field: 'caseId' }] });
  });

  it('1: leaves no key, token or case in the log', async () => {
    const { authorization } = await bearerOf(await askForToken(gateway, { caseId }));
    await askForToken(gateway, { caseId }, 'a wrong key');
    const logged = JSON.stringify(gateway.log);
    expect(logged).toContain('/embed/salesforce/token');
    expect(logged).toContain('unknown-key');
    for (const secret of [salesforceKey, authorization.slice(7), 'a wrong key', camila]) {
      expect(logged).not.toContain(secret);
    }
  });
});

describe('Canvas', () => {
  it('opens the case of the page that holds it, in the language of the person', async () => {
    const answer = await postCanvas(gateway, signedRequest(gateway, { parameters: { caseId }, language: 'pt_BR' }));
    expect(answer.status).toBe(303);
    const { origin, pathname, search, hash } = locationOf(answer);
    expect(`${origin}${pathname}${search}`).toBe(`${publicOrigin}/embed/case?lang=pt-BR`);
    expect(hash).toMatch(/^#c=[\w-]{43}$/);
    const headers = await openedBy(gateway, locationOf(answer));
    expect((await gateway.get(`/v1/cases/${caseId}`, headers)).status).toBe(200);
  });

  it('opens the board where the page names no case', async () => {
    const answer = await postCanvas(gateway, signedRequest(gateway, { userId: paola }));
    expect(locationOf(answer).pathname).toBe('/embed/board');
    const headers = await openedBy(gateway, locationOf(answer));
    expect((await gateway.get('/v1/cases', headers)).status).toBe(200);
  });

  it('2: opens once, however the signature is spelt', async () => {
    const signed = signedRequest(gateway, { parameters: { caseId } });
    const first = locationOf(await postCanvas(gateway, signed));
    for (const again of [signed, signed.replace('=.', '.')]) {
      expect((await postCanvas(gateway, again)).status).toBe(401);
    }
    expect((await exchange(gateway, first)).status).toBe(200);
    expect(gateway.log.map((entry) => entry['reason'])).toContain('replayed');
  });

  it('2: opens for one of many at once', async () => {
    const signed = signedRequest(gateway, { parameters: { caseId } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => postCanvas(gateway, signed)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401, 401, 401, 401, 401]);
  });

  it.each([
    ['another secret', { secret: 'another' }, 401],
    ['a request of six minutes ago', { skew: -360 }, 401],
    ['a request of the future', { skew: 360 }, 401],
    ['an org that is not ours', { organizationId: '00Dxx0000009gPLEAY' }, 401],
    ['a person who does not work at the desk', { userId: '005xx000001X999AAA' }, 403],
    ['a case that there is not', { parameters: { caseId: 'nobody' } }, 404],
  ])('7: refuses %s, in words that a person can read', async (_, canvas, status) => {
    const answer = await postCanvas(gateway, signedRequest(gateway, canvas));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('La página no se abrió.');
  });

  it('7: refuses two signed requests in one', async () => {
    const body = new URLSearchParams([
      ['signed_request', signedRequest(gateway)],
      ['signed_request', 'another'],
    ]);
    expect((await fetch(`${gateway.url}/embed/salesforce`, { method: 'POST', body })).status).toBe(401);
  });

  it('4: shows its refusals to the named orgs alone', async () => {
    const { headers } = await postCanvas(gateway, 'none');
    expect(headers.get('content-security-policy')).toContain(
      'frame-ancestors https://acme.lightning.force.com https://acme.my.salesforce.com https://acme--c.vf.force.com;',
    );
  });

  it('8: sets no cookie, and keeps nothing in a cache', async () => {
    const { headers } = await postCanvas(gateway, signedRequest(gateway, { parameters: { caseId } }));
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('1: leaves no token of Salesforce, code, case or person in the log', async () => {
    const signed = signedRequest(gateway, { parameters: { caseId } });
    const { hash } = locationOf(await postCanvas(gateway, signed));
    await postCanvas(gateway, signed);
    const logged = JSON.stringify(gateway.log);
    expect(logged).toContain('/embed/salesforce');
    for (const secret of ['a token of Salesforce', signed, hash.slice(3), caseId, camila]) {
      expect(logged).not.toContain(secret);
    }
  });
});

describe('a gateway without a key or a secret', () => {
  it.each([
    [{ keys: [] }, '/embed/salesforce/token'],
    [{ secrets: [] }, '/embed/salesforce'],
  ])('has no way in: %j', async (without, path) => {
    const served = await serveEmbed({ salesforce: { ...salesforce, ...without } });
    expect((await served.post(path, {})).status).toBe(404);
    await served.close();
  });
});
