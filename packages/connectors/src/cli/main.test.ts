import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Acknowledgement, CasePage, TrackedCase } from '@pqrs-kit/core';
import { filing } from '../gateway/testing/filing.js';
import { main } from './main.js';

interface Run {
  code: Promise<number>;
  /** What was written so far. */
  output(): string;
  error(): string;
  /** Resolves with the first output that matches. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): void;
}

function run(args: readonly string[], environment: Record<string, string> = {}, lines: readonly string[] = []): Run {
  const texts = { output: '', error: '' };
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const output = new PassThrough();
  const error = new PassThrough();
  output.on('data', (chunk) => (texts.output += String(chunk)));
  error.on('data', (chunk) => (texts.error += String(chunk)));
  const code = main(args, { environment, input: Readable.from(lines), output, error, untilStopped: () => stopped });
  return {
    code,
    output: () => texts.output,
    error: () => texts.error,
    stop,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(texts.output);
          if (found) resolve(found);
        };
        output.on('data', look);
        code.then((ended) => reject(new Error(`ended with ${ended}: ${texts.error}`)), reject);
        look();
      }),
  };
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'pqrs-main-'));

describe('pqrs', () => {
  it.each([['--help'], ['serve --help'], ['token --help'], ['help serve'], ['--version']])('%s', async (line) => {
    const asked = run(line.split(' '));
    expect(await asked.code).toBe(0);
    expect(asked.output()).not.toBe('');
    expect(asked.error()).toBe('');
  });

  it('shows an example with each command', async () => {
    for (const command of ['serve', 'import', 'calc', 'due', 'explain', 'token']) {
      const asked = run([command, '--help']);
      await asked.code;
      expect(asked.output()).toMatch(new RegExp(`Examples?:\\n\\s+\\$ .*pqrs ${command}`));
    }
  });

  it.each([
    [[], /Usage: pqrs/],
    [['sevre'], /unknown command 'sevre'[^]*Did you mean serve\?/],
    [['serve', '--prot', '1'], /unknown option '--prot'[^]*Did you mean --port\?/],
    [['serve', '--demo', '--port', 'http'], /"http" is not a port/],
    [['serve', '--demo', '--port', '70000'], /"70000" is not a port/],
    [['serve', '--demo', '--allow-origin', 'example.com'], /"example.com" is not an origin/],
    [['serve'], /PQRS_ORGANIZATION/],
    [['import', 'x.csv'], /required option '--map/],
    [['import', 'x.csv', '--map', '/nowhere.json', '--demo'], /^import-/],
    [['calc', '/nowhere.jsonl'], /"\/nowhere.jsonl" cannot be read/],
    [['explain', '--rule', 'co.none', '--received-at', '2026-07-01T10:00:00-05:00'], /^norm-unknown: /],
    [['explain', '--rule', 'co.pet.general', '--received-at', 'ayer'], /^time-bad-instant: /],
    [
      ['explain', '--rule', 'co.pet.general', '--received-at', 'x', '--saturday', 'maybe'],
      /Allowed choices are excluded, included/,
    ],
    [['token', '--id', 'a'], /required option '--name/],
    [['token', '--id', 'a', '--name', 'A', '--role', 'king', '--demo'], /"king" is not a role/],
    [
      ['token', '--id', 'a', '--name', 'A', '--role', 'head', '--demo', '--minutes', '0'],
      /"0" is not a number of minutes/,
    ],
  ])('%j is told what is wrong, and ends with 2', async (args, message) => {
    const asked = run(args, { PQRS_DATA: newFolder() });
    expect(await asked.code).toBe(2);
    expect(asked.error()).toMatch(message);
    expect(asked.error()).not.toMatch(/\n\s+at /);
    expect(asked.output()).toBe('');
  });

  it('wants one secret for all who share a database', async () => {
    const organization = join(newFolder(), 'organization.json');
    const asked = run(['serve'], { DATABASE_URL: 'postgres://localhost/pqrs', PQRS_ORGANIZATION: organization });
    expect(await asked.code).toBe(2);
    expect(asked.error()).toContain('PQRS_SECRET');
  });
});

describe('pqrs calc, due and explain', () => {
  it('answer lines in their order, and end with 1 when one of them failed', async () => {
    const isHoliday = (id: number, date: string) =>
      `${JSON.stringify({ id, op: 'isHoliday', calendar: { holidaySet: 'CO' }, input: { date } })}\n`;
    const good = run(['calc'], {}, [isHoliday(1, '2026-07-20'), isHoliday(2, '2026-07-21')]);
    expect(await good.code).toBe(0);
    expect(good.output()).toBe('{"id":1,"result":true}\n{"id":2,"result":false}\n');
    const bad = run(['calc'], {}, ['{\n', isHoliday(2, '2026-07-21')]);
    expect(await bad.code).toBe(1);
    expect(bad.output()).toContain('{"id":2,"result":false}');
    expect(bad.error()).toBe('');
  });

  it('agree on a due date', async () => {
    const receivedAt = '2026-07-01T10:00:00-05:00';
    const line = run(['due'], {}, [JSON.stringify({ id: 1, rule: 'co.pet.general', receivedAt })]);
    expect(await line.code).toBe(0);
    expect(JSON.parse(line.output())).toMatchObject({ id: 1, dueDate: '2026-07-24' });
    const args = ['explain', '--rule', 'co.pet.general', '--received-at', receivedAt];
    const worded = run(args);
    expect(await worded.code).toBe(0);
    expect(worded.output()).toContain('viernes 24 de julio de 2026');
    const json = run([...args, '--json']);
    await json.code;
    expect(JSON.parse(json.output())).toMatchObject({ dueDate: '2026-07-24' });
  });
});

describe('pqrs import', () => {
  const fixtures = new URL('../../../../test/fixtures/', import.meta.url);
  const file = fileURLToPath(new URL('import/complaints.csv', fixtures));
  const map = fileURLToPath(new URL('maps/comcast.json', fixtures));

  it('puts cases where the server finds them, once', async () => {
    const folder = newFolder();
    const rejects = join(folder, 'rejects.csv');
    const args = ['import', file, '--map', map, '--rejects', rejects, '--data', folder, '--demo', '--json'];
    const first = run(args);
    await first.code;
    const { imported, repeated } = JSON.parse(first.output()) as { imported: number; repeated: number };
    expect(imported).toBeGreaterThan(0);
    const second = run(args);
    await second.code;
    expect(JSON.parse(second.output())).toMatchObject({ imported: 0, repeated: imported + repeated });

    const server = run(['serve', '--demo', '--port', '0', '--data', folder]);
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
    const minted = run(['token', '--demo', '--data', folder, '--id', 'u1', '--name', 'Ana', '--role', 'agent']);
    await minted.code;
    const headers = { authorization: `Bearer ${minted.output().trim()}` };
    const page = (await (await fetch(`${url}/v1/cases?status=all`, { headers })).json()) as CasePage;
    expect(page.total).toBe(imported);
    server.stop();
    await server.code;
  });
});

describe('pqrs serve --demo', () => {
  it('serves, keeps its cases for the second start, and stops when asked', async () => {
    const folder = newFolder();
    const first = run(['serve', '--demo', '--port', '0', '--data', folder]);
    const [url] = await first.until(/http:\/\/127\.0\.0\.1:\d+/);
    const filed = (await (
      await fetch(`${url}/v1/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(filing),
      })
    ).json()) as Acknowledgement;
    const samples = Number(filed.radicado.split('-')[2]) - 1;
    expect(samples).toBeGreaterThan(40);
    first.stop();
    expect(await first.code).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();

    const second = run(['serve', '--demo', '--port', '0', '--data', folder]);
    const [again] = await second.until(/http:\/\/127\.0\.0\.1:\d+/);
    const tracked = await fetch(`${again}/v1/track/${filed.radicado}?code=${filed.trackingCode}`);
    expect(((await tracked.json()) as TrackedCase).stage).toBe('received');
    expect((await fetch(`${again}/readyz`)).status).toBe(200);
    const next = await fetch(`${again}/v1/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(filing),
    });
    expect(((await next.json()) as Acknowledgement).radicado).toContain(String(samples + 2).padStart(6, '0'));
    second.stop();
    expect(await second.code).toBe(0);
    expect(second.error()).toBe('Stopping.\n');
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const asked = run(['serve', '--demo', '--port', String(port), '--data', newFolder()]);
    expect(await asked.code).toBe(1);
    expect(asked.error()).toBe(
      `server-port-taken: Another program listens on port ${port} already.\n` +
        `Stop it, or choose another port: pqrs serve --port ${port + 1}\n`,
    );
    other.close();
  });

  it('says what to do when the folder cannot be written', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const asked = run(['serve', '--demo', '--port', '0', '--data', join(file, 'data')]);
    expect(await asked.code).toBe(1);
    expect(asked.error()).toMatch(/^server-folder-unwritable: .*\n.*--data\.\n$/);
  });

  it('gives tokens that its gateway takes', async () => {
    const folder = newFolder();
    const server = run(['serve', '--demo', '--port', '0', '--data', folder]);
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/);
    const asked = run(['token', '--demo', '--data', folder, '--id', 'u1', '--name', 'Ana', '--role', 'agent']);
    expect(await asked.code).toBe(0);
    const answer = await fetch(`${url}/v1/assignees`, {
      headers: { authorization: `Bearer ${asked.output().trim()}` },
    });
    expect(answer.status).toBe(200);
    server.stop();
    await server.code;
  });
});
