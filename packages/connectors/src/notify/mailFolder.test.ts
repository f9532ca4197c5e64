import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@pqrs-kit/core';
import { afterAll, expect, it } from 'vitest';
import { organization } from '../../../../test/support/organization.js';
import { mailFolder } from './mailFolder.js';
import { acknowledged, alerted } from './notifySamples.js';

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

it('writes an alert to each of the roles that it names, and to nobody where no address is known', async () => {
  const folder = join(root, 'alerts');
  clock.set('2026-07-21T08:00:00-05:00');
  await mailFolder(folder, organization, clock).alerted(alerted);
  const alertMail = { lead: ['lider@example.com', 'turno@example.com'], head: ['jefe@example.com'] };
  await mailFolder(folder, { ...organization, alertMail }, clock).alerted(alerted);
  const lines = readFileSync(join(folder, '2026-07-21.jsonl'), 'utf8').trim().split('\n');
  const mails = lines.map((line) => JSON.parse(line) as { to: string; subject: string; text: string });
  expect(mails.map(({ to }) => to)).toEqual(['lider@example.com', 'turno@example.com']);
  expect(mails[0]?.subject).toBe('N2 · AND-2026-000001-1');
  expect(mails[0]?.text.replaceAll(/[\u2066\u2069]/g, '')).toMatch(
    /^N2: el caso AND-2026-000001-1 llegó al 75\s% de su término; vence el viernes 24 de julio\./,
  );
});
