import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { EvidenceReceipt } from '../packages/widgets/src/evidence-receipt/EvidenceReceipt.js';
import '../packages/widgets/src/evidence-receipt/define.js';
import { deskLoader, deskOf, sampleCase } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { widgetIn } from './support/play.js';

type Story = StoryObj;

const filed = (context: StoryContext) => sampleCase(deskOf(context), 'new');

/** As it is given out: with the key of the organisation, and the page where the case is followed. */
function given(context: StoryContext): Partial<EvidenceReceipt> {
  const acknowledgement = filed(context);
  const { publicKey } = acknowledgement.receipt;
  return { acknowledgement, publicKey, verifyUrl: 'https://pqrs.andina.example/consulta' };
}

/** The signed data alone, as it is kept. */
const signed = (context: StoryContext) => filed(context).receipt;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<EvidenceReceipt>({
  tag: 'pqrs-evidence-receipt',
  sample: given,
  wide: true,
  shownAt: { '--pqrs-receipt-width': 'base' },
  keyboard: [
    { press: 'Tab', does: 'reaches the radicado, to be copied', focus: 'button "Copiar radicado"' },
    { press: 'Tab', does: 'reaches the page where the case is followed', focus: 'link "Consulte su caso"' },
    { press: 'Tab', does: 'reaches the verification', focus: 'button "Verificar"' },
    { press: 'Enter', does: 'verifies on the device, and says what it found', focus: 'button "Verificar"' },
    { press: 'Tab', does: 'reaches the download', focus: 'button "Descargar acuse"' },
    { press: 'Tab', does: 'reaches the signed data, to be kept', focus: 'button "Guardar comprobante"' },
    { press: 'Tab', does: 'reaches the print', focus: 'button "Imprimir"' },
    { press: 'Tab', does: 'reaches hash, signature and key', focus: 'button "Huella, firma y clave"' },
    { press: 'Enter', does: 'opens them; the same again closes them', focus: 'button "Huella, firma y clave"' },
    { press: 'Tab', does: 'reaches the hash, to be copied', focus: 'button "Copiar la huella"' },
  ],
});

const meta: Meta = { title: 'Public/Evidence receipt', ...fromManifest, loaders: [deskLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** As it is given out, the signed data alone, and none yet. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { receipt, publicKey } = { receipt: signed(context), publicKey: signed(context).publicKey };
    return sheet(
      [
        { title: 'As given out', content: draw(context, given(context)) },
        { title: 'The signed data alone', content: draw(context, { receipt, publicKey }) },
        { title: 'Read-only', content: draw(context, { ...given(context), readonly: true }) },
        { title: 'None yet', content: draw(context) },
      ],
      true,
    );
  },
};

/** Verified on the device: authentic, of nobody in particular, changed. */
export const Verified: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const receipt = signed(context);
    const { publicKey } = receipt;
    const changed = { ...receipt, receivedAt: '2026-11-20T12:00:00Z' };
    return sheet(
      [
        { title: 'Authentic', content: draw(context, { receipt, publicKey }) },
        { title: 'The key is of nobody that is known', content: draw(context, { receipt }) },
        { title: 'Changed', content: draw(context, { receipt: changed, publicKey }) },
      ],
      true,
    );
  },
  play: async ({ canvasElement }) => {
    const all = canvasElement.querySelectorAll<EvidenceReceipt>('pqrs-evidence-receipt');
    await Promise.all([...all].map((one) => one.verify()));
  },
};

/** Hash, signature and key, to check it elsewhere. */
export const Spelled: Story = {
  render: (_args, context) => {
    const receipt = signed(context);
    return draw(context, { receipt, publicKey: receipt.publicKey });
  },
  play: ({ canvasElement }) => {
    widgetIn<EvidenceReceipt>(canvasElement, 'pqrs-evidence-receipt').expanded = true;
  },
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
