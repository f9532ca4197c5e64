import type { Org } from '../org.js';
import type { Row, Value } from '../schema/field.js';
import { visibleRow } from '../store.js';
import type { Selection } from './select.js';

/** A record as a query shows it: related records nested, absent ones null. */
export type Shown = { [name: string]: Value | Shown };

/** The records of a page, each as it is when the page is read. */
export function showRecords(org: Org, selection: Selection, ids: readonly string[], version: string): Shown[] {
  return ids.flatMap((id) => {
    const stored = org.store.get(id);
    const row = stored && visibleRow(stored, org.clock.now());
    return row ? [showRow(org, selection, row, version)] : [];
  });
}

function showRow(org: Org, { object, columns, paths }: Selection, row: Row, version: string): Shown {
  const shown: Shown = { attributes: attributesOf(object.name, String(row['Id']), version) };
  for (const { hops, field, names } of columns) {
    let place = shown;
    let known = true;
    for (const [index, name] of names.slice(0, -1).entries()) {
      const related = paths.rowAt(row, hops.slice(0, index + 1));
      if (!related) {
        place[name] = null;
        known = false;
        break;
      }
      const id = String(related['Id']);
      const inner = place[name];
      const nested: Shown =
        typeof inner === 'object' && inner !== null
          ? inner
          : { attributes: attributesOf(org.schema.objectOfId(id)?.name ?? '', id, version) };
      place[name] = nested;
      place = nested;
    }
    if (known) place[field.name] = shownValue(object.name, row, field, paths.rowAt(row, hops), version);
  }
  return shown;
}

/** File contents are shown as the address to read them from. */
function shownValue(
  object: string,
  row: Row,
  field: { name: string; type: string },
  at: Row | undefined,
  version: string,
): Value {
  const value = at?.[field.name] ?? null;
  if (field.type !== 'base64' || value === null) return value;
  return `/services/data/v${version}/sobjects/${object}/${String(row['Id'])}/${field.name}`;
}

function attributesOf(type: string, id: string, version: string): Shown {
  return { type, url: `/services/data/v${version}/sobjects/${type}/${id}` };
}
