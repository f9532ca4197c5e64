import { buildSync } from 'esbuild';
import { basename } from 'node:path';
import {
  createDesk,
  fixedClock,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Actor,
  type CaseDetail,
} from '@pqrs-kit/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launchBrowser } from './demo.js';

/** A page that is built from the modules with a bundler, as a CRM does it. */
const crm = 'https://crm.example';
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const now = '2026-11-24T10:30:00-05:00';
const camila: Actor = { id: 'camila', name: 'Camila Restrepo', role: 'agent' };

const files = new Map<string, string>();
let browser: Browser;
let detail: CaseDetail;

beforeAll(async () => {
  const { outputFiles } = buildSync({
    entryPoints: ['packages/widgets/dist/case-panel/define.js'],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: '/out',
    write: false,
  });
  for (const { path, text } of outputFiles) files.set(`/${basename(path)}`, text);
  browser = await launchBrowser();
  detail = await caseOf();
});
afterAll(() => browser.close());

async function caseOf(): Promise<CaseDetail> {
  const clock = fixedClock(now);
  const signer = webCryptoSigner('a secret of the tests alone');
  const ports = { ledger: memoryLedger(), clock, ids: randomIds(clock), signer, notifier: silentNotifier() };
  const desk = createDesk(ports, {
    tenant: 'andina',
    name: 'Andina de Equipos S.A.S.',
    prefix: 'AND',
    regime: 'private',
    consumerRelations: true,
    saturday: 'excluded',
    calendarLayers: [],
    timeZone: 'America/Bogota',
    language: 'es-CO',
    phone: '01 8000 912 345',
    policyVersion: '4',
    staff: [{ id: camila.id, name: camila.name }],
  });
  const { caseId } = await desk.submit({
    category: 'reclamo',
    subject: 'El datáfono no enciende',
    facts: 'Desde el lunes no enciende.',
    anonymous: false,
    person: { name: 'José Muñoz', email: 'jose@example.com' },
    answerBy: 'email',
    consentVersion: '4',
    channel: 'web',
    language: 'es-CO',
  });
  return desk.open(camila, caseId);
}

/** Opens the page; `held` names what the network does not give until it is told to. */
async function open(held: (path: string) => boolean): Promise<{ page: Page; asked: string[]; logged: string[] }> {
  const page = await browser.newPage({ locale: 'es-CO', reducedMotion: 'reduce' });
  const asked: string[] = [];
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.route(`${crm}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      const body = `<!doctype html><html lang="es-CO"><title>CRM</title><script type="module" src="/define.js"></script>
        <pqrs-case-panel></pqrs-case-panel></html>`;
      return route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } });
    }
    asked.push(pathname);
    const body = files.get(pathname);
    if (body === undefined || held(pathname)) return route.abort();
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(`${crm}/`);
  await page.locator('pqrs-case-panel').evaluate((panel, given) => Object.assign(panel, given), { case: detail });
  await page.getByRole('heading', { name: detail.radicado }).waitFor();
  return { page, asked, logged };
}

const isForms = (path: string): boolean => path.startsWith('/commandForms');

it('shows a case before the forms are here, and has them from then on without a network', async () => {
  const { page, asked, logged } = await open(() => false);
  expect([...files.keys()].filter(isForms)).toHaveLength(1);
  await expect.poll(() => asked.some(isForms)).toBe(true);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Nota' }).click();
  await page.getByRole('textbox', { name: 'Nota interna' }).waitFor();
  expect(logged).toEqual([]);
});

it('says so where the forms cannot be fetched, and lets go on reading', async () => {
  const { page } = await open(isForms);
  await page.getByRole('button', { name: 'Nota' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain(
    'No pudimos traer el formulario. Revise su conexión y recargue la página.',
  );
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Nota' }).isVisible()).toBe(true);
});
