import type { Category } from '../case/category.js';
import { PqrsError } from '../errors.js';
import type { Locale } from '../texts/catalogue.js';
import { checkTemplate } from './template.js';
import type { LetterTemplate, TemplateDraft } from './template.js';

/** How a record names a template: id, language and version. */
export function templateReference({ id, locale, version }: LetterTemplate): string {
  return `${id}.${locale}@${version}`;
}

function newestOf(templates: readonly LetterTemplate[], id: string, locale: Locale): LetterTemplate | undefined {
  return templates.filter((one) => one.id === id && one.locale === locale).sort((a, b) => b.version - a.version)[0];
}

function sameText(a: TemplateDraft, b: TemplateDraft): boolean {
  return a.title === b.title && a.body === b.body && a.categories.join() === b.categories.join();
}

/**
 * Adds a template, or an edit of one, as its next version. The versions before stay as they are; a draft that changes nothing adds
 * nothing.
 *
 * @throws PqrsError `letter-template-invalid`
 * @example
 * publishTemplate(library, {...answer, body: 'Con gusto.'}).at(-1)?.version // 2, where the library had version 1
 */
export function publishTemplate(library: readonly LetterTemplate[], draft: TemplateDraft): readonly LetterTemplate[] {
  checkTemplate(draft);
  const newest = newestOf(library, draft.id, draft.locale);
  if (newest && sameText(newest, draft)) return library;
  const { id, title, locale, categories, body } = draft;
  const version = (newest?.version ?? 0) + 1;
  return [...library, Object.freeze({ id, version, title, locale, categories: Object.freeze([...categories]), body })];
}

/**
 * A template by id and language: the version asked for, or the newest.
 *
 * @throws PqrsError `letter-template-unknown`
 */
export function findTemplate(
  library: readonly LetterTemplate[],
  id: string,
  locale: Locale,
  version?: number,
): LetterTemplate {
  const found =
    version === undefined
      ? newestOf(library, id, locale)
      : library.find((one) => one.id === id && one.locale === locale && one.version === version);
  if (found) return found;
  throw new PqrsError(
    'letter-template-unknown',
    `There is no template "${id.slice(0, 60)}" in ${locale}${version === undefined ? '' : `, version ${version}`}.`,
    `Use one of: ${[...new Set(library.map((one) => one.id))].join(', ')}.`,
  );
}

/**
 * The newest version of every template for a kind of case in a language, by title.
 *
 * @example
 * templatesFor(standardTemplates, 'reclamo', 'es-CO').map((one) => one.id)
 * // ['prorroga', 'respuesta-de-fondo', 'pedir-datos', 'traslado']
 */
export function templatesFor(library: readonly LetterTemplate[], category: Category, locale: Locale): LetterTemplate[] {
  const ids = [...new Set(library.filter((one) => one.locale === locale).map((one) => one.id))];
  return ids
    .flatMap((id) => newestOf(library, id, locale) ?? [])
    .filter((one) => one.categories.includes(category))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
}
