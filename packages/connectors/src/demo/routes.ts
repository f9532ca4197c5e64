import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { officeView, PqrsError, resolveLocale, type Office } from '@pqrs-kit/core';
import { requireOffice } from '../gateway/access.js';
import { readJsonBody } from '../gateway/json-body.js';
import type { GatewayEnv } from '../gateway/options.js';
import { staticFiles } from '../gateway/static-files.js';
import type { Tokens } from '../gateway/tokens.js';
import { demoBoss, demoStaff } from './organization.js';
import { crmPage, inboxPage } from './pages/crm.js';
import { officePage } from './pages/office.js';
import { syncPage } from './pages/sync.js';
import { filingPage } from './pages/filing.js';
import { homePage } from './pages/home.js';
import type { Markup } from './pages/layout.js';
import { notFoundPage } from './pages/not-found.js';
import { trackingPage } from './pages/tracking.js';

const tokenSeconds = 15 * 60;
const pages = {
  '/': homePage,
  '/radicar': filingPage,
  '/consultar': trackingPage,
  '/crm': crmPage,
  '/crm/bandeja': inboxPage,
  '/crm/oficina': officePage,
  '/crm/salud': syncPage,
} as const satisfies Record<string, () => Markup>;

interface DemoOptions {
  tokens: Tokens;
  office: Pick<Office, 'open'>;
  now: () => string;
  /** Where the built widgets are: their `pqrs.js` and `tokens.css`. */
  widgets: string | undefined;
}

/** Adds the demonstration to a gateway: its pages, their files, and tokens for the people it invents. */
export function addDemo(app: OpenAPIHono<GatewayEnv>, { tokens, office, now, widgets }: DemoOptions): void {
  for (const [path, page] of Object.entries(pages)) app.get(path, async (c) => c.html(await page()));
  app.get('/assets/demo/*', staticFiles('/assets/demo/', fileURLToPath(new URL('./assets', import.meta.url))));
  if (widgets !== undefined) app.get('/assets/widgets/*', staticFiles('/assets/widgets/', widgets));

  app.post('/demo/token', async (c) => {
    const origin = sameOrigin(c.req.header('origin'), c.req.header('host'));
    const { id, name, role } = personOf(await readJsonBody(c.req.raw));
    const token = await tokens.mint({ actor: { id, name, role }, origin }, tokenSeconds);
    return c.json({ token, expiresAt: new Date(Date.parse(now()) + tokenSeconds * 1000).toISOString() }, 200);
  });

  // The page writes what it gets here: the words are the core's, and the book is open as far as the token lets.
  app.get('/demo/office', requireOffice(tokens), async (c) => {
    const actor = c.get('actor');
    const locale = resolveLocale(c.req.query('lang'));
    return c.json(officeView(await office.open(actor), { locale, me: actor.id }), 200);
  });

  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/v1/') || !c.req.header('accept')?.includes('text/html')) return next();
    return c.html(await notFoundPage(), 404);
  });
}

/** Only a page of this server gets a token, and the token is good for that page's origin alone. */
function sameOrigin(origin: string | undefined, host: string | undefined): string {
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return origin;
  throw new PqrsError(
    'access-forbidden',
    'Tokens of the demonstration are for its own pages.',
    'Open the demonstration itself.',
  );
}

function personOf(body: unknown) {
  const wanted = typeof body === 'object' && body !== null && 'person' in body ? body.person : undefined;
  const person = [...demoStaff, demoBoss].find(({ id }) => id === wanted);
  if (person !== undefined) return person;
  throw new PqrsError(
    'input-invalid',
    'Nobody of that id works here.',
    'Send the id of somebody of the demonstration.',
    {
      fields: [{ field: 'person', code: 'unknownValue' }],
    },
  );
}
