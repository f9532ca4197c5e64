import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canvasSignedRequest } from '../../packages/connectors/src/fakes/salesforce/canvas.js';
import { openPage, startDemoWith, type Demo } from './demo.js';
import { firstCase, freePort, originOf } from './hubspot.js';

// Salesforce is stood in for by a page of another site that does what Canvas does: it posts a signed request into a frame. The gateway, the
// redirect it answers with and the page that opens are real.
const secret = 'CONSUMERSECRET123456789';
const organizationId = '00Dxx0000001gPLEAY';
const userId = '005xx000001X8UzAAK';
const pictures = process.env['PQRS_PICTURES'];
const minutes = (count: number) => count * 60;

let demo: Demo;
let hosts: { salesforce: Server; stranger: Server };
let caseId: string;
beforeAll(async () => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  hosts = { salesforce: await serveHost(base), stranger: await serveHost(base) };
  const file = join(mkdtempSync(join(tmpdir(), 'pqrs-embed-')), 'embed.json');
  const orgs = [{ organizationId, myDomain: 'acme' }];
  const users = [{ userId, id: 'camila-restrepo', role: 'agent' }];
  const settings = { publicOrigin: base, frameAncestors: [originOf(hosts.salesforce)], salesforce: { orgs, users } };
  writeFileSync(file, JSON.stringify(settings));
  demo = await startDemoWith({ PQRS_EMBED: file, PQRS_SALESFORCE_SECRET: secret }, '--port', String(port));
  caseId = await firstCase(base);
});
afterAll(async () => {
  await demo.close();
  for (const host of Object.values(hosts)) host.close();
});

interface Asked {
  /** Seconds from now at which Salesforce signed it. */
  skew?: number;
  organization?: string;
  user?: string;
  key?: string;
  parameters?: Record<string, unknown>;
}

let serial = 0;
/** What Salesforce would post; no two are the same. */
function signed({
  skew = 0,
  organization = organizationId,
  user = userId,
  key = secret,
  parameters,
}: Asked = {}): string {
  return canvasSignedRequest(key, {
    ...{ algorithm: 'HMACSHA256', issuedAt: Math.floor(Date.now() / 1_000) + skew, userId: user },
    client: { instanceUrl: 'https://acme.my.salesforce.com', oauthToken: `a token of Salesforce ${(serial += 1)}` },
    context: {
      user: { userId: user, language: 'es' },
      organization: { organizationId: organization },
      environment: { parameters: parameters ?? { caseId } },
    },
  });
}

/** Opens the host's page, which posts the request into its frame. */
async function openCanvas(request: string, host: Server = hosts.salesforce) {
  const origin = originOf(host);
  const { page, complaints } = await openPage({ ...demo, base: origin }, '/empty');
  await page.goto(`${origin}/?${new URLSearchParams({ request })}`);
  return { page, complaints, frame: page.frameLocator('iframe') };
}

describe('a page that Salesforce opens by Canvas', () => {
  it.each([
    ['of a case', () => ({ caseId }), 'pqrs-case-panel .number'],
    ['of the inbox', () => ({}), 'pqrs-agent-inbox [data-case]'],
  ])('shows that %s in its frame, and leaves nothing in its address', async (what, parameters, ready) => {
    const { page, complaints, frame } = await openCanvas(signed({ parameters: parameters() }));
    await frame.locator(ready).first().waitFor();
    if (pictures) await page.screenshot({ path: join(pictures, `canvas ${what}.png`) });
    const inner = page.frames().find((one) => one !== page.mainFrame())!;
    expect(new URL(inner.url())).toMatchObject({ origin: demo.base, hash: '' });
    expect(inner.url()).not.toContain('signed_request');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each<[string, () => Asked]>([
    ['that is six minutes old', () => ({ skew: -minutes(6) })],
    ['from six minutes ahead', () => ({ skew: minutes(6) })],
    ['of another org', () => ({ organization: '00Dxx0000000099AAA' })],
    ['with another secret', () => ({ key: 'another secret' })],
    ['of somebody who does not work at the desk', () => ({ user: '005xx000001X8V9AAK' })],
    ['for a case that there is not', () => ({ parameters: { caseId: 'case-that-is-not' } })],
  ])('says in words that it did not open, for a request %s', async (_, asked) => {
    const { page, frame } = await openCanvas(signed(asked()));
    await frame.getByText('La página no se abrió.').waitFor();
    expect(await frame.locator('pqrs-case-panel, pqrs-agent-inbox').count()).toBe(0);
    await page.context().close();
  });

  it('opens once for a request, and stays open when somebody sends it again', async () => {
    const request = signed();
    const first = await openCanvas(request);
    await first.frame.locator('pqrs-case-panel .number').waitFor();
    const again = await openCanvas(request);
    await again.frame.getByText('La página no se abrió.').waitFor();
    expect(await first.frame.locator('pqrs-case-panel .number').count()).toBe(1);
    for (const { page } of [first, again]) await page.context().close();
  });

  it('shows nothing in a frame of somebody whom nobody named', async () => {
    const { page, complaints } = await openCanvas(signed(), hosts.stranger);
    await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').locator('pqrs-case-panel').count()).toBe(0);
    await page.context().close();
  });
});

/** A page with a frame that a form posts into at once, as the script of Canvas does. */
function serveHost(gateway: string): Promise<Server> {
  const server = createServer((request, answer) => {
    const sent = new URL(request.url ?? '/', 'http://localhost').searchParams.get('request') ?? '';
    const policy = `default-src 'none'; script-src 'unsafe-inline'; img-src data:; frame-src ${gateway}; form-action ${gateway}`;
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    answer.end(sent === '' ? hostPage('') : hostPage(canvas(gateway, sent)));
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

const hostPage = (body: string) =>
  `<!doctype html><html lang="es"><meta charset="utf-8"><link rel="icon" href="data:," /><title>Caso</title><body><main>${body}</main></body></html>`;

const canvas = (gateway: string, request: string) =>
  `<h1>00001026</h1><iframe title="PQRS" name="canvas" width="1100" height="780"></iframe>
  <form method="post" target="canvas" action="${gateway}/embed/salesforce"><input type="hidden" name="signed_request" value="${request}"></form>
  <script>document.forms[0].submit()</script>`;
