import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { userEvent, within } from 'storybook/test';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { SupervisorBoard } from '../packages/widgets/src/supervisor-board/SupervisorBoard.js';
import '../packages/widgets/src/supervisor-board/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { failingClient, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { lives } from './support/lives.js';
import { widgetIn } from './support/play.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<SupervisorBoard>('pqrs-supervisor-board', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Supervisor board',
  component: 'pqrs-supervisor-board',
  args,
  argTypes,
  loaders: [async () => ({ desk: await storyDesk({ more: lives }) })],
};
export default meta;

type Story = StoryObj;
const deskOf = (loaded: Record<string, unknown>) => loaded['desk'] as StoryDesk;

/** As many as a team of this size can keep an eye on. */
const limits = { unassigned: 10, analysis: 5, approval: 12, notification: 10 };

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) =>
    template({
      ...args,
      ...setting(globals),
      ...{ columns: undefined, items: undefined, filters: {} },
      client: deskOf(loaded).head,
      wipLimits: limits,
      now,
    }),
};

const board = (client: PqrsClient) =>
  html`<pqrs-supervisor-board .client=${client} .wipLimits=${limits} .now=${now}></pqrs-supervisor-board>`;

/** With cases, without, while they are read, and when they cannot be. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const failing = failingClient(
      new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
    );
    return sheet(
      [
        { title: 'A column over its limit', content: board(deskOf(loaded).head) },
        { title: 'Loading', content: board(waitingClient()) },
        { title: 'Unreachable', content: board(failing) },
        { title: 'No open case', content: html`<pqrs-supervisor-board .items=${[]}></pqrs-supervisor-board>` },
      ],
      true,
    );
  },
};

/** Where the case may go, with the room that is left there. */
export const Moving: Story = {
  render: (_args, { loaded }) => board(deskOf(loaded).head),
  play: async ({ canvasElement }) => {
    const widget = within(widgetIn<SupervisorBoard>(canvasElement, 'pqrs-supervisor-board').renderRoot as HTMLElement);
    const [first] = await widget.findAllByRole('button', { name: /Mover el caso/ });
    if (first) await userEvent.click(first);
  },
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-supervisor-board
    theme=${theme}
    .client=${deskOf(loaded).head}
    .wipLimits=${limits}
    .now=${now}
  ></pqrs-supervisor-board>`,
});

export const Theming: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      [themed(loaded, 'light', 'Light'), themed(loaded, 'dark', 'Dark'), themed(loaded, 'contrast', 'High contrast')],
      true,
    ),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<div lang=${lang}>${board(deskOf(loaded).head)}</div>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) => frame(board(deskOf(loaded).head)),
});

/** As a card of a CRM record. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
