import { letterVariableTexts } from '../texts/letterVariables.js';
import { templatePieces } from './template.js';
import type { LetterTemplate } from './template.js';
import { isLetterVariable, plainValue } from './variable.js';
import type { LetterValues, LetterVariable } from './variable.js';

/** A piece of a filled template, so that an editor can mark what was filled and what is missing. */
export type FilledPiece =
  | { kind: 'text'; text: string }
  | { kind: 'value'; text: string; variable: LetterVariable }
  | { kind: 'missing'; text: string; variable: LetterVariable };

/** A template with its values in place. */
export interface FilledTemplate {
  /** Plain text. A missing value is named in square brackets; two braces never stand together in it. */
  text: string;
  pieces: FilledPiece[];
  /** Variables without a value, in the order in which they come, each once. */
  missing: LetterVariable[];
}

/**
 * Fills a template. Values are plain text: they are put in once, as they are, and never read as a template or as HTML.
 *
 * @example
 * fillTemplate({...template, body: 'Radicado {{radicado}}, {{nombre}}'}, {radicado: 'AND-2026-000001-1'})
 * // {text: 'Radicado AND-2026-000001-1, [nombre de la persona]', missing: ['nombre'], …}
 */
export function fillTemplate(template: Pick<LetterTemplate, 'body' | 'locale'>, values: LetterValues): FilledTemplate {
  const labels = letterVariableTexts[template.locale];
  const pieces = templatePieces(template.body).pieces.map((piece): FilledPiece => {
    if (piece.kind === 'text') return piece;
    const { name } = piece;
    if (!isLetterVariable(name)) return { kind: 'text', text: `[${name}]` };
    const text = plainValue(values[name] ?? '');
    if (text === '') return { kind: 'missing', variable: name, text: `[${labels[name].label}]` };
    return { kind: 'value', variable: name, text };
  });
  const missing = pieces.flatMap((piece) => (piece.kind === 'missing' ? [piece.variable] : []));
  return {
    text: pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\{(?=\{)/g, '{ '),
    pieces,
    missing: [...new Set(missing)],
  };
}
