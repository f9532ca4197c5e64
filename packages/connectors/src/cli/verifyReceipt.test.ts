import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fixedClock, verifyReceipt, webCryptoCheck, webCryptoSigner, type Receipt } from '@pqrs-kit/core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { submission } from '../../../../test/support/organization.js';
import { runToEnd } from '../../../../test/support/program.js';
import { openDesk } from './open-desk.js';
import { readServeSettings } from './serve-settings.js';

const root = mkdtempSync(join(tmpdir(), 'pqrs-receipt-command-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Files two cases, received a minute apart, on a service with a folder of its own. */
async function fileTwo(folder: string): Promise<[Receipt, Receipt]> {
  const clock = fixedClock('2026-07-01T10:00:00-05:00');
  const { desk, close } = await openDesk(readServeSettings({ demo: true, data: folder }, {}), clock);
  const first = await desk.submit(submission);
  clock.set('2026-07-01T10:01:00-05:00');
  const second = await desk.submit(submission);
  await close();
  return [first.receipt, second.receipt];
}

describe('pqrs verify --receipt', () => {
  let folder: string;
  let receipt: Receipt;
  let second: Receipt;
  beforeEach(async () => {
    folder = mkdtempSync(join(root, 'x'));
    [receipt, second] = await fileTwo(folder);
  });

  async function verify(content: unknown, ...args: string[]) {
    const file = join(folder, 'receipt.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return runToEnd(['verify', '--receipt', file, '--demo', '--data', folder, ...args]);
  }

  function tamper(statement: string): void {
    const database = new DatabaseSync(join(folder, 'pqrs.db'));
    database.exec(statement);
    database.close();
  }

  test('a receipt as it was given out is right, also after a restart', async () => {
    expect(await verify(receipt)).toEqual({
      code: 0,
      output: '',
      error: `receipt of ${receipt.radicado}: nothing is wrong\n`,
    });
    expect(await verify(second, '--json')).toEqual({
      code: 0,
      output: `{"radicado":"${second.radicado}","damages":0}\n`,
      error: '',
    });
  });

  const forged = 'receipt: its signature does not fit what it says\n';
  const changed = 'receipt: the registration in the ledger is not the one that it proves\n';
  const unknown = 'receipt: no case has its radicado ("pqrs rebuild" makes inbox rows again that were lost)\n';

  test('a forged radicado, hash, date or signature is told', async () => {
    const output = async (change: Partial<Receipt>) => {
      const ended = await verify({ ...receipt, ...change });
      expect([ended.code, ended.error]).toEqual([1, '']);
      return ended.output;
    };
    expect(await output({ radicado: second.radicado })).toBe(forged + changed);
    expect(await output({ radicado: 'AND-2026-000009-4\u001b[2J' })).toBe(forged + unknown);
    expect(await output({ hash: second.hash })).toBe(forged + changed);
    expect(await output({ receivedAt: '2026-06-30T15:00:00.000Z' })).toBe(
      `${forged}receipt: the ledger has its case as received at 2026-07-01T15:00:00.000Z\n`,
    );
    expect(await output({ signature: second.signature })).toBe(forged);
    expect(await output({ signature: 'nonsense' })).toBe(forged);
  });

  test('a receipt that somebody else signed is told, however well it is made', async () => {
    const other = webCryptoSigner('a secret of somebody else');
    const { signature: _, publicKey: __, ...proven } = receipt;
    const text = `{"algorithm":"sha-256","hash":"${proven.hash}","radicado":"${proven.radicado}","receivedAt":"${proven.receivedAt}"}`;
    const made: Receipt = { ...proven, signature: await other.sign(text), publicKey: await other.publicKey() };
    expect(await verifyReceipt(made, webCryptoCheck)).toBe('signed');
    expect(await verify(made)).toEqual({
      code: 1,
      output: 'receipt: it names another key than that of this service\n',
      error: '',
    });
    expect((await verify(made, '--json')).output).toBe(
      `{"kind":"otherKey"}\n{"radicado":"${receipt.radicado}","damages":1}\n`,
    );
  });

  const first = `version = 1 and case_id = (select case_id from cases where radicado like '%-000001-%')`;

  test.each([
    ['a hash in the ledger', `update events set hash = '${'0'.repeat(64)}' where ${first}`, changed],
    ['the registration', `update events set body = replace(body, 'lavadora', 'nevera') where ${first}`, changed],
    [
      'a registration into nonsense',
      `update events set body = 'nonsense' where ${first}`,
      'receipt: an event of its case cannot be read ("pqrs verify" says which)\n',
    ],
    [
      'a registration into what has no canonical spelling',
      `update events set body = replace(body, '{', '{"x":0.5,') where ${first}`,
      'receipt: an event of its case cannot be read ("pqrs verify" says which)\n',
    ],
    ['a lost row', `delete from cases where radicado like '%-000001-%'`, unknown],
  ])('who changed %s is found out', async (_, statement, output) => {
    tamper(statement);
    expect(await verify(receipt)).toEqual({ code: 1, output, error: '' });
    expect((await verify(second)).code).toBe(0);
  });

  test.each([
    ['no JSON', 'hello', 'input-not-json: The receipt is not JSON.'],
    ['no receipt', { radicado: 'AND-2026-000001-1' }, 'input-invalid: Not understood: receivedAt is missing: '],
    ['a list', [], 'input-invalid: Not understood: what was given is a list: write an object.'],
  ])('%s is refused', async (_, content, said) => {
    const { code, output, error } = await verify(content);
    expect([code, output, error.slice(0, said.length)]).toEqual([2, '', said]);
  });

  test('what is not there is said, and nothing is made', async () => {
    const pqrs = (file: string, data: string) => runToEnd(['verify', '--receipt', file, '--demo', '--data', data]);
    const file = join(folder, 'receipt.json');
    const absent = await pqrs(file, folder);
    expect([absent.code, absent.error]).toEqual([
      2,
      `usage-invalid: The receipt "${file}" cannot be read.\nCheck the path and who may read it.\n`,
    ]);
    writeFileSync(file, JSON.stringify(receipt));
    const empty = join(folder, 'nothing');
    const without = await pqrs(file, empty);
    expect([without.code, without.error]).toEqual([
      2,
      `usage-invalid: There is no secret to be read at ${join(empty, 'secret')}.\n` +
        'Name the folder of the service with --data, or set PQRS_SECRET as it does.\n',
    ]);
    expect(existsSync(empty)).toBe(false);
  });
});
