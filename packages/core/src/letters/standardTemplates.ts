import { categories } from '../case/category.js';
import type { Category } from '../case/category.js';
import type { Locale } from '../texts/catalogue.js';
import { standardTemplateTexts } from '../texts/letterTemplates.js';
import type { StandardTemplateId } from '../texts/letterTemplates.js';
import { publishTemplate } from './templateLibrary.js';
import type { LetterTemplate } from './template.js';

const answerable = categories.filter((one) => one !== 'felicitacion');
const offeredFor: Readonly<Record<StandardTemplateId, readonly Category[]>> = {
  'respuesta-de-fondo': answerable,
  prorroga: ['peticion', 'queja', 'reclamo', 'denuncia'],
  'pedir-datos': ['peticion', 'queja', 'reclamo', 'denuncia'],
  traslado: ['peticion', 'queja', 'reclamo', 'denuncia'],
  agradecimiento: ['sugerencia', 'felicitacion'],
};

/** The templates to begin with, in every language, all in their first version. */
export const standardTemplates: readonly LetterTemplate[] = Object.entries(standardTemplateTexts)
  .flatMap(([locale, texts]) =>
    Object.entries(texts).map(([id, text]) => ({
      id,
      locale: locale as Locale,
      categories: offeredFor[id as StandardTemplateId],
      ...text,
    })),
  )
  .reduce<readonly LetterTemplate[]>(publishTemplate, []);
