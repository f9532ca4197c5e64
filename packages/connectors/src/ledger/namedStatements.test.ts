import { fixedClock, createDesk, randomIds, silentNotifier, webCryptoSigner } from '@pqrs-kit/core';
import { expect, it, vi } from 'vitest';
import { organization, submission } from '../../../../test/support/organization.js';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { mayName, NamingClient } from './namedStatements.js';
import { openLedger } from './open.js';

vi.setConfig({ testTimeout: 30_000 });

const insert = 'insert into written (id, text) values ($1, $2)';

it('keeps on the server what writes, once for a text, and nothing that looks for rows', async () => {
  await using client = await connected();
  for (const id of [1, 2, 3]) await client.connection.query(insert, [id, 'a']);
  const found = await client.connection.query('select text from written where id = $1', [2]);
  expect(found.rows).toEqual([{ text: 'a' }]);
  const kept = await client.connection.query('select name, statement from pg_prepared_statements');
  expect(kept.rows).toEqual([
    {
      name: expect.stringMatching(/^pqrs_[0-9a-f]{24}$/) as string,
      statement: 'insert into written (id, text) values ($1, $2)',
    },
  ]);
});

it('refuses a row as it would be refused without a name, and goes on', async () => {
  await using client = await connected();
  await client.connection.query(insert, [1, 'a']);
  await expect(client.connection.query(insert, [1, 'b'])).rejects.toMatchObject({ code: '23505' });
  await client.connection.query(insert, [2, 'c']);
  expect((await client.connection.query('select id from written order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});

it('is left out where the address says so: a ledger works all the same', async () => {
  const databaseUrl = `${await freshDatabase()}?prepare=no`;
  expect([mayName(databaseUrl), mayName('postgres://localhost/pqrs')]).toEqual([false, true]);
  const { ledger, close } = await openLedger({ databaseUrl });
  const clock = fixedClock('2026-07-01T10:00:00-05:00');
  const ports = { ledger, clock, ids: randomIds(clock), notifier: silentNotifier() };
  const desk = createDesk({ ...ports, signer: webCryptoSigner('a secret of the tests') }, organization);
  expect((await desk.submit(submission)).radicado).toBe('AND-2026-000001-1');
  await close();
});

async function connected() {
  const connection = new NamingClient(await freshDatabase());
  await connection.connect();
  await connection.query('create table written (id int primary key, text text)');
  return { connection, [Symbol.asyncDispose]: () => connection.end() };
}
