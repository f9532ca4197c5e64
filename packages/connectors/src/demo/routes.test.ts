import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePolicy } from '../gateway/security-headers.js';
import { problemIn, refusalIn } from '../gateway/testing/answers.js';
import { serveMemory, type ServedGateway } from '../gateway/testing/serve-memory.js';

let demo: ServedGateway;
let bare: ServedGateway;
beforeAll(async () => {
  const widgets = mkdtempSync(join(tmpdir(), 'pqrs-widgets-'));
  writeFileSync(join(widgets, 'pqrs.js'), 'export const here = true;\n'.repeat(200));
  writeFileSync(join(widgets, '.npmrc'), 'secret');
  [demo, bare] = await Promise.all([serveMemory({ demo: { widgets } }), serveMemory()]);
});
afterAll(() => Promise.all([demo.close(), bare.close()]));

const html = { accept: 'text/html' };
const pages = ['/', '/radicar', '/consultar', '/crm', '/crm/bandeja', '/crm/oficina', '/crm/salud'];

describe.each([...pages, '/nada'])('page %s', (path) => {
  it('is there with --demo alone', async () => {
    expect((await demo.get(path, html)).status).toBe(path === '/nada' ? 404 : 200);
    expect((await bare.get(path, html)).headers.get('content-type')).toBe('application/problem+json');
  });

  it('has a language, a title, a way past its head, and landmarks', async () => {
    const text = await (await demo.get(path, html)).text();
    expect(text).toMatch(/^<!doctype html>\s*<html lang="es-CO">/);
    expect(text).toMatch(/<title>[^<]+ · Andina de Equipos S\.A\.S\.<\/title>/);
    expect(text).toMatch(/<a class="skip" href="#contenido">/);
    expect(text.match(/<main\b[^>]*\bid="contenido"/g)).toHaveLength(1);
    expect(text.match(/<h1\b/g)).toHaveLength(1);
    expect(text.match(/asesoría jurídica/g)).toHaveLength(1);
  });

  it('has nothing inline and asks for nothing from elsewhere', async () => {
    const answer = await demo.get(path, html);
    const text = await answer.text();
    expect(answer.headers.get('content-security-policy')).toBe(pagePolicy);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|https?:/);
  });

  it('finds every file that it names', async () => {
    const text = await (await demo.get(path, html)).text();
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/demo\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect([file, (await demo.get(file)).status]).toEqual([file, 200]);
  });
});

describe('a file of the demonstration', () => {
  it('is kept by the browser and asked for again by its tag', async () => {
    const first = await demo.get('/assets/demo/base.css');
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await demo.get('/assets/demo/base.css', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('may be fetched by a script that stands on another site', async () => {
    const given = await demo.get('/assets/widgets/pqrs.js', { origin: 'https://www.shop.example' });
    expect(given.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('goes packed to who can unpack it, with the same content', async () => {
    const plain = await demo.get('/assets/widgets/pqrs.js', { 'accept-encoding': 'identity' });
    const packed = await demo.get('/assets/widgets/pqrs.js', { 'accept-encoding': 'gzip' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(await plain.text());
  });

  it.each(['..%2f..%2fpackage.json', '..%5croutes.ts', '.npmrc', 'base.css%00', '', 'nothing.js', 'BASE.CSS'])(
    'is never %j',
    async (name) => {
      for (const folder of ['demo', 'widgets']) {
        expect((await demo.get(`/assets/${folder}/${name}`)).status).toBe(404);
      }
    },
  );
});

it('stands in the log by the route that answered', async () => {
  await demo.get('/v1/cases/01ABC', await demo.as({}));
  expect(demo.log.at(-1)).toMatchObject({ route: '/v1/cases/:caseId', status: 404 });
  await demo.get('/radicar', html);
  expect(demo.log.at(-1)).toMatchObject({ route: '/radicar', status: 200 });
});

describe('POST /demo/token', () => {
  const ask = (person: unknown, origin = demo.url) => demo.post('/demo/token', { person }, { origin });

  it('gives a token that works from its own page and from no other', async () => {
    const { token, expiresAt } = (await (await ask('paola-ruiz')).json()) as { token: string; expiresAt: string };
    expect(expiresAt).toBe('2026-11-24T15:15:00.000Z');
    const open = (origin: string) => demo.get('/v1/assignees', { authorization: `Bearer ${token}`, origin });
    expect((await open(demo.url)).status).toBe(200);
    expect((await open('https://evil.example')).status).toBe(403);
  });

  it('gives none to other sites', async () => {
    expect(await refusalIn(await ask('paola-ruiz', 'https://evil.example'))).toEqual([403, 'access-forbidden']);
    expect(await refusalIn(await demo.post('/demo/token', { person: 'paola-ruiz' }))).toEqual([
      403,
      'access-forbidden',
    ]);
  });

  it.each(['nobody', undefined, 7])('gives none for %j', async (person) => {
    expect((await problemIn(await ask(person))).fields).toMatchObject([{ field: 'person' }]);
  });

  it('is not there without --demo', async () => {
    const answer = await bare.post('/demo/token', { person: 'paola-ruiz' }, { origin: bare.url });
    expect(await refusalIn(answer)).toEqual([404, 'request-route-unknown']);
  });
});
