import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { CasePanel } from '../packages/widgets/src/case-panel/CasePanel.js';
import '../packages/widgets/src/case-panel/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { lives } from './support/lives.js';
import { failingClient, sampleCase, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<CasePanel>('pqrs-case-panel', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Case panel',
  component: 'pqrs-case-panel',
  args,
  argTypes,
  loaders: [async () => ({ desk: await storyDesk({ more: lives }) })],
};
export default meta;

type Story = StoryObj;
const deskOf = (loaded: Record<string, unknown>) => loaded['desk'] as StoryDesk;
const idOf = (loaded: Record<string, unknown>, name: string) => sampleCase(deskOf(loaded), name).caseId;

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) =>
    template({ ...args, ...setting(globals), 'case-id': idOf(loaded, 'soon'), client: deskOf(loaded).agent, now }),
};

const panel = (client: PqrsClient, caseId: string) =>
  html`<pqrs-case-panel case-id=${caseId} .client=${client} .now=${now}></pqrs-case-panel>`;

/** The stages of a case, and what shows while there is none or it cannot be read. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const { agent, head } = deskOf(loaded);
    const failing = failingClient(
      new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
    );
    return sheet([
      { title: 'In analysis, due soon', content: panel(agent, idOf(loaded, 'soon')) },
      { title: 'Overdue', content: panel(agent, idOf(loaded, 'overdue')) },
      { title: 'To approve, seen by who drafted', content: panel(agent, idOf(loaded, 'today')) },
      { title: 'To approve, seen by the head', content: panel(head, idOf(loaded, 'today')) },
      { title: 'Notified, to confirm', content: panel(agent, idOf(loaded, 'notified')) },
      { title: 'Held by the law', content: panel(agent, idOf(loaded, 'paused')) },
      { title: 'Critical, with alerts', content: panel(head, idOf(loaded, 'critical')) },
      { title: 'Under an agreement, with several clocks', content: panel(agent, idOf(loaded, 'agreement')) },
      { title: 'Promised, to verify', content: panel(agent, idOf(loaded, 'promised')) },
      { title: 'Transferred', content: panel(agent, idOf(loaded, 'transferred')) },
      { title: 'Closed', content: panel(agent, idOf(loaded, 'closed')) },
      { title: 'Restricted, seen by another agent', content: panel(agent, idOf(loaded, 'restricted')) },
      { title: 'Restricted, seen by the head', content: panel(head, idOf(loaded, 'restricted')) },
      { title: 'Loading', content: panel(waitingClient(), 'any') },
      { title: 'Unreachable', content: panel(failing, 'any') },
    ]);
  },
};

/** A contract, an authority and an area, each with a clock of its own beside that of the law. */
export const SeveralClocks: Story = {
  render: (_args, { loaded }) => panel(deskOf(loaded).agent, idOf(loaded, 'agreement')),
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-case-panel
    theme=${theme}
    case-id=${idOf(loaded, 'soon')}
    .client=${deskOf(loaded).agent}
    .now=${now}
  ></pqrs-case-panel>`,
});

export const Theming: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet([
      themed(loaded, 'light', 'Light'),
      themed(loaded, 'dark', 'Dark'),
      themed(loaded, 'contrast', 'High contrast'),
    ]),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<pqrs-case-panel
          lang=${lang}
          case-id=${idOf(loaded, 'soon')}
          .client=${deskOf(loaded).agent}
          .now=${now}
        ></pqrs-case-panel>`,
      })),
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(html`
      <pqrs-case-panel
        heading-level="3"
        case-id=${idOf(loaded, 'soon')}
        .client=${deskOf(loaded).agent}
        .now=${now}
      ></pqrs-case-panel>
    `),
});

/** As a card of a CRM record. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
