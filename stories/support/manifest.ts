import manifest from '../../packages/widgets/custom-elements.json' with { type: 'json' };

/** Something with a name that a page may set or style, as the manifest says it. */
export interface Described {
  name: string;
  description?: string;
}

/** As much of an element's declaration as the pages need. */
export interface Declaration {
  tagName: string;
  attributes: readonly (Described & { fieldName?: string })[];
  slots: readonly Described[];
  cssParts: readonly Described[];
  cssProperties: readonly (Described & { default?: string })[];
  cssStates: readonly Described[];
}

const nothingOf = { attributes: [], slots: [], cssParts: [], cssProperties: [], cssStates: [] };

/** What the manifest says of a widget; a wrong tag is a mistake in the story. */
export function declarationOf(tag: string): Declaration {
  const declared = (manifest.modules as { declarations?: Partial<Declaration>[] }[])
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!declared) throw new TypeError(`The manifest knows no <${tag}>.`);
  return { ...nothingOf, ...declared, tagName: tag };
}
