import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runToEnd } from '../support/program.js';

it('docs/norms.md is what the norms say today', async () => {
  const committed = readFileSync(new URL('../../docs/norms.md', import.meta.url), 'utf8');
  const { output } = await runToEnd(['norms', 'document']);
  const [, command = ''] = /`(npm run build [^`]*)`/.exec(output) ?? [];
  expect(command).toBe('npm run build && npx pqrs norms document > docs/norms.md');
  expect(committed === output, `docs/norms.md is stale. Type: ${command}`).toBe(true);
});
