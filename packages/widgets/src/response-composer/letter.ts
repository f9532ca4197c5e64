import { html, nothing, type TemplateResult } from 'lit';
import { composerTexts, openPlaces, type ComposerView, type Letter, type LetterBlock } from '@pqrs-kit/core';
import type { Composer } from './Composer.js';
import type { ComposerSurface } from './ComposerSurface.js';

interface Page {
  letter: Letter;
  level: number;
  /** What stands for a part that is empty, in the language of the letter. */
  blank: TemplateResult;
  /** What the case gave, to be marked where it stands in the text. */
  values: readonly string[];
}

/** Shortest value that is marked: shorter ones are words like any other. */
const telling = 6;

/** The letter as it would leave, with what is missing marked where it belongs. */
export function letterPage(surface: ComposerSurface, composer: Composer, { letter }: ComposerView): TemplateResult {
  if (!letter) return html`<p class="muted">${composerTexts[surface.locale].noPreview}</p>`;
  const blank = html`<span class="gap" part="variable">${composerTexts[letter.locale].toComplete}</span>`;
  const values = Object.values(composer.material?.values ?? {}).filter((text) => text.length >= telling);
  const page: Page = { letter, level: surface.sectionLevel + 1, blank, values };
  return html`<article class="letter" lang=${letter.locale} aria-label=${letter.title}>
    <slot name="letterhead"></slot>
    ${letter.blocks.map((block) => blockOf(block, page))}
    <slot name="signature"></slot>
  </article>`;
}

function blockOf(block: LetterBlock, page: Page): TemplateResult | typeof nothing {
  switch (block.kind) {
    case 'sender':
      return html`<p class="sender"><b>${block.name}</b></p>`;
    case 'dateline':
      return html`<p class="dateline">${block.text}</p>`;
    case 'addressee':
      return html`<p class="lines" dir="auto">${block.lines.join('\n')}</p>`;
    case 'title':
      return title(block.text, page, 0);
    case 'reference':
      return html`<dl class="reference">
        ${block.rows.map(
          ({ label, text }) =>
            html`<div>
              <dt>${label}</dt>
              <dd dir="auto">${text}</dd>
            </div>`,
        )}
      </dl>`;
    case 'greeting':
      return html`<p>${block.text}</p>`;
    case 'section':
      return html`${title(block.title, page)}${paragraphs(block.paragraphs, page)}`;
    case 'decision':
      return html`${title(block.title, page)}
        <p>${block.lead}</p>
        <ol>
          ${block.rows.map(
            ({ item, outcomeText, reason }) =>
              html`<li><span dir="auto">${item}</span>. <b>${outcomeText}.</b> <span dir="auto">${reason}</span></li>`,
          )}
        </ol>`;
    case 'remedies':
      return html`${title(block.title, page)}
        <p>${block.lead}</p>
        <ul>
          ${block.remedies.map(({ text, by }) => html`<li>${text}${by ? html`, ${by}` : nothing}</li>`)}
        </ul>`;
    case 'legalBasis':
      return html`${title(block.title, page)}
      ${
        block.norms.length === 0
          ? html`<p>${page.blank}</p>`
          : html`<ul>
              ${block.norms.map(({ citation, label }) => html`<li>${citation}${label ? html`: ${label}` : nothing}</li>`)}
            </ul>`
      }`;
    case 'signature':
      return html`<p>${block.farewell}</p>
        <p class="lines"><b>${block.name}</b>${`\n${block.role}`}</p>`;
    case 'notice':
      return html`<p class="muted small">${block.text}</p>`;
  }
}

function title(text: string, { level }: Page, deeper = 1): TemplateResult {
  return html`<div class="letter-title" role="heading" aria-level=${Math.min(6, level + deeper)}>${text}</div>`;
}

function paragraphs(all: readonly string[], page: Page): TemplateResult[] {
  return all.map(
    (text) => html`<p class="lines" dir="auto">${text.trim() === '' ? page.blank : marked(text, page)}</p>`,
  );
}

/** A text with what is left open, and what came from the case, marked. */
function marked(text: string, { letter, values }: Page): (string | TemplateResult)[] {
  const open = openPlaces(text, letter.locale).map(({ start, end }) => ({ start, end, gap: true }));
  const filled = values.flatMap((value) => {
    const start = text.indexOf(value);
    return start === -1 ? [] : [{ start, end: start + value.length, gap: false }];
  });
  const pieces: (string | TemplateResult)[] = [];
  let from = 0;
  for (const { start, end, gap } of [...open, ...filled].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    const words = text.slice(start, end);
    pieces.push(text.slice(from, start), html`<span class=${gap ? 'gap' : 'filled'} part="variable">${words}</span>`);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
