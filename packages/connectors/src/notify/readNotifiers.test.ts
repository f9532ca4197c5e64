import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@pqrs-kit/core';
import { afterAll, expect, it } from 'vitest';
import { organization } from '../../../../test/support/organization.js';
import { readNotifiers } from './readNotifiers.js';

const folder = mkdtempSync(join(tmpdir(), 'pqrs-notify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const clock = fixedClock('2026-07-01T10:00:00-05:00');
const ways = (environment: Record<string, string>) =>
  Object.keys(readNotifiers(environment, folder, organization, clock));

it('writes mails to files where nothing else is said', () => {
  expect(ways({})).toEqual(['file']);
  expect(ways({ PQRS_SMTP_URL: '', PQRS_SMTP_URL_FILE: '', PQRS_WEBHOOK_URL: '' })).toEqual(['file']);
});

it('sends by the ways that the environment names, with secrets from files, too', () => {
  const [smtp, secret] = [join(folder, 'smtp'), join(folder, 'secret')];
  writeFileSync(smtp, 'smtps://user:password@mail.example.com\n');
  writeFileSync(secret, `${'s'.repeat(32)}\n`);
  const mail = { PQRS_SMTP_URL_FILE: smtp, PQRS_MAIL_FROM: 'pqrs@example.com' };
  const hook = { PQRS_WEBHOOK_URL: 'https://example.com/', PQRS_WEBHOOK_SECRET_FILE: secret };
  expect(ways({ ...mail, ...hook })).toEqual(['smtp', 'webhook']);
  expect(ways(hook)).toEqual(['file', 'webhook']);
});

it('refuses half of it', () => {
  const misused = (environment: Record<string, string>) =>
    expect(() => ways(environment)).toThrow(expect.objectContaining({ code: 'usage-invalid' }));
  misused({ PQRS_SMTP_URL: 'smtp://localhost' });
  misused({ PQRS_SMTP_URL_FILE: join(folder, 'nothing'), PQRS_MAIL_FROM: 'pqrs@example.com' });
  misused({ PQRS_WEBHOOK_URL: 'https://example.com/' });
});
