import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
}
const source = 'packages/widgets/src';
let byTag: Map<string, Declaration>;

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'manifest'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The manifest could not be made: see above.');
  const { modules } = JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  byTag = new Map(declared.flatMap((one) => (one.tagName === undefined ? [] : [[one.tagName, one]])));
});

/** The sources of a folder, without tests. */
function textOf(folder: string): string {
  const files = readdirSync(join(source, folder)).filter((file) => /(?<!\.test)\.ts$/.test(file));
  return files.map((file) => readFileSync(join(source, folder, file), 'utf8')).join('\n');
}
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

const folders = Object.keys(
  (JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')) as { exports: object }).exports,
).flatMap((entry) => /^\.\/(.+)\/define$/.exec(entry)?.[1] ?? []);

it.each(folders)('knows of %s each event that it tells, and no other', (folder) => {
  const told = found(textOf(folder), /\bemit\(\s*'(pqrs-[a-z-]+)'/g);
  const said = byTag.get(`pqrs-${folder}`)?.events?.map(({ name }) => name) ?? [];
  expect(said.sort()).toEqual([...told, 'pqrs-error', 'pqrs-ready'].sort());
});

it.each(folders)('knows of %s each attribute that it takes', (folder) => {
  const taken = found(textOf(folder), /@property\(\{[^}]*attribute: '([a-z-]+)'/g);
  const said = byTag.get(`pqrs-${folder}`)?.attributes?.map(({ name }) => name) ?? [];
  expect(said).toEqual(expect.arrayContaining([...taken, 'lang', 'time-zone', 'theme', 'density', 'readonly']));
});
