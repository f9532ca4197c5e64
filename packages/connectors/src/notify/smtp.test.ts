import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { organization } from '../../../../test/support/organization.js';
import { acknowledged } from './notifySamples.js';
import { smtpNotifier } from './smtp.js';

interface Received {
  from: string;
  to: string[];
  source: string;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A real mail server on a free port; by default it takes every mail, in the clear. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, { envelope }, callback) {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString('utf8')));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => new Promise((closed) => server.close(() => closed())));
  return { port: (server.server.address() as AddressInfo).port, received };
}

function notifier(url: string, timeoutMs = 10_000) {
  return smtpNotifier({ url, from: 'pqrs@andina.example', organization, timeoutMs });
}

function send(url: string, timeoutMs?: number): Promise<unknown> {
  return notifier(url, timeoutMs)
    .acknowledged(acknowledged())
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

/** The text of a mail: quoted-printable or base64, in UTF-8. */
function textOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8').replaceAll('\u00a0', ' ');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\u00a0', ' ');
}

describe('a mail', () => {
  it('arrives, with who it is from, whom it is to and what it says', async () => {
    const { port, received } = await mailServer();
    await notifier(`smtp://127.0.0.1:${port}`).acknowledged(acknowledged());
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'pqrs@andina.example', to: ['jose@example.com'] });
    expect(mail?.source).toMatch(/^From: "?Andina S\.A\.S\."? <pqrs@andina\.example>\r$/m);
    expect(mail?.source).toMatch(/^Message-ID: <c1\.1\.acknowledged@andina\.example>\r$/m);
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(textOf(mail?.source ?? '')).toContain('Número de radicado: AND-2026-000001-1');
    expect(textOf(mail?.source ?? '')).toContain('Recibido: miércoles 1 de julio de 2026, 10:00 a. m.');
  });

  it('goes to the whole address, also where it looks like a list', async () => {
    const { port, received } = await mailServer();
    const message = acknowledged();
    const person = { name: 'José', email: '"jose, otra@example.com"@example.com' };
    await notifier(`smtp://127.0.0.1:${port}`)
      .acknowledged({ ...message, submission: { ...message.submission, person } })
      .catch(() => undefined);
    expect(received.flatMap(({ to }) => to)).not.toContain('otra@example.com');
  });

  it('that may have arrived comes again under the same Message-ID', async () => {
    const sockets: Socket[] = [];
    const seen: string[] = [];
    const { port } = await mailServer({
      onConnect(_session, callback) {
        callback();
      },
      onData(stream, _session, callback) {
        let source = '';
        stream.on('data', (chunk: Buffer) => (source += chunk.toString('utf8')));
        stream.on('end', () => {
          seen.push(/^Message-ID: (.*)\r$/m.exec(source)?.[1] ?? '');
          // The first time the connection dies between taking the mail and saying so.
          if (seen.length === 1) for (const socket of sockets) socket.destroy();
          else callback();
        });
      },
    });
    // In between, so that the connection can be broken from outside.
    const relay = createServer((near) => {
      const far = createConnection(port);
      sockets.push(near);
      near.on('error', () => far.destroy()).on('close', () => far.destroy());
      far.on('error', () => near.destroy());
      near.pipe(far).pipe(near);
    }).listen(0, '127.0.0.1');
    await once(relay, 'listening');
    closing.unshift(() => new Promise((closed) => relay.close(() => closed())));
    const url = `smtp://127.0.0.1:${(relay.address() as AddressInfo).port}`;
    expect(await send(url)).toMatchObject({ code: 'notification-failed' });
    expect(await send(url)).toBeUndefined();
    expect(seen).toEqual(['<c1.1.acknowledged@andina.example>', '<c1.1.acknowledged@andina.example>']);
  });

  it('that the server refuses is a failure that names nobody', async () => {
    const { port } = await mailServer({
      onRcptTo: (address, _session, callback) =>
        callback(Object.assign(new Error(`no ${address.address} here`), { responseCode: 550 })),
    });
    const error = await send(`smtp://127.0.0.1:${port}`);
    expect(error).toMatchObject({
      code: 'notification-failed',
      message: 'The mail server did not take the message (EENVELOPE 550).',
    });
  });

  it('is given up where the server hangs or is not there', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const connections: Socket[] = [];
    silent.on('connection', (socket) => connections.push(socket));
    const hanging = await send(`smtp://127.0.0.1:${port}`, 100);
    expect(hanging).toMatchObject({ code: 'notification-failed' });
    for (const socket of connections) socket.destroy();
    await new Promise((closed) => silent.close(closed));
    expect(await send(`smtp://127.0.0.1:${port}`)).toMatchObject({
      message: expect.stringContaining('did not take the message') as string,
    });
  });

  it('is not sent to somebody without an address', async () => {
    const { port, received } = await mailServer();
    const message = acknowledged();
    const { person: _, ...anonymous } = message.submission;
    await notifier(`smtp://127.0.0.1:${port}`).acknowledged({ ...message, submission: anonymous });
    expect(received).toEqual([]);
  });
});

describe('the connection', () => {
  it('is not in the clear, but to this machine itself', async () => {
    const { port, received } = await mailServer();
    // A name of this machine that does not say so.
    expect(await send(`smtp://0.0.0.0:${port}`)).toMatchObject({
      message: expect.stringContaining('(ETLS 500)') as string,
    });
    expect(received).toEqual([]);
  });

  it('is not made to a server whose certificate nobody vouches for', async () => {
    const { port, received } = await mailServer({ secure: true });
    const error = await send(`smtps://localhost:${port}`);
    expect(error).toMatchObject({
      code: 'notification-failed',
      cause: { message: expect.stringMatching(/certificate/) as string },
    });
    expect(received).toEqual([]);
  });

  it('is made with user and password of the URL', async () => {
    const used: unknown[] = [];
    const { port } = await mailServer({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password }, _session, callback) => {
        used.push([username, password]);
        callback(null, { user: username });
      },
    });
    expect(await send(`smtp://ana%40andina:p%3Aw@127.0.0.1:${port}`)).toBeUndefined();
    expect(used).toEqual([['ana@andina', 'p:w']]);
  });

  it.each(['http://mail.example.com', 'mail.example.com:25', '', 'smtp:'])('is not made to "%s"', (url) => {
    expect(() => notifier(url)).toThrow(expect.objectContaining({ code: 'usage-invalid' }));
  });

  it('needs an address that mails come from', () => {
    expect(() => smtpNotifier({ url: 'smtp://localhost', from: 'Andina', organization })).toThrow(/PQRS_MAIL_FROM/);
  });
});
