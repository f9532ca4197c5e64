import { foldText } from '../texts/fold.js';
import { departments } from './divipola.js';

/** A municipality of Colombia. */
export interface Municipality {
  /** Code of the Divipola: two digits of the department, three of the municipality. */
  code: string;
  /** Its name with that of its department, as it is written in an address: `Medellín, Antioquia`. */
  name: string;
}

interface Entry extends Municipality {
  /** Without accents and in small letters. */
  own: string;
  whole: string;
}

let entries: readonly Entry[] | undefined;

function all(): readonly Entry[] {
  return (entries ??= read());
}

function read(): Entry[] {
  // An object gives its keys that look like numbers first: 11 before 05.
  const inOrder = Object.entries(departments).sort(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.flatMap(([department, [departmentName, list]]) =>
    list.split(';').map((row): Entry => {
      const own = row.slice(3);
      // The capital belongs to no department.
      const name = department === '11' ? own : `${own}, ${departmentName}`;
      return { code: department + row.slice(0, 3), name, own: key(own), whole: key(name) };
    }),
  );
}

/**
 * The municipalities whose name begins with what was typed, then those that have a word beginning with it; accents, capitals and commas do
 * not matter. The name of the department may follow.
 *
 * @param most How many at most.
 * @example
 * findMunicipalities('rione', 5).map(({ name }) => name) // ['Rionegro, Antioquia', 'Rionegro, Santander']
 * findMunicipalities('rionegro san', 5) // [{ code: '68615', name: 'Rionegro, Santander' }]
 */
export function findMunicipalities(typed: string, most: number): Municipality[] {
  const wanted = key(typed);
  if (wanted === '') return [];
  const begins = all().filter(({ own, whole }) => own.startsWith(wanted) || whole.startsWith(wanted));
  const within = all().filter((entry) => !begins.includes(entry) && ` ${entry.whole}`.includes(` ${wanted}`));
  return [...begins, ...within].slice(0, most).map(({ code, name }) => ({ code, name }));
}

/**
 * The code of a municipality by its whole name as {@link findMunicipalities} gives it; undefined for a place that is none of Colombia.
 *
 * @example
 * divipolaCode('Medellín, Antioquia') // '05001'
 */
export function divipolaCode(name: string): string | undefined {
  const wanted = key(name);
  return all().find(({ whole }) => whole === wanted)?.code;
}

function key(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
