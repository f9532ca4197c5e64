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
    case 'boolean':
      return JSON.stringify(value);
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
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
