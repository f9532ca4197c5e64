import { PqrsError } from '../errors.js';
import { colombia } from './colombia.js';
import type { CalendarLayer, CountryCalendar } from './countryCalendar.js';
import { europeanUnion } from './europeanUnion.js';
import { peru } from './peru.js';

const countries = new Map([colombia, europeanUnion, peru].map((country) => [country.id, country]));

/** Ids of the calendars that there are, Colombia first. */
export const calendarIds: readonly string[] = [...countries.keys()];

function unknown(field: string, what: string, value: string, known: readonly string[]): PqrsError {
  return new PqrsError(
    'input-invalid',
    `There is no ${what} "${String(value).slice(0, 60)}".`,
    known.length === 0 ? 'Leave it out: this calendar has none.' : `Use one of: ${known.join(', ')}.`,
    { fields: [{ field, code: 'unknownValue' }] },
  );
}

/**
 * The holidays of a country by id.
 *
 * @throws PqrsError `input-invalid`
 * @example
 * countryCalendar('co').firstYear // 1984
 */
export function countryCalendar(id: string): CountryCalendar {
  const found = countries.get(id);
  if (found) return found;
  throw unknown('calendar', 'calendar', id, calendarIds);
}

/** A layer of a country. @throws PqrsError `input-invalid` */
export function layerOf(country: CountryCalendar, layer: string): CalendarLayer {
  const found = Object.hasOwn(country.layers, layer) ? country.layers[layer] : undefined;
  if (found) return found;
  throw unknown('calendarLayers', 'calendar layer', layer, Object.keys(country.layers));
}
