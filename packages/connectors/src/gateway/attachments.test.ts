import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, fileSamples } from '../../../../test/support/files.js';
import { demoOrganization } from '../demo/organization.js';
import { stagedAttachment } from './schemas/attachment.js';
import { detailIn, filedIn, problemIn, refusalIn } from './testing/answers.js';
import { filing } from './testing/filing.js';
import { serveMemory, type ServedGateway } from './testing/serve-memory.js';

let gateway: ServedGateway;
beforeAll(async () => {
  gateway = await serveMemory();
});
afterAll(() => gateway.close());

const named = (name: string) => ({ 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
const send = (path: string, content: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(gateway.url + path, { method: 'POST', body: content, headers });
const stage = async (content: Uint8Array<ArrayBuffer>, name: string) =>
  stagedAttachment.parse(await (await send('/v1/attachments', content, named(name))).json());

describe('POST /v1/attachments', () => {
  it.each([
    ['קבלה 😀.pdf', 'קבלה 😀.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    [`${'ñ'.repeat(316)}.pdf`, `${'ñ'.repeat(250)}….pdf`],
    ['\u202efdp.pdf', 'fdp.pdf'],
  ])('keeps %j as %j', async (given, kept) => {
    expect(await stage(fileSamples.pdf, given)).toMatchObject({
      name: kept,
      bytes: 35,
      mediaType: 'application/pdf',
      expiresAt: '2026-11-25T15:00:00.000Z',
    });
  });

  it('reads a plain name, and none', async () => {
    const plain = await send('/v1/attachments', fileSamples.png, {
      'content-disposition': 'attachment; filename="a.png"',
    });
    expect(stagedAttachment.parse(await plain.json()).name).toBe('a.png');
    expect(stagedAttachment.parse(await (await send('/v1/attachments', fileSamples.png)).json()).name).toBe('adjunto');
  });

  it.each([
    ['an empty file', new Uint8Array(), 'a.pdf', 'fileEmpty'],
    ['another content', fileSamples.png, 'a.pdf', 'fileTypeMismatch'],
    ['a program', bytesOf('MZ\u0090\0\u0003'), 'a.pdf', 'fileExecutable'],
    ['what nobody knows', bytesOf('\u0001\u00ff'), 'a.pdf', 'fileTypeUnknown'],
  ])('refuses %s in words, without its name in the log', async (_, content, name, code) => {
    const answer = await send('/v1/attachments', content, { ...named(`secreto-${name}`), 'accept-language': 'es-CO' });
    const problem = await problemIn(answer);
    expect([answer.status, problem.fields?.[0]?.field, problem.fields?.[0]?.code]).toEqual([422, 'file', code]);
    expect(problem.fields?.[0]?.message).not.toBe('');
    expect(JSON.stringify(gateway.log)).not.toContain('secreto');
  });

  it('refuses what is larger than the limit, announced or not, and what is compressed', async () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61);
    expect(await refusalIn(await send('/v1/attachments', large, named('a.txt')))).toEqual([413, 'input-too-large']);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(large);
        controller.close();
      },
    });
    const unannounced = await fetch(`${gateway.url}/v1/attachments`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(await refusalIn(unannounced)).toEqual([413, 'input-too-large']);
    const packed = await send('/v1/attachments', fileSamples.pdf, { 'content-encoding': 'gzip' });
    expect(await refusalIn(packed)).toEqual([415, 'request-media-unsupported']);
    const broken = await send('/v1/attachments', fileSamples.pdf, {
      'content-disposition': "attachment; filename*=UTF-8''%ff",
    });
    expect(await refusalIn(broken)).toEqual([422, 'input-invalid']);
  });

  it('keeps nothing of a file whose sender went away', async () => {
    const before = await gateway.ledger.expiredAttachments(demoOrganization.tenant, '2030-01-01T00:00:00.000Z', 100);
    const aborted = new Promise<void>((resolve) => {
      const upload = request(`${gateway.url}/v1/attachments`, {
        method: 'POST',
        headers: { 'content-length': 1_000_000 },
      });
      upload.on('error', () => resolve());
      upload.write('%PDF-1.4\n', () => upload.destroy(new Error('gone')));
    });
    await aborted;
    expect(await stage(fileSamples.pdf, 'b.pdf')).toMatchObject({ name: 'b.pdf' });
    const after = await gateway.ledger.expiredAttachments(demoOrganization.tenant, '2030-01-01T00:00:00.000Z', 100);
    expect(after.length - before.length).toBe(1);
  });

  it('has a rate limit of its own', async () => {
    const served = await serveMemory({ attachmentRate: { burst: 1, perMinute: 1 } });
    const post = () => fetch(`${served.url}/v1/attachments`, { method: 'POST', body: fileSamples.pdf });
    expect([(await post()).status, (await post()).status]).toEqual([201, 429]);
    expect((await served.post('/v1/cases', filing)).status).toBe(201);
    await served.close();
  });
});

describe('a filing with attachments', () => {
  it('has them, and whoever may see the case saves them', async () => {
    const { attachmentId, sha256 } = await stage(fileSamples.txt, "carta d'Ana (1).txt");
    const filed = await filedIn(await gateway.post('/v1/cases', { ...filing, attachments: [attachmentId] }));
    const agent = await gateway.as({ role: 'agent' });
    const path = `/v1/cases/${filed.caseId}/attachments/${sha256}`;
    const detail = await detailIn(await gateway.get(`/v1/cases/${filed.caseId}`, agent));
    expect(detail.attachments).toMatchObject([{ sha256, mediaType: 'text/plain' }]);
    const answer = await gateway.get(path, agent);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(fileSamples.txt);
    const header = (name: string) => answer.headers.get(name);
    expect(header('content-disposition')).toBe("attachment; filename*=UTF-8''carta%20d%27Ana%20%281%29.txt");
    expect(header('content-type')).toBe('text/plain; charset=utf-8');
    expect(header('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
    expect([header('x-content-type-options'), header('cache-control')]).toEqual(['nosniff', 'no-store']);
    expect(await refusalIn(await gateway.get(path))).toEqual([401, 'access-unauthenticated']);
    expect(await refusalIn(await gateway.get(path.replace(/.$/, 'z'), agent))).toEqual([404, 'attachment-not-found']);
  });

  it('is refused whose attachments are not ids, not kept, or another’s', async () => {
    for (const attachments of ['x', [1], ['../x'], [''], Array(101).fill('a')]) {
      expect(await refusalIn(await gateway.post('/v1/cases', { ...filing, attachments }))).toEqual([
        422,
        'input-invalid',
      ]);
    }
    const { attachmentId } = await stage(fileSamples.txt, 'a.txt');
    expect((await gateway.post('/v1/cases', { ...filing, attachments: [attachmentId] })).status).toBe(201);
    const second = await problemIn(await gateway.post('/v1/cases', { ...filing, attachments: [attachmentId] }));
    expect(second.fields).toMatchObject([{ field: 'attachments.0', code: 'fileGone' }]);
  });

  it('gets more from an agent, and from nobody else', async () => {
    const filed = await filedIn(await gateway.post('/v1/cases', filing));
    const path = `/v1/cases/${filed.caseId}/attachments`;
    const agent = await gateway.as({ role: 'agent' });
    const detail = await detailIn(await send(path, fileSamples.jpg, { ...named('equipo.jpg'), ...agent }));
    expect(detail.attachments).toMatchObject([{ name: 'equipo.jpg', by: { role: 'agent' } }]);
    expect(detail.timeline.at(-1)).toMatchObject({ type: 'attached' });
    expect((await send(path, fileSamples.jpg, named('a.jpg'))).status).toBe(401);
    expect((await send(`/v1/cases/none/attachments`, fileSamples.jpg, { ...named('a.jpg'), ...agent })).status).toBe(
      404,
    );
  });
});

it('two filings of one person about one serial are proposed to be one, and decided', async () => {
  const body = { ...filing, productSerial: 'TP-80/00417' };
  const [first, second] = [
    await filedIn(await gateway.post('/v1/cases', body)),
    await filedIn(await gateway.post('/v1/cases', body)),
  ];
  await gateway.desk.evaluate(second.caseId);
  const head = await gateway.as({ role: 'head', id: 'paola-ruiz' });
  const detail = await detailIn(await gateway.get(`/v1/cases/${first.caseId}`, head));
  expect(detail.merges).toMatchObject([{ radicado: second.radicado, other: { productSerial: 'TP-80/00417' } }]);
  const command = { type: 'acceptMerge', otherCaseId: second.caseId, reason: 'La misma' };
  const after = await detailIn(await gateway.post(`/v1/cases/${first.caseId}/commands`, command, head));
  expect(after.joined).toMatchObject([{ radicado: second.radicado }]);
  const tracked = await gateway.get(`/v1/track/${second.radicado}?code=${second.trackingCode}`);
  expect(await tracked.json()).toMatchObject({ ending: { kind: 'merged', into: first.radicado } });
});
