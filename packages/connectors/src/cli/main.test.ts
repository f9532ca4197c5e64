import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Acknowledgement, CasePage, TrackedCase } from '@pqrs-kit/core';
import { run } from '../../../../test/support/program.js';
import { filing } from '../gateway/testing/filing.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'pqrs-main-'));

describe('pqrs', () => {
  it.each([['--help'], ['serve --help'], ['token --help'], ['help serve'], ['--version']])('%s', async (line) => {
    const asked = run(line.split(' '));
    expect(await asked.code).toBe(0);
    expect(asked.output()).not.toBe('');
    expect(asked.error()).toBe('');
  });

  it('shows an example with each command', async () => {
    for (const command of [
      'serve',
      'import',
      'calc',
      'due',
      'explain',
      'norms',
      'norms list',
      'norms show',
      'norms check',
      'norms document',
      'norms bind',
      'calendar',
      'calendar year',
      'calendar diff',
      'verify',
      'rebuild',
      'dead-letters',
      'dead-letters list',
      'dead-letters replay',
      'token',
      'fake',
      'embed',
    ]) {
      const asked = run([...command.split(' '), '--help']);
      await asked.code;
      const typed = command.replace(' year', '');
      expect(asked.output()).toMatch(new RegExp(`Examples?:\\n\\s+\\$ .*pqrs ${typed}`));
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
    [['fake', 'zendesk'], /^usage-invalid: There is no stand-in for "zendesk"/],
    [['fake', 'hubspot', '--port', 'http'], /"http" is not a port/],
    [['fake', 'hubspot', '--data', '/nowhere.json'], /"\/nowhere.json" cannot be read/],
    [['norms', 'shwo'], /^usage-invalid: "shwo" is not a command of "pqrs norms"/],
    [['norms', 'list', '--country', 'mx'], /Allowed choices are co, ec-eu, pe/],
    [['norms', '--verification', 'sure'], /Allowed choices are verified, secondary, unverified, disputed/],
    [['norms', 'show'], /missing required argument 'id'[^]*Run "pqrs norms show --help"/],
    [['norms', 'show', 'co.none'], /^norm-unknown: There is no norm "co.none"/],
    [['norms', 'show', 'co.pet.general', 'co.pet.transfer'], /too many arguments for 'show'/],
    [['norms', 'check', '--examples', '/nowhere.json'], /^usage-invalid: The file "\/nowhere.json" cannot be read/],
    [['norms', 'bind', '--date', '2026-11-24'], /required option '--facts/],
    [['norms', 'bind', '--facts', '{}'], /^usage-invalid: Nobody says when it was received/],
    [['norms', 'bind', '--facts', '{}', '--date', 'hoy'], /^time-bad-date: /],
    [['norms', 'bind', '--facts', 'party=public', '--date', '2026-11-24'], /^input-not-json: /],
    [['norms', 'bind', '--facts', '{"partie":"public"}', '--date', '2026-11-24'], /^input-invalid: .*partie/],
    [
      ['norms', 'bind', '--facts', '{"party":"nobody"}', '--date', '2026-11-24'],
      /^input-invalid: .*party "nobody" is not known: .*"naturalPerson"/,
    ],
    [['norms', 'bind', '--facts', '[]', '--date', '2026-11-24'], /^input-invalid: /],
    [['norms', 'bind', '--facts', '{}', '--received-at', '2026-11-24'], /^time-bad-instant: /],
    [
      ['norms', 'bind', '--facts', '{}', '--date', '2026-11-23', '--received-at', '2026-11-24T08:00:00-05:00'],
      /^usage-invalid: --date says 2026-11-23, --received-at 2026-11-24/,
    ],
    [['calendar'], /missing required argument 'year'/],
    [['calendar', 'dif'], /^usage-invalid: "dif" is neither a year nor a command/],
    [['calendar', '1983'], /^time-out-of-range: /],
    [['calendar', '2026', '--country', 'mx'], /Allowed choices are co, eu, pe/],
    [['calendar', '2026', '--layer', 'mx'], /^input-invalid: There is no calendar layer "mx"/],
    [['calendar', '2026', '--as-of', 'ayer'], /^time-bad-date: /],
    [['calendar', '2026', '--ics', '--json'], /^usage-invalid: /],
    [['calendar', 'diff', '--from', '2026-06-01'], /required option '--to/],
    [['calendar', 'diff', '--from', '2026-06-01', '--to', '2026-05-31', '--demo'], /^input-invalid: .*back to/],
    [['calendar', 'diff', '--from', '2026-06-01', '--to', '2026-06-31', '--demo'], /^time-bad-date: /],
    [
      ['calendar', 'diff', '--from', '2026-05-31', '--to', '2026-06-01', '--demo'],
      /^usage-invalid: There is no ledger/,
    ],
    [['token', '--id', 'a', '--name', 'A', '--role', 'king', '--demo'], /"king" is not a role/],
    [
      ['token', '--id', 'a', '--name', 'A', '--role', 'head', '--demo'],
      /^usage-invalid: There is no secret to be read at .*secret\.\n.*--data/,
    ],
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

  it('wants one folder of attachments for all who share a database', async () => {
    const environment = {
      DATABASE_URL: 'postgres://localhost/pqrs',
      PQRS_ORGANIZATION: join(newFolder(), 'organization.json'),
      PQRS_SECRET: 'a secret that is long enough for the tests',
    };
    const asked = run(['serve'], environment);
    expect(await asked.code).toBe(2);
    expect(asked.error()).toContain('PQRS_FILES');
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
    expect(await (await fetch(`${again}/readyz`)).json()).toMatchObject({ status: 'ready', work: { dead: 0 } });
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
        `Stop it, or choose another port: --port ${port + 1}\n`,
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
