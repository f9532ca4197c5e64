// The slow obvious way: one day after another, over our holidays. Every answer is held against it.

/** Stepping over day numbers. `holidays` are those of 2010-2035, as day numbers and as ISO dates. */
export function makeNaive({ formatDate, holidaysOfYear, parseDate }) {
  const closed = new Set();
  for (let year = 2010; year <= 2035; year += 1) for (const { day } of holidaysOfYear(year)) closed.add(day);
  const isOpen = (day) => (day + 3) % 7 < 5 && !closed.has(day);
  function addDay(day, n) {
    let at = day;
    for (let left = n; left > 0;) {
      at += 1;
      if (isOpen(at)) left -= 1;
    }
    return at;
  }
  return {
    holidays: { days: [...closed], dates: [...closed].map(formatDate) },
    addDay,
    add: (date, n) => formatDate(addDay(parseDate(date), n)),
  };
}
