/**
 * The one spelling of a JSON value: object keys sorted by UTF-16 code units, no white space, members that are undefined left out. It is
 * RFC 8785 for the data that cases are made of: texts, whole numbers, booleans, null, lists and objects.
 *
 * @throws TypeError for what has no such spelling: fractions, functions, big integers, numbers beyond 2^53.
 * @example
 * canonicalJson({ b: 1, a: ['x'], c: undefined }) // '{"a":["x"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value))
        throw new TypeError(`${value} is not a whole number and has no canonical form here.`);
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : canonicalObject(value);
    default:
      throw new TypeError(`A ${typeof value} has no canonical form.`);
  }
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Without a comparison of its own, a list of texts is sorted by UTF-16 code units.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Quotation marks, backslashes, control characters and halves of a character: what JSON spells otherwise. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Most texts need no more than their quotation marks, and the test for that is far quicker than the spelling. */
function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
