import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detailIn, refusalIn } from '../gateway/testing/answers.js';
import { clientSecret, hubspot, publicOrigin, sendCard, serveEmbed, type ServedEmbed } from './testing/serveEmbed.js';

let gateway: ServedEmbed;
let caseId: string;
beforeAll(async () => {
  gateway = await serveEmbed();
});
beforeEach(async () => {
  // The filing of a reclamo by a consumer: fifteen business days from Wednesday 4 November 2026 end on the 25th.
  gateway.clock.set('2026-11-03T10:00:00-05:00');
  caseId = await gateway.file();
});
afterAll(() => gateway.close());

let calls = 0;
const newCall = () => `ap-33-${++calls}`;
const bodyOf = (inputFields: object, callbackId = newCall(), portalId = 33) => ({
  callbackId,
  origin: { portalId, actionDefinitionId: 9 },
  context: { source: 'WORKFLOWS', workflowId: 1 },
  object: { objectId: 4242, objectType: 'TICKET' },
  inputFields,
});

/** Sends a call as HubSpot's workflows sign theirs: version 2, without a time. */
function call(action: 'term' | 'escalate', body: object, secret = clientSecret): Promise<Response> {
  const path = `/hooks/hubspot/actions/${action}`;
  const text = JSON.stringify(body);
  const signature = createHash('sha256').update(`${secret}POST${publicOrigin}${path}${text}`).digest('hex');
  return fetch(gateway.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature': signature,
      'x-hubspot-signature-version': 'v2',
    },
    body: text,
  });
}

async function outcomeOf(answer: Response): Promise<Record<string, string>> {
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { outputFields: Record<string, string> }).outputFields;
}
const detail = async () => detailIn(await gateway.get(`/v1/cases/${caseId}`, await gateway.as({})));

describe('a workflow', () => {
  it('has a term worked out, and how it was counted', async () => {
    const outcome = await outcomeOf(await call('term', bodyOf({ caseId })));
    expect(outcome).toMatchObject({ hs_execution_state: 'SUCCESS', dueDate: '2026-11-25', status: 'ok' });
    expect(outcome['dueAt']).toBe('2026-11-25T23:59:59-05:00');
    expect(outcome['explanation']).toContain('15 días hábiles');
  });

  it('escalates: the fact is recorded in the name that the settings give, and the matrix does the rest', async () => {
    const reason = 'Lo publicó un noticiero.';
    const outcome = await outcomeOf(await call('escalate', bodyOf({ caseId, fact: 'media', reason })));
    expect(outcome).toMatchObject({ hs_execution_state: 'SUCCESS', severity: 'high' });
    const { assessment, severity, timeline } = await detail();
    expect([assessment, severity]).toEqual([{ media: true }, 'high']);
    expect(timeline.find(({ type }) => type === 'assessed')?.by.id).toBe('camila-restrepo');
    expect(timeline.filter(({ type }) => type === 'noted')).toMatchObject([{ text: reason }]);
  });

  it('keeps what was said before of how grave it is', async () => {
    await call('escalate', bodyOf({ caseId, fact: 'repeated' }));
    await call('escalate', bodyOf({ caseId, fact: 'safety' }));
    expect(await detail()).toMatchObject({ assessment: { repeated: true, safety: true }, severity: 'critical' });
  });

  it('counts once, however often a call comes, also at once and after others changed the case', async () => {
    const body = bodyOf({ caseId, fact: 'media', reason: 'Lo publicó un noticiero.' });
    const answers = await Promise.all([call('escalate', body), call('escalate', body), call('escalate', body)]);
    const texts = await Promise.all(answers.filter(({ status }) => status === 200).map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    const withdrawn = { type: 'assess', facts: {} };
    const changed = await gateway.post(`/v1/cases/${caseId}/commands`, withdrawn, await gateway.as({}));
    expect(changed.status).toBe(200);
    expect(await (await call('escalate', body)).text()).toBe(texts[0]);
    const { severity, timeline } = await detail();
    expect(severity).toBe('low');
    expect(timeline.filter(({ type }) => type === 'noted')).toHaveLength(1);
  });

  it('goes on, with a word of why, where the case is not there', async () => {
    const outcome = await outcomeOf(await call('escalate', bodyOf({ caseId: 'nobody', fact: 'media' })));
    expect(outcome).toEqual({ hs_execution_state: 'FAIL_CONTINUE', error: 'case-not-found' });
  });

  it('is taken with version 3 too, as long as its time is right', async () => {
    const path = '/hooks/hubspot/actions/term';
    const body = bodyOf({ caseId });
    expect((await sendCard(gateway, path, { body, query: 'a=1' })).status).toBe(200);
    expect(await refusalIn(await sendCard(gateway, path, { body, query: 'a=1', skew: -6 * 60_000 }))).toEqual([
      401,
      'access-unauthenticated',
    ]);
  });
});

describe('refused', () => {
  it.each([
    ['another secret', () => call('term', bodyOf({ caseId }), 'another'), [401, 'access-unauthenticated']],
    [
      'an account that is not ours',
      () => call('term', bodyOf({ caseId }, newCall(), 34)),
      [401, 'access-unauthenticated'],
    ],
    [
      'no signature',
      () => gateway.post('/hooks/hubspot/actions/term', bodyOf({ caseId })),
      [401, 'access-unauthenticated'],
    ],
    ['a fact that there is not', () => call('escalate', bodyOf({ caseId, fact: 'x' })), [422, 'input-invalid']],
    ['no id of the call', () => call('term', { ...bodyOf({ caseId }), callbackId: '' }), [422, 'input-invalid']],
  ])('%s', async (_, send, refusal) => {
    expect(await refusalIn(await send())).toEqual(refusal);
  });

  it('every workflow, where the settings name nobody for them', async () => {
    const { workflowsAs: _, ...without } = hubspot;
    const served = await serveEmbed({ hubspot: without });
    const answer = await sendCard(served, '/hooks/hubspot/actions/term', { body: bodyOf({ caseId }), query: 'a=1' });
    expect(await refusalIn(answer)).toEqual([403, 'access-forbidden']);
    await served.close();
  });
});
