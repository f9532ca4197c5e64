// What the ITA matrix of the Procuraduría asks of a public form (Resolución 1519 de 2020 of MinTIC, annex 2, 2.4.3), by its numbers. What it
// asks of the service is in packages/connectors/src/gateway/publicForm.test.ts.
import { PqrsError } from '@pqrs-kit/core';
import { fixture, html, oneEvent } from '@open-wc/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fillReclamo, goOn, stepTo, write } from '../testing/fillForm.js';
import { intakeDesk } from '../testing/intakeDesk.js';
import { sampleNow } from '../testing/sampleDesk.js';
import { all, boxOf, focused, one, tabTo, until, wordsOf } from '../testing/widget.js';
import './define.js';
import type { IntakeForm } from './IntakeForm.js';

async function open(desk = intakeDesk(), width = 1280): Promise<IntakeForm> {
  const form = await fixture<IntakeForm>(
    html`<pqrs-intake-form
      lang="es-CO"
      consent-version="4"
      policy-url="/politica"
      phone="01 8000 912 345"
      .client=${desk.client}
      .now=${() => sampleNow}
    ></pqrs-intake-form>`,
    { parentNode: boxOf(width) },
  );
  await form.updateComplete;
  return form;
}

async function filed(form: IntakeForm): Promise<void> {
  const done = oneEvent(form, 'pqrs-case-submit-done');
  await goOn(form);
  await done;
  await form.updateComplete;
}

afterEach(() => localStorage.clear());

describe('the public form by the ITA matrix', () => {
  it('2045 acuse de recibo: shows date, time and radicado at once, and why the answer is due then', async () => {
    const form = await open();
    await fillReclamo(form);
    await filed(form);
    const receipt = wordsOf(one(form, '.receipt'));
    expect(receipt).toContain('AND-2026-000001-1');
    expect(receipt).toContain('martes 24 de noviembre de 2026, 10:30 a. m.');
    expect(receipt).toContain(
      'Son 15 días hábiles desde el 24 de noviembre; no cuentan 3 fines de semana ni 1 festivo.',
    );
    expect(all(form, '.proof-actions button').map((button) => wordsOf(button))).toEqual([
      'Descargar acuse',
      'Guardar comprobante',
      'Imprimir',
    ]);
  });

  it('2046 validación de campos: words beside the field and above, an icon with them, and the focus goes there', async () => {
    const form = await open();
    await stepTo(form, 2);
    await goOn(form);
    expect(focused(form)).toBe(one(form, '.summary'));
    const subject = one(form, '#subject');
    expect(subject.getAttribute('aria-describedby')?.split(' ')).toContain('subject-error');
    expect(wordsOf(one(form, '#subject-error'))).toBe('Escriba el asunto');
    expect(one(form, '#subject-error svg').getAttribute('aria-hidden')).toBe('true');
  });

  it('2047 mecanismo anti-SPAM: no puzzle, nothing to read off, and a field that only programs find', async () => {
    const form = await open();
    for (const step of [1, 2, 3, 4, 5]) {
      await stepTo(form, step);
      expect(all(form, 'img, canvas, audio, iframe')).toEqual([]);
    }
    const trap = one(form, '#website') as HTMLInputElement;
    expect([trap.tabIndex, trap.closest('[aria-hidden]') !== null]).toEqual([-1, true]);
    expect(trap.closest('div')?.getBoundingClientRect().width).toBe(1);
  });

  it('2049 mensaje de falla: says that it failed, keeps the text, and names the telephone', async () => {
    const desk = intakeDesk();
    const away = new PqrsError('network-unreachable', 'The service is away.', 'Try again.');
    desk.client.submit = () => Promise.reject(away);
    const form = await open(desk);
    await fillReclamo(form);
    await goOn(form);
    await until(() => all(form, '.failure').length === 1);
    expect(wordsOf(one(form, '.failure'))).toContain('Lo que escribió sigue aquí.');
    expect(wordsOf(one(form, '.failure'))).toContain('llame al 01 8000 912 345');
    expect(wordsOf(one(form, '.review'))).toContain('El 20 de octubre la entregué en Chapinero.');
  });

  it('2051 dispositivos móviles: at 320 px nothing scrolls sideways, and what is pressed is 24 px or more', async () => {
    const form = await open(undefined, 320);
    await fillReclamo(form);
    for (const step of [1, 2, 3, 4, 5]) {
      await stepTo(form, step);
      expect(form.scrollWidth).toBeLessThanOrEqual(320);
      const small = all(form, 'button, .input, .choice, summary').filter(
        (one) => one.offsetHeight < 24 && one.offsetHeight > 0,
      );
      expect(small.map((one) => one.outerHTML)).toEqual([]);
    }
    await filed(form);
    expect(form.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('2054 tipo: each with help, an example and its term, opened with the keys', async () => {
    const form = await open();
    await tabTo(form, '#category-peticion', userEvent);
    const seen: string[] = [];
    for (const key of [' ', ...Array<string>(5).fill('{ArrowDown}')]) {
      await userEvent.keyboard(key);
      await form.updateComplete;
      seen.push(wordsOf(one(form, '.choice.on b')));
      expect(wordsOf(one(form, '.choice.on .detail'))).toMatch(
        /^Por ejemplo: “.+ Le respondemos en \d+ días hábiles como máximo\.$/,
      );
    }
    expect(seen).toEqual(['Petición', 'Queja', 'Reclamo', 'Sugerencia', 'Denuncia', 'Felicitación']);
  });

  it('2055 nombre o anónima: hides name, document, mail and address, says the conditions, and files nobody', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillReclamo(form);
    await stepTo(form, 3);
    expect(wordsOf(one(form, 'label[for="person-name"]'))).toBe('Nombres y apellidos o razón social');
    one(form, '#anonymous').click();
    await form.updateComplete;
    expect(all(form, '[id^="person-"]')).toEqual([]);
    expect(wordsOf(one(form, '#anonymous-terms'))).toContain('no guardamos sus datos');
    await stepTo(form, 4);
    expect(all(form, '[id^="person-"]')).toEqual([]);
    await stepTo(form, 5);
    await filed(form);
    expect(JSON.stringify(await desk.record())).not.toMatch(/María|52418903/);
  });

  it('2056 tipo de documento: the seven of the country', async () => {
    const form = await open();
    await stepTo(form, 3);
    expect(all(form, '#person-documentType option').map((option) => wordsOf(option))).toEqual([
      'Cédula de ciudadanía',
      'NUIP (tarjeta de identidad o registro civil)',
      'Cédula de extranjería',
      'NIT',
      'Pasaporte',
      'Permiso por protección temporal',
      'Otro',
    ]);
  });

  it('2057 número de documento: the check digit of a NIT must fit', async () => {
    const form = await open();
    await stepTo(form, 3);
    const type = one(form, '#person-documentType') as HTMLSelectElement;
    type.value = 'NIT';
    type.dispatchEvent(new Event('change', { bubbles: true }));
    // The tax authority's own number: its digit is 4.
    write(form, 'person.documentNumber', '800.197.268-5');
    await goOn(form);
    expect(wordsOf(one(form, '#person-documentNumber-error'))).toContain('Revise el NIT');
    write(form, 'person.documentNumber', '800.197.268-4');
    await form.updateComplete;
    expect(all(form, '#person-documentNumber-error')).toEqual([]);
  });

  it('2058 modalidad de respuesta: mail or address are asked for where they are chosen', async () => {
    const form = await open();
    await stepTo(form, 4);
    const asked: string[][] = [];
    for (const way of ['email', 'post', 'tracking']) {
      one(form, `#answerBy-${way}`).click();
      await form.updateComplete;
      asked.push(all(form, '.detail .input').map(({ id }) => id));
    }
    expect(asked).toEqual([['person-email'], ['person-address', 'person-municipality'], []]);
  });

  it('2059, 2060 and 2061 correo, dirección y contacto: each with what the browser may fill in', async () => {
    const form = await open();
    await stepTo(form, 3);
    const filledIn = (id: string) => one(form, `#${id}`).getAttribute('autocomplete');
    expect([filledIn('person-email'), filledIn('person-phone'), filledIn('person-name')]).toEqual([
      'email',
      'tel',
      'name',
    ]);
    await stepTo(form, 4);
    one(form, '#answerBy-post').click();
    await form.updateComplete;
    expect(filledIn('person-address')).toBe('street-address');
    expect(wordsOf(one(form, '#person-address-hint'))).toBe('Con el barrio, la vereda o el corregimiento.');
    expect(wordsOf(one(form, '#person-municipality-hint'))).toContain('Si vive en otro país');
  });

  it('2062 objeto: no reason is asked for', async () => {
    const form = await open();
    await stepTo(form, 2);
    expect(wordsOf(one(form, '#facts-hint'))).toContain('No tiene que justificar su solicitud.');
    expect(one(form, '#request').getAttribute('aria-required')).toBe(null);
  });

  it('2063 adjuntos: may be attached, with the limits told before', async () => {
    const form = await open();
    await stepTo(form, 2);
    expect((one(form, '#attachments') as HTMLInputElement).multiple).toBe(true);
    expect(wordsOf(one(form, '#attachments-hint'))).toContain('Hasta 10 archivos de 10 MB; 25 MB en total.');
  });

  it('2064 aviso de aceptación: the policy in the version that is accepted, and nothing is sent without', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillReclamo(form);
    await stepTo(form, 3);
    const policy = one(form, '[part="policy"]') as HTMLAnchorElement;
    expect([wordsOf(policy), policy.getAttribute('href')]).toEqual(['Leer la política, versión 4', '/politica']);
    one(form, '#consentVersion').click();
    await stepTo(form, 5);
    await goOn(form);
    expect([form.step, desk.sent.length]).toEqual([3, 0]);
    one(form, '#consentVersion').click();
    await stepTo(form, 5);
    await filed(form);
    expect(desk.sent[0]?.submission.consentVersion).toBe('4');
  });

  it('2065 botón Enviar: reached and pressed with the keys, and sent once however often', async () => {
    const desk = intakeDesk();
    const form = await open(desk);
    await fillReclamo(form);
    const button = await tabTo(form, '.actions .primary', userEvent);
    expect(wordsOf(button)).toBe('Enviar');
    const done = oneEvent(form, 'pqrs-case-submit-done');
    await userEvent.keyboard('{Enter}{Enter}');
    await done;
    expect(desk.sent).toHaveLength(1);
  });
});
