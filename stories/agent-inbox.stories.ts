import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError, type CasePage, type PqrsClient, type SavedView } from '@pqrs-kit/core';
import type { AgentInbox } from '../packages/widgets/src/agent-inbox/AgentInbox.js';
import '../packages/widgets/src/agent-inbox/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { deskLoader, failingClient, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<AgentInbox>('pqrs-agent-inbox', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Agent inbox',
  component: 'pqrs-agent-inbox',
  args: { ...args, me: 'camila' },
  argTypes,
  parameters: { layout: 'fullscreen' },
  loaders: [deskLoader],
};
export default meta;

type Story = StoryObj;
const agentOf = (loaded: Record<string, unknown>): PqrsClient => (loaded['desk'] as StoryDesk).agent;

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) => template({ ...args, ...setting(globals), client: agentOf(loaded), now }),
};

const inbox = (client: PqrsClient) =>
  html`<pqrs-agent-inbox me="camila" .client=${client} .now=${now}></pqrs-agent-inbox>`;

/** Nothing to do, waiting for the service, and a service that does not answer. */
export const States: Story = {
  parameters: severalOnAPage,
  loaders: [async () => ({ empty: await storyDesk({ empty: true }) })],
  render: (_args, { loaded }) =>
    sheet(
      [
        { title: 'Empty', content: inbox((loaded['empty'] as StoryDesk).agent) },
        { title: 'Loading', content: inbox(waitingClient()) },
        {
          title: 'Unreachable',
          content: inbox(
            failingClient(
              new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
            ),
          ),
        },
      ],
      true,
    ),
};

/** Below 640 px of its own width, or where the host asks for it, the rows are cards. */
export const Cards: Story = {
  render: (_args, { loaded }) => html`
    <pqrs-agent-inbox view="cards" me="camila" .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>
  `,
};

/** Cards are selected by a box of their own; the bar of the table then floats over them. */
export const SelectedCards: Story = {
  render: (_args, { loaded }) => html`
    <pqrs-agent-inbox view="cards" me="camila" .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>
  `,
  play: async ({ canvasElement }) => {
    const inbox = canvasElement.querySelector<AgentInbox>('pqrs-agent-inbox');
    const boxes = () => [...(inbox?.renderRoot.querySelectorAll<HTMLInputElement>('.card input') ?? [])];
    while (boxes().length < 2) await new Promise(requestAnimationFrame);
    for (const box of boxes().slice(0, 2)) box.click();
  },
};

const views: readonly SavedView[] = [
  { name: 'Quejas y reclamos', tab: 'open', filters: { category: ['queja', 'reclamo'] }, order: 'asc' },
  { name: 'Por aprobar', tab: 'approval', filters: {}, sort: 'receivedAt', order: 'desc' },
  { name: 'شكاوى العملاء', tab: 'unassigned', filters: {}, order: 'asc' },
];

/** Sets, filters and order under names that people give. The host keeps them here; without `savedViews` the device does. */
export const SavedViews: Story = {
  render: (_args, { loaded }) => html`
    <pqrs-agent-inbox me="camila" .savedViews=${views} .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>
  `,
};

/** Cases that the host has itself: looked through in the page. */
export const Items: Story = {
  loaders: [async ({ loaded }) => ({ page: await agentOf(loaded).listCases({}) })],
  render: (_args, { loaded }) => html`
    <pqrs-agent-inbox me="camila" .items=${(loaded['page'] as CasePage).items} .now=${now}></pqrs-agent-inbox>
  `,
};

export const Compact: Story = {
  render: (_args, { loaded }) => html`
    <pqrs-agent-inbox density="compact" me="camila" .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>
  `,
};

const themed = (theme: string, title: string, client: PqrsClient) => ({
  title,
  theme,
  content: html`<pqrs-agent-inbox theme=${theme} .client=${client} .now=${now}></pqrs-agent-inbox>`,
});

export const Theming: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      [
        themed('light', 'Light', agentOf(loaded)),
        themed('dark', 'Dark', agentOf(loaded)),
        themed('contrast', 'High contrast', agentOf(loaded)),
      ],
      true,
    ),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<pqrs-agent-inbox lang=${lang} .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  render: (_args, { loaded }) =>
    frame(html`<pqrs-agent-inbox heading-level="3" .client=${agentOf(loaded)} .now=${now}></pqrs-agent-inbox>`),
});

/** Inside a CRM, with as much room as it gives. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
