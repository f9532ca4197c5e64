import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, runToEnd } from '../../../../test/support/program.js';

interface Listed {
  results: { properties: Record<string, string | null>; createdAt: string }[];
  paging?: { next: { after: string } };
}

const free = ['fake', 'hubspot', '--port', '0'];

async function started(args: readonly string[]) {
  const program = run(args);
  const [, baseUrl = ''] = await program.until(/stand-in at (\S+)/);
  const [, key = ''] = await program.until(/service key +(\S+)/);
  const get = async (path: string): Promise<Listed> => {
    const response = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${key}` } });
    return (await response.json()) as Listed;
  };
  const stop = async () => {
    program.stop();
    return program.code;
  };
  return { program, get, stop };
}

async function allOf(get: (path: string) => Promise<Listed>, typeName: string): Promise<Listed['results']> {
  const all: Listed['results'] = [];
  for (let after: string | undefined = '0'; after !== undefined;) {
    const page: Listed = await get(`/crm/objects/2026-09/${typeName}?limit=100&after=${after}`);
    all.push(...page.results);
    after = page.paging?.next.after;
  }
  return all;
}

describe('pqrs fake hubspot', () => {
  it('prints a key that works, for 300 tickets of the last three months', async () => {
    const { program, get, stop } = await started(free);
    const tickets = await allOf(get, 'tickets');
    expect(tickets).toHaveLength(300);
    expect(tickets.map(({ properties }) => properties['subject'])).toContain('בקשה להחזר כספי');
    expect(tickets.some(({ properties }) => (properties['subject'] ?? '').length > 400)).toBe(true);
    expect(new Set(tickets.map(({ createdAt }) => createdAt)).size).toBe(300);
    const contacts = await allOf(get, 'contacts');
    expect(contacts.map(({ properties }) => properties['lastname'])).toContain('Fernanda Peña Ñáñez');
    expect(contacts.map(({ properties }) => properties['firstname'])).toContain('ליאור');
    expect(program.output()).toContain('Ctrl+C stops it.');
    expect(await stop()).toBe(0);
  });

  it('is the same each time', async () => {
    const [first, second] = await Promise.all([started(free), started(free)]);
    const subjects = async ({ get }: typeof first) =>
      (await allOf(get, 'tickets')).map(({ properties }) => properties['subject']);
    expect(await subjects(first)).toEqual(await subjects(second));
    await Promise.all([first.stop(), second.stop()]);
  });

  it('has the control port that it prints', async () => {
    const { program, get, stop } = await started(free);
    const [, control = ''] = await program.until(/control port +(\S+)/);
    const fault = {
      on: 'GET objects/*',
      do: { kind: 'status', status: 503, when: 'before', body: { status: 'down' } },
    };
    await fetch(`${control}/faults`, { method: 'POST', body: JSON.stringify({ faults: [fault] }) });
    expect(await get('/crm/objects/2026-09/tickets')).toEqual({ status: 'down' });
    await stop();
  });

  it('begins with records of a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'pqrs-fake-')), 'records.json');
    writeFileSync(file, JSON.stringify({ tickets: [{ subject: 'Mía', hs_pipeline_stage: '1' }] }));
    const { get, stop } = await started([...free, '--data', file]);
    const tickets = await allOf(get, 'tickets');
    expect(tickets.map(({ properties }) => properties['subject'])).toEqual(['Mía']);
    await stop();
  });

  it.each([
    ['{', /it is not JSON/],
    ['{"deals":[]}', /deals/],
    ['{"contacts":[{"email":"ana@example.com","salary":"1"}]}', /contacts\[0\] has wrong properties: salary/],
  ])('refuses records that are not understood: %s', async (text, message) => {
    const file = join(mkdtempSync(join(tmpdir(), 'pqrs-fake-')), 'records.json');
    writeFileSync(file, text);
    const { code, error } = await runToEnd([...free, '--data', file]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
    expect(error).not.toContain('ana@example.com');
  });
});
