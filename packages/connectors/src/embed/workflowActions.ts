import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  clockView,
  escalationTexts,
  isPqrsError,
  plainFacts,
  PqrsError,
  type Actor,
  type CaseDetail,
  type Locale,
} from '@pqrs-kit/core';
import { z } from 'zod';
import type { ChangeFeed } from '../gateway/change-feed.js';
import { parseJson } from '../gateway/json-body.js';
import type { GatewayEnv, GatewayOptions } from '../gateway/options.js';
import type { EmbedStore } from '../ledger/open.js';
import { actorOf, readSignedAction, refused, type Signatory } from './signedRequest.js';

/** What HubSpot posts when a workflow comes to an action. It adds members as it likes. */
const call = <Fields extends z.ZodType>(fields: Fields) =>
  z.object({
    callbackId: z.string().min(1).max(200),
    origin: z.object({ portalId: z.int() }),
    inputFields: fields,
  });
const caseId = z.string().min(1).max(100);
const termCall = call(z.object({ caseId }));
const escalateCall = call(z.object({ caseId, fact: z.enum(plainFacts), reason: z.string().max(4_000).nullish() }));

/** What a workflow goes on with. `FAIL_CONTINUE`: the workflow goes on, and shows the action as failed. */
type Outcome = Record<string, string> & { hs_execution_state: 'SUCCESS' | 'FAIL_CONTINUE' };

/** Tries before a case that others keep changing is given back to HubSpot, which comes again. */
const mostTries = 3;

/**
 * Adds what workflows of HubSpot may do: have a term worked out, and have a case escalated. A call counts once: its id answers again what it
 * answered first, because the signatures of such calls carry no time.
 */
export function addWorkflowActions(
  app: OpenAPIHono<GatewayEnv>,
  { desk, clock, organization }: GatewayOptions,
  store: EmbedStore,
  signatory: Signatory,
  feed: ChangeFeed,
): void {
  const { tenant, language } = organization;
  const { hubspot } = signatory.settings;

  async function once(callbackId: string, run: () => Promise<Outcome>): Promise<Outcome> {
    const before = await store.answerOfCall(tenant, callbackId);
    if (before !== undefined) return JSON.parse(before) as Outcome;
    const answer = await refusalAsOutcome(run);
    await store.keepAnswer(tenant, { callId: callbackId, answer: JSON.stringify(answer), at: clock.now() });
    feed.look();
    return JSON.parse((await store.answerOfCall(tenant, callbackId)) ?? 'null') as Outcome;
  }

  function requireAccount({ origin }: { origin: { portalId: number } }): Actor {
    if (!hubspot.portals.includes(origin.portalId)) throw refused('unknown-account', signatory);
    return actorOf(hubspot.workflowsAs, signatory);
  }

  app.post('/hooks/hubspot/actions/term', async (c) => {
    const { callbackId, inputFields, ...rest } = readCall(termCall, await readSignedAction(c, signatory));
    const actor = requireAccount(rest);
    return c.json({
      outputFields: await once(callbackId, async () =>
        termOutcome(await desk.open(actor, inputFields.caseId), clock.now(), language),
      ),
    });
  });

  app.post('/hooks/hubspot/actions/escalate', async (c) => {
    const { callbackId, inputFields, ...rest } = readCall(escalateCall, await readSignedAction(c, signatory));
    const actor = requireAccount(rest);
    return c.json({ outputFields: await once(callbackId, () => escalate(desk, actor, inputFields, language)) });
  });
}

function termOutcome({ clocks: [clock] }: CaseDetail, now: string, language: Locale): Outcome {
  if (clock === undefined) return { hs_execution_state: 'SUCCESS', status: 'none' };
  const view = clockView(clock, now, language);
  return {
    hs_execution_state: 'SUCCESS',
    dueAt: clock.dueAt,
    dueDate: clock.explanation.dueDate,
    status: view.status,
    summary: view.summary,
    explanation: view.sentence,
  };
}

/** Records the fact; whom the matrix then tells, it tells in its own time. */
async function escalate(
  desk: GatewayOptions['desk'],
  actor: Actor,
  { caseId, fact, reason }: z.infer<typeof escalateCall>['inputFields'],
  language: Locale,
): Promise<Outcome> {
  const note = reason?.trim() ?? '';
  await assess(desk, actor, caseId, fact);
  if (note !== '') await noteOnce(desk, actor, caseId, note);
  await desk.evaluate(caseId);
  const { severity, alerts } = await desk.open(actor, caseId);
  const levels = [...new Set(alerts.map(({ level }) => level))].sort();
  const word = escalationTexts[language].severities[severity];
  return { hs_execution_state: 'SUCCESS', severity, levels: levels.join(','), summary: word };
}

async function assess(
  desk: GatewayOptions['desk'],
  actor: Actor,
  caseId: string,
  fact: (typeof plainFacts)[number],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { version, assessment } = await desk.open(actor, caseId);
    if (assessment?.[fact] === true) return;
    try {
      await desk.command(actor, caseId, { type: 'assess', facts: { ...assessment, [fact]: true } }, version);
      return;
    } catch (error) {
      if (!isPqrsError(error) || error.code !== 'case-version-conflict' || tries === mostTries) throw error;
    }
  }
}

/** A call whose answer was lost comes again: what it noted already it does not note twice. */
async function noteOnce(desk: GatewayOptions['desk'], actor: Actor, caseId: string, text: string): Promise<void> {
  const { timeline } = await desk.open(actor, caseId);
  const noted = timeline.some((event) => event.type === 'noted' && event.text === text && event.by.id === actor.id);
  if (!noted) await desk.command(actor, caseId, { type: 'note', text });
}

/** What the desk will refuse again tomorrow is an answer; what may pass is left to HubSpot to try again. */
async function refusalAsOutcome(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    const final = ['case-not-found', 'case-command-refused', 'access-forbidden', 'input-invalid'];
    if (!isPqrsError(error) || !final.includes(error.code)) throw error;
    return { hs_execution_state: 'FAIL_CONTINUE', error: error.code };
  }
}

function readCall<Schema extends z.ZodType>(schema: Schema, body: Uint8Array): z.output<Schema> {
  const found = schema.safeParse(parseJson(body));
  if (found.success) return found.data;
  const fields = found.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'wrongType' as const }));
  throw new PqrsError('input-invalid', 'The call of the workflow lacks something.', 'See the fields that are named.', {
    fields,
  });
}
