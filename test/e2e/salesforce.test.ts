import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startDemoWith, type Demo } from './demo.js';

// The Visualforce page over the gateway. Salesforce is stood in for: the page's own markup with its fields filled in, and Apex, which asks the
// gateway as the class PqrsGateway does.
const project = 'packages/connectors/templates/salesforce/force-app/main/default';
const key = 'a key of the named credential, of forty-odd characters';
const organizationId = '00Dxx0000001gPLEAY';
const userId = '005xx000001X8UzAAK';
const pictures = process.env['PQRS_PICTURES'];
const widgets = 'packages/widgets/dist';
/** The script with the parts beside it. */
const scripts = readdirSync(widgets).filter((file) => /^pqrs\.iife\..*js$/.test(file));
const resources: Readonly<Record<string, string>> = {
  ...Object.fromEntries(scripts.map((file) => [file, `${widgets}/${file}`])),
  'tokens.css': `${widgets}/tokens.css`,
  'page.js': `${project}/staticresources/pqrsWidgets/page.js`,
  'page.css': `${project}/staticresources/pqrsWidgets/page.css`,
};

let demo: Demo;
let caseId: string;
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pqrs-embed-')), 'embed.json');
  const orgs = [{ organizationId, myDomain: 'acme' }];
  const users = [{ userId, id: 'camila-restrepo', role: 'agent' }];
  writeFileSync(file, JSON.stringify({ publicOrigin: 'https://pqrs.example.org', salesforce: { orgs, users } }));
  demo = await startDemoWith({ PQRS_EMBED: file, PQRS_SALESFORCE_KEY: key }, '--port', '0');
  caseId = await openCase();
});
afterAll(() => demo.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(demo.base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function openCase(): Promise<string> {
  const asked = await post('/demo/token', { person: 'camila-restrepo' }, { origin: demo.base });
  const headers = { authorization: `Bearer ${((await asked.json()) as { token: string }).token}`, origin: demo.base };
  const found = await fetch(`${demo.base}/v1/cases?status=open&stage=analysis&limit=1`, { headers });
  return ((await found.json()) as { items: { caseId: string }[] }).items[0]!.caseId;
}

/** What PqrsGateway does: a token for this one request, and the request. */
async function apex(what: string, body: string | null): Promise<{ status: number; body: string }> {
  const opened = await post('/embed/salesforce/token', { organizationId, userId, caseId }, { 'x-pqrs-key': key });
  if (!opened.ok) return { status: opened.status, body: await opened.text() };
  const { token } = (await opened.json()) as { token: string };
  const paths: Record<string, string> = { case: `/v1/cases/${caseId}`, assignees: '/v1/assignees' };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = paths[what] ?? `/v1/cases/${caseId}/commands`;
  const answer = await fetch(demo.base + path, { headers, ...(body !== null && { method: 'POST', body }) });
  return { status: answer.status, body: await answer.text() };
}

function markup(step: string): string {
  const fields: Record<string, string> = {
    recordId: '500xx000000001AAA',
    caseId,
    step,
    language: 'es',
    timeZone: 'America/Bogota',
    '$RemoteAction.PqrsPage.send': 'PqrsPage.send',
    '$MessageChannel.PQRS__c': 'PQRS__c',
  };
  const page = readFileSync(`${project}/pages/PqrsCase.page`, 'utf8')
    .replace(/<apex:page[^>]*>/, '<!doctype html>')
    .replace('</apex:page>', '')
    .replace(
      /<apex:stylesheet value="\{!URLFOR\(\$Resource\.pqrsWidgets, '([^']+)'\)\}" \/>/g,
      '<link rel="stylesheet" href="/vf/$1" />',
    )
    .replace(
      /<apex:includeScript value="\{!URLFOR\(\$Resource\.pqrsWidgets, '([^']+)'\)\}"[^>]*\/>/g,
      '<script src="/vf/$1"></script>',
    );
  return page.replace(/\{!HTMLENCODE\(([^)]+)\)\}/g, (_, field: string) => fields[field] ?? '');
}

async function openVisualforce({ width = 1280, step = '', answer = apex } = {}) {
  const { page, complaints } = await openPage(demo, '/healthz', width);
  await page.exposeFunction('apex', answer);
  await page.exposeFunction('told', (message: string) => told.push(message));
  await page.addInitScript(() => {
    const salesforce = window as unknown as Record<string, unknown> & {
      apex: typeof apex;
      told(message: string): void;
    };
    const invokeAction = (...given: unknown[]) => {
      const [action, , what, body, done] = given as [
        string,
        string,
        string,
        string | null,
        (a: unknown, e: object) => void,
      ];
      if (action === 'PqrsPage.send') void salesforce.apex(what, body).then((one) => done(one, { status: true }));
    };
    salesforce['Visualforce'] = { remoting: { Manager: { invokeAction } } };
    const publish = (channel: string, message: object) => salesforce.told(`${channel} ${JSON.stringify(message)}`);
    salesforce['sforce'] = { one: { publish } };
  });
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const file = resources[pathname.replace('/vf/', '')];
    if (pathname === '/apex/PqrsCase') return route.fulfill({ contentType: 'text/html', body: markup(step) });
    return file === undefined ? route.abort() : route.fulfill({ path: file });
  });
  await page.goto(`${demo.base}/apex/PqrsCase`);
  return { page, complaints, asked };
}
const told: string[] = [];

describe('the Visualforce page', () => {
  it.each([1280, 320])('shows the case, without a fault, at %d px, and asks nobody but Apex', async (width) => {
    const { page, complaints, asked } = await openVisualforce({ width });
    await page.locator('pqrs-case-panel .number').waitFor();
    if (pictures) await page.screenshot({ path: join(pictures, `visualforce-${width}.png`) });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(asked.filter((path) => !path.startsWith('/vf/') && path !== '/apex/PqrsCase')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('carries out a step through Apex, and tells the panel of the record', async () => {
    const { page } = await openVisualforce({ step: 'note' });
    await page.locator('pqrs-case-panel .action textarea').first().fill('Llamó el cliente.');
    await page.locator('pqrs-case-panel .action button[type=submit]').click();
    await expect.poll(() => told).toEqual(['PQRS__c {"recordId":"500xx000000001AAA"}']);
    const { body } = await apex('case', null);
    expect(body).toContain('Llamó el cliente.');
    await page.context().close();
  });

  it('says so where Apex is refused', async () => {
    const problem = { status: 403, body: '{"code":"access-forbidden","title":"No","detail":"No"}' };
    const { page } = await openVisualforce({ answer: () => Promise.resolve(problem) });
    await page.locator('pqrs-case-panel [role=alert]').first().waitFor();
    await page.context().close();
  });
});
