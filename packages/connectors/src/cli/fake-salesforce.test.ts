import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/program.js';

describe('pqrs fake', () => {
  it('says how to log in, and gives the same 300 cases each time', async () => {
    const asked = run(['fake', 'salesforce', '--port', '0']);
    await asked.until(/Ctrl\+C stops it/);
    const text = asked.output();
    const base = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
    const [clientId = '', clientSecret = ''] = [/client id\s+(\S+)/, /client secret\s+(\S+)/].map(
      (pattern) => pattern.exec(text)?.[1] ?? '',
    );
    const token = await fetch(`${base}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
    });
    const { access_token } = (await token.json()) as { access_token: string };
    const query = async (soql: string) => {
      const address = `${base}/services/data/v66.0/query?q=${encodeURIComponent(soql)}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${access_token}` } });
      return (await answer.json()) as { totalSize: number };
    };
    expect((await query('SELECT COUNT() FROM Case')).totalSize).toBe(300);
    expect((await query("SELECT COUNT() FROM Contact WHERE Name = 'محمد الأمين'")).totalSize).toBe(1);
    asked.stop();
    expect(await asked.code).toBe(0);
  });

  it.each([
    [['fake', 'oracle'], /There is no stand-in for "oracle"/],
    [['fake', 'salesforce', '--port', 'http'], /"http" is not a port/],
    [['fake', 'salesforce', '--cases', 'many'], /"many" is not a number of cases/],
  ])('%j is not understood', async (line, message) => {
    const asked = run(line);
    expect(await asked.code).toBe(2);
    expect(asked.error()).toMatch(message);
  });
});
