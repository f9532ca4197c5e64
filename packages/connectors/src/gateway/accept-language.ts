import { locales, resolveLocale, type Locale } from '@pqrs-kit/core';

/**
 * The language of the product that a reader wants most, by the weights of Accept-Language. Spanish when none of them is wanted.
 *
 * @example
 * preferredLocale('fr, en;q=0.8, pt;q=0.9') // 'pt-BR'
 */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: Number(weight ?? 1) };
    })
    .filter(({ tag, weight }) => weight > 0 && isOurs(tag))
    .sort((left, right) => right.weight - left.weight);
  return resolveLocale(wanted[0]?.tag);
}

function isOurs(tag: string): boolean {
  const language = tag.toLowerCase().split('-')[0];
  return locales.some((locale) => locale.split('-')[0] === language);
}
