// What assistive technology meets in each story, as text in git: one file a title, its stories under their names.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('stories', 'aria');
const header =
  '# What assistive technology meets in each story, in es-CO. Written by `npm run test:stories -- --update`.\n';

/** These show the same tree as others do, several times over. */
const repeating = new Set(['Anatomy', 'Theming', 'In Host']);

const fileOf = (title) =>
  join(
    folder,
    `${title
      .split('/')
      .at(-1)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')}.yaml`,
  );

function readTrees(file) {
  if (!existsSync(file)) return new Map();
  const parts = readFileSync(file, 'utf8').split(/^(?=[^\s#].*:$)/m);
  return new Map(
    parts.slice(1).map((part) => {
      const [first, ...lines] = part.trimEnd().split('\n');
      return [first.slice(0, -1), lines.map((line) => line.slice(2)).join('\n')];
    }),
  );
}

/** Compares the trees that it is given with those in git, or gathers them to be written. */
export class AriaSnapshots {
  /** @type {Map<string, Map<string, string>>} trees by story, by title */
  #met = new Map();
  compared = 0;

  /** @returns {Promise<string[]>} what is not as it was */
  async compare(page, { title, name }) {
    if (repeating.has(name)) return [];
    const tree = (await page.locator('#storybook-root').ariaSnapshot()).trimEnd();
    if (!this.#met.has(title)) this.#met.set(title, new Map());
    this.#met.get(title).set(name, tree);
    this.compared += 1;
    const before = readTrees(fileOf(title)).get(name);
    if (before === tree) return [];
    if (before === undefined) return [`no ARIA snapshot in ${fileOf(title)}`];
    const [was, is] = [before.split('\n'), tree.split('\n')];
    const at = is.findIndex((line, index) => line !== was[index]);
    return [`ARIA snapshot differs from ${fileOf(title)}: "${was[at] ?? ''}" is now "${is[at] ?? '(nothing)'}"`];
  }

  /** Writes what was met. Stories that were not visited keep their tree, unless there is no such story any more. */
  update(stories) {
    mkdirSync(folder, { recursive: true });
    const files = new Set(stories.map(({ title }) => fileOf(title)));
    for (const file of readdirSync(folder)) if (!files.has(join(folder, file))) rmSync(join(folder, file));
    for (const [title, met] of this.#met) {
      const before = readTrees(fileOf(title));
      const names = stories.filter((story) => story.title === title).map(({ name }) => name);
      const trees = names.flatMap((name) => {
        const tree = met.get(name) ?? before.get(name);
        return tree === undefined ? [] : [`${name}:\n${tree.replaceAll(/^/gm, '  ')}\n`];
      });
      writeFileSync(fileOf(title), header + trees.join(''));
    }
  }
}
