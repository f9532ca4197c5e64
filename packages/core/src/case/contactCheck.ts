import type { DocumentType } from './category.js';

/** What keeps a text from being an e-mail address: no @, nothing before it, or no domain after it. */
export type EmailFault = 'at' | 'local' | 'domain';

/**
 * What is wrong with an e-mail address, or undefined. It asks for what a delivery needs and no more: one @, something before it, and a
 * domain with a dot after it.
 *
 * @example
 * emailFault('ana@') // 'domain'
 */
export function emailFault(email: string): EmailFault | undefined {
  const at = email.lastIndexOf('@');
  if (at < 0) return 'at';
  if (!/^[^\s@<>"(),;:\\[\]]{1,64}$/.test(email.slice(0, at))) return 'local';
  return /^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u.test(email.slice(at + 1)) ? undefined : 'domain';
}

/** Whether a text can be called: 7 to 15 digits (ITU-T E.164), with the signs people put between them. */
export function isPhone(phone: string): boolean {
  const digits = phone.replace(/[\s().-]/g, '');
  return /^\+?\d{7,15}$/.test(digits);
}

const shapes: Readonly<Record<DocumentType, RegExp>> = {
  CC: /^\d{3,10}$/,
  NUIP: /^\d{6,11}$/,
  CE: /^\d{3,10}$/,
  NIT: /^\d{5,15}(-\d)?$/,
  PA: /^[A-Za-z0-9]{4,20}$/,
  PPT: /^\d{4,15}$/,
  other: /^[A-Za-z0-9-]{3,20}$/,
};

/**
 * Whether a document number has the shape of its type. A NIT written with a hyphen carries its check digit, which must fit.
 *
 * @example
 * isDocumentNumber('NIT', '800197268-4') // true: the tax authority's own
 * isDocumentNumber('NIT', '800197268-5') // false
 */
export function isDocumentNumber(type: DocumentType, number: string): boolean {
  if (!shapes[type].test(number)) return false;
  const [root = '', check] = number.split('-');
  return type !== 'NIT' || check === undefined || nitCheckDigit(root) === Number(check);
}

const nitWeights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71] as const;

/**
 * The check digit of a NIT: prime weights from the right, modulo 11 (DIAN, Orden Administrativa 4 de 1989).
 *
 * @example
 * nitCheckDigit('800197268') // 4
 */
export function nitCheckDigit(root: string): number {
  const sum = nitWeights.reduce(
    (total, weight, place) => total + weight * Number(root[root.length - 1 - place] ?? 0),
    0,
  );
  const rest = sum % 11;
  return rest > 1 ? 11 - rest : rest;
}
