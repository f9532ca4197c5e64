import { calendarIds, countryCalendar } from '../calendar/countries.js';
import type { Finding } from './checkFinding.js';
import type { Law } from './law.js';
import { fullId } from './norm.js';
import type { Norm } from './norm.js';

function named({ norms }: Law, id: string): Norm | undefined {
  return norms.find((one) => one.id === id || fullId(one) === id);
}

/** Whether the chain of terms that start when another expires comes back to where it began. */
function waitsForItself(law: Law, norm: Norm): boolean {
  const passed = new Set<string>();
  let next = norm.startsAfter;
  while (next !== undefined && !passed.has(next)) {
    if (next === norm.id || next === fullId(norm)) return true;
    passed.add(next);
    next = named(law, next)?.startsAfter;
  }
  return false;
}

function wrongReferences(law: Law, norm: Norm): string[] {
  const { startsAfter, silence, loaner } = norm;
  const wrong: string[] = [];
  const mustExist = (what: string, id: string | undefined) => {
    if (id !== undefined && !named(law, id)) wrong.push(`${what} "${id}", which is no norm`);
  };
  mustExist('starts after', startsAfter);
  mustExist('has its silence recognised by', silence?.recognition);
  mustExist('is lengthened by', loaner?.id);
  if (waitsForItself(law, norm)) wrong.push(`starts after "${startsAfter ?? ''}", which waits for it in turn`);
  return wrong;
}

function wrongCalendars({ calendar, calendarLayers = [] }: Norm): string[] {
  if (!calendarIds.includes(calendar)) return [`counts on the calendar "${calendar}", which does not exist`];
  const { layers } = countryCalendar(calendar);
  return calendarLayers
    .filter((layer) => !Object.hasOwn(layers, layer))
    .map((layer) => `names the layer "${layer}", which the calendar "${calendar}" does not have`);
}

/** Everything that a norm names exists: other norms, its calendar, the layers on it. */
export function checkReferences(law: Law): Finding[] {
  return law.norms.flatMap((norm) => [
    ...wrongReferences(law, norm).map((message): Finding => ({ id: fullId(norm), kind: 'reference', message })),
    ...wrongCalendars(norm).map((message): Finding => ({ id: fullId(norm), kind: 'calendar', message })),
  ]);
}
