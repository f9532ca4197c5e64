import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, fixedClock, memoryLedger, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoOrganization } from '../demo/organization.js';
import { runImport, type ImportSurroundings } from './import.js';

const fixtures = new URL('../../../../test/fixtures/', import.meta.url);
const file = new URL('import/complaints.csv', fixtures).pathname;
const map = new URL('maps/comcast.json', fixtures).pathname;

/** A terminal or a pipe, with what was written to it. */
function surroundings(isTTY = false): ImportSurroundings & { out: string[]; err: string[]; opened: string[] } {
  const [out, err, opened]: [string[], string[], string[]] = [[], [], []];
  const ledger = memoryLedger();
  return {
    out,
    err,
    opened,
    stdout: { write: (text) => out.push(text) },
    stderr: { isTTY, write: (text) => err.push(text) },
    async open() {
      opened.push('open');
      const clock = fixedClock('2026-07-01T15:00:00Z');
      const signer = webCryptoSigner('a secret of the tests');
      const desk = createDesk(
        { ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
        demoOrganization,
      );
      return { desk, ledger, tenant: demoOrganization.tenant, close: async () => void opened.push('close') };
    },
  };
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pqrs-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('pqrs import', () => {
  it('says what became of the file, and exits with 1 when rows were refused', async () => {
    const world = surroundings();
    const rejects = join(folder, 'no.csv');
    expect(await runImport({ file, map, rejects }, world)).toBe(1);
    expect(world.out).toEqual([]);
    expect(world.err.join('').replace(/in \d+\.\d s/, 'in 0.1 s')).toBe(
      `Read 6 rows in 0.1 s: 3 imported, 1 already here, 2 rejected.\nThe rejected ones are in ${rejects}, each with its line and the reason.\n`,
    );
    expect((await readFile(rejects, 'utf8')).split('\r\n').slice(1)).toEqual([
      '6,"Received Via: the map does not know ""Fax"".",900004,Sent by fax,26-06-15,26-Jun-15,9:00:00 AM,Fax,Salem,Oregon,97301,Closed,No',
      '7,subject: Write the subject.,900005,,26-06-15,26-Jun-15,9:00:00 AM,Internet,Salem,Oregon,97301,Closed,No',
      '',
    ]);
    expect(world.opened).toEqual(['open', 'close']);
  });

  it('prints one JSON object on stdout when asked to', async () => {
    const world = surroundings();
    await runImport({ file, map, rejects: join(folder, 'no.csv'), json: true }, world);
    expect(world.err).toEqual([]);
    expect(world.out).toHaveLength(1);
    expect(JSON.parse(world.out[0] ?? '')).toEqual({
      read: 6,
      imported: 3,
      repeated: 1,
      rejected: 2,
      seconds: expect.any(Number) as number,
      rejects: join(folder, 'no.csv'),
    });
  });

  it('shows a bar on a terminal alone', async () => {
    const world = surroundings(true);
    await runImport({ file, map, rejects: join(folder, 'no.csv') }, world);
    expect(world.err.join('')).toContain('3 imported');
    expect(world.err.length).toBeGreaterThan(1);
  });

  it.each([
    ['a map that is not there', { file, map: '/nowhere/map.json' }, 'import-file-unreadable'],
    ['a file that is not there', { file: '/nowhere/file.csv', map }, 'import-file-unreadable'],
    ['a map that is no JSON', { file, map: file }, 'input-not-json'],
    ['a map of another file', { file, map: new URL('maps/profeco.json', fixtures).pathname }, 'import-map-invalid'],
  ])('exits with 2 for %s', async (_, options, code) => {
    const world = surroundings();
    expect(await runImport({ ...options, rejects: join(folder, 'no.csv') }, world)).toBe(2);
    expect(world.err.join('')).toMatch(new RegExp(`^${code}: .+\n.+\n$`));
    expect(world.opened.length % 2).toBe(0);
  });

  it('leaves a ledger that fails to the caller', async () => {
    const world = surroundings();
    const failing = { ...world, open: () => Promise.reject(new Error('no database')) };
    await expect(runImport({ file, map, rejects: join(folder, 'no.csv') }, failing)).rejects.toThrow('no database');
  });
});
