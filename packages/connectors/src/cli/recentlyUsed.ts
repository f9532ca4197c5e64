/**
 * Makes a function that builds from a value and keeps what it built for the last few values: the lines of a file mostly
 * share one calendar.
 */
export function recentlyUsed<Value, Built>(most: number, build: (value: Value) => Built): (value: Value) => Built {
  const kept = new Map<string, Built>();
  return (value) => {
    const key = JSON.stringify(value);
    const built = kept.get(key) ?? build(value);
    kept.delete(key);
    kept.set(key, built);
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    return built;
  };
}
