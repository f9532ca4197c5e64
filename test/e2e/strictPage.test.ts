import { buildSync } from 'esbuild';
import {
  createDesk,
  directClient,
  fixedClock,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type Acknowledgement,
  type Actor,
  type CaseDetail,
  type CaseSummary,
} from '@pqrs-kit/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright';
import { launchBrowser } from './demo.js';

const page = 'https://crm.example';
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const now = '2026-11-24T10:30:00-05:00';
const head: Actor = { id: 'paola', name: 'Paola Ruiz', role: 'head' };

let browser: Browser;
let script: string;
let acknowledgement: Acknowledgement;
let detail: CaseDetail;
let items: CaseSummary[];

beforeAll(async () => {
  const widgets = ['case-timeline', 'escalation-matrix', 'evidence-receipt', 'supervisor-board'];
  const contents = widgets.map((name) => `import './packages/widgets/dist/${name}/define.js';`).join('\n');
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  browser = await launchBrowser();
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
    staff: [{ id: head.id, name: head.name }],
  });
  acknowledgement = await desk.submit({
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
  detail = await desk.open(head, acknowledgement.caseId);
  ({ items } = await directClient(desk, head).listCases({ status: 'open' }));
});
afterAll(() => browser.close());

/** Opens a page under the strict policy with one widget and gives what it logged: violations of the policy are among it. */
async function open(tag: string, given: object) {
  const tab = await browser.newPage({ locale: 'es-CO', reducedMotion: 'reduce' });
  const logged: string[] = [];
  const asked: string[] = [];
  tab.on('console', (message) => logged.push(message.text()));
  tab.on('pageerror', (error) => logged.push(error.message));
  await tab.route(`${page}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/widgets.js') return route.fulfill({ body: script, contentType: 'text/javascript' });
    const body = `<!doctype html><html lang="es-CO"><title>CRM</title><script type="module" src="/widgets.js"></script>
      <${tag}></${tag}></html>`;
    return route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } });
  });
  await tab.goto(`${page}/`);
  await tab.locator(tag).evaluate((widget, properties) => Object.assign(widget, properties), given);
  return { tab, logged, asked };
}

it.each([
  ['pqrs-case-timeline', () => ({ case: detail }), 'Radicado y acuse'],
  ['pqrs-escalation-matrix', () => ({ case: detail }), 'Jefe de servicio y PQRS'],
  ['pqrs-supervisor-board', () => ({ items, wipLimits: { unassigned: 0 } }), 'El datáfono no enciende'],
])('shows %s under a strict policy, without a word to the network', async (tag, given, words) => {
  const { tab, logged, asked } = await open(tag, given());
  await tab.getByText(words).first().waitFor();
  expect(logged).toEqual([]);
  expect(asked).toEqual(['/', '/widgets.js']);
});

it('verifies a receipt under a strict policy, offline', async () => {
  const { receipt } = acknowledgement;
  const given = { acknowledgement, publicKey: receipt.publicKey, verifyUrl: `${page}/consulta` };
  const { tab, logged, asked } = await open('pqrs-evidence-receipt', given);
  await tab.getByRole('img', { name: 'Código QR para consultar su caso' }).waitFor();
  await tab.context().setOffline(true);
  await tab.getByRole('button', { name: 'Verificar' }).click();
  await tab.getByText('Comprobante auténtico', { exact: true }).waitFor();
  expect(logged).toEqual([]);
  expect(asked).toEqual(['/', '/widgets.js']);
});
