import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFiles, type Files } from '@pqrs-kit/core';
import { afterAll, describe, expect, it } from 'vitest';
import { folderFiles } from './folderFiles.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-files-'));
afterAll(() => rmSync(root, { recursive: true }));
const newFolder = () => join(mkdtempSync(join(root, 'one-')), 'files');

const content = new TextEncoder().encode('hello');
// Published: SHA-256 of "hello".
const hello = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const notFound: unknown = expect.objectContaining({ code: 'attachment-not-found' });
const never = () => Promise.resolve(false);
const always = () => Promise.resolve(true);

describe.each<[string, () => Files]>([
  ['in memory', memoryFiles],
  ['in a folder', () => folderFiles(newFolder())],
])('files %s', (_, make) => {
  it('give back what was put, to its own tenant, as often as it was put', async () => {
    const files = make();
    expect(await files.look('andina', hello)).toBe('missing');
    await Promise.all([1, 2, 3].map(() => files.put('andina', hello, content)));
    await files.put('andina', hello, content);
    expect(new TextDecoder().decode(await files.read('andina', hello))).toBe('hello');
    expect(await files.look('andina', hello)).toBe('sound');
    await expect(files.read('otra', hello)).rejects.toThrow(notFound);
  });

  it('lose a file that nobody wants, and keep one that is wanted, or whose wanting cannot be asked', async () => {
    const files = make();
    await files.remove('andina', hello, never);
    await files.put('andina', hello, content);
    await files.remove('andina', hello, always);
    expect(await files.look('andina', hello)).toBe('sound');
    await files.remove('andina', hello, never);
    await expect(files.read('andina', hello)).rejects.toThrow(notFound);
  });

  it('keep a file that is put again while it is being removed', async () => {
    const files = make();
    await files.put('andina', hello, content);
    await files.remove('andina', hello, async () => {
      expect(await files.look('andina', hello)).toBe('missing');
      await files.put('andina', hello, content);
      return true;
    });
    expect(await files.look('andina', hello)).toBe('sound');
  });
});

describe('a folder of files', () => {
  const at = (folder: string) => join(folder, 'andina', '2c', 'f2', hello);

  it('has each content once, under its hash, readable to nobody else', async () => {
    const folder = newFolder();
    const files = folderFiles(folder);
    await files.put('andina', hello, content);
    await files.put('andina', hello, content);
    expect(readdirSync(join(folder, 'andina'), { recursive: true }).sort()).toEqual(['2c', '2c/f2', `2c/f2/${hello}`]);
    expect(readdirSync(join(folder, '.under-way'))).toEqual([]);
  });

  it('tells a file that was changed or cut, does not give it out, and mends it when it comes again', async () => {
    const folder = newFolder();
    const files = folderFiles(folder);
    await files.put('andina', hello, content);
    for (const other of ['hellO', 'hel', '']) {
      chmodSync(at(folder), 0o600);
      writeFileSync(at(folder), other);
      expect(await files.look('andina', hello)).toBe('changed');
      await expect(files.read('andina', hello)).rejects.toThrow(notFound);
    }
    await files.put('andina', hello, content);
    expect(await files.look('andina', hello)).toBe('sound');
  });

  it('is never left by a name', async () => {
    const files = folderFiles(newFolder());
    for (const name of ['../../../etc/passwd', hello.toUpperCase(), `${hello}/..`, '']) {
      await expect(files.read('andina', name)).rejects.toThrow(notFound);
    }
    for (const tenant of ['..', '.under-way', 'a/b', '']) {
      await expect(files.read(tenant, hello)).rejects.toThrow(TypeError);
    }
    await expect(files.put('andina', hello.replace('2', '3'), content)).rejects.toThrow(TypeError);
  });

  it('forgets what cut-off writes left, and not what is being written', async () => {
    const folder = newFolder();
    const files = folderFiles(folder);
    await files.clearUnfinished('2026-07-01T00:00:00.000Z');
    mkdirSync(join(folder, '.under-way'), { recursive: true });
    const write = (name: string, time: string) => {
      writeFileSync(join(folder, '.under-way', name), 'x');
      utimesSync(join(folder, '.under-way', name), new Date(time), new Date(time));
    };
    write('old', '2026-06-30T23:59:59.000Z');
    write('new', '2026-07-01T00:00:01.000Z');
    await files.clearUnfinished('2026-07-01T00:00:00.000Z');
    expect(readdirSync(join(folder, '.under-way'))).toEqual(['new']);
  });

  it('puts a file back when it cannot be asked whether somebody wants it', async () => {
    const files = folderFiles(newFolder());
    await files.put('andina', hello, content);
    const failing = files.remove('andina', hello, () => Promise.reject(new Error('no ledger')));
    await expect(failing).rejects.toThrow('no ledger');
    expect(await files.look('andina', hello)).toBe('sound');
  });

  it('that cannot be written says so, without its path', async () => {
    const folder = newFolder();
    writeFileSync(folder, 'a file in its place');
    const failure: unknown = await folderFiles(folder)
      .put('andina', hello, content)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'files-unavailable' });
    expect(String(failure)).not.toContain(folder);
  });

  it('takes 10 MB whole', async () => {
    const files = folderFiles(newFolder());
    const large = new Uint8Array(10 * 1024 * 1024).fill(7);
    const sha256 = createHash('sha256').update(large).digest('hex');
    await files.put('andina', sha256, large);
    expect((await files.read('andina', sha256)).length).toBe(10_485_760);
  });
});
