import { createHash } from 'node:crypto';
import type { Letter, LetterBlock } from '@pqrs-kit/core';
import { html, raw } from 'hono/html';
import { letterStyle } from './letterStyle.js';

type Markup = ReturnType<typeof html>;

const styleHash = createHash('sha256').update(letterStyle).digest('base64');
// As one text: a formatter must not change what the hash was taken of.
const styleElement = raw(`<style>${letterStyle}</style>`);
/** Nothing may be loaded and nothing may run: a letter is kept and opened for years. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'`;
/** The same for whoever serves a letter, with what only a header may say: it is framed nowhere and sends no form. */
export const letterPolicy = `${policy}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** A text of others finds its own direction. */
function own(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

function paragraphs(texts: readonly string[]): Markup[] {
  return texts.map((text) => html`<p dir="auto">${text}</p>`);
}

function section(id: string, title: string, content: Markup | Markup[]): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

function decision({ title, lead, columns, rows }: Extract<LetterBlock, { kind: 'decision' }>): Markup {
  // Narrow pages show rows as blocks, and then only the roles say that it is a table.
  const table = html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" class="item">${columns.item}</th>
        <th scope="col" role="columnheader" class="outcome">${columns.outcome}</th>
        <th scope="col" role="columnheader">${columns.reason}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ({ item, outcomeText, reason }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader" dir="auto">${item}</th>
            <td role="cell" class="outcome">${outcomeText}</td>
            <td role="cell" dir="auto">${reason}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  return section(
    'decision',
    title,
    html`<p>${lead}</p>
      ${rows.length === 0 ? '' : table}`,
  );
}

function blockMarkup(block: LetterBlock): Markup {
  switch (block.kind) {
    case 'sender':
      return html`<header class="sender">
        <strong>${block.name}</strong>${block.lines.map((line) => html`<span>${line}</span>`)}
      </header>`;
    case 'dateline':
      return html`<p class="dateline"><time datetime="${block.date}">${block.text}</time></p>`;
    case 'addressee':
      return html`<address class="addressee">${block.lines.map((line) => html`<span>${own(line)}</span>`)}</address>`;
    case 'title':
      return html`<h1>${block.text}</h1>`;
    case 'reference':
      return html`<dl>
        ${block.rows.map(
          ({ label, text }) =>
            html`<dt>${label}</dt>
              <dd>${own(text)}</dd>`,
        )}
      </dl>`;
    case 'greeting':
      return html`<p>${block.text}</p>`;
    case 'section':
      return section(block.part, block.title, paragraphs(block.paragraphs));
    case 'decision':
      return decision(block);
    case 'remedies': {
      const items = block.remedies.map(
        ({ text, by }) =>
          html`<li><span dir="auto">${text}</span>${by === undefined ? '' : html` <span class="by">${by}</span>`}</li>`,
      );
      return section(
        'remedies',
        block.title,
        html`<p>${block.lead}</p>
          <ol>
            ${items}
          </ol>`,
      );
    }
    case 'legalBasis': {
      const items = block.norms.map(
        ({ label, citation }) =>
          html`<li>
            ${label === undefined ? own(citation) : html`${label} <span class="citation">(${citation})</span>`}
          </li>`,
      );
      return section(
        'legalBasis',
        block.title,
        html`<ul>
          ${items}
        </ul>`,
      );
    }
    case 'signature':
      return html`<div class="signature">
        <p>${block.farewell}</p>
        <strong>${own(block.name)}</strong>${own(block.role)}
      </div>`;
    case 'notice':
      return html`<footer class="notice">${block.text}</footer>`;
  }
}

/**
 * A letter as one HTML file: printable, with no script and nothing to load. Everything that people wrote is escaped.
 *
 * @example
 * await letterHtml(composeLetter(input)) // '<!doctype html><html lang="es-CO" dir="ltr">…'
 */
export async function letterHtml({ locale, title, blocks }: Letter): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="${locale}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>${blocks.map(blockMarkup)}</main>
      </body>
    </html>`;
  return page.toString();
}
