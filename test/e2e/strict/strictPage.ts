import { buildSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';

/** The site of a host that trusts nobody. */
const host = 'https://host.example';
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

const manifest = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')) as {
  version: string;
  exports: Record<string, unknown>;
};
/** The tag of every widget: the package exports a module for each that defines it. */
export const everyTag = Object.keys(manifest.exports).flatMap((entry) => {
  const folder = /^\.\/(.+)\/define$/.exec(entry)?.[1];
  return folder === undefined ? [] : [`pqrs-${folder}`];
});

/** A desk in the page itself, so that widgets have something to show and no network is needed. */
function deskScript(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { camila, fillInbox, sampleDesk, sampleNow } from './sampleDesk.ts';
        const sample = sampleDesk();
        globalThis.given = fillInbox(sample).then(([caseId]) => ({ caseId, client: sample.clientOf(camila), now: () => sampleNow }));`,
      resolveDir: 'packages/widgets/src/testing',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    conditions: ['pqrs-source'],
    write: false,
  });
  return outputFiles[0]!.text;
}

const built = (file: string): string => readFileSync(`packages/widgets/dist/${file}`, 'utf8');

/** The files of the site: the scripts for plain pages with all that they fetch, and what the tests put beside them. */
export function siteFiles(): Record<string, string> {
  const scripts = readdirSync('packages/widgets/dist').filter((file) => /^pqrs\..*js$/.test(file));
  return {
    ...Object.fromEntries(scripts.map((file) => [`/${file}`, built(file)])),
    '/desk.js': deskScript(),
    '/pqrs.other.js': built('pqrs.iife.js').replaceAll(`"${manifest.version}"`, '"9.9.9"'),
    '/framework.css': readFileSync('test/e2e/strict/framework.css', 'utf8'),
  };
}

export interface Visit {
  page: Page;
  frame: Frame;
  /** What went wrong: blocked by the policy, thrown, or logged as an error. */
  complaints: string[];
  warnings: string[];
  /** What was asked of the network since the page was there. */
  asked: string[];
}

export interface Setting {
  scripts?: readonly string[];
  styles?: readonly string[];
  lang?: string;
  policy?: string;
  /** Inside a frame with that `sandbox`. */
  sandbox?: string;
  context?: BrowserContextOptions;
}

/** Opens the site in that setting. Nothing is on the page yet but its scripts. */
export async function visit(browser: Browser, files: Record<string, string>, setting: Setting = {}): Promise<Visit> {
  const { scripts = ['/pqrs.iife.js'], styles = [], lang = 'es-CO', policy = strictPolicy, sandbox } = setting;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'es-CO',
    timezoneId: 'America/Bogota',
    reducedMotion: 'reduce',
    ...setting.context,
  });
  const page = await context.newPage();
  const [complaints, warnings, asked]: string[][] = [[], [], []];
  page.on('pageerror', (error) => complaints!.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints!.push(message.text());
    if (message.type() === 'warning') warnings!.push(message.text());
  });
  const tags = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...['/desk.js', ...scripts].map((src) =>
      src === '/pqrs.js' ? `<script type="module" src="${src}"></script>` : `<script src="${src}"></script>`,
    ),
  ].join('');
  const framed = `<!doctype html><html lang="${lang}"><title>Host</title>${tags}<body></body></html>`;
  await page.route(`${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/' ? framed : files[pathname];
    if (pathname === '/frame')
      return route.fulfill({
        body: `<!doctype html><html><title>Host</title><iframe title="PQRS" width="1200" height="800" sandbox="${sandbox ?? ''}" src="/"></iframe></html>`,
        contentType: 'text/html',
      });
    if (body === undefined) return route.fulfill({ status: 204 });
    const contentType = pathname === '/' ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    const headers = pathname === '/' ? { 'content-security-policy': policy } : { 'access-control-allow-origin': '*' };
    return route.fulfill({ body, contentType: `${contentType}; charset=utf-8`, headers });
  });
  await page.goto(`${host}/${sandbox === undefined ? '' : 'frame'}`);
  await page.waitForLoadState('load');
  page.on('request', (request) => asked!.push(request.url()));
  const frame = sandbox === undefined ? page.mainFrame() : page.frames().at(-1)!;
  return { page, frame, complaints: complaints!, warnings: warnings!, asked: asked! };
}

interface InPage {
  given: Promise<{ caseId: string; client: unknown; now: () => string }>;
  shown: HTMLElement[];
}

/** Puts a widget on the page, in a box of 900 px; gives its number. `closed`: inside a closed root of the host. */
export function show(frame: Frame, tag: string, closed = false): Promise<number> {
  return frame.evaluate(
    async ({ name, inClosed }) => {
      const page = globalThis as unknown as InPage;
      const { caseId, client, now } = await page.given;
      const box = document.createElement('div');
      box.style.setProperty('width', '900px');
      document.body.append(box);
      const widget = document.createElement(name);
      widget.setAttribute('case-id', caseId);
      Object.assign(widget, { client, now });
      (inClosed ? box.attachShadow({ mode: 'closed' }) : box).append(widget);
      page.shown ??= [];
      return page.shown.push(widget) - 1;
    },
    { name: tag, inClosed: closed },
  );
}

/** What a widget says, also one whose root is closed, with single spaces. */
export function words(frame: Frame, at: number): Promise<string> {
  return frame.evaluate((number) => {
    const widget = (globalThis as unknown as InPage).shown[number] as HTMLElement & { renderRoot?: ParentNode };
    return [...(widget.renderRoot?.children ?? [])]
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  }, at);
}

/** How each element of a widget looks, as far as a page around it could change that. */
export function looks(frame: Frame, at: number): Promise<string[]> {
  return frame.evaluate((number) => {
    const widget = (globalThis as unknown as InPage).shown[number] as HTMLElement & { renderRoot: ParentNode };
    const properties =
      'font-family font-size font-style font-weight line-height color text-align text-transform text-indent letter-spacing word-spacing white-space display box-sizing margin padding border background-color list-style-type';
    return [...widget.renderRoot.querySelectorAll('*')]
      .filter((element) => element.localName !== 'slot' && element.closest('svg') === null)
      .map((element) => {
        const style = getComputedStyle(element);
        return `${element.localName}: ${properties
          .split(' ')
          .map((name) => style.getPropertyValue(name))
          .join(' | ')}`;
      });
  }, at);
}
