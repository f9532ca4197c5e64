// What the elements manifest is made from: the widgets' sources, read as Lit.

/** The tag of a widget stands in its class as `static readonly tag`. */
const tagsFromClasses = {
  name: 'tags-from-classes',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || node.name === undefined) return;
    const tag = node.members.find(
      (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'tag' && member.initializer,
    );
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name.getText());
    if (tag === undefined || declaration === undefined) return;
    declaration.tagName = tag.initializer.text;
    declaration.customElement = true;
  },
};

/** Only what a page may use: members without a description serve the widget itself, and so does what Lit calls. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations.filter(({ customElement }) => customElement)) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => name.startsWith('pqrs-'));
        const shown = new Set(declaration.members?.map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !fieldName || shown.has(fieldName));
      }
    }
  },
};

function isPublic({ name, privacy = 'public', static: isStatic, description, attribute }) {
  if (privacy !== 'public' || name.startsWith('#') || isStatic || name.endsWith('Callback')) return false;
  return description !== undefined || attribute !== undefined;
}

export default {
  globs: ['packages/widgets/src/**/*.ts'],
  exclude: ['packages/widgets/src/**/*.test.ts', 'packages/widgets/src/pqrs.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  packagejson: false,
  plugins: [tagsFromClasses, publicOnly],
};
