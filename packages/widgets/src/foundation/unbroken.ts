/**
 * A number that people read as one, such as that of a telephone, kept on one line.
 *
 * @example
 * unbroken('01 8000') // '01\u00a08000'
 */
export function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
