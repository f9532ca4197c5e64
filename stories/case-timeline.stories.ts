import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { CaseTimeline } from '../packages/widgets/src/case-timeline/CaseTimeline.js';
import '../packages/widgets/src/case-timeline/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { failingClient, sampleCase, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { lives } from './support/lives.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<CaseTimeline>('pqrs-case-timeline', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Case timeline',
  component: 'pqrs-case-timeline',
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
    template({ ...args, ...setting(globals), 'case-id': idOf(loaded, 'critical'), client: deskOf(loaded).head, now }),
};

const timeline = (client: PqrsClient, caseId: string) =>
  html`<pqrs-case-timeline case-id=${caseId} .client=${client} .now=${now}></pqrs-case-timeline>`;

/** A short history, a long one by day, one that cannot be read, and none yet. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const { agent, head } = deskOf(loaded);
    const failing = failingClient(
      new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
    );
    return sheet([
      { title: 'Few items', content: timeline(agent, idOf(loaded, 'ok')) },
      { title: 'By day', content: timeline(head, idOf(loaded, 'agreement')) },
      { title: 'Escalated', content: timeline(head, idOf(loaded, 'critical')) },
      { title: 'Restricted, seen by another agent', content: timeline(agent, idOf(loaded, 'restricted')) },
      { title: 'Loading', content: timeline(waitingClient(), 'any') },
      { title: 'Unreachable', content: timeline(failing, 'any') },
      { title: 'No case', content: html`<pqrs-case-timeline></pqrs-case-timeline>` },
    ]);
  },
};

/** Under the stage that the case stood at. */
export const ByStage: Story = {
  render: (_args, { loaded }) =>
    html`<pqrs-case-timeline
      group-by="stage"
      order="oldest"
      case-id=${idOf(loaded, 'promised')}
      .client=${deskOf(loaded).head}
      .now=${now}
    ></pqrs-case-timeline>`,
};

/** What was done in the open, without names. */
export const ForCitizens: Story = {
  render: (_args, { loaded }) =>
    html`<pqrs-case-timeline
      audience="citizen"
      case-id=${idOf(loaded, 'promised')}
      .client=${deskOf(loaded).head}
      .now=${now}
    ></pqrs-case-timeline>`,
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-case-timeline
    theme=${theme}
    case-id=${idOf(loaded, 'critical')}
    .client=${deskOf(loaded).head}
    .now=${now}
  ></pqrs-case-timeline>`,
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
        content: html`<pqrs-case-timeline
          lang=${lang}
          case-id=${idOf(loaded, 'critical')}
          .client=${deskOf(loaded).head}
          .now=${now}
        ></pqrs-case-timeline>`,
      })),
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(html`
      <pqrs-case-timeline
        heading-level="3"
        case-id=${idOf(loaded, 'soon')}
        .client=${deskOf(loaded).agent}
        .now=${now}
      ></pqrs-case-timeline>
    `),
});

/** As a card of a CRM record. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
