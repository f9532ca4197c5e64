// Pages of the inbox of a million cases, with filters, order and search, on PostgreSQL and SQLite: beside the plain page by primary key.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { durableDatabase, loadConnectors, organization } from '../support/connectors.mjs';
import { fillCases, today } from '../support/manyCases.mjs';
import { report, reportAlone } from '../support/report.mjs';
import { importPeer, loadCore } from '../support/subjects.mjs';
import { workFolder } from '../support/workers.mjs';

const rows = Number(process.env.ROWS ?? 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 41);
const { tenant } = organization;
const goal = 3;

const core = await loadCore();
const { default: pg } = await importPeer('pg');
const { openLedger } = await loadConnectors();

const questions = {
  'open cases by due date': {},
  'all cases, newest first': { status: 'all', sort: 'receivedAt', order: 'desc' },
  'closed cases, newest first': { status: 'closed', sort: 'receivedAt', order: 'desc' },
  'overdue cases': { urgency: ['over'] },
  'cases due today': { urgency: ['today'] },
  'open cases of a person': { assignee: 'agent-7' },
  'open cases of a category, newest first': { category: ['queja'], sort: 'receivedAt', order: 'desc' },
  'cases of three rare filters': { category: ['denuncia'], stage: ['approval'], channel: ['phone'] },
  'cases received in a week': { status: 'all', receivedFrom: '2024-03-01', receivedTo: '2024-03-07' },
  'search for a word of one case in ten': { search: 'lavadora' },
  'search for a number of two cases': { status: 'all', search: '512345' },
  'search for two surnames': { status: 'all', search: 'muñoz garcía' },
  'search for a radicado': { status: 'all', search: 'AND-2024-1500000' },
  'filter, order and search': {
    status: 'all',
    category: ['queja'],
    search: 'muñoz nevera',
    sort: 'receivedAt',
    order: 'desc',
  },
};

/** The same rows of a summary, without filters and in the order in which they lie. */
const plain = (first) => `select summary from cases where tenant = ${first} and case_id > $2 order by case_id limit 50`;

async function microseconds(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) * 1e3;
}

/** Both in turn, each once before the rounds that count. */
async function inTurn(mine, theirs) {
  const pairs = [];
  for (let round = -1; round < rounds; round += 1) {
    const pair = [await microseconds(mine), await microseconds(theirs)];
    if (round >= 0) pairs.push(pair);
  }
  return pairs;
}

async function compare(name, place, select, run) {
  const filling = await openLedger(place);
  await fillCases(run, tenant, rows);
  await filling.close();
  const { ledger, close } = await openLedger(place);
  const page = (query) => ledger.page(tenant, { query, today });
  let at = 0;
  const peer = async () => {
    at = (at + 7_919) % rows;
    return (await select(['andina', `case-${10_000_000 + at}`])).map(({ summary }) => JSON.parse(summary));
  };
  const about = { peerName: 'page by primary key', unit: 'µs/page', bound: 'ratioAtMost', rows };
  for (const [question, query] of Object.entries(questions)) {
    const pairs = await inTurn(() => page(query), peer);
    report({ bench: `inbox page on ${name}: ${question}`, pairs, goal, ...about });
  }
  const order = core.pageOrder({ status: 'all', limit: 200 });
  for (const share of [0.1, 0.9]) {
    const cursor = await cursorAt(page, order, Math.floor(rows * share));
    const pairs = await inTurn(
      () => page({ status: 'all', cursor }),
      () => page({ status: 'all' }),
    );
    report({
      bench: `inbox page on ${name}, ${share * 100} % down`,
      pairs,
      ...about,
      peerName: 'its first page',
      goal: 1.5,
    });
  }
  const counts = [];
  for (let round = 0; round < rounds; round += 1) counts.push(await microseconds(() => ledger.counts(tenant, today)));
  reportAlone({ bench: `inbox counts on ${name}`, values: counts, unit: 'µs', rows });
  await close();
}

/** Where a page far down begins: walked to from a day that is known, so that nothing is counted off. */
async function cursorAt(page, order, position) {
  const day = new Date(Date.parse('2021-11-25') + ((position / rows) * 1_826 + 22) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const { items } = await page({ status: 'all', receivedFrom: day, limit: 1 });
  return core.writeCursor(items[0], order);
}

const { databaseUrl, stop } = await durableDatabase();
const client = new pg.Client(databaseUrl);
await client.connect();
const run = async (statement) => {
  await client.query(statement);
  if (statement.startsWith('insert into cases')) await client.query('vacuum analyze cases');
};
await compare(
  'PostgreSQL',
  { databaseUrl },
  async (values) => (await client.query({ name: 'plain', text: plain('$1'), values })).rows,
  run,
);
await client.end();
await stop();

const file = join(workFolder(), 'pqrs.db');
let database;
const open = () => (database ??= new DatabaseSync(file));
let statement;
await compare(
  'SQLite',
  { file },
  async (values) => (statement ??= open().prepare(plain('?1').replace('$2', '?2'))).all(...values),
  async (text) => open().exec(text),
);
