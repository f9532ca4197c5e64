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

/** What tells its own events through the widget that it is drawn in. */
const partOf: Readonly<Record<string, readonly string[]>> = { 'case-panel': ['response-composer/Composer.ts'] };

/** The sources of a folder, without tests, and of the parts of others that it draws. */
function textOf(folder: string): string {
  const own = readdirSync(join(source, folder)).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const files = [...own.map((file) => join(folder, file)), ...(partOf[folder] ?? [])];
  return files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n');
}
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

const folders = Object.keys(
  (JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')) as { exports: object }).exports,
).flatMap((entry) => /^\.\/(.+)\/define$/.exec(entry)?.[1] ?? []);

it.each(folders)('knows of %s each event that it tells, and no other', (folder) => {
  const told = found(textOf(folder), /(?:\bemit|#tell)\(\s*'(pqrs-[a-z-]+)'/g);
  const said = byTag.get(`pqrs-${folder}`)?.events?.map(({ name }) => name) ?? [];
  expect(said.sort()).toEqual([...told, 'pqrs-error', 'pqrs-ready'].sort());
});

it.each(folders)('knows of %s each attribute that it takes', (folder) => {
  const taken = found(textOf(folder), /@property\(\{[^}]*attribute: '([a-z-]+)'/g);
  const said = byTag.get(`pqrs-${folder}`)?.attributes?.map(({ name }) => name) ?? [];
  expect(said).toEqual(expect.arrayContaining([...taken, 'lang', 'time-zone', 'theme', 'density', 'readonly']));
});
