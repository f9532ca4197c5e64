import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf, fileSamples } from '../../../../../test/support/files.js';
import type { Connector } from '../connector.js';
import { CrmError } from '../crmError.js';
import { later } from './answerSample.js';
import { contactSample, lead, syncUnderTest, ticketSample } from './syncSamples.js';

type Run = Awaited<ReturnType<typeof syncUnderTest>>;

const program = bytesOf('MZ\u0090\0 a program');
const text = (size: number) => new Uint8Array(size).fill(65);
const megabyte = 1024 * 1024;

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A ticket with files, and the case that it becomes. */
async function ticketWith(run: Run, files: Readonly<Record<string, Uint8Array>>, more = {}) {
  const ticket = run.crm.create({ ...ticketSample, ...more }, contactSample);
  for (const [name, content] of Object.entries(files)) run.crm.attach(ticket, name, content);
  const summary = await run.sync();
  const [row] = await run.cases();
  const caseId = row?.caseId ?? '';
  const attached = async () => (await run.desk.open(lead, caseId)).attachments;
  const noted = async () =>
    (await run.desk.open(lead, caseId)).timeline.flatMap((event) => (event.type === 'noted' ? [event.text] : []));
  return { ticket, caseId, summary, attached, noted };
}

const asked = (run: Run, endpoint: string): number => run.crm.connector.usage().byEndpoint[endpoint] ?? 0;

describe('files of a ticket', () => {
  it('come into its case by their content, and can be read there', async () => {
    await using run = await syncUnderTest();
    const { summary, attached, caseId } = await ticketWith(run, {
      'recibo.pdf': fileSamples.pdf,
      'foto.png': fileSamples.png,
    });
    expect(summary).toMatchObject({ created: 1, filesTaken: 2, filesLeft: 0, rejected: 0 });
    expect(await attached()).toMatchObject([
      { name: 'recibo.pdf', mediaType: 'application/pdf', by: { name: 'Salesforce', role: 'system' } },
      { name: 'foto.png', mediaType: 'image/png' },
    ]);
    const { content } = await run.desk.readAttachment(lead, caseId, sha256(fileSamples.png));
    expect(Buffer.from(content).equals(Buffer.from(fileSamples.png))).toBe(true);
  });

  it('that are added to a linked one come with the next run, each once', async () => {
    await using run = await syncUnderTest();
    const { ticket, attached } = await ticketWith(run, { 'uno.txt': bytesOf('uno') });
    run.crm.attach(ticket, 'dos.txt', bytesOf('dos'));
    expect(await run.sync()).toMatchObject({ filesTaken: 1 });
    expect(await run.sync()).toMatchObject({ filesTaken: 0 });
    expect((await attached()).map(({ name }) => name)).toEqual(['uno.txt', 'dos.txt']);
    expect(asked(run, 'readFile')).toBe(2);
  });

  it('that are the same are there once', async () => {
    await using run = await syncUnderTest();
    const { attached } = await ticketWith(run, { 'a.txt': bytesOf('igual'), 'b.txt': bytesOf('igual') });
    expect((await attached()).map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('come into the case of a denuncia, which shows nothing of them to who may not see it', async () => {
    await using run = await syncUnderTest();
    const map = {
      ...run.context.map,
      columns: { ...run.context.map.columns, category: { value: 'denuncia' as const } },
    };
    run.crm.attach(run.crm.create(ticketSample, contactSample), 'prueba.txt', bytesOf('prueba'));
    expect(await run.sync({ map })).toMatchObject({ filesTaken: 1 });
    const [row] = await run.cases();
    expect((await run.desk.open(lead, row?.caseId ?? '')).attachments).toMatchObject([{ name: 'prueba.txt' }]);
  });

  it('are not asked for where there are none, nor where the map says so', async () => {
    await using run = await syncUnderTest();
    await ticketWith(run, {});
    expect(asked(run, 'files')).toBe(0);
    run.crm.attach(run.crm.create(ticketSample, contactSample), 'a.txt', bytesOf('a'));
    expect(await run.sync({ map: { ...run.context.map, files: 'out' } })).toMatchObject({ created: 1, filesTaken: 0 });
    expect(asked(run, 'files')).toBe(0);
  });
});

describe('a file that stays in the CRM', () => {
  it.each([
    ['a program', { 'instalar.exe': program }, 'es un programa o un documento con macros.'],
    [
      'one that is not what its name says',
      { 'foto.png': fileSamples.pdf },
      'su contenido no es lo que dice el nombre.',
    ],
    ['one that is too large', { 'video.txt': text(10 * megabyte + 1) }, 'pesa más de lo que se recibe.'],
  ] as const)('%s: the case is filed and says which, a row says why', async (_, files, why) => {
    await using run = await syncUnderTest();
    const { summary, attached, noted, ticket } = await ticketWith(run, { 'carta.txt': bytesOf('carta'), ...files });
    const [name = ''] = Object.keys(files);
    expect(summary).toMatchObject({ created: 1, filesTaken: 1, filesLeft: 1, rejected: 1 });
    expect((await attached()).map((one) => one.name)).toEqual(['carta.txt']);
    expect(await noted()).toEqual([`El archivo «${name}» del ticket sigue solo en Salesforce: ${why}`]);
    const [row] = await run.rejections();
    expect(row).toMatchObject({ direction: 'file', key: `${ticket}/f2`, nextTryAt: null });
    expect(`${row?.message} ${row?.help}`).not.toContain(name);
    later(run, 600);
    expect(await run.sync()).toMatchObject({ filesLeft: 0, rejected: 0 });
    expect(await noted()).toHaveLength(1);
  });

  it('is not read where it is too large', async () => {
    await using run = await syncUnderTest();
    await ticketWith(run, { 'video.txt': text(10 * megabyte + 1) });
    expect([asked(run, 'openFile'), asked(run, 'readFile')]).toEqual([1, 0]);
  });

  it('is the eleventh, and what would be more than 25 MB with the others', async () => {
    await using run = await syncUnderTest();
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.txt`, bytesOf(`file ${at}`)]));
    const { attached, noted } = await ticketWith(run, many);
    expect(await attached()).toHaveLength(10);
    expect(await noted()).toEqual([
      'El archivo «10.txt» del ticket sigue solo en Salesforce: el caso ya tiene todos los archivos que se reciben de un ticket.',
    ]);
    await using other = await syncUnderTest();
    const large = Object.fromEntries([1, 2, 3].map((at) => [`${at}.txt`, text(9 * megabyte + at)]));
    const second = await ticketWith(other, { ...large, 'chico.txt': bytesOf('chico') });
    expect((await second.attached()).map(({ name }) => name)).toEqual(['1.txt', '2.txt', 'chico.txt']);
    expect(await second.noted()).toEqual([
      'El archivo «3.txt» del ticket sigue solo en Salesforce: los archivos del ticket pesan juntos más de lo que se recibe.',
    ]);
  });

  it('is forgotten once somebody takes it away there, and comes when a person asks for it', async () => {
    await using run = await syncUnderTest();
    const { ticket, caseId } = await ticketWith(run, { 'instalar.exe': program });
    const { tenant } = run.context.organization;
    await run.store.retryRejection(tenant, run.context.account, `${ticket}/f1`, run.clock.now());
    expect(await run.sync()).toMatchObject({ rejected: 1 });
    run.crm.detach('f1');
    run.crm.attach(ticket, 'instalar.txt', bytesOf('pasos'));
    expect(await run.sync()).toMatchObject({ filesTaken: 1, rejected: 0 });
    expect(await run.rejections()).toEqual([]);
    expect((await run.desk.open(lead, caseId)).attachments).toHaveLength(1);
  });
});

const refusing = (run: Run, changes: Partial<Connector>) => ({ connector: { ...run.crm.connector, ...changes } });

describe('files that cannot be had', () => {
  const forbidden = new CrmError({ kind: 'permission', scope: 'account', message: 'No scope.', help: 'Give it.' });
  const away = new CrmError({ kind: 'transient', message: 'Away.', help: 'Wait.' });

  it('for want of a right keep no case back, and come once it is given', async () => {
    await using run = await syncUnderTest();
    for (const name of ['a.txt', 'b.txt']) {
      run.crm.attach(run.crm.create(ticketSample, contactSample), name, bytesOf(name));
    }
    let times = 0;
    const openFile = () => {
      times += 1;
      return Promise.reject(forbidden);
    };
    const first = await run.sync(refusing(run, { openFile }));
    expect(first).toMatchObject({ created: 2, filesTaken: 0, filesLeft: 1, rejected: 1 });
    // One refusal says it for all of the run, and for those after it until their time has come.
    await run.sync(refusing(run, { openFile }));
    expect(times).toBe(1);
    for (let hour = 0; hour < 30; hour += 1) {
      later(run, 60);
      await run.sync(refusing(run, { openFile }));
    }
    expect((await run.rejections()).every(({ nextTryAt }) => nextTryAt !== null)).toBe(true);
    later(run, 120);
    expect(await run.sync()).toMatchObject({ filesTaken: 2 });
    expect(await run.rejections()).toEqual([]);
  });

  it('for want of the right to look for them are told of, once a case', async () => {
    await using run = await syncUnderTest();
    run.crm.attach(run.crm.create(ticketSample, contactSample), 'a.txt', bytesOf('a'));
    const files = () => Promise.reject(forbidden);
    expect(await run.sync(refusing(run, { files }))).toMatchObject({ created: 1, filesLeft: 1, rejected: 1 });
    later(run, 2);
    await run.sync(refusing(run, { files }));
    const [row] = await run.cases();
    const { timeline } = await run.desk.open(lead, row?.caseId ?? '');
    expect(timeline.flatMap((event) => (event.type === 'noted' ? [event.text] : []))).toEqual([
      'Los archivos del ticket siguen solo en Salesforce: la conexión no tiene permiso de lectura.',
    ]);
    expect(await run.rejections()).toMatchObject([{ direction: 'file', key: '1/', tries: 2 }]);
    later(run, 10);
    expect(await run.sync()).toMatchObject({ filesTaken: 1 });
    expect(await run.rejections()).toEqual([]);
  });

  it('for a moment come later, and nothing is refused', async () => {
    await using run = await syncUnderTest();
    run.crm.attach(run.crm.create(ticketSample, contactSample), 'a.txt', bytesOf('a'));
    const openFile = () => Promise.reject(away);
    expect(await run.sync(refusing(run, { openFile }))).toMatchObject({ created: 1, filesLeft: 1, rejected: 0 });
    later(run, 11);
    expect(await run.sync(refusing(run, { files: openFile }))).toMatchObject({ filesLeft: 1, rejected: 0 });
    later(run, 11);
    expect(await run.sync()).toMatchObject({ filesTaken: 1 });
  });

  it('because the disk is full say so, and come once there is room', async () => {
    await using run = await syncUnderTest();
    run.crm.attach(run.crm.create(ticketSample, contactSample), 'a.txt', bytesOf('a'));
    const { PqrsError } = await import('@pqrs-kit/core');
    const full = new PqrsError('files-unavailable', 'The disk of attachments is full.', 'Make room on the disk.');
    const desk = { ...run.desk, attach: () => Promise.reject(full) };
    expect(await run.sync({ desk })).toMatchObject({ created: 1, filesLeft: 1, rejected: 1 });
    expect(await run.rejections()).toMatchObject([{ message: 'The disk of attachments is full.' }]);
    later(run, 2);
    expect(await run.sync()).toMatchObject({ filesTaken: 1 });
    expect(await run.rejections()).toEqual([]);
  });
});

describe('a run that is killed', () => {
  it.each(['before the file is kept', 'after it is kept and before that is known', 'after the page'] as const)(
    '%s: nothing is lost, nothing is there twice',
    async (when) => {
      await using run = await syncUnderTest();
      const ticket = run.crm.create(ticketSample, contactSample);
      run.crm.attach(ticket, 'a.txt', bytesOf('a'));
      run.crm.attach(ticket, 'b.txt', bytesOf('b'));
      const killed = () => Promise.reject(new Error('killed'));
      const attach: typeof run.desk.attach = async (...asked) => {
        if (when !== 'before the file is kept') await run.desk.attach(...asked);
        return killed();
      };
      const changes = when === 'after the page' ? refusing(run, { files: killed }) : { desk: { ...run.desk, attach } };
      await expect(run.sync(changes)).rejects.toThrow('killed');
      later(run, 3);
      await run.sync();
      const rows = await run.cases();
      expect(rows).toHaveLength(1);
      const { attachments, timeline } = await run.desk.open(lead, rows[0]?.caseId ?? '');
      expect(attachments.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
      expect(timeline.filter(({ type }) => type === 'attached')).toHaveLength(2);
    },
  );

  it('while another one is at it: each file is there once', async () => {
    await using run = await syncUnderTest();
    const ticket = run.crm.create(ticketSample, contactSample);
    for (const name of ['a', 'b', 'c']) run.crm.attach(ticket, `${name}.txt`, bytesOf(name));
    const store = { ...run.store, lease: async () => true };
    await Promise.all([run.sync({ store }), run.sync({ store })]);
    const [row] = await run.cases();
    const { attachments } = await run.desk.open(lead, row?.caseId ?? '');
    expect(attachments.map(({ name }) => name).sort()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});
