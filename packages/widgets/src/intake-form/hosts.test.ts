import { PqrsError, type FilingProof, type PqrsClient } from '@pqrs-kit/core';
import { fixture, html, oneEvent } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { fillReclamo, goOn, stepTo, write } from '../testing/fillForm.js';
import { intakeDesk } from '../testing/intakeDesk.js';
import { sampleNow } from '../testing/sampleDesk.js';
import { all, detailsOf, one, until, wordsOf } from '../testing/widget.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

async function open(client?: PqrsClient, lang = 'es-CO'): Promise<IntakeForm> {
  const form = await fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang=${lang}
      consent-version="4"
      phone="123 4567"
      .now=${() => sampleNow}
    ></pqrs-intake-form>`,
  );
  form.client = client;
  await form.updateComplete;
  await fillReclamo(form);
  return form;
}

const failure = async (form: IntakeForm) => {
  await until(() => all(form, '.failure').length === 1);
  return wordsOf(one(form, '.failure'));
};

afterEach(() => localStorage.clear());

describe('pqrs-intake-form with a host that fails', () => {
  it.each<[string, PqrsClient | undefined, string, boolean]>([
    ['has no client', undefined, 'usage-invalid', false],
    ['has a client that is none', {} as PqrsClient, 'internal-failure', true],
    [
      'has a client that throws at once',
      {
        ...intakeDesk().client,
        submit: () => {
          throw new TypeError('x');
        },
      },
      'internal-failure',
      true,
    ],
    [
      'has a client that fails with something else',
      { ...intakeDesk().client, submit: () => Promise.reject(new Error('María')) },
      'internal-failure',
      true,
    ],
  ])('that %s: says so in place and to the host, and keeps what was typed', async (_what, client, code, retryable) => {
    const form = await open(client);
    const told = await detailsOf<{ code: string; message: string; retryable: boolean }>(
      form,
      'pqrs-error',
      async () => {
        await goOn(form);
        expect(await failure(form)).toContain('Lo que escribió sigue aquí.');
      },
    );
    expect(told).toMatchObject([{ code, retryable }]);
    expect(told[0]?.message).not.toContain('María');
    const desk = intakeDesk();
    form.client = desk.client;
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await goOn(form);
    await done;
    expect(desk.sent[0]?.submission.facts).toBe('El 20 de octubre la entregué en Chapinero.');
  });

  it.each([
    ['en', 'What you wrote is still here.'],
    ['pt-BR', 'O que você escreveu continua aqui.'],
  ])('says so in %s', async (lang, words) => {
    const form = await open(undefined, lang);
    await goOn(form);
    expect(await failure(form)).toContain(words);
  });

  it('files although every handler of the host throws', async () => {
    const desk = intakeDesk();
    const form = await open(desk.client);
    const thrown: string[] = [];
    const hear = (event: ErrorEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      thrown.push(event.message);
    };
    window.addEventListener('error', hear, true);
    for (const type of ['pqrs-draft-change', 'pqrs-case-submit-request', 'pqrs-case-submit-done'])
      form.addEventListener(type, () => {
        throw new Error('broken host');
      });
    await stepTo(form, 2);
    write(form, 'subject', 'Otro asunto');
    await stepTo(form, 5);
    await goOn(form);
    await until(() => all(form, '.receipt').length === 1);
    window.removeEventListener('error', hear, true);
    expect(thrown).toHaveLength(3);
    expect(desk.sent[0]?.submission.subject).toBe('Otro asunto');
  });

  it('that takes it off the page before its steps came, and puts it back', async () => {
    const form = document.createElement('pqrs-intake-form');
    document.body.append(form);
    form.remove();
    document.body.append(form);
    await form.updateComplete;
    await stepTo(form, 2);
    expect(all(form, '#facts')).toHaveLength(1);
    form.remove();
  });

  it('that takes it off the page while it sends: it is filed once, and the receipt is there when it is back', async () => {
    const desk = intakeDesk();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const submit: PqrsClient['submit'] = async (...filing) => {
      await held;
      return desk.client.submit(...filing);
    };
    const form = await open({ ...desk.client, submit });
    const home = form.parentElement!;
    await goOn(form);
    form.remove();
    answer();
    await until(() => desk.sent.length === 1);
    home.append(form);
    await until(() => all(form, '.receipt').length === 1);
    expect(desk.sent).toHaveLength(1);
  });
});

describe('the work that a service asks for', () => {
  /** A service that asks for work, and refuses the first filing where the test says so. */
  function asking(refuse = 0) {
    const desk = intakeDesk();
    const proofs: (FilingProof | undefined)[] = [];
    let given = 0;
    const client: PqrsClient = {
      ...desk.client,
      challenge: () => Promise.resolve({ token: `t${++given}`, bits: 8, waitSeconds: 0, validSeconds: 60 }),
      submit(submission, options) {
        proofs.push(options.proof);
        if (proofs.length <= refuse) return Promise.reject(new PqrsError('filing-proof-refused', 'Used.', 'Again.'));
        return desk.client.submit(submission, options);
      },
    };
    return { client, proofs };
  }

  async function firstByte({ token, answer }: FilingProof): Promise<number | undefined> {
    const text = new TextEncoder().encode(`${token}:${answer}`);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', text))[0];
  }

  it('is done unseen and goes along', async () => {
    const { client, proofs } = asking();
    const form = await open(client);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await goOn(form);
    await done;
    expect(await firstByte(proofs[0]!)).toBe(0);
    expect(proofs[0]).not.toHaveProperty('trap');
  });

  it('is done again where it was used or grew old', async () => {
    const { client, proofs } = asking(1);
    const form = await open(client);
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await goOn(form);
    await done;
    expect(proofs.map((proof) => proof?.token)).toEqual(['t1', 't2']);
  });

  it('tells what stands in the field that nobody sees, once: a browser may have filled it', async () => {
    const { client, proofs } = asking(2);
    const form = await open(client);
    write(form, 'website', 'http://spam.example');
    await goOn(form);
    expect(await failure(form)).toContain('Intente en unos minutos');
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await goOn(form);
    await done;
    expect(proofs.map((proof) => proof?.trap)).toEqual(['http://spam.example', 'http://spam.example', undefined]);
  });
});
