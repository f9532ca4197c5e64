import { fixture, html } from '@open-wc/testing';
import axe from 'axe-core';
import type { Acknowledgement, CaseEvent } from '@pqrs-kit/core';
import { encode } from 'uqr';
import { beforeEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { intakeDesk } from '../testing/intakeDesk.js';
import { sampleNow, sampleSubmission } from '../testing/sampleDesk.js';
import {
  all,
  announced,
  barriersOf,
  boxOf,
  detailsOf,
  fitsWidth,
  inlineStylesOf,
  one,
  shown,
  tabTo,
  wordsOf,
} from '../testing/widget.js';
import type { EvidenceReceipt } from './EvidenceReceipt.js';
import './define.js';

let acknowledgement: Acknowledgement;
let registration: CaseEvent | undefined;

beforeEach(async () => {
  document.documentElement.lang = 'es-CO';
  const desk = intakeDesk();
  acknowledgement = await desk.client.submit(sampleSubmission(), { idempotencyKey: 'one' });
  registration = (await desk.record())[0]?.event;
});

async function show(changes: Partial<EvidenceReceipt> = {}, width = 800): Promise<EvidenceReceipt> {
  const element = await fixture<EvidenceReceipt>(
    html`<pqrs-evidence-receipt .now=${() => sampleNow}></pqrs-evidence-receipt>`,
    { parentNode: boxOf(width) },
  );
  Object.assign(element, { acknowledgement, publicKey: acknowledgement.receipt.publicKey, ...changes });
  await element.updateComplete;
  return element;
}

async function verified(element: EvidenceReceipt): Promise<string> {
  await element.verify();
  await element.updateComplete;
  return wordsOf(one(element, '.verdict b'));
}

describe('pqrs-evidence-receipt', () => {
  it('says what was filed when, and by when the answer comes', async () => {
    const element = await show();
    expect(wordsOf(one(element, '.title'))).toBe('Recibimos su reclamo');
    expect(wordsOf(one(element, '[part=radicado]'))).toBe('AND-2026-000001-1');
    expect(wordsOf(one(element, '.facts'))).toContain('martes 24 de noviembre de 2026, 10:30 a. m.');
    expect(wordsOf(one(element, '.date'))).toBe('miércoles 16 de diciembre de 2026');
  });

  it('verifies by keyboard, and says what it found', async () => {
    const element = await show({ registration });
    expect(element.verification).toBe('pending');
    await tabTo(element, '.verify', userEvent);
    const details = await detailsOf(element, 'pqrs-verify-done', async () => {
      await userEvent.keyboard('{Enter}');
      await shown(element, '.verdict');
    });
    expect(details).toEqual([{ valid: true, reason: 'signed' }]);
    expect(element.getAttribute('verification')).toBe('valid');
    expect(wordsOf(one(element, '.verdict b'))).toBe('Comprobante auténtico');
    expect(await announced()).toContain('Comprobante auténtico. Nadie lo cambió');
  });

  it('asks nothing of the network to verify', async () => {
    const element = await show({ registration });
    const before = performance.getEntriesByType('resource').length;
    await verified(element);
    expect(performance.getEntriesByType('resource').length).toBe(before);
  });

  it('finds what was changed, another key and another registration', async () => {
    const changed = { ...acknowledgement.receipt, receivedAt: '2026-11-20T15:30:00Z' };
    expect(await verified(await show({ acknowledgement: undefined, receipt: changed }))).toBe(
      'El comprobante no coincide con su firma',
    );
    const otherKey = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';
    expect(await verified(await show({ publicKey: otherKey }))).toBe('Firmado con otra clave');
    const other = registration && { ...registration, at: '2026-11-20T15:30:00Z' };
    const element = await show({ registration: other });
    expect(await verified(element)).toBe('La huella no es la de este registro');
    expect(element.verification).toBe('invalid');
  });

  it('calls nothing valid that nobody vouched for, nor what it cannot check', async () => {
    const unnamed = await show({ publicKey: undefined });
    expect(await verified(unnamed)).toBe('Firma correcta, falta confirmar de quién');
    expect(unnamed.verification).toBe('unavailable');
    const missing = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    const old = await show({ signatureCheck: missing });
    expect(await verified(old)).toBe('Este navegador no puede verificar la firma');
    expect(wordsOf(one(old, '.verdict'))).toContain('No se sabe si el comprobante es auténtico.');
    expect(old.verification).toBe('unavailable');
  });

  it('forgets what it found when the receipt is another', async () => {
    const element = await show();
    await verified(element);
    element.acknowledgement = { ...acknowledgement };
    await element.updateComplete;
    expect(element.verification).toBe('pending');
    expect(all(element, '.verdict')).toEqual([]);
  });

  it('keeps what it found before it was drawn', async () => {
    const element = document.createElement('pqrs-evidence-receipt');
    Object.assign(element, { acknowledgement, publicKey: acknowledgement.receipt.publicKey });
    await element.verify();
    boxOf(800).append(element);
    expect(wordsOf(await shown(element, '.verdict b'))).toBe('Comprobante auténtico');
  });

  it('spells the hash in groups that copy as one, with signature and key beside it', async () => {
    const element = await show();
    const { receipt } = acknowledgement;
    one(element, '.disclosure').click();
    await element.updateComplete;
    const groups = all(element, '[part=hash] span').map((group) => group.textContent);
    expect(groups.length).toBe(16);
    expect(groups.every((group) => group?.length === 4)).toBe(true);
    expect(groups.join('')).toBe(receipt.hash);
    expect(wordsOf(one(element, '.chain'))).toContain(receipt.signature);
    expect(wordsOf(one(element, '.chain'))).toContain(receipt.publicKey);
  });

  it('draws the address of the case as a QR code, the code after its “#”', async () => {
    const element = await show({ verifyUrl: 'https://pqrs.example/consulta' });
    const address = `https://pqrs.example/consulta#radicado=AND-2026-000001-1&code=${acknowledgement.trackingCode}`;
    expect(one(element, 'figcaption a').getAttribute('href')).toBe(address);
    const { data, size } = encode(address, { ecc: 'M', border: 0 });
    const drawn = data.map((row) => row.map(() => false));
    const path = one(element, '.qr path').getAttribute('d') ?? '';
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
      for (let at = 0; at < Number(width); at += 1) (drawn[Number(y) - 4] ?? [])[Number(x) - 4 + at] = true;
    expect(drawn).toEqual(data);
    expect(one(element, '.qr').getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
    expect(one(element, '.qr').getAttribute('aria-label')).toBe('Código QR para consultar su caso');
  });

  it('draws no code for an address that is not of the web, nor for a receipt alone', async () => {
    expect(all(await show({ verifyUrl: 'javascript:alert(1)' }), '.qr')).toEqual([]);
    const alone = { acknowledgement: undefined, receipt: acknowledgement.receipt };
    const element = await show({ ...alone, verifyUrl: 'https://pqrs.example/consulta' });
    expect(all(element, '.qr')).toEqual([]);
    expect(wordsOf(one(element, '.title'))).toBe('Comprobante de radicación');
    expect(all(element, '.page')).toEqual([]);
    expect(element.renderRoot.textContent).not.toContain(acknowledgement.trackingCode);
  });

  it('saves and prints, unless the host does', async () => {
    const element = await show();
    const formats: unknown[] = [];
    for (const name of ['pqrs-download-request', 'pqrs-print-request'])
      element.addEventListener(name, (event) => {
        event.preventDefault();
        formats.push((event as CustomEvent<unknown>).detail);
      });
    const saved: string[] = [];
    const hear = (event: Event): void => void saved.push((event.target as HTMLAnchorElement).download);
    document.addEventListener('click', hear, true);
    for (const name of ['.page', '.save', '.print']) one(element, name).click();
    document.removeEventListener('click', hear, true);
    expect(formats).toEqual([{ format: 'html' }, { format: 'json' }, {}]);
    expect(saved.filter(Boolean)).toEqual([]);
  });

  it('says what would be here while there is no receipt', async () => {
    const element = await fixture<EvidenceReceipt>(html`<pqrs-evidence-receipt></pqrs-evidence-receipt>`);
    expect(element.renderRoot.textContent).toContain('Aquí aparece el comprobante de radicación.');
  });

  it('meets the accessibility rules in every theme and language, and fits 320 px', async () => {
    const element = await show({ verifyUrl: 'https://pqrs.example/consulta', expanded: true }, 320);
    await verified(element);
    expect(await barriersOf(element, axe, cdp())).toEqual([]);
    expect(fitsWidth(element)).toBe(true);
    expect(inlineStylesOf(element)).toEqual([]);
  });
});
