import { foldText } from '../texts/fold.js';
import type { Person } from './submission.js';

/**
 * Whether two filings are of one person. Who says the same type and number of document is the same person; who says another document is
 * another. Where one of them says none, the name must be the same, and with it the e-mail or the phone: a family or an office may share
 * these, never both them and a name. Name and e-mail are compared without capitals, names also without accents, phones by their digits,
 * with or without the country code 57 of Colombia. Nobody has proved that an address is theirs, which is one reason why a person decides.
 * This is the product's own rule.
 *
 * @example
 * samePerson({ name: 'José Muñoz', email: 'jose@example.com' }, { name: 'JOSE  MUÑOZ', email: 'Jose@example.com' }) // true
 * samePerson({ name: 'José Muñoz', email: 'casa@example.com' }, { name: 'Ana Muñoz', email: 'casa@example.com' }) // false
 */
export function samePerson(one: Person, other: Person): boolean {
  const [left, right] = [documentKey(one), documentKey(other)];
  if (left !== undefined && right !== undefined) return left === right;
  if (nameKey(one.name) !== nameKey(other.name)) return false;
  return agree(emailKey(one.email), emailKey(other.email)) || agree(phoneKey(one.phone), phoneKey(other.phone));
}

/**
 * A serial as it is compared: letters and digits, without capitals and accents; undefined where too few are left to tell two products apart.
 *
 * @example
 * serialKey('tp-80 / 00417') // 'tp8000417'
 */
export function serialKey(serial: string): string | undefined {
  const key = foldText(serial).replace(/[^\p{L}\p{N}]/gu, '');
  return key.length < 3 ? undefined : key;
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

/** The check digit of a NIT may be written or not. */
function documentKey({ documentType, documentNumber }: Person): string | undefined {
  if (documentType === undefined || documentNumber === undefined) return undefined;
  const number = documentType === 'NIT' ? documentNumber.split('-')[0] : documentNumber;
  return `${documentType} ${foldText(number ?? '')}`;
}

function nameKey(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}

function emailKey(email: string | undefined): string | undefined {
  return email?.normalize('NFC').trim().toLowerCase();
}

function phoneKey(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '');
  return digits?.length === 12 && digits.startsWith('57') ? digits.slice(2) : digits;
}
