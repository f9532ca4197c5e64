/** How many positions are sorted, or merged, in one step. */
const stride = 1024;

/**
 * The positions 0 to `count` - 1 in order: sorted in short runs that are then merged, so that no step takes long.
 *
 * @param compare of two positions, as `Array.prototype.sort` takes it; it must tell every two of them apart
 */
export function* sortedPositions(
  count: number,
  compare: (left: number, right: number) => number,
): Generator<void, Uint32Array> {
  let from = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) from[at] = at;
  for (let start = 0; start < count; start += stride) {
    from.subarray(start, start + stride).sort(compare);
    yield;
  }
  let into = new Uint32Array(count);
  for (let width = stride; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) yield* merge(from, into, start, width, compare);
    [from, into] = [into, from];
  }
  return from;
}

/** Merges two neighbouring runs of a width; the second may be short or missing. */
function* merge(
  from: Uint32Array,
  into: Uint32Array,
  start: number,
  width: number,
  compare: (left: number, right: number) => number,
): Generator<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    const [one = 0, other = 0] = [from[left], from[right]];
    const takeLeft = right >= end || (left < middle && compare(one, other) < 0);
    into[at] = takeLeft ? one : other;
    if (takeLeft) left += 1;
    else right += 1;
    if (at % stride === 0) yield;
  }
}
