import { expect, it } from 'vitest';
import { runWithChanges } from '../faults/faultRun.js';
import { startHubspot } from '../faults/hubspot/hubspotStandIn.js';

it('HubSpot does not take an owner who was deactivated: the rest of the ticket is written, and a line says who', async () => {
  await using run = await runWithChanges(await startHubspot());
  run.hubspot.admin({ change: 'deactivateOwner', ownerId: '77002' });
  await run.sync();
  const worked = run.tickets().find(({ id }) => id === run.ids.worked)?.fields;
  expect([worked?.['hubspot_owner_id'] ?? '', worked?.['pqrs_stage']]).toEqual(['', 'analysis']);
  const told = (await run.conflicts()).filter(({ remoteId }) => remoteId === run.ids.worked);
  expect(told).toMatchObject([{ field: 'hubspot_owner_id', ours: '77002', theirs: null, winner: 'person' }]);
  expect(await run.rejections()).toEqual([]);
  run.server.advance(600_000);
  await run.sync();
  run.server.advance(600_000);
  expect(await run.sync()).toMatchObject({ pushed: 0, conflicts: 0, rejected: 0 });
});

it('HubSpot gives the ticket to whom the case was given to here', async () => {
  await using run = await runWithChanges(await startHubspot());
  await run.sync();
  expect(run.tickets().find(({ id }) => id === run.ids.worked)?.fields['hubspot_owner_id']).toBe('77002');
});
