import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { ResponseComposer } from '../packages/widgets/src/response-composer/ResponseComposer.js';
import '../packages/widgets/src/response-composer/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { failingClient, sampleCase, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { lives } from './support/lives.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<ResponseComposer>('pqrs-response-composer', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Response composer',
  component: 'pqrs-response-composer',
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

const composer = (client: PqrsClient, caseId: string) =>
  html`<pqrs-response-composer case-id=${caseId} .client=${client} .now=${now}></pqrs-response-composer>`;

/** Whose turn it is decides between the form and the letter. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const { agent, head } = deskOf(loaded);
    const failing = failingClient(
      new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
    );
    return sheet(
      [
        { title: 'To draft', content: composer(agent, idOf(loaded, 'soon')) },
        { title: 'To approve, seen by the head', content: composer(head, idOf(loaded, 'today')) },
        { title: 'Closed', content: composer(agent, idOf(loaded, 'closed')) },
        { title: 'Restricted, seen by another agent', content: composer(agent, idOf(loaded, 'restricted')) },
        { title: 'Loading', content: composer(waitingClient(), 'any') },
        { title: 'Unreachable', content: composer(failing, 'any') },
      ],
      true,
    );
  },
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-response-composer
    theme=${theme}
    case-id=${idOf(loaded, 'soon')}
    .client=${deskOf(loaded).agent}
    .now=${now}
  ></pqrs-response-composer>`,
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
        content: html`<pqrs-response-composer
          lang=${lang}
          case-id=${idOf(loaded, 'soon')}
          .client=${deskOf(loaded).agent}
          .now=${now}
        ></pqrs-response-composer>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(html`
      <pqrs-response-composer
        heading-level="3"
        case-id=${idOf(loaded, 'soon')}
        .client=${deskOf(loaded).agent}
        .now=${now}
      ></pqrs-response-composer>
    `),
});

/** As a card of a CRM record. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
