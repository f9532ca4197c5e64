import { expect } from 'vitest';
import { createHash } from 'node:crypto';
import { civilDateAt, isCaseLetter, type CaseDetail } from '@pqrs-kit/core';
import { valueHash } from '../../packages/connectors/src/crm/sync/mergeFields.js';
import { outgoingFields } from '../../packages/connectors/src/crm/sync/outgoing.js';
import { demoOrganization } from '../../packages/connectors/src/demo/organization.js';
import { lead, type FaultRun } from './faultRun.js';
import type { StandIn } from './standIn.js';

/** What is there at the end: how many cases, and how many of them have a live ticket. */
export interface Inventory {
  cases: number;
  tickets: number;
}

export type AnyRun = FaultRun<StandIn<never>>;

/** Long enough that everything shows in searches, a limit of the day is over and the archive is read again. */
const aWhileMs = 26 * 3_600_000;

/**
 * Nothing goes wrong any more: one or two runs later every ticket says of its case what the ledger says, each has one
 * partner, nothing waits, and one more run finds nothing to do in one request.
 */
export async function expectStepAgain(run: AnyRun, inventory: Inventory): Promise<void> {
  run.endFaults();
  run.server.advance(aWhileMs);
  expect(await run.sync()).not.toHaveProperty('failed');
  run.server.advance(aWhileMs);
  expect(await run.sync()).not.toHaveProperty('failed');
  await expectBothSidesEqual(run, inventory);
  run.server.advance(600_000);
  run.resetRequests();
  const idle = await run.sync();
  expect(idle).toMatchObject({ created: 0, updated: 0, pushed: 0, conflicts: 0, rejected: 0 });
  expect(run.requests()).toEqual(run.idle);
}

/** Every ticket that is there says of its case what the ledger says, and each has one partner. */
export async function expectBothSidesEqual(run: AnyRun, { cases, tickets }: Inventory): Promise<void> {
  const today = civilDateAt(run.clock.now(), demoOrganization.timeZone);
  const { textLength } = run.context.connector.capabilities;
  const live = run.tickets();
  const caseOf = ({ fields }: (typeof live)[number]) => String(fields[run.nameOf('id')] ?? 'none');
  expect([await run.cases(), live.length]).toEqual([cases, tickets]);
  expect(new Set(live.map(caseOf)).size).toBe(live.length);
  for (const ticket of live) {
    const { id, fields } = ticket;
    const detail = await run.desk.open(lead, caseOf(ticket));
    const wanted = Object.entries(outgoingFields(detail, { today, language: 'es-CO', textLength }));
    const names = wanted.map(([key]) => run.nameOf(key));
    expect(Object.fromEntries(names.map((name) => [name, valueHash(fields[name] ?? null)]))).toEqual(
      Object.fromEntries(wanted.map(([key, value]) => [run.nameOf(key), valueHash(value)])),
    );
    // What was filed here, or there since the first run, is acknowledged under its ticket, once.
    const isTold = detail.origin === undefined || detail.origin.acknowledged === true;
    expect(run.notes(id).filter((text) => text.includes('Acuse de recibo'))).toHaveLength(isTold ? 1 : 0);
    await expectFilesEqual(run, id, detail);
    if (detail.origin?.id !== id) continue;
    // What was written in the CRM is in the case, and so is who wrote it.
    expect(detail.facts).toContain(String(fields[run.subjectField]).slice(0, 100));
    expect(detail.person).toMatchObject({ name: 'María José Núñez Peña', email: 'mj@example.com' });
    const given = detail.timeline.filter(({ type }) => type === 'assigned').at(-1);
    if (given?.by?.id === lead.id) continue;
    expect(detail.assignee?.id).toBe(run.owners[String(fields[run.ownerField] ?? '')]);
  }
  expect(await run.rejections()).toEqual([]);
}

/** The case has each file that people hung at its ticket, and the ticket has the letter of the answer, once. */
async function expectFilesEqual(run: AnyRun, ticketId: string, detail: CaseDetail): Promise<void> {
  const files = run.files(ticketId);
  const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  const sent = files.filter(({ name }) => !isCaseLetter(name)).map(({ content }) => hashOf(content));
  expect(detail.attachments.map(({ sha256 }) => sha256).sort()).toEqual([...new Set(sent)].sort());
  for (const { sha256 } of detail.attachments) {
    const { content } = await run.desk.readAttachment(lead, detail.caseId, sha256);
    expect(hashOf(content)).toBe(sha256);
  }
  const isAnswered = detail.timeline.some(({ type }) => type === 'answerNotified');
  expect(files.filter(({ name }) => isCaseLetter(name))).toHaveLength(isAnswered ? 1 : 0);
  const told = run.notes(ticketId);
  expect(told.filter((text) => text.includes('Respuesta notificada'))).toHaveLength(isAnswered ? 1 : 0);
  // Comments of Salesforce bear no files.
  const letters = isAnswered && run.crm === 'HubSpot' ? 1 : 0;
  expect(told.filter((text) => text.includes('Carta de la respuesta'))).toHaveLength(letters);
}

/** Neither a secret nor a part of one is in anything that was written. */
export async function expectNoSecretSaid(run: AnyRun): Promise<void> {
  const text = await run.everythingSaid();
  for (const secret of run.secretsSeen) expect(text.includes(secret)).toBe(false);
}
