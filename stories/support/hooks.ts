import { tokens } from '@pqrs-kit/widgets';
import hubspot from '../../packages/widgets/themes/hubspot.css?raw';
import slds from '../../packages/widgets/themes/slds.css?raw';

/** A public custom property, and what it stands for where nobody sets it. */
export interface Hook {
  name: string;
  kind: 'colour' | 'length' | 'other';
  /** The value that widgets fall back to, as CSS. */
  own: string;
}

const colours = /^--pqrs-(color-|clock-(ok|warn|danger)-)/;
const lengths = /^--pqrs-(radius|space-\d|target-size)$/;

/** Every public property that the tokens read, once each, in the order of the sheet. */
export const hooks: readonly Hook[] = [
  ...new Map(
    [...tokens.cssText.matchAll(/--(_[a-z0-9-]+):([^;}]*)/g)].flatMap(([, token = '', value = '']) =>
      [...value.matchAll(/var\((--pqrs-[a-z0-9-]+)/g)].map(([, name = '']): [string, Hook] => [
        name,
        { name, kind: kindOf(name), own: kindOf(name) === 'colour' ? `var(--${token})` : lastOf(value) },
      ]),
    ),
  ).values(),
];

function kindOf(name: string): Hook['kind'] {
  if (colours.test(name)) return 'colour';
  return lengths.test(name) ? 'length' : 'other';
}

const declarationsOf = (sheet: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sheet.matchAll(/^\s*(--pqrs-[a-z0-9-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]),
  );

/** The themes of the package, and none. */
export const presets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Its own': {},
  'themes/hubspot.css': declarationsOf(hubspot),
  'themes/slds.css': declarationsOf(slds),
};

/** What a value is where no page says otherwise: `6px` of `var(--pqrs-radius,6px)`. */
function lastOf(value: string): string {
  return /,([^(]*?)\)+$/.exec(value)?.[1]?.trim() ?? value;
}
