import type { Org } from '../org.js';
import type { Row, Value } from '../schema/field.js';
import { visibleRow } from '../store.js';
import type { ChildSelection, Selection } from './select.js';

/** A record as a query shows it: related records nested, absent ones null. */
export type Shown = { [name: string]: Value | Shown | readonly Shown[] };

/** The records of a page, each as it is when the page is read. */
export function showRecords(org: Org, selection: Selection, ids: readonly string[], version: string): Shown[] {
  return ids.flatMap((id) => {
    const stored = org.store.get(id);
    const row = stored && visibleRow(stored, org.clock.now());
    return row ? [showRow(org, selection, row, version)] : [];
  });
}

/** The records that belong to a row; null where there are none. */
function showChildren(
  org: Org,
  { object, field, columns, paths }: ChildSelection,
  row: Row,
  version: string,
): Shown | null {
  const records: Shown[] = [];
  for (const id of org.store.withValue(object.name, field.name, row['Id'] ?? null, true)) {
    const stored = org.store.get(id);
    const child = stored && visibleRow(stored, org.clock.now());
    if (child) records.push(showRow(org, { object, columns, paths, children: [] }, child, version));
  }
  return records.length === 0 ? null : { totalSize: records.length, done: true, records };
}

type ShownParts = Pick<Selection, 'object' | 'columns' | 'paths' | 'children'>;

function showRow(org: Org, { object, columns, paths, children }: ShownParts, row: Row, version: string): Shown {
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
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? (inner as Shown)
          : { attributes: attributesOf(org.schema.objectOfId(id)?.name ?? '', id, version) };
      place[name] = nested;
      place = nested;
    }
    if (known) place[field.name] = shownValue(object.name, row, field, paths.rowAt(row, hops), version);
  }
  for (const child of children) shown[child.relationship] = showChildren(org, child, row, version);
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
