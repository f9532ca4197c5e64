import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@lwc/compiler';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bundles = join(root, 'packages/connectors/templates/salesforce/force-app/main/default/lwc');
const stubs = join(root, 'test/salesforce/stubs');
/** Templates and styles go by a name of their own: Vite would take files of these kinds for its own. */
const prefix = '\0lightning:';

/** Where the modules are that Salesforce itself provides, and the core as it is built. */
const provided: Readonly<Record<string, string>> = {
  'c/pqrsCore': join(root, 'packages/connectors/dist/lwc/pqrsCore.js'),
  'c/pqrsCase': join(bundles, 'pqrsCase/pqrsCase.js'),
  'lightning/messageService': join(stubs, 'messageService.js'),
  'lightning/navigation': join(stubs, 'navigation.js'),
  '@salesforce/apex/PqrsCase.open': join(stubs, 'openCase.js'),
  '@salesforce/i18n/lang': join(stubs, 'lang.js'),
};

function compile(file: string): string {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A component without styles: its template asks for them all the same.
  if (source === '') return 'export default undefined';
  const options = { namespace: 'c', name: basename(dirname(file)), apiVersion: 66 as const };
  return transformSync(source, basename(file), options).code;
}

/** Lightning components, compiled by Salesforce's own compiler: what it refuses fails the test that imports it. */
export function lightningComponents(): Plugin {
  return {
    name: 'lightning-components',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === 'lwc') return this.resolve('@lwc/engine-dom', importer, { skipSelf: true });
      if (id.startsWith('@salesforce/messageChannel/')) return prefix + id;
      const known = provided[id];
      if (known !== undefined) return known;
      const file = id.split('?')[0] ?? id;
      if (!/^\.\/.*\.(html|css)$/.test(file) || importer === undefined) return undefined;
      const from = importer.startsWith(prefix) ? importer.slice(prefix.length) : importer;
      return from.startsWith(bundles) ? `${prefix}${join(dirname(from), file)}.js` : undefined;
    },
    load(id) {
      if (id.startsWith(`${prefix}@salesforce/messageChannel/`)) return `export default '${basename(id)}'`;
      if (id.startsWith(prefix)) return compile(id.slice(prefix.length, -'.js'.length));
      return id === provided['c/pqrsCase'] || id === provided['c/pqrsCore'] ? compile(id) : undefined;
    },
  };
}
