import { storyNow } from './samples.js';

/** The instant of the stories, as widgets ask for it. */
export const now = (): string => storyNow;

/** What the toolbar sets on a widget. */
export interface Setting {
  theme: 'light' | 'dark' | 'contrast';
  density: 'comfortable' | 'compact';
  lang: string;
}

export function setting(globals: Record<string, unknown>): Setting {
  const {
    theme,
    density,
    locale: lang,
  } = globals as { theme: Setting['theme']; density: Setting['density']; locale: string };
  return { theme, density, lang };
}
