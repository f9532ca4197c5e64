import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import type { PqrsElement } from '@pqrs-kit/widgets';
import { hosts, type HostName } from '../hosts/hosts.js';
import { anatomy } from './AnatomySheet.js';
import { severalOnAPage, sheet } from './frame.js';
import { keyboardPage, type KeyboardStep } from './keyboard.js';
import { declarationOf } from './manifest.js';
import { settingOf, type Setting } from './setting.js';
import { tokenPanel } from './TokenPanel.js';
import { drawing, type Draw } from './widget.js';

export interface Given<Widget extends PqrsElement> {
  tag: string;
  /** What the widget shows on the pages that every widget has. */
  sample(context: StoryContext): Partial<Widget>;
  /** One under the other: the widget needs the width. */
  wide?: boolean;
  /** Brings a widget where there is more to see, as a person would. */
  prepare?(widget: Widget, context: StoryContext): Promise<void>;
  /** The part that each custom property of the widget shows at. */
  shownAt?: Readonly<Record<string, string>>;
  /** What is pressed one after the other, from before the widget. */
  keyboard: readonly KeyboardStep[];
  /** Values of controls that the manifest's defaults do not fit. */
  playground?: Record<string, unknown>;
}

export interface Pages<Widget extends PqrsElement> {
  /** For the title's object: arguments and their table, from the manifest. */
  meta: Pick<Meta, 'args' | 'argTypes' | 'component'>;
  draw: Draw<Widget>;
  playground: StoryObj;
  anatomy: StoryObj;
  theming: StoryObj;
  locales: StoryObj;
  accessibility: StoryObj;
  inHost: StoryObj;
}

const said = (story: string) => ({ docs: { description: { story } } });
const themes: readonly { theme: Setting['theme']; title: string }[] = [
  { theme: 'light', title: 'Light' },
  { theme: 'dark', title: 'Dark' },
  { theme: 'contrast', title: 'High contrast' },
];

/** The pages that are the same for every widget. States are written by hand beside them. */
export function pagesOf<Widget extends PqrsElement>(given: Given<Widget>): Pages<Widget> {
  const { tag, sample, wide = false, prepare } = given;
  const draw = drawing<Widget>(tag);
  const shown = (context: StoryContext, changes: Partial<Setting> = {}): TemplateResult =>
    draw(context, { ...sample(context), ...changes });
  const play = async (context: StoryContext): Promise<void> => {
    if (!prepare) return;
    const { canvasElement } = context;
    await Promise.all(widgetsIn<Widget>(canvasElement, tag).map((widget) => prepare(widget, context)));
  };
  const page = (description: string, render: (context: StoryContext) => TemplateResult, several = true): StoryObj => ({
    parameters: { layout: 'padded', ...said(description), ...(several ? severalOnAPage : {}) },
    render: (_args, context) => render(context),
    play,
  });
  const { args, argTypes, template } = getStorybookHelpers(tag, {
    excludeCategories: ['methods', 'cssStates'],
  });
  return {
    meta: { component: tag, args: { ...args, ...given.playground }, argTypes },
    draw,
    playground: {
      parameters: said('Everything the element takes, in the controls below.'),
      render: (args, context) =>
        template({ ...args, ...asArguments(tag, { ...settingOf(context), ...sample(context) }) }),
    },
    anatomy: page('Parts, custom properties, slots and states, by the names that a page calls them.', (context) =>
      anatomy({ tag, widget: shown(context), shownAt: given.shownAt ?? {} }),
    ),
    theming: page(
      'The public tokens, to be tried out, and the themes side by side.',
      (context) =>
        html`${tokenPanel(tag, shown(context))}
        ${sheet(
          themes.map(({ theme, title }) => ({ title, theme, content: shown(context, { theme }) })),
          wide,
        )}`,
    ),
    locales: page('The same in each language of the product.', (context) =>
      sheet(
        ['es-CO', 'en', 'pt-BR'].map((lang) => ({ title: lang, content: shown(context, { lang }) })),
        wide,
      ),
    ),
    accessibility: {
      ...page('The keyboard, key by key.', (context) => keyboardPage(given.keyboard, shown(context), wide), false),
      // The words that the focus is on are those of one language.
      globals: { locale: 'es-CO' },
    },
    inHost: {
      ...page('Inside two CRMs, on a public page and on a telephone, with as much room as each gives.', (context) =>
        sheet(
          framed.map((name) => ({
            title: hosts[name].title,
            content: hosts[name].frame(shown(context, { headingLevel: hosts[name].headingLevel })),
          })),
          true,
        ),
      ),
      globals: { host: 'none' },
    },
  };
}

const framed: readonly HostName[] = ['hubspot', 'salesforce', 'page', 'narrow'];

/** Every widget of a story, those inside a sheet's own root too. */
function widgetsIn<Widget extends Element>(within: ParentNode, tag: string): Widget[] {
  const own = [...within.querySelectorAll<Widget>(tag)];
  const sheets = [...within.querySelectorAll<PqrsElement>('[data-sheet]')];
  return [...own, ...sheets.flatMap(({ renderRoot }) => widgetsIn<Widget>(renderRoot, tag))];
}

/** Properties by the names that the controls have: that of the attribute where there is one. */
function asArguments(tag: string, properties: object): Record<string, unknown> {
  const { attributes } = declarationOf(tag);
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      attributes.find(({ fieldName }) => fieldName === name)?.name ?? name,
      value as unknown,
    ]),
  );
}
