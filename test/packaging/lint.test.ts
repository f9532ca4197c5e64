import { ESLint } from 'eslint';
import { beforeAll, expect, it } from 'vitest';

let eslint: ESLint;

// The first text waits for the types of the whole project.
beforeAll(async () => {
  // With CI=true the parser would take a file's text from the disk and not the text that it is given.
  const rereads = { parserOptions: { disallowAutomaticSingleRunInference: true } };
  eslint = new ESLint({ overrideConfig: { files: ['**/*.ts'], languageOptions: rereads } });
  await eslint.lintText('', { filePath: 'packages/core/src/errors.ts' });
}, 120_000);

/** Lints a text as if it stood in that file, and gives the rules that object. */
async function objections(filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

it.each([
  [
    'core, up a floor',
    'packages/core/src/clock/snapshot.ts',
    "export { stages } from '../case/state.js';",
    'pqrs-floors/floors',
  ],
  [
    'agreements, up to the case that they time',
    'packages/core/src/agreements/event.ts',
    "export { stages } from '../case/state.js';",
    'pqrs-floors/floors',
  ],
  [
    'core, a type up a floor',
    'packages/core/src/errors.ts',
    "export type { Locale } from './texts/catalogue.js';",
    'pqrs-floors/floors',
  ],
  ['core to a package', 'packages/core/src/errors.ts', "export { html } from 'lit';", 'pqrs-floors/floors'],
  [
    'widgets to connectors',
    'packages/widgets/src/index.ts',
    "export * from '../../connectors/src/index.js';",
    'pqrs-floors/floors',
  ],
  ['widgets to zod', 'packages/widgets/src/index.ts', "export { z } from 'zod';", 'pqrs-floors/floors'],
  [
    'connectors to widgets',
    'packages/connectors/src/index.ts',
    "export * from '@pqrs-kit/widgets';",
    'pqrs-floors/floors',
  ],
  [
    'an image without alt',
    'packages/widgets/src/index.ts',
    "import { html } from 'lit';\nexport const x = html`<img src='a.png' />`;",
    'lit-a11y/alt-text',
  ],
  [
    'an unknown role',
    'packages/widgets/src/index.ts',
    "import { html } from 'lit';\nexport const x = html`<p role='knopf'></p>`;",
    'lit-a11y/aria-role',
  ],
  [
    'an inline style',
    'packages/widgets/src/index.ts',
    "import { html } from 'lit';\nexport const x = html`<p style='color: red'></p>`;",
    'no-restricted-syntax',
  ],
  [
    'styleMap',
    'packages/widgets/src/index.ts',
    "export { styleMap } from 'lit/directives/style-map.js';",
    'no-restricted-syntax',
  ],
  [
    'shadowRoot',
    'packages/widgets/src/index.ts',
    'export const root = (host: HTMLElement) => host.shadowRoot;',
    'no-restricted-syntax',
  ],
  ['an enum', 'packages/core/src/errors.ts', 'export enum A { b }', 'no-restricted-syntax'],
  ['a default export', 'packages/core/src/errors.ts', 'export default 1;', 'no-restricted-syntax'],
  [
    'any',
    'packages/core/src/errors.ts',
    'export const a = (b: any): string => String(b);',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'the time of day in the core',
    'packages/core/src/errors.ts',
    'export const now = () => Date.now();',
    'no-restricted-syntax',
  ],
])('objects to %s', async (_name, filePath, text, rule) => {
  expect(await objections(filePath, text)).toContain(rule);
});

it.each([
  ['core, down a floor', 'packages/core/src/case/state.ts', "export { stages } from '../clock/snapshot.js';"],
  [
    'agreements, down to the hours they count',
    'packages/core/src/agreements/event.ts',
    "export { workingHours } from '../calendar/hours/workingHours.js';",
  ],
  ['widgets to core', 'packages/widgets/src/index.ts', "export { PqrsError } from '@pqrs-kit/core';"],
])('lets %s pass', async (_name, filePath, text) => {
  expect(await objections(filePath, text)).not.toContain('pqrs-floors/floors');
});
