import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { StatusTracker } from '../packages/widgets/src/status-tracker/StatusTracker.js';
import '../packages/widgets/src/status-tracker/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { deskLoader, failingClient, sampleCase, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { lookUp } from './support/play.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<StatusTracker>('pqrs-status-tracker', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Public/Status tracker',
  component: 'pqrs-status-tracker',
  args: { ...args, phone: '01 8000 912 345' },
  argTypes,
  loaders: [deskLoader],
};
export default meta;

type Story = StoryObj;
const deskOf = (loaded: Record<string, unknown>) => loaded['desk'] as StoryDesk;

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) =>
    template({ ...args, ...setting(globals), client: deskOf(loaded).citizen, now }),
};

const tracker = (client: PqrsClient) =>
  html`<pqrs-status-tracker phone="01 8000 912 345" .client=${client} .now=${now}></pqrs-status-tracker>`;

/** The lookup as it opens; the other states follow as stories of their own. */
export const States: Story = {
  render: (_args, { loaded }) => tracker(deskOf(loaded).citizen),
};

/** Looks one of the samples up, as its holder would; `state` is the title of what comes. */
const lookedUp = (name: string, state: string): Story => ({
  render: (_args, { loaded }) => tracker(deskOf(loaded).citizen),
  play: async ({ canvasElement, loaded }) => {
    const { radicado, trackingCode } = sampleCase(deskOf(loaded), name);
    const found = await lookUp(canvasElement, radicado, trackingCode);
    await found.findByRole('heading', { name: state });
  },
});

export const InAnalysis: Story = lookedUp('soon', 'Su reclamo está en análisis');
export const Answered: Story = lookedUp('notified', 'Respondimos su queja');
export const Overdue: Story = lookedUp('overdue', 'Ya hay quien atienda su reclamo');
export const Closed: Story = lookedUp('closed', 'Cerramos su petición');
export const Anonymous: Story = lookedUp('restricted', 'Recibimos su denuncia');

/** An unknown radicado and a wrong code read the same. */
export const NotFound: Story = {
  render: (_args, { loaded }) => tracker(deskOf(loaded).citizen),
  play: async ({ canvasElement, loaded }) => {
    const asked = await lookUp(canvasElement, sampleCase(deskOf(loaded), 'soon').radicado, 'AAAA-2222');
    await asked.findByText(/No encontramos un caso con ese radicado y ese código/);
  },
};

export const Unreachable: Story = {
  render: () =>
    tracker(
      failingClient(new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.')),
    ),
  play: async ({ canvasElement, loaded }) => {
    const asked = await lookUp(canvasElement, sampleCase(deskOf(loaded), 'soon').radicado, 'AAAA-2222');
    await asked.findByText(/No pudimos consultar el caso/);
  },
};

export const Theming: Story = {
  parameters: severalOnAPage,
  render: () =>
    sheet(
      ['light', 'dark', 'contrast'].map((theme) => ({
        title: theme,
        theme,
        content: html`<pqrs-status-tracker theme=${theme} phone="01 8000 912 345" .now=${now}></pqrs-status-tracker>`,
      })),
      true,
    ),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: () =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<pqrs-status-tracker lang=${lang} phone="01 8000 912 345" .now=${now}></pqrs-status-tracker>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  ...lookedUp('soon', 'Su reclamo está en análisis'),
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(html`
      <pqrs-status-tracker
        heading-level="3"
        phone="01 8000 912 345"
        .client=${deskOf(loaded).citizen}
        .now=${now}
      ></pqrs-status-tracker>
    `),
});

/** On a company's own page, where citizens meet it. */
export const InHost: Story = inFrame(publicPage);
export const InHubSpot: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
