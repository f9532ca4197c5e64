/**
 * A type as the tables of contracts write it: the name of a simple one, names with `|` between them, `[shape]` for a list of any
 * length, an object for members, all of which are known. A member with `?` may be missing; `*` stands for members of any name.
 */
export type Shape = string | readonly [Shape] | Members;
export interface Members {
  readonly [member: string]: Shape;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2})$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const simple: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  null: (value) => value === null,
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  instant: (value) => typeof value === 'string' && instant.test(value),
  uuid: (value) => typeof value === 'string' && uuid.test(value),
};

/**
 * What is wrong with a value: one line each, with where it is.
 *
 * @example
 * faultsOf({ id: 'text', 'note?': 'text' }, { id: 7, more: 1 }, 'ticket') // ['ticket.id is no text: 7', 'ticket.more is not known']
 */
export function faultsOf(shape: Shape, value: unknown, at: string): string[] {
  if (typeof shape === 'string') {
    const fits = shape.split('|').some((name) => simple[name]?.(value) ?? value === name);
    return fits ? [] : [`${at} is no ${shape}: ${String(JSON.stringify(value)).slice(0, 60)}`];
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item: unknown, index) => faultsOf(shape[0], item, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  return memberFaults(shape, value as Record<string, unknown>, at);
}

function memberFaults(shape: Members, value: Readonly<Record<string, unknown>>, at: string): string[] {
  const missing = Object.keys(shape)
    .filter((name) => name !== '*' && !name.endsWith('?') && value[name] === undefined)
    .map((name) => `${at}.${name} is missing`);
  const found = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .flatMap(([name, member]) => {
      const known = shape[name] ?? shape[`${name}?`] ?? shape['*'];
      return known === undefined ? [`${at}.${name} is not known`] : faultsOf(known, member, `${at}.${name}`);
    });
  return [...missing, ...found];
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);
