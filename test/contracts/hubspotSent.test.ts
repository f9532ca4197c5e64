import { expect, it } from 'vitest';
import { desiredSchema } from '../../packages/connectors/src/crm/desiredSchema.js';
import { fileSamples } from '../support/files.js';
import { faultRun } from '../faults/faultRun.js';
import { startHubspot } from '../faults/hubspot/hubspotStandIn.js';
import { hubspotContract } from './hubspot.js';
import { answerFaults, operationOf, requestFaults } from './operation.js';
import { overhear } from './overhear.js';

const minutes = (count: number) => count * 60_000;

it.each([false, true])(
  'all that the connector sends to HubSpot is as HubSpot publishes it (app: %s)',
  async (oauth) => {
    await using run = await faultRun(await startHubspot({ oauth }));
    using heard = overhear((url) => url.startsWith(run.hubspot.baseUrl) && !run.handsOut(url));
    const step = async () => {
      run.server.advance(minutes(10));
      expect(await run.sync()).not.toHaveProperty('failed');
    };
    await run.connect();
    await run.install();
    const [first, second, third] = [run.ticket(), run.ticket(), run.ticket()];
    run.attach(first, 'recibo.pdf', fileSamples.pdf);
    await step();
    run.edit(first, { subject: 'Otra' });
    run.ticket();
    const caseId = await run.file();
    await step();
    run.hubspot.admin({ change: 'mergeRecords', objectType: 'tickets', primaryId: first, mergedId: second });
    await step();
    run.hubspot.admin({ change: 'deleteRecord', objectType: 'tickets', id: third });
    for (let turn = 0; turn < 12; turn += 1) await step();
    const { connector } = run.context;
    const file = { name: 'Respuesta.pdf', mediaType: 'application/pdf', content: fileSamples.pdf };
    const note = { remoteId: first, text: 'Se respondió.', at: '2026-11-24T15:00:00.000Z', writeId: caseId };
    expect(await connector.note([{ ...note, file }])).toMatchObject([{ ok: true }]);
    run.hubspot.admin({ change: 'relabelProperty', objectType: 'tickets', name: 'pqrs_due_at', label: 'Fecha' });
    await connector.schema.apply(await connector.schema.plan(desiredSchema));
    await connector.schema.apply(await connector.schema.planRemoval(desiredSchema, { purge: true }));
    // What was archived comes back with the next installation.
    expect(await connector.schema.apply(await connector.schema.plan(desiredSchema))).toMatchObject({ failed: [] });

    expect(heard.exchanges.flatMap((one) => requestFaults(hubspotContract, one))).toEqual([]);
    expect(heard.exchanges.flatMap((one) => answerFaults(hubspotContract, one))).toEqual([]);
    const used = heard.exchanges.map(
      ({ method, url }) => `${method} ${operationOf(hubspotContract, method, url)?.path}`,
    );
    expect([...new Set(used)].sort()).toEqual(
      [
        'DELETE /crm/properties/2026-09/{objectType}/groups/{name}',
        'DELETE /crm/properties/2026-09/{objectType}/{name}',
        'GET /account-info/2026-09/details',
        'GET /crm/objects/2026-09/{objectType}',
        'GET /crm/properties/2026-09/{objectType}',
        'GET /crm/properties/2026-09/{objectType}/groups',
        'GET /files/2026-09/files/{id}/signed-url',
        'PATCH /crm/properties/2026-09/{objectType}/{name}',
        'POST /crm/associations/2026-09/{from}/{to}/batch/read',
        'POST /crm/objects/2026-09/{objectType}/batch/create',
        'POST /crm/objects/2026-09/{objectType}/batch/read',
        'POST /crm/objects/2026-09/{objectType}/batch/update',
        'POST /crm/objects/2026-09/{objectType}/batch/upsert',
        'POST /crm/objects/2026-09/{objectType}/search',
        'POST /crm/properties/2026-09/{objectType}/batch/create',
        'POST /crm/properties/2026-09/{objectType}/groups',
        'POST /files/2026-09/files',
        ...(oauth ? ['POST /oauth/2026-09/token'] : []),
      ].sort(),
    );
  },
);
