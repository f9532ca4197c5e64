import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import type { EvidenceReceipt } from '../packages/widgets/src/evidence-receipt/EvidenceReceipt.js';
import '../packages/widgets/src/evidence-receipt/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { deskLoader, sampleCase, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { widgetIn } from './support/play.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<EvidenceReceipt>('pqrs-evidence-receipt', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Public/Evidence receipt',
  component: 'pqrs-evidence-receipt',
  args,
  argTypes,
  loaders: [deskLoader],
};
export default meta;

type Story = StoryObj;
const filed = (loaded: Record<string, unknown>) => sampleCase(loaded['desk'] as StoryDesk, 'new');
const page = 'https://pqrs.andina.example/consulta';

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) => {
    const acknowledgement = filed(loaded);
    const given = { acknowledgement, 'public-key': acknowledgement.receipt.publicKey, 'verify-url': page, now };
    return template({ ...args, ...setting(globals), ...given });
  },
};

const receipt = (changes: Partial<EvidenceReceipt>, theme = 'auto') =>
  html`<pqrs-evidence-receipt
    theme=${theme}
    .acknowledgement=${changes.acknowledgement}
    .receipt=${changes.receipt}
    .publicKey=${changes.publicKey}
    .verifyUrl=${changes.verifyUrl}
    .now=${now}
  ></pqrs-evidence-receipt>`;

/** As it is given out, the signed data alone, and none yet. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const acknowledgement = filed(loaded);
    const { publicKey } = acknowledgement.receipt;
    return sheet(
      [
        { title: 'As given out', content: receipt({ acknowledgement, publicKey, verifyUrl: page }) },
        { title: 'The signed data alone', content: receipt({ receipt: acknowledgement.receipt, publicKey }) },
        { title: 'None yet', content: receipt({}) },
      ],
      true,
    );
  },
};

/** Verified on the device: authentic, of nobody in particular, changed. */
export const Verified: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const { receipt: signed } = filed(loaded);
    const changed = { ...signed, receivedAt: '2026-11-20T12:00:00Z' };
    return sheet(
      [
        { title: 'Authentic', content: receipt({ receipt: signed, publicKey: signed.publicKey }) },
        { title: 'The key is of nobody that is known', content: receipt({ receipt: signed }) },
        { title: 'Changed', content: receipt({ receipt: changed, publicKey: signed.publicKey }) },
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
  render: (_args, { loaded }) => {
    const { receipt: signed } = filed(loaded);
    return receipt({ receipt: signed, publicKey: signed.publicKey });
  },
  play: ({ canvasElement }) => {
    widgetIn<EvidenceReceipt>(canvasElement, 'pqrs-evidence-receipt').expanded = true;
  },
};

export const Theming: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const acknowledgement = filed(loaded);
    const given = { acknowledgement, publicKey: acknowledgement.receipt.publicKey, verifyUrl: page };
    return sheet(
      [
        { title: 'Light', theme: 'light', content: receipt(given, 'light') },
        { title: 'Dark', theme: 'dark', content: receipt(given, 'dark') },
        { title: 'High contrast', theme: 'contrast', content: receipt(given, 'contrast') },
      ],
      true,
    );
  },
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<div lang=${lang}>${receipt({ acknowledgement: filed(loaded), verifyUrl: page })}</div>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) => frame(receipt({ acknowledgement: filed(loaded), verifyUrl: page })),
});

export const InPage: Story = inFrame(publicPage);
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
