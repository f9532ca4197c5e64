import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../test/support/program.js';
import { filesIn } from './templateFiles.js';

let around: string;
let out: string;
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'pqrs-embed-'));
  out = join(around, 'hubspot');
});

const embed = (...options: string[]) => runToEnd(['embed', 'hubspot', '--out', out, ...options]);
const read = (path: string) => readFileSync(join(out, path), 'utf8');

describe('pqrs embed hubspot', () => {
  it('writes a project for the gateway and account that were named, and leaves nothing beside it', async () => {
    const { code, output } = await embed('--gateway', 'https://pqrs.andina.example', '--portal', '4711', '--json');
    expect(code).toBe(0);
    const written = JSON.parse(output) as { host: string; folder: string; gateway: string; files: string[] };
    expect(written).toMatchObject({ host: 'hubspot', folder: out, gateway: 'https://pqrs.andina.example' });
    expect(filesIn(out)).toEqual(['.pqrs-embed.json', ...written.files]);
    expect(JSON.parse(read('embed.example.json'))).toMatchObject({ hubspot: { portals: [4711] } });
    expect(written.files.filter((path) => read(path).includes('pqrs.example.com'))).toEqual([]);
    expect(read('src/app/webhooks/pqrs-webhooks-hsmeta.json')).toContain('https://pqrs.andina.example/hooks/hubspot');
    expect(readdirSync(around)).toEqual(['hubspot']);
  });

  it('says in words where it wrote', async () => {
    const { output } = await embed();
    expect(output).toMatch(/^Wrote \d+ files to .*hubspot for the gateway at https:\/\/pqrs\.example\.com\./);
  });

  it('writes again over what it wrote, with installed packages in it', async () => {
    await embed();
    mkdirSync(join(out, 'src/app/cards/node_modules/react'), { recursive: true });
    writeFileSync(join(out, 'src/app/cards/node_modules/react/index.js'), '');
    expect((await embed('--gateway', 'https://pqrs.andina.example')).code).toBe(0);
    expect(read('embed.example.json')).toContain('https://pqrs.andina.example');
    expect(readdirSync(around)).toEqual(['hubspot']);
  });

  it('leaves a folder of somebody else alone', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const { code, error } = await embed();
    expect(code).toBe(2);
    expect(error).toMatch(/^usage-invalid: .*is not empty and was not written by "pqrs embed hubspot"/);
    expect(filesIn(out)).toEqual(['notes.txt']);
  });

  it.each(['hsproject.json', 'src/app/cards/Mine.tsx'])('keeps what somebody did to %s', async (path) => {
    await embed();
    writeFileSync(join(out, path), 'mine');
    const { code, error } = await embed();
    expect(code).toBe(2);
    expect(error).toContain(`added or edited: ${path}`);
    expect(read(path)).toBe('mine');
  });

  it('leaves nothing where it may not write', async () => {
    writeFileSync(join(around, 'file'), '');
    const { code, error } = await runToEnd(['embed', 'hubspot', '--out', join(around, 'file', 'hubspot')]);
    expect([code, error.split(':')[0]]).toEqual([1, 'server-folder-unwritable']);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['embed', 'zendesk', '--out', 'x'], /no project for "zendesk"[^]*hubspot/],
    [['embed', 'hubspot'], /required option '--out/],
    [['embed', 'hubspot', '--out', 'x', '--gateway', 'http://pqrs.example.com'], /not an https origin/],
    [['embed', 'hubspot', '--out', 'x', '--gateway', 'https://pqrs.example.com/a'], /not an https origin/],
    [['embed', 'hubspot', '--out', 'x', '--portal', '0'], /"0" is not a portal id/],
  ])('does not understand %j', async (line, reason) => {
    const { code, error } = await runToEnd(line);
    expect(code).toBe(2);
    expect(error).toMatch(reason);
  });
});
