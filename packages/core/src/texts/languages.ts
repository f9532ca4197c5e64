import { apart, fetchedTexts } from './apart.js';
import type { Locale } from './catalogue.js';

const coming = new Map<Locale, Promise<boolean>>();

/**
 * Whether the texts of a language can be read now. Always true in `@pqrs-kit/core`. In `@pqrs-kit/core/page` only es-CO is from the start, and
 * what is read of another language before it was fetched is es-CO.
 */
export function hasLanguage(locale: Locale): boolean {
  return !apart[locale] || fetchedTexts.has(locale);
}

/**
 * Fetches the texts of a language where they are a file of their own; once, however often it is asked for. Never rejects: false when
 * they could not be fetched, and the next call tries again.
 *
 * @example
 * await fetchLanguage('en') // true: the views now word in English
 */
export async function fetchLanguage(locale: Locale): Promise<boolean> {
  const fetch = apart[locale];
  if (!fetch || fetchedTexts.has(locale)) return true;
  const under = coming.get(locale) ?? fetch().then(({ texts }) => keep(locale, texts), fails);
  coming.set(locale, under);
  const came = await under;
  coming.delete(locale);
  return came;
}

function keep(locale: Locale, texts: Readonly<Record<string, object>>): boolean {
  fetchedTexts.set(locale, texts);
  return true;
}

const fails = (): boolean => false;
