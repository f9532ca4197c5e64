import type { Locale, Organization } from '@pqrs-kit/core';
import { html } from 'hono/html';
import { embedTexts } from './texts.js';
import type { EmbedSettings } from './settings.js';

/** Pages that may stand inside those of others. */
export const embedPages = ['case', 'composer', 'board', 'form', 'tracker'] as const;
export type EmbedPage = (typeof embedPages)[number];

type Markup = ReturnType<typeof html>;

const themes = ['light', 'dark'] as const;

/**
 * What an embedded page may load: its own files, and nothing else. Only Lit may write HTML, and only the named origins may hold the page
 * in a frame.
 */
export function embedPolicy({ frameAncestors }: Pick<EmbedSettings, 'frameAncestors'>): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

interface PageOptions {
  organization: Organization;
  locale: Locale;
  /** As the host asks for it; anything else follows the person's own scheme. */
  theme: string | undefined;
  bridgeOrigins: readonly string[];
}

/** One page: a widget, and a place to say why it does not show. */
export function embedPage(page: EmbedPage, { organization, locale, theme, bridgeOrigins }: PageOptions): Markup {
  const texts = embedTexts[locale];
  const chosen = themes.find((one) => one === theme);
  return html`<!doctype html>
    <html lang="${locale}" ${chosen === undefined ? '' : html`data-pqrs-theme="${chosen}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.titles[page]}</title>
        <meta name="color-scheme" content="${chosen ?? 'light dark'}" />
        <link rel="stylesheet" href="/assets/widgets/tokens.css" />
        <link rel="stylesheet" href="/assets/embed/embed.css" />
        <script type="module" src="/assets/embed/embed.js"></script>
      </head>
      <body
        data-page="${page}"
        data-parents="${bridgeOrigins.join(' ')}"
        data-ended="${texts.ended}"
        time-zone="${organization.timeZone}"
      >
        <noscript><p class="said">${texts.noScript}</p></noscript>
        <main>
          <h1 class="unseen">${texts.titles[page]}</h1>
          <p class="said" role="status" data-said>${page === 'tracker' ? '' : texts.opening}</p>
          ${widget(page, organization, texts.back, chosen ?? 'auto')}
        </main>
      </body>
    </html>`;
}

/** A page that says only that it does not open. */
export function refusalPage(locale: Locale): Markup {
  const { titles, notOpened } = embedTexts[locale];
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titles.case}</title>
        <link rel="stylesheet" href="/assets/widgets/tokens.css" />
        <link rel="stylesheet" href="/assets/embed/embed.css" />
      </head>
      <body>
        <main><p class="said" role="alert">${notOpened}</p></main>
      </body>
    </html>`;
}

function widget(
  page: EmbedPage,
  { policyVersion, phone, name, timeZone }: Organization,
  back: string,
  theme: string,
): Markup {
  switch (page) {
    case 'case':
    case 'composer':
      return html`<pqrs-case-panel theme="${theme}" hidden></pqrs-case-panel>`;
    case 'board':
      return html`<pqrs-agent-inbox theme="${theme}" hidden></pqrs-agent-inbox>
        <section data-opened hidden>
          <button type="button" data-back>${back}</button>
          <pqrs-case-panel theme="${theme}"></pqrs-case-panel>
        </section>`;
    case 'form':
      return html`<pqrs-intake-form
        theme="${theme}"
        channel="web"
        consent-version="${policyVersion}"
        phone="${phone}"
        organization="${name}"
        time-zone="${timeZone}"
        hidden
      ></pqrs-intake-form>`;
    case 'tracker':
      return html`<pqrs-status-tracker theme="${theme}"></pqrs-status-tracker>`;
  }
}
