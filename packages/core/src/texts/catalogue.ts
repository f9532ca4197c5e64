/** The languages of the product. es-CO is the source; the others are complete or the build fails. */
export type Locale = 'es-CO' | 'en' | 'pt-BR';

export const locales: readonly Locale[] = ['es-CO', 'en', 'pt-BR'];

/** The texts of one topic in every language. A missing key is a type error. */
export type Catalogue<Texts> = Readonly<Record<Locale, Texts>>;

/**
 * The product language that serves a BCP 47 tag best.
 *
 * @example
 * resolveLocale('pt') // 'pt-BR'
 * resolveLocale('en-GB') // 'en'
 * resolveLocale('fr') // 'es-CO'
 */
export function resolveLocale(tag: string | null | undefined): Locale {
  const language = (tag ?? '').toLowerCase().split('-')[0];
  if (language === 'en') return 'en';
  if (language === 'pt') return 'pt-BR';
  return 'es-CO';
}
