import type { Category } from '../case/category.js';
import { categories } from '../case/category.js';
import { PqrsError } from '../errors.js';
import type { FieldProblem } from '../errors.js';
import { locales } from '../texts/catalogue.js';
import type { Locale } from '../texts/catalogue.js';
import { isLetterVariable, letterVariables } from './variable.js';
import type { LetterVariable } from './variable.js';

/** A text for letters. A version never changes: an edit is the next version, so a letter can name what it was made from. */
export interface LetterTemplate {
  id: string;
  /** From 1 on. */
  version: number;
  title: string;
  locale: Locale;
  /** Cases that it is offered for. */
  categories: readonly Category[];
  /** Plain text with variables such as `{{radicado}}`; a blank line parts paragraphs. */
  body: string;
}

/** What somebody writes: a template before it has a version. */
export type TemplateDraft = Omit<LetterTemplate, 'version'>;

/** Longest texts of a template, in characters. */
export const templateLimits = { id: 60, title: 120, body: 20_000 } as const;

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A variable, or a brace that belongs to none. Letters have no other use for braces. */
const braces = /\{\{\s*([^{}]*?)\s*\}\}|[{}]/g;

/** A piece of a body: text as it stands, or a variable. */
export type TemplatePiece = { kind: 'text'; text: string } | { kind: 'variable'; name: string; at: number };

/** Body in pieces; `stray` are the places of braces that pair with none. */
export function templatePieces(body: string): { pieces: TemplatePiece[]; stray: number[] } {
  const pieces: TemplatePiece[] = [];
  const stray: number[] = [];
  let from = 0;
  for (const match of body.matchAll(braces)) {
    const [whole, name] = match;
    if (match.index > from) pieces.push({ kind: 'text', text: body.slice(from, match.index) });
    if (name === undefined) stray.push(match.index);
    else pieces.push({ kind: 'variable', name, at: match.index });
    from = match.index + whole.length;
  }
  if (from < body.length) pieces.push({ kind: 'text', text: body.slice(from) });
  return { pieces, stray };
}

/** The variables of a body, each once, in the order in which they come. */
export function variablesOf(body: string): LetterVariable[] {
  const names = templatePieces(body).pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : []));
  return [...new Set(names)].filter(isLetterVariable);
}

function lineOf(body: string, at: number): number {
  return body.slice(0, at).split('\n').length;
}

function bodyProblems(body: string): { problem: FieldProblem; words: string }[] {
  const { pieces, stray } = templatePieces(body);
  const unknown = pieces.flatMap((piece) =>
    piece.kind === 'variable' && !isLetterVariable(piece.name) ? [{ name: piece.name.slice(0, 40), at: piece.at }] : [],
  );
  return [
    ...unknown.map(({ name, at }) => ({
      problem: { field: 'body', code: 'unknownValue' as const, params: { variable: name, line: lineOf(body, at) } },
      words: `the unknown variable "${name}" in line ${lineOf(body, at)}`,
    })),
    ...stray.map((at) => ({
      problem: {
        field: 'body',
        code: 'notAllowed' as const,
        params: { brace: body.charAt(at), line: lineOf(body, at) },
      },
      words: `a "${body.charAt(at)}" that pairs with none in line ${lineOf(body, at)}`,
    })),
  ];
}

function textProblem(field: 'id' | 'title' | 'body', value: string): { problem: FieldProblem; words: string }[] {
  const max = templateLimits[field];
  if (value.trim() === '') return [{ problem: { field, code: 'required' }, words: `an empty ${field}` }];
  if (value.length <= max) return [];
  const params = { max, length: value.length };
  return [{ problem: { field, code: 'tooLong', params }, words: `a ${field} of ${value.length} characters` }];
}

/**
 * Refuses a template that could not be filled.
 *
 * @throws PqrsError `letter-template-invalid` with `fields`: an unknown variable, a brace that pairs with none, an empty part, a bad
 *   id, a language or category that there is not, too long a text
 * @example
 * checkTemplate({id: 'respuesta', title: 'Respuesta', locale: 'es-CO', categories: ['reclamo'], body: 'Radicado {{radicado}}'})
 * // returns; with {{radicao}} it throws and says so
 */
export function checkTemplate(template: TemplateDraft): void {
  const { id, title, locale, categories: offered, body } = template;
  const found = [
    ...textProblem('id', id),
    ...(id.trim() === '' || idPattern.test(id)
      ? []
      : [{ problem: { field: 'id', code: 'notAllowed' as const }, words: `the id "${id.slice(0, 40)}"` }]),
    ...textProblem('title', title),
    ...(locales.includes(locale)
      ? []
      : [
          {
            problem: { field: 'locale', code: 'unknownValue' as const },
            words: `the language "${String(locale).slice(0, 20)}"`,
          },
        ]),
    ...(offered.length > 0 && offered.every((one) => categories.includes(one))
      ? []
      : [
          {
            problem: { field: 'categories', code: 'unknownValue' as const },
            words: 'no category, or one that there is not',
          },
        ]),
    ...textProblem('body', body),
    ...bodyProblems(body),
  ];
  if (found.length === 0) return;
  throw new PqrsError(
    'letter-template-invalid',
    `The template "${id.slice(0, 40)}" has ${found.map(({ words }) => words).join('; ')}.`,
    `Write variables as {{radicado}}. These exist: ${letterVariables.join(', ')}. An id has small letters, digits and hyphens.`,
    { fields: found.map(({ problem }) => problem) },
  );
}
