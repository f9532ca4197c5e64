// What the ITA matrix of the Procuraduría asks of the service behind a public form (Resolución 1519 de 2020 of MinTIC, annex 2, 2.4.3), by its
// numbers. What it asks of the form is in packages/widgets/src/intake-form/publicForm.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgementMail } from '@pqrs-kit/core';
import { detailIn, filedIn, pageIn, refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, testKey, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

describe('the service of a public form by the ITA matrix', () => {
  it('2045 acuse de recibo: date, time and radicado, shown and mailed', async () => {
    const filed = await filedIn(await gateway.post('/v1/cases', filing));
    expect(filed.receivedAt).toBe('2026-11-24T10:00:00-05:00');
    const message = { ...filed, id: '1', tenant: 'andina', dueDate: filed.clock.dueDate, submission: filing };
    const text = acknowledgementMail(message, { name: 'Andina', timeZone: 'America/Bogota' })?.text ?? '';
    for (const told of [filed.radicado, '24 de noviembre de 2026', '10:00'])
      expect(text.replaceAll('\u00a0', ' ')).toContain(told);
  });

  it('2047 mecanismo anti-SPAM: work that no person sees, and so many filings a minute', async () => {
    const served = await serveMemory({ filingProof: { key: testKey, bits: 8 } });
    expect(await refusalIn(await served.post('/v1/cases', filing))).toEqual([403, 'filing-proof-refused']);
    await served.close();
    const busy = await serveMemory({ filingRate: { burst: 1, perMinute: 1 } });
    expect((await busy.post('/v1/cases', filing)).status).toBe(201);
    expect(await refusalIn(await busy.post('/v1/cases', filing))).toEqual([429, 'request-too-many']);
    await busy.close();
  });

  it('2048 seguimiento en línea: by radicado and code, without personal data, and nothing to guess from', async () => {
    const { radicado, trackingCode } = await filedIn(await gateway.post('/v1/cases', filing));
    const seen = await (await gateway.get(`/v1/track/${radicado}?code=${trackingCode}`)).text();
    expect(seen).toContain('"stage":"received"');
    expect(seen).not.toMatch(/María|52345678|maria@/);
    const wrong = await gateway.get(`/v1/track/${radicado}?code=2222-2222`);
    const unknown = await gateway.get(`/v1/track/AND-2026-999999-9?code=${trackingCode}`);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it('2050 integración: a request for information is a case among the others, with the next number', async () => {
    const first = await filedIn(await gateway.post('/v1/cases', filing));
    const asked = { ...filing, category: 'peticion', subtype: 'informacion' };
    const second = await filedIn(await gateway.post('/v1/cases', asked));
    const number = ({ radicado }: { radicado: string }) => Number(radicado.split('-')[2]);
    expect(number(second) - number(first)).toBe(1);
    const { items } = await pageIn(await gateway.get('/v1/cases?limit=50', await gateway.as({})));
    expect(items.map(({ radicado }) => radicado)).toEqual(expect.arrayContaining([first.radicado, second.radicado]));
  });

  it('2052 seguridad digital: everything is checked again, files by their content, and the browser is held back', async () => {
    const answer = await gateway.post('/v1/cases', { ...filing, subject: '' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const program = await fetch(`${gateway.url}/v1/attachments`, {
      method: 'POST',
      headers: { 'content-disposition': "attachment; filename*=UTF-8''foto.jpg" },
      body: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46),
    });
    expect(await refusalIn(program)).toEqual([422, 'input-invalid']);
  });

  it('2055 anónima: who files without a name is kept nowhere', async () => {
    const { person: _person, ...nobody } = filing;
    const body = { ...nobody, anonymous: true, answerBy: 'tracking' };
    expect(await refusalIn(await gateway.post('/v1/cases', { ...body, person: filing.person }))).toEqual([
      422,
      'input-invalid',
    ]);
    const { caseId } = await filedIn(await gateway.post('/v1/cases', body));
    const detail = await detailIn(await gateway.get(`/v1/cases/${caseId}`, await gateway.as({ role: 'head' })));
    expect(detail).not.toHaveProperty('person');
  });
});
