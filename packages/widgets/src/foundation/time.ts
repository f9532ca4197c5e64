/** The civil date of an instant in a zone, YYYY-MM-DD. Formatters are kept: making one costs more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function civilDateIn(timeZone: string, instant: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(new Date(instant));
}
