// A stand-in of a CRM in a process of its own, with so many tickets and the published limits, on the machine's clock. Writes where it is as
// one line of JSON; asked, it gives the requests since it was last asked, and makes more tickets or lets hours pass where it is told to.
import '../../test/support/sources.mjs';

const [crm, count] = process.argv.slice(2);
const part = (path) => import(`../../packages/connectors/src/fakes/${path}`);
const people = Math.max(1, Math.round(Number(count) / 3));
/** Who wrote a ticket: each wrote three, within some thousand of each other. */
const places = (index) => Math.floor((index + [0, 700, 1_900][index % 3]) / 3) % people;
const ago = (index) => (index % 20) * 86_400_000;

async function hubspot() {
  const { startFakeHubSpot } = await part('hubspot/fakeHubSpot.ts');
  const { objectTypeOf } = await part('hubspot/portal/objectTypes.ts');
  const { runningClock } = await part('hubspot/clock.ts');
  const clock = runningClock();
  const fake = await startFakeHubSpot({ clock });
  const { associations, associationTypes } = fake.portal;
  const [tickets, contacts] = ['tickets', 'contacts'].map((type) => fake.portal.records(objectTypeOf(type)));
  const link = associationTypes.plain(objectTypeOf('tickets'), objectTypeOf('contacts'));
  const checks = { adminRules: false };
  const made = Array.from({ length: people }, (_, index) =>
    contacts.create({ firstname: 'María José', lastname: `Núñez ${index}`, email: `mj${index}@example.com` }, checks),
  );
  const values = { content: 'La compré el lunes y hoy no prende.', hs_pipeline_stage: '1', source_type: 'EMAIL' };
  for (let index = 0; index < Number(count); index += 1) {
    clock.advance(-ago(index));
    associations.add(tickets.create({ ...values, subject: `Queja ${index}` }, checks), made[places(index)], link);
    clock.advance(ago(index));
  }
  // What was written just now would come with the first search, too.
  clock.advance(20 * 60_000);
  return {
    about: { address: fake.baseUrl, secrets: { HUBSPOT_TOKEN: fake.serviceKey } },
    pass: (ms) => clock.advance(ms),
    counts: () => fake.counts,
    numbers: (counts) => ({ total: counts.total(), byEndpoint: counts.byEndpoint() }),
  };
}

async function salesforce() {
  const { FakeSalesforce } = await part('salesforce/fake-salesforce.ts');
  let ahead = 20 * 60_000;
  let now = () => Date.now();
  // An Enterprise Edition has 100 000 requests a day and 1 000 for each user.
  const fake = await FakeSalesforce.start({ machineClock: () => now(), limits: { dailyRequests: 110_000 } });
  const { org } = fake;
  const made = Array.from({ length: people }, (_, index) =>
    org.plant('Contact', { LastName: `Núñez ${index}`, Name: `Núñez ${index}`, Email: `mj${index}@example.com` }),
  );
  const plant = (index, createdMs) =>
    org.plant('Case', {
      ...{
        CaseNumber: org.nextCaseNumber(),
        Subject: `Queja ${index}`,
        Description: 'La compré el lunes y hoy no prende.',
      },
      ...{ Status: 'New', Origin: 'Email', Type: 'Problem', ContactId: made[places(index)], OwnerId: fake.userId },
      CreatedDate: new Date(createdMs).toISOString().replace(/\.\d+Z/, '.000+0000'),
    });
  for (let index = 0; index < Number(count); index += 1) plant(index, Date.now() - ago(index));
  now = () => Date.now() + ahead;
  const { clientId, clientSecret } = fake.app;
  return {
    about: {
      address: fake.baseUrl,
      secrets: { SALESFORCE_CLIENT_ID: clientId, SALESFORCE_CLIENT_SECRET: clientSecret },
    },
    pass: (ms) => void (ahead += ms),
    add(tickets) {
      for (let index = 0; index < tickets; index += 1) plant(index, now());
    },
    counts: () => fake.requests,
    numbers: (counts) => ({ total: counts.total(), byEndpoint: counts.counts() }),
  };
}

const { about, counts, numbers, pass, add } = await { hubspot, salesforce }[crm]();
process.on('message', (asked) => {
  if (asked.tickets) add(asked.tickets);
  if (asked.hours) pass(asked.hours * 3_600_000);
  const seen = numbers(counts());
  counts().reset();
  process.send(seen);
});
process.send(about);
