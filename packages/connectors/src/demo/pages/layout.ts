import { html, raw } from 'hono/html';
import { demoOrganization } from '../organization.js';

/** HTML that is safe to send: every value in it was escaped. */
export type Markup = ReturnType<typeof html>;

interface PageParts {
  title: string;
  /** Style sheets and scripts by their file name in the demo's assets. */
  styles: readonly string[];
  script?: string;
  /** Class of the body. */
  kind: 'public' | 'crm';
  body: Markup;
}

/** A whole page. Nothing is inline: the content security policy forbids it. */
export function page({ title, styles, script, kind, body }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="es-CO">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${demoOrganization.name}</title>
        <link rel="icon" href="/assets/demo/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/widgets/tokens.css" />
        ${['base.css', ...styles].map((name) => html`<link rel="stylesheet" href="/assets/demo/${name}" />`)}
        ${script === undefined ? '' : html`<script type="module" src="/assets/demo/${script}"></script>`}
      </head>
      <body class="${kind}">
        <a class="skip" href="#contenido">Ir al contenido</a>
        ${body}
      </body>
    </html>`;
}

interface PublicParts {
  title: string;
  script?: string;
  /** Link of the head that leads elsewhere than this page. */
  here: 'inicio' | 'radicar' | 'consultar' | 'otra';
  main: Markup;
}

const publicLinks = [
  { id: 'radicar', href: '/radicar', text: 'Presentar una PQRS' },
  { id: 'consultar', href: '/consultar', text: 'Consultar una PQRS' },
] as const;

/** A page that citizens see: head with the company's name, content, foot. */
export function publicPage({ title, script, here, main }: PublicParts): Markup {
  const links = publicLinks.filter(({ id }) => id !== here);
  const body = html`<header class="head">
      <a class="brand" href="/"><span class="mark" aria-hidden="true">A</span>${demoOrganization.name}</a>
      <nav aria-label="Enlaces">${links.map(({ href, text }) => html`<a href="${href}">${text}</a>`)}</nav>
    </header>
    <main id="contenido" tabindex="-1">${main}</main>
    ${foot()}`;
  return page({ title, styles: ['public.css'], kind: 'public', body, ...(script === undefined ? {} : { script }) });
}

/** The foot says once what the demonstration is not. */
function foot(): Markup {
  return html`<footer class="foot">
    <p>
      Demostración de pqrs-kit con una empresa y personas inventadas. Los plazos que muestra no son asesoría jurídica.
    </p>
  </footer>`;
}

/** What shows until the widgets are there, and stays when a browser has no scripts. */
export function needsScript(): Markup {
  return html`<noscript
    ><p class="notice">Para usar esta página active JavaScript, o llame al ${demoOrganization.phone}.</p></noscript
  >`;
}

/** A drawing of 20 by 20, of one or more paths. */
export function icon(paths: string): Markup {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${raw(paths)}</svg>`;
}
