// Fields of tickets into filings and of cases onto tickets, in memory.
import { map, outgoingFields, readRemote, openCrm } from '../support/crm.mjs';
import { reportAlone } from '../support/report.mjs';
import { submission } from '../support/connectors.mjs';

const records = 20_000;
const run = await openCrm();
const { caseId } = await run.desk.submit(submission);
const detail = await run.desk.open({ id: 'camila', name: 'Camila Restrepo', role: 'head' }, caseId);
await run.close();
const ticket = {
  ...{
    remoteId: '41000000001',
    externalId: null,
    stamp: '2026-11-24T15:00:00.000Z',
    createdAt: '2026-11-24T15:00:00.000Z',
  },
  fields: {
    subject: 'Queja',
    content: 'La compré el lunes.',
    hs_pipeline_stage: '1',
    source_type: 'EMAIL',
    hs_ticket_category: '',
  },
  contact: { remoteId: '1', fields: { firstname: 'María', lastname: 'Núñez', email: 'mj@example.com', phone: '' } },
};

function perRecord(work) {
  // Time of the processor: whatever else the machine does takes none of it.
  const began = process.cpuUsage();
  for (let turn = 0; turn < records; turn += 1) work();
  const { user, system } = process.cpuUsage(began);
  return ((user + system) * 1e3) / records;
}

const options = { today: '2026-11-24', language: 'es-CO', textLength: 65_536 };
for (const [bench, work] of [
  ['ticket read as a filing', () => readRemote(ticket, map, 'hubspot:33')],
  ['case written as fields of a ticket', () => outgoingFields(detail, options)],
]) {
  perRecord(work);
  const values = Array.from({ length: 7 }, () => perRecord(work));
  reportAlone({
    bench,
    values,
    unit: 'ns/record',
    goal: 10_000,
    recordsPerSecond: Math.round(1e9 / Math.min(...values)),
  });
}
