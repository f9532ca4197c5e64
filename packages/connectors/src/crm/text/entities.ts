/** The names of U+00A0 to U+00FF in their order (HTML 4.01, section 24.2). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const others: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', bull: '•', trade: '™', euro: '€' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' },
  ...{ lsaquo: '‹', rsaquo: '›', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '\u200d', lrm: '', rlm: '' },
};

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries(others),
  // A blank that keeps a line together is a blank; a place for a hyphen is nothing that anybody wrote.
  ...[['nbsp', ' '] as const, ['shy', ''] as const],
]);

/** What 128 to 159 mean in pages of Windows, which wrote their numbers as they were (WHATWG HTML, numeric character reference end state). */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));/g;

/** Whether a text has a character reference that is known. */
export function hasEntity(text: string): boolean {
  return [...text.matchAll(reference)].some(([, decimal, hex, name]) => decimal ?? hex ?? named.has(name ?? ''));
}

/**
 * A text with its character references decoded, once: what stood there as text stays text. Unknown names stay as they are,
 * numbers of no character are left out.
 *
 * @example
 * decodeEntities('Mu&ntilde;oz &amp;lt; 3 &#8364;') // 'Muñoz &lt; 3 €'
 */
export function decodeEntities(text: string): string {
  return text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal));
  });
}

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80] ?? '';
  if (code === 0xa0) return ' ';
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffd;
  return isNone ? '' : String.fromCodePoint(code);
}
