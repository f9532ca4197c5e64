import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKeys, secretOfFolder } from './secret.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pqrs-secret-'));

describe('the secret of a folder', () => {
  it('is made once, kept, and readable by its owner alone', () => {
    const folder = join(newFolder(), 'data');
    const first = secretOfFolder(folder);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOfFolder(folder)).toBe(first);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(`${first}\n`);
  });

  it('is another one in another folder', () => {
    expect(secretOfFolder(newFolder())).not.toBe(secretOfFolder(newFolder()));
  });

  it('says what to do where nothing can be written', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => secretOfFolder(join(file, 'data'))).toThrow(
      expect.objectContaining({
        code: 'server-folder-unwritable',
        help: expect.stringContaining('--data') as string,
      }) as Error,
    );
  });
});

describe('keys', () => {
  const secret = 'a'.repeat(32);

  it('are the same for the same secret, and one for each purpose', () => {
    const { tokens, tracking, embed, filing } = deriveKeys(secret);
    expect(deriveKeys(secret)).toEqual({ tokens, tracking, embed, filing });
    expect(embed).not.toEqual(tokens);
    expect(Buffer.from(tokens).toString('hex')).not.toBe(tracking);
    expect(deriveKeys('b'.repeat(32)).tracking).not.toBe(tracking);
  });

  it('want a secret of at least 32 characters, and do not repeat a shorter one', () => {
    expect(() => deriveKeys('hunter2')).toThrow(expect.objectContaining({ code: 'usage-invalid' }) as Error);
    expect(() => deriveKeys('hunter2')).not.toThrow(/hunter2/);
  });
});
