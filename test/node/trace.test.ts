import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logTrace, type LogEntry } from '@pqrs-kit/connectors';
import { startFakeHubSpot } from '@pqrs-kit/connectors/fakes';
import { expect, it, vi } from 'vitest';
import { objectTypeOf } from '../../packages/connectors/src/fakes/hubspot/portal/objectTypes.js';
import { demoOrganization } from '../../packages/connectors/src/demo/organization.js';
import { run, runToEnd } from '../support/program.js';
import { submission } from '../support/organization.js';

const exampleMap = fileURLToPath(new URL('../../docs/example/hubspot-map.json', import.meta.url));
/** In every text of a person; found in a span, it leaked. */
const canary = 'Canario Zuñiga';

/** Spans as a host of its own would collect them. */
const collector = `
globalThis.pqrsSpans = [];
export const trace = {
  async span(name, attributes, work) {
    const span = { name, ...attributes };
    const set = (more) => void Object.assign(span, more);
    try { return await work({ set }); } finally { globalThis.pqrsSpans.push(span); }
  },
};`;
const collected = (): { name: string; [attribute: string]: unknown }[] =>
  (globalThis as { pqrsSpans?: { name: string }[] }).pqrsSpans ?? [];

it('spans say what was asked of whom and how it ended, and nothing of anybody', async () => {
  const hubspot = await startFakeHubSpot();
  const { associations, associationTypes, records } = hubspot.portal;
  const [tickets, contacts] = [objectTypeOf('tickets'), objectTypeOf('contacts')];
  const made = { adminRules: false };
  const person = records(contacts).create({ firstname: canary, email: 'canario@example.com' }, made);
  const asked = { subject: canary, content: canary, hs_pipeline_stage: '1', source_type: 'EMAIL' };
  associations.add(records(tickets).create(asked, made), person, associationTypes.plain(tickets, contacts));

  const folder = mkdtempSync(join(tmpdir(), 'pqrs-trace-'));
  const [mapFile, hook] = [join(folder, 'map.json'), join(folder, 'hook.mjs')];
  writeFileSync(mapFile, readFileSync(exampleMap));
  writeFileSync(hook, collector);
  const program = run(['serve', '--demo', '--port', '0', '--data', folder, '--trace', hook], {
    ...{ PQRS_CRM: 'hubspot', PQRS_CRM_MAP: mapFile },
    ...{ HUBSPOT_ADDRESS: hubspot.baseUrl, HUBSPOT_TOKEN: hubspot.serviceKey },
  });
  const [, url = ''] = await program.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  const said = { subject: canary, facts: `${canary}: ${submission.facts}` };
  const filing = JSON.stringify({ ...submission, ...said, consentVersion: demoOrganization.policyVersion });
  const headers = { 'content-type': 'application/json', 'Idempotency-Key': 'trace-test-1' };
  const filed = await fetch(`${url}/v1/cases`, { method: 'POST', headers, body: filing });
  expect(filed.status).toBe(201);
  const { radicado, trackingCode } = (await filed.json()) as Record<string, string>;
  await fetch(`${url}/v1/track/${radicado}?code=${trackingCode}`);
  await vi.waitFor(() => expect(collected().map(({ name }) => name)).toContain('crm.sync'), 20_000);
  program.stop();
  await program.code;
  await hubspot.close();

  expect(collected()).toEqual(
    expect.arrayContaining([
      { name: 'crm.request', crm: 'hubspot', endpoint: 'tickets.list', tries: 1, status: 200 },
      expect.objectContaining({ name: 'crm.sync', account: 'hubspot:33', pulled: 1, created: 1 }),
      expect.objectContaining({ name: 'gateway.request', method: 'POST', route: '/v1/cases', status: 201 }),
      expect.objectContaining({ name: 'gateway.request', route: '/v1/track/:radicado', status: 200 }),
      { name: 'worker.turn', loop: 'wakeups' },
    ]),
  );
  const spans = JSON.stringify(collected());
  for (const secret of ['Canario', 'canario', radicado ?? '', trackingCode ?? '', hubspot.serviceKey]) {
    expect(spans.includes(secret)).toBe(false);
  }
});

it('to the log a span is a line, and of a failure its code alone', async () => {
  const lines: LogEntry[] = [];
  const trace = logTrace((entry) => lines.push(entry));
  expect(await trace.span('crm.request', { crm: 'hubspot' }, async (span) => (span.set({ status: 200 }), 7))).toBe(7);
  const failing = trace.span('worker.turn', { loop: 'outbox' }, () => Promise.reject(new TypeError(canary)));
  await expect(failing).rejects.toThrow(TypeError);
  expect(lines).toMatchObject([
    { event: 'span', span: 'crm.request', crm: 'hubspot', status: 200 },
    { event: 'span', span: 'worker.turn', loop: 'outbox', failed: 'TypeError' },
  ]);
  expect(JSON.stringify(lines)).not.toContain(canary);
});

it('a module without a trace stops the start, and says what is wanted', async () => {
  const { code, error } = await runToEnd(['serve', '--demo', '--port', '0', '--trace', exampleMap]);
  expect(code).toBe(2);
  expect(error).toContain('There is no "trace" to be had from');
});
