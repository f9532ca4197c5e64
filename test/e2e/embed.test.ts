import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileReclamo } from './citizen.js';
import { openInHost, startEmbedded, type EmbeddedDemo } from './hubspot.js';

let demo: EmbeddedDemo;
let caseId: string;
beforeAll(async () => {
  demo = await startEmbedded();
  caseId = await demo.caseId();
});
afterAll(() => demo.close());

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pictures = process.env['PQRS_PICTURES'];
/** Width, and whether dark. Both colour schemes at both widths only for pictures. */
const looks: [number, boolean][] = [
  [1280, false],
  [320, true],
];
const otherLooks: [number, boolean][] = [
  [1280, true],
  [320, false],
];
/** The module that a partner takes from the package. */
const frameModule = readFileSync('packages/connectors/assets/embed/frame.js', 'utf8');

/** Each page, how a card asks for it, and what stands on it once it has what it asked for. */
const pages = [
  { name: 'case', ask: () => ({ page: 'case', caseId }), ready: 'pqrs-case-panel .number' },
  { name: 'composer', ask: () => ({ page: 'composer', caseId }), ready: 'pqrs-case-panel .action textarea' },
  { name: 'board', ask: () => ({ page: 'board' }), ready: 'pqrs-agent-inbox [data-case]' },
  { name: 'form', ask: () => ({ page: 'form', ticketId: 4242 }), ready: 'pqrs-intake-form input' },
  { name: 'tracker', ask: () => undefined, ready: 'pqrs-status-tracker input' },
];
const addressOf = async (body: object | undefined) =>
  body === undefined ? `${demo.base}/embed/tracker?lang=es-CO` : demo.address({ language: 'es-CO', ...body });
const inner = (page: Page) => page.frames().find((frame) => frame !== page.mainFrame())!;

describe.each(pages)('the page "$name" inside a CRM', ({ name, ask, ready }) => {
  it.each(pictures === undefined ? looks : [...looks, ...otherLooks])(
    'shows, without a fault, at %d px, dark: %s',
    async (width, dark) => {
      const address = await addressOf(ask());
      const { page, complaints, frame } = await openInHost(demo, demo.crm, address, { width, dark });
      await frame.locator(ready).first().waitFor();
      if (pictures)
        await page.screenshot({ path: join(pictures, `embed-${name}-${width}-${dark ? 'dark' : 'light'}.png`) });
      expect(inner(page).url()).not.toContain('#');
      expect(await inner(page).evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
        0,
      );
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('a page inside a CRM', () => {
  it('asks nothing of anybody but its gateway, has no cookie, and reads nothing of its host', async () => {
    const { page, frame } = await openInHost(demo, demo.crm, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page
      .locator('iframe')
      .evaluate((element, src) => element.setAttribute('src', src), await demo.address({ page: 'case', caseId }));
    await frame.locator('pqrs-case-panel .number').waitFor();
    expect(new Set(asked)).toEqual(new Set([demo.base]));
    const seen = await inner(page).evaluate(() => {
      try {
        return parent.document.title;
      } catch {
        return document.cookie;
      }
    });
    expect(seen).toBe('');
    await page.context().close();
  });

  it('is held by nobody else', async () => {
    const { page, complaints } = await openInHost(demo, demo.stranger, await demo.address({ page: 'case', caseId }));
    await expect.poll(() => complaints.join(' ')).toContain('frame-ancestors');
    expect(await inner(page).locator('pqrs-case-panel').count()).toBe(0);
    await page.context().close();
  });

  it('opens once: whoever brings its address again sees nothing, and closes it', async () => {
    const address = await demo.address({ page: 'case', caseId });
    const first = await openInHost(demo, demo.crm, address);
    await first.frame.locator('pqrs-case-panel .number').waitFor();
    const second = await openInHost(demo, demo.crm, address);
    await second.frame.getByText('Por seguridad esta ventana ya no muestra datos').waitFor();
    const refused = first.page.waitForResponse((answer) => answer.status() === 401);
    await inner(first.page).evaluate(() =>
      (document.querySelector('pqrs-case-panel') as unknown as { refresh(): void }).refresh(),
    );
    expect((await refused).url()).toContain('/v1/cases/');
    await Promise.all([first, second].map(({ page }) => page.context().close()));
  });

  it('files the case of a ticket, which its card then finds', async () => {
    const address = await demo.address({ page: 'form', ticketId: 777, language: 'es-CO' });
    const { page, complaints, frame } = await openInHost(demo, demo.crm, address);
    expect(await demo.caseOfTicket(777)).toBeNull();
    const { radicado } = await fileReclamo(frame);
    expect(radicado).toMatch(/^AND-2026-/);
    expect(await demo.caseOfTicket(777)).toMatch(/^[0-9A-Z]{26}$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps what was begun for one ticket out of the form of another', async () => {
    // In a tab of its own: there the browser keeps drafts in any case, in a frame of another site only where people let it.
    const { page } = await openInHost(demo, demo.crm, 'about:blank');
    const subject = page.getByLabel('Asunto');
    const begin = async (ticketId: number) => {
      await page.goto('about:blank');
      await page.goto(await demo.address({ page: 'form', ticketId, language: 'es-CO' }));
      await page.getByRole('radio', { name: /^Reclamo/ }).check();
      await page.getByRole('button', { name: 'Continuar' }).click();
    };
    await begin(778);
    await subject.fill('Un asunto de otro');
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Un asunto de otro');
    await begin(779);
    expect(await subject.inputValue()).toBe('');
    await page.context().close();
  });

  it('goes from the board to a case and back', async () => {
    const { page, frame } = await openInHost(demo, demo.crm, await demo.address({ page: 'board', language: 'es-CO' }));
    await frame.locator('pqrs-agent-inbox [data-case]').first().waitFor();
    await frame.locator('pqrs-agent-inbox [data-case] a, pqrs-agent-inbox [data-case] button').first().click();
    await frame.locator('pqrs-case-panel .number').waitFor();
    await frame.getByRole('button', { name: 'Volver a la bandeja' }).click();
    await expect.poll(() => frame.locator('pqrs-agent-inbox').isVisible()).toBe(true);
    await page.context().close();
  });
});

/** What a partner's page does with the module that it takes from us; what came over the bridge is in `window.heard`. */
async function partnerPage(code?: string) {
  const { page } = await openInHost(demo, demo.partner, 'about:blank');
  const call = `window.heard = []; window.code = ${JSON.stringify(code ?? null)};
    answerFrame(document.querySelector('iframe'), { origin: '${demo.base}', code: window.code ?? undefined, onMessage: (m) => window.heard.push(m) });`;
  await page.evaluate(`(() => { ${frameModule.replace('export function', 'function')} ${call} })()`);
  return page;
}
const heard = (page: Page) => page.evaluate<unknown[]>('window.heard');
const ours = (page: Page) => page.locator('iframe').first();
const load = (page: Page, src: string) =>
  ours(page).evaluate((element, address) => element.setAttribute('src', address), src);

describe('the bridge to a parent that we know', () => {
  it('brings a code, and tells of heights and of a wish to leave', async () => {
    const code = new URL(await demo.address({ page: 'case', caseId })).hash.slice(3);
    const page = await partnerPage(code);
    await load(page, `${demo.base}/embed/case?lang=es-CO`);
    await page.frameLocator('iframe').locator('pqrs-case-panel .number').waitFor();
    await expect.poll(() => heard(page)).toContainEqual({ type: 'resize', height: expect.any(Number) as number });
    await inner(page).locator('pqrs-case-panel button').first().press('Escape');
    await expect.poll(() => heard(page)).toContainEqual({ type: 'focus-return' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    await page.context().close();
  });

  it('believes no other window, no other nonce, and nobody once it has its channel', async () => {
    const { page } = await openInHost(demo, demo.partner, 'about:blank');
    await page.evaluate(`window.heard = [];
      document.body.append(document.createElement('iframe'));
      addEventListener('message', ({ data }) => (window.nonce ??= data.nonce));
      window.welcome = (to, name, nonce) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.heard.push(name);
        to.postMessage({ type: 'pqrs-welcome', nonce }, '${demo.base}', [port2]);
      };`);
    await load(page, `${demo.base}/embed/tracker`);
    await expect.poll(() => page.evaluate('window.nonce')).toBeDefined();
    // A frame beside ours is of the partner's origin and knows the nonce, but it is not the parent.
    await page.frames().find((frame) => frame.url() === 'about:blank')!.evaluate(`{
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => parent.heard.push('beside');
      parent.frames[0].postMessage({ type: 'pqrs-welcome', nonce: parent.nonce }, '${demo.base}', [port2]);
    }`);
    await page.evaluate(`window.welcome(frames[0], 'guessed', 'guessed');
      window.welcome(frames[0], 'parent', window.nonce);
      window.welcome(frames[0], 'late', window.nonce);`);
    const heights = async () => (await heard(page)).length;
    await expect.poll(heights).toBeGreaterThan(0);
    const before = await heights();
    await ours(page).evaluate((element) => (element.style.width = '400px'));
    await expect.poll(heights).toBeGreaterThan(before);
    expect(new Set(await heard(page))).toEqual(new Set(['parent']));
    await page.context().close();
  });

  it('greets no host that it does not know', async () => {
    const { page } = await openInHost(demo, demo.crm, 'about:blank');
    await page.evaluate("window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data))");
    await load(page, await demo.address({ page: 'case', caseId }));
    await page.frameLocator('iframe').locator('pqrs-case-panel .number').waitFor();
    expect(await heard(page)).toEqual([]);
    await page.context().close();
  });
});
