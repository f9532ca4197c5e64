import type { PqrsClient, StagedAttachment } from '@pqrs-kit/core';
import { PqrsError } from '@pqrs-kit/core';
import { fixture, html, oneEvent } from '@open-wc/testing';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { intakeDesk } from '../testing/intakeDesk.js';
import { sampleNow } from '../testing/sampleDesk.js';
import { all, announced, detailsOf, focused, one, until, violationsOf, wordsOf } from '../testing/widget.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

const key = 'pqrs-intake-draft';
const filled = {
  category: 'reclamo',
  subtype: 'general',
  anonymous: false,
  answerBy: 'tracking',
  fields: {
    subject: 'Impresora',
    facts: 'No hay repuesto.',
    'person.name': 'María Rodríguez',
    'person.documentNumber': '52418903',
  },
  key: 'k-files-1',
};

async function open(client: PqrsClient | undefined = intakeDesk().client, draft: object = filled): Promise<IntakeForm> {
  localStorage.setItem(key, JSON.stringify({ version: 1, savedAt: sampleNow, draft }));
  const form = await fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang="es-CO"
      consent-version="4"
      .client=${client}
      .now=${() => sampleNow}
    ></pqrs-intake-form>`,
  );
  form.step = 2;
  await form.updateComplete;
  return form;
}

const pdf = (name = 'Factura_FE-70921.pdf') => new File(['%PDF-1.7 a bill'], name);

/** Chooses files as the browser's own dialogue gives them. */
async function choose(form: IntakeForm, ...files: File[]): Promise<void> {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  const input = one(form, '#attachments') as HTMLInputElement;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

const rows = (form: IntakeForm) => all(form, '.file').map((row) => wordsOf(row));
const shows = (form: IntakeForm, words: string) => until(() => rows(form).join().includes(words), words);

async function send(form: IntakeForm): Promise<void> {
  form.step = 3;
  await form.updateComplete;
  const consent = one(form, '#consentVersion') as HTMLInputElement;
  if (!consent.checked) consent.click();
  form.step = 5;
  await form.updateComplete;
  one(form, '.actions .primary').click();
}

afterEach(() => localStorage.clear());

/** A client whose uploads end when the test says so. */
function heldClient() {
  const desk = intakeDesk();
  const held: { name: string; progress(sent: number): void; end(how?: Error): void; aborted(): boolean }[] = [];
  const client: PqrsClient = {
    ...desk.client,
    uploadAttachment: (file, options = {}) =>
      new Promise<StagedAttachment>((resolve, reject) => {
        held.push({
          name: file.name,
          progress: (sent) => options.onProgress?.(sent, file.content.length),
          end: (how) => (how ? reject(how) : resolve(desk.client.uploadAttachment(file))),
          aborted: () => options.signal?.aborted ?? false,
        });
      }),
  };
  return { desk, client, held };
}

describe('the files of pqrs-intake-form', () => {
  it('are told their limits before, those of the page', async () => {
    const form = await open();
    expect(wordsOf(one(form, '#attachments-hint'))).toContain('Hasta 10 archivos de 10 MB; 25 MB en total.');
    form.maxFileSize = 2;
    form.maxFiles = 3;
    form.maxTotalSize = 4.5;
    await form.updateComplete;
    expect(wordsOf(one(form, '#attachments-hint'))).toContain('Hasta 3 archivos de 2 MB; 4,5 MB en total.');
  });

  it('go ahead of the filing, which has them', async () => {
    const desk = intakeDesk();
    const form = await open(desk.client);
    await choose(form, pdf(), new File(['una nota'], 'nota.txt'));
    await shows(form, 'nota.txt 8 B · listo');
    expect(await announced()).toBe('nota.txt está listo.');
    expect(rows(form)).toEqual(['Factura_FE-70921.pdf 15 B · listo', 'nota.txt 8 B · listo']);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await send(form);
    await done;
    const [registered] = await desk.record();
    expect(registered?.event).toMatchObject({
      attachments: [
        { name: 'Factura_FE-70921.pdf', mediaType: 'application/pdf' },
        { name: 'nota.txt', mediaType: 'text/plain' },
      ],
    });
  });

  it('show how much of them has left, and can be taken away meanwhile', async () => {
    const { client, held } = heldClient();
    const form = await open(client);
    await choose(form, pdf('a.pdf'), pdf('b.pdf'));
    await until(() => held.length === 1);
    held[0]?.progress(9);
    await shows(form, 'Subiendo, 60 %');
    expect((one(form, 'progress') as HTMLProgressElement).position).toBe(0.6);
    expect(rows(form)[1]).toBe('b.pdf 15 B · En espera');
    one(form, '.remove').click();
    expect(await announced()).toBe('Quitamos a.pdf.');
    expect(held[0]?.aborted()).toBe(true);
    expect(focused(form)?.id).toBe('attachments');
    await until(() => held.length === 2);
    held[1]?.end();
    await shows(form, 'b.pdf 15 B · listo');
    expect(await announced()).toBe('b.pdf está listo.');
    expect(rows(form)).toHaveLength(1);
  });

  it.each([
    ['virus.exe', 10, 'No recibimos archivos .exe. Use PDF, JPG, PNG o DOCX.'],
    ['vacio.pdf', 0, 'El archivo está vacío. Elíjalo de nuevo.'],
    [
      'video.mp4',
      14 * 1024 * 1024,
      'El archivo pesa 14\u00a0MB y el máximo es 10\u00a0MB. Redúzcalo o envíelo en partes.',
    ],
  ])('%s of %d bytes is refused unread, stays listed, and the host hears why', async (name, bytes, reason) => {
    const { client, held } = heldClient();
    const form = await open(client);
    const file = new File([new Uint8Array(bytes)], name);
    const told = await detailsOf(form, 'pqrs-attachment-reject', () => choose(form, file));
    expect(told).toEqual([{ name, reason }]);
    expect(rows(form)).toEqual([`${name} No se adjuntó. ${reason.replaceAll('\u00a0', ' ')}`]);
    expect(await announced()).toBe(`${name}: ${reason}`);
    expect(held).toHaveLength(0);
  });

  it('of 1 GB never comes into memory', async () => {
    const form = await open();
    const file = pdf('enorme.pdf');
    Object.defineProperty(file, 'size', { value: 1024 ** 3 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('It was read.')) });
    const chosen = { dataTransfer: { files: [file] } };
    one(form, '.dropzone').dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), chosen));
    await shows(form, 'El archivo pesa 1 GB y el máximo es 10 MB.');
  });

  it('are refused by their content, as the service says', async () => {
    const form = await open();
    await choose(form, new File(['MZ\u0000\u0001 program'], 'foto.jpg'));
    await shows(form, 'No se adjuntó. No recibimos programas ni documentos con macros. Use PDF, JPG, PNG o DOCX.');
  });

  it('that did not arrive stand in the way, until they go again or are taken away', async () => {
    const { client, held } = heldClient();
    const form = await open(client);
    const failed = oneEvent(form, 'pqrs-error') as unknown as Promise<CustomEvent<{ retryable: boolean }>>;
    await choose(form, pdf());
    await until(() => held.length === 1);
    held[0]?.end(new PqrsError('network-unreachable', 'The service is away.', 'Try again.'));
    expect((await failed).detail.retryable).toBe(true);
    await shows(form, 'El archivo no llegó. Intente de nuevo o quítelo.');
    await send(form);
    await until(() => form.step === 2);
    await form.updateComplete;
    expect(wordsOf(one(form, '#attachments-error'))).toBe('Un archivo no llegó: intente de nuevo o quítelo');
    expect(focused(form)).toBe(one(form, '.summary'));
    one(form, '.file .link').click();
    await until(() => held.length === 2);
    held[1]?.end();
    await shows(form, 'listo');
    expect(all(form, '#attachments-error')).toHaveLength(0);
  });

  it('under way are waited for when the filing is sent', async () => {
    const { client, desk, held } = heldClient();
    const form = await open(client);
    await choose(form, pdf());
    await until(() => held.length === 1);
    await send(form);
    await form.updateComplete;
    expect(desk.sent).toHaveLength(0);
    expect(wordsOf(one(form, '.actions .primary'))).toBe('Enviando…');
    const done = oneEvent(form, 'pqrs-case-submit-done');
    held[0]?.end();
    await done;
    expect((await desk.record())[0]?.event).toHaveProperty('attachments.length', 1);
  });

  it('come back with the draft while the service keeps them, and no longer', async () => {
    const form = await open();
    await choose(form, pdf());
    await shows(form, 'listo');
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { draft: typeof filled };
    const again = await open(undefined, kept.draft);
    expect(rows(again)).toEqual(['Factura_FE-70921.pdf 15 B · listo']);
    const [file] = (kept.draft as unknown as { files: { expiresAt: string }[] }).files;
    file!.expiresAt = sampleNow;
    expect(rows(await open(undefined, kept.draft))).toEqual([]);
  });

  it('that the service lost are asked for again, and nothing typed is lost', async () => {
    const desk = intakeDesk();
    const lost = { attachmentId: 'gone', name: 'perdido.pdf', bytes: 5, expiresAt: '2026-12-01T00:00:00Z' };
    const form = await open(desk.client, { ...filled, files: [lost] });
    await send(form);
    await until(() => form.step === 2);
    await form.updateComplete;
    expect(rows(form)).toEqual(['perdido.pdf El archivo ya no está guardado. Elíjalo de nuevo.']);
    expect((one(form, '#facts') as HTMLTextAreaElement).value).toBe('No hay repuesto.');
    one(form, '.remove').click();
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await send(form);
    await done;
  });

  it('of an anonymous filing carry a warning, for a file may say who made it', async () => {
    const form = await open(undefined, { ...filled });
    form.step = 3;
    await form.updateComplete;
    one(form, '#anonymous').click();
    form.step = 2;
    await form.updateComplete;
    expect(wordsOf(one(form, '#attachments-hint'))).toContain('revise que ningún archivo diga quién es usted');
  });

  it('wait while the form is taken off the page, and go on when it is back', async () => {
    const { client, held } = heldClient();
    const form = await open(client);
    await choose(form, pdf());
    await until(() => held.length === 1);
    const home = form.parentElement!;
    form.remove();
    expect(held[0]?.aborted()).toBe(true);
    home.append(form);
    await until(() => held.length === 2);
    held[1]?.end();
    await shows(form, 'listo');
  });

  it('have no known barrier in any state', async () => {
    const { client, held } = heldClient();
    const form = await open(client);
    await choose(form, pdf(), new File([], 'vacio.pdf'), pdf(`${'nombre-muy-largo-'.repeat(12)}.pdf`));
    await until(() => held.length === 1);
    expect(await violationsOf(form, axe)).toEqual([]);
    held[0]?.end(new Error('broken'));
    await shows(form, 'no llegó');
    expect(await violationsOf(form, axe)).toEqual([]);
  });
});
