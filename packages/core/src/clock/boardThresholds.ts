/** Keys in order, and at each the clock that may change when time passes it. */
export interface Thresholds {
  /** Calls `touch` for each clock with a key between the last one moved to and this one, forward or backward. */
  moveTo(key: number, touch: (slot: number) => void): void;
}

type Columns = readonly (Int32Array | Float64Array)[];

interface Entries {
  keys: Float64Array;
  /** Clock of each key, as its place in the columns. */
  slots: Int32Array;
}

function isNarrow(lowest: number, highest: number, length: number): boolean {
  return Number.isInteger(lowest) && Number.isInteger(highest) && highest - lowest <= 65_536 + length;
}

/** Entries of whole keys close together, such as days: counted, which takes no comparisons. */
function counted(columns: Columns, length: number, lowest: number, highest: number): Entries {
  const places = new Int32Array(highest - lowest + 2);
  for (const column of columns)
    for (const key of column) places[key - lowest + 1] = (places[key - lowest + 1] ?? 0) + 1;
  for (let i = 1; i < places.length; i += 1) places[i] = (places[i] ?? 0) + (places[i - 1] ?? 0);
  const entries = { keys: new Float64Array(length), slots: new Int32Array(length) };
  for (const column of columns) {
    for (let slot = 0; slot < column.length; slot += 1) {
      const key = column[slot] as number;
      const place = places[key - lowest] as number;
      places[key - lowest] = place + 1;
      entries.keys[place] = key;
      entries.slots[place] = slot;
    }
  }
  return entries;
}

function compared(columns: Columns, length: number): Entries {
  const keys = new Float64Array(length);
  const slots = new Int32Array(length);
  let next = 0;
  for (const column of columns) {
    for (let slot = 0; slot < column.length; slot += 1) {
      keys[next] = column[slot] as number;
      slots[next] = slot;
      next += 1;
    }
  }
  const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number));
  return {
    keys: Float64Array.from(order, (place) => keys[place] as number),
    slots: Int32Array.from(order, (place) => slots[place] as number),
  };
}

/**
 * Sorts the keys of some clocks, a column for each kind of change. Moving on costs what lies between, so a minute in which
 * nothing happens costs nothing.
 */
export function thresholds(columns: Columns): Thresholds {
  let [length, lowest, highest] = [0, Infinity, -Infinity];
  let whole = true;
  for (const column of columns) {
    length += column.length;
    whole &&= column instanceof Int32Array;
    for (const key of column) [lowest, highest] = [Math.min(lowest, key), Math.max(highest, key)];
  }
  const narrow = whole && isNarrow(lowest, highest, length);
  const { keys, slots } = narrow ? counted(columns, length, lowest, highest) : compared(columns, length);
  /** Keys passed so far. */
  let passed = 0;
  return {
    moveTo(key, touch) {
      for (; passed < length && (keys[passed] as number) <= key; passed += 1) touch(slots[passed] as number);
      for (; passed > 0 && (keys[passed - 1] as number) > key; passed -= 1) touch(slots[passed - 1] as number);
    },
  };
}
