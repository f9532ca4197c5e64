import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@pqrs-kit/core';
import { afterAll, expect, it } from 'vitest';
import { organization } from '../../../../test/support/organization.js';
import { mailFolder } from './mailFolder.js';
import { acknowledged } from './notifySamples.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-mail-'));
afterAll(() => rmSync(root, { recursive: true }));
const clock = fixedClock('2026-07-01T10:00:00-05:00');

it('writes one line a mail, a file a day, for the owner alone', async () => {
  const folder = join(root, 'a', 'mail');
  const { acknowledged: write } = mailFolder(folder, organization, clock);
  await Promise.all([write(acknowledged()), write(acknowledged({ id: 'c2.1.acknowledged' }))]);
  clock.set('2026-07-02T10:00:00-05:00');
  await write(acknowledged());
  expect(readdirSync(folder).sort()).toEqual(['2026-07-01.jsonl', '2026-07-02.jsonl']);
  const file = join(folder, '2026-07-01.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).sort()).toEqual([
    'c1.1.acknowledged',
    'c2.1.acknowledged',
  ]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    to: 'jose@example.com',
    subject: 'Número de radicado: AND-2026-000001-1',
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('writes nothing to somebody without an address', async () => {
  const folder = join(root, 'none');
  const message = acknowledged();
  const { person: _, ...anonymous } = message.submission;
  await mailFolder(folder, organization, clock).acknowledged({ ...message, submission: anonymous });
  expect(readdirSync(root)).not.toContain('none');
});
