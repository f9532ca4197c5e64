import { hosts, type HostName } from '../hosts/hosts.js';

/** What the toolbar says, as widgets take it. */
export interface Setting {
  theme: 'light' | 'dark' | 'contrast';
  density: 'comfortable' | 'compact';
  /** BCP 47 tag. */
  lang: string;
  /** The instant it is in the story, ISO with offset. */
  now: () => string;
  /** As it fits below the headings of the host. */
  headingLevel: number;
}

/** The day all stories are set in where the toolbar says no other: a Tuesday. */
export const storyDay = '2026-11-24';

/** Ten in the morning in Colombia. */
const instantOf = (day = storyDay): string => `${day}T10:00:00-05:00`;

/** As much of a story's context as the setting comes from. */
export interface Surroundings {
  id: string;
  globals: Record<string, unknown>;
  storyGlobals?: Record<string, unknown>;
}

const themes = ['light', 'dark', 'contrast'] as const;
const languages = ['es-CO', 'en', 'pt-BR'] as const;

/** Adds up the letters of a story's id: the same story always gets the same turn, and neighbours get others. */
const turnOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/**
 * The setting of a story: what the toolbar says. Where the stories are only run through once (`turn`), each takes another theme and language,
 * unless it sets its own.
 */
export function settingOf({ id, globals, storyGlobals = {} }: Surroundings): Setting {
  const { theme, density, locale, today, host = 'none' } = globals as Record<string, string>;
  const turn = globals['turn'] === true ? turnOf(id) : undefined;
  const inTurn = <Value extends string>(name: string, values: readonly Value[], place: number): Value | undefined =>
    turn === undefined || name in storyGlobals ? undefined : values[Math.trunc(turn / place) % values.length];
  return {
    theme: inTurn('theme', themes, 1) ?? (theme as Setting['theme']),
    density: density as Setting['density'],
    lang: inTurn('locale', languages, themes.length) ?? locale ?? 'es-CO',
    now: () => instantOf(today),
    headingLevel: hosts[host as HostName].headingLevel,
  };
}
