import type { Locale } from './catalogue.js';

/** The texts of one language by the name of their catalogue: what a file of that language holds. */
export type LanguageTexts = Readonly<Record<string, object>>;

/**
 * Languages whose texts are a file of their own. None here, where every catalogue holds all of its languages; the build for pages
 * (scripts/languages.mjs) takes all but es-CO out of them and writes the files here.
 */
export const apart: Readonly<Partial<Record<Locale, () => Promise<{ texts: LanguageTexts }>>>> = {};

/** What was fetched. The catalogues that the build for pages cut read from it. */
export const fetchedTexts = new Map<Locale, LanguageTexts>();
