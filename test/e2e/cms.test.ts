import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileReclamo } from './citizen.js';
import { openPage, startDemo, type Demo } from './demo.js';
import { originOf } from './hubspot.js';

// The modules for pages of a company's own site. HubSpot is stood in for by a page that puts in what an editor chose, as its template language does.
const modules = 'packages/connectors/templates/hubspot/cms';
const pictures = process.env['PQRS_PICTURES'];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let site: Server;
let demo: Demo;
beforeAll(async () => {
  site = createServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(sitePage(url.pathname.slice(1), url.searchParams.get('language') ?? 'es-CO'));
  });
  await new Promise<void>((resolve) => site.listen(0, 'localhost', () => resolve()));
  demo = await startDemo('--allow-origin', originOf(site));
});
afterAll(async () => {
  await demo.close();
  site.close();
});

/** A page of the company's site with one module in it; blank for another name. */
function sitePage(name: string, language: string): string {
  const read = (file: string) => readFileSync(`${modules}/pqrs-${name}.module/${file}`, 'utf8');
  const known = ['intake', 'tracker'].includes(name);
  const chosen: Record<string, string> = {
    ...{ gateway: demo?.base ?? '', language, phone: '01 8000 912 345', policy_version: '4' },
    policy_url: 'https://www.andina.example/datos',
  };
  const html = known
    ? read('module.html')
        .replace(/\{\{ module\.(\w+)\|\w+ \}\}/g, (_, field: string) => chosen[field] ?? '')
        .replace(/\{%.*?%\}/g, '')
    : '';
  return `<!doctype html><html lang="es"><head><meta charset="utf-8" /><title>Andina</title><link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <style>body { margin: 0; font: 16px/1.5 Georgia, serif; } header, footer { padding: 16px; background: #0b3d2e; color: #fff; } main { padding: 16px; }
    ${known ? read('module.css') : ''}</style></head>
    <body><header>Andina de Equipos</header><main><h1 class="title">PQRS</h1>${html}</main><footer>Contacto</footer>
    ${known ? `<script>${read('module.js')}</script>` : ''}</body></html>`;
}

const openSite = async (path: string, width = 1280) => openPage({ ...demo, base: originOf(site) }, path, width);

describe.each([
  ['intake', 'pqrs-intake-form input', /¿Qué quiere/],
  ['tracker', 'pqrs-status-tracker input', /Consulte su PQRS/],
])('the module %s on a page of a company', (name, ready, words) => {
  it.each([1280, 320])('shows, without a fault, at %d px', async (width) => {
    const { page, complaints } = await openSite(`/${name}`, width);
    await page.locator(ready).first().waitFor();
    await page.getByText(words).first().waitFor();
    if (pictures) await page.screenshot({ path: join(pictures, `cms-${name}-${width}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the modules on a page of a company', () => {
  it('file a case from the site, which the other then finds', async () => {
    const { page, complaints } = await openSite('/intake');
    const { radicado, code } = await fileReclamo(page);
    await page.goto(`${originOf(site)}/tracker`);
    await page.getByLabel('Número de radicado').fill(radicado);
    await page.getByLabel('Código de consulta').fill(code);
    await page.getByRole('button', { name: 'Consultar' }).click();
    await page.locator('pqrs-status-tracker .result').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('speak the language that the editor chose', async () => {
    const { page } = await openSite('/intake?language=pt-BR');
    await page.getByText('O que deseja apresentar?').first().waitFor();
    await page.context().close();
  });
});
