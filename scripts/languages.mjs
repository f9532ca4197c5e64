// The build for pages carries the texts of es-CO alone: every other language is a file of its own, which a page fetches when it is asked for.
// The sources keep each catalogue whole, so that a missing text stays a type error; here they are cut.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('../packages/core/src/texts/', import.meta.url));
const source = 'es-CO';

/** The languages that are cut off, with the end of their files' names. */
const others = { en: 'en', 'pt-BR': 'pt' };

/** Catalogues that no widget reads, or only one that few pages have: they stay whole, so that the others need not fetch them. */
const notOnPages = new Set(
  [
    ...['agreementTerms', 'caseCard', 'duties', 'errors', 'facts', 'hostPanel', 'office', 'paragraph', 'recourse'],
    ...['letter', 'letterHints', 'letterTemplates', 'letterVariables', 'regimeLabels', 'syncHealth'],
  ].map((name) => `${name}.ts`),
);

/** The file of one language beside the single-file builds. */
export const languageFile = (locale) => `pqrs.${others[locale]}.js`;
export const languageEntry = (locale) => `${folder}language.${others[locale]}.ts`;
export const otherLanguages = Object.keys(others);

/** The catalogues of a module: constants that are annotated as one and written as an object with a property for each language. */
function cataloguesIn(code) {
  const file = ts.createSourceFile('texts.ts', code, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ type }) => type && ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Catalogue')
    .map(({ name, initializer }) => {
      const properties = ts.isObjectLiteralExpression(initializer) ? initializer.properties : [];
      const texts = Object.fromEntries(
        properties.map((property) => [property.name.text, [property.initializer.getStart(), property.initializer.end]]),
      );
      for (const locale of [source, ...otherLanguages])
        if (!(locale in texts)) throw new Error(`${name.text} does not write the texts of ${locale} in place.`);
      return { name: name.text, texts, start: name.getStart(), from: initializer.getStart(), to: initializer.end };
    });
}

/** Keeps the count of lines, so that source maps hold. */
function replaced(code, from, to, by) {
  const lines = code.slice(from, to).split('\n').length - by.split('\n').length;
  return code.slice(0, from) + by + '\n'.repeat(Math.max(0, lines)) + code.slice(to);
}

function replacedOnce(code, text, by) {
  if (code.split(text).length !== 2) throw new Error(`"${text}" is not once in its module.`);
  return code.replace(text, by);
}

/** The module with es-CO in its catalogues, and the others read from what was fetched. */
function withoutOthers(code) {
  const cut = cataloguesIn(code).reduceRight((rest, { name, texts, from, to }) => {
    const getters = otherLanguages.map(
      (locale) => `get '${locale}'() { return fetchedTexts.get('${locale}')?.${name} ?? ${name}['${source}'] },`,
    );
    return replaced(rest, from, to, `{ '${source}': ${code.slice(...texts[source])}, ${getters.join(' ')} }`);
  }, code);
  return cut === code ? code : `import { fetchedTexts } from './apart.js'; ${cut}`;
}

/** The module with the texts of one language in the place of its catalogues. */
function only(code, locale) {
  const catalogues = cataloguesIn(code);
  const cut = catalogues.reduceRight(
    (rest, { name, texts, start, to }) => replaced(rest, start, to, `${name} = ${code.slice(...texts[locale])}`),
    code,
  );
  // A name of its own: some catalogues are exported already and some are not.
  const exported = catalogues.map(({ name }) => `${name} as ${name}Alone`).join(', ');
  return `${cut}\nexport { ${exported} };`;
}

/** All texts of one language by the name of their catalogue. */
function languageModule(ending) {
  const parts = readdirSync(folder)
    .filter((file) => /^\w+\.ts$/.test(file) && !notOnPages.has(file))
    .map((file) => ({ file, catalogues: cataloguesIn(readFileSync(folder + file, 'utf8')) }))
    .filter(({ catalogues }) => catalogues.length > 0);
  const imports = parts.map(({ file, catalogues }) => {
    const names = catalogues.map(({ name }) => `${name}Alone as ${name}`).join(', ');
    return `import { ${names} } from './${file.slice(0, -3)}.${ending}.js';`;
  });
  const names = parts.flatMap(({ catalogues }) => catalogues.map(({ name }) => name));
  return `${imports.join('\n')}\nexport const texts = { ${names.join(', ')} };`;
}

/**
 * Cuts the languages other than es-CO off the texts of core.
 * @param {{beside?: boolean}} [options] `beside`: their files are built by themselves and lie beside the bundle.
 */
export function languagesApart({ beside = false } = {}) {
  const ofFile = (id) => {
    const [, name, ending] = (id.startsWith(folder) && /^(\w+)\.(\w+)\.ts$/.exec(id.slice(folder.length))) || [];
    const locale = otherLanguages.find((language) => others[language] === ending);
    return locale && { name, ending, locale };
  };
  return {
    name: 'languages-apart',
    resolveId(specifier, importer) {
      const id =
        specifier.startsWith('./') && importer ? folder + specifier.slice(2).replace(/\.js$/, '.ts') : specifier;
      const file = importer === undefined || importer.startsWith(folder) ? ofFile(id) : undefined;
      if (!file) return null;
      if (beside && file.name === 'language' && importer)
        return { id: `./${languageFile(file.locale)}`, external: 'relative' };
      return { id, moduleSideEffects: false };
    },
    load(id) {
      const file = ofFile(id);
      if (!file) return null;
      if (file.name === 'language') return languageModule(file.ending);
      return only(readFileSync(`${folder}${file.name}.ts`, 'utf8'), file.locale);
    },
    transform(code, id) {
      if (!id.startsWith(folder) || ofFile(id)) return null;
      const file = id.slice(folder.length);
      if (file === 'apart.ts') {
        const list = otherLanguages.map((locale) => `'${locale}': () => import('./language.${others[locale]}.js')`);
        return { code: replacedOnce(code, '= {};', `= { ${list.join(', ')} };`), map: null };
      }
      return notOnPages.has(file) ? null : { code: withoutOthers(code), map: null };
    },
  };
}
