import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { userEvent, within } from 'storybook/test';
import { PqrsError, type PqrsClient } from '@pqrs-kit/core';
import type { EscalationMatrixElement } from '../packages/widgets/src/escalation-matrix/EscalationMatrixElement.js';
import '../packages/widgets/src/escalation-matrix/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { failingClient, sampleCase, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { widgetIn } from './support/play.js';
import { lives } from './support/lives.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<EscalationMatrixElement>('pqrs-escalation-matrix', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Agent/Escalation matrix',
  component: 'pqrs-escalation-matrix',
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
    template({
      ...args,
      ...setting(globals),
      ...{ matrix: undefined, officeHours: undefined, names: undefined },
      'case-id': idOf(loaded, 'critical'),
      client: deskOf(loaded).head,
      now,
    }),
};

const matrix = (client: PqrsClient, caseId: string) =>
  html`<pqrs-escalation-matrix case-id=${caseId} .client=${client} .now=${now}></pqrs-escalation-matrix>`;

/** What nears its end, what is grave, what nobody was told of, and what cannot be read. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) => {
    const { agent, head } = deskOf(loaded);
    const failing = failingClient(
      new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'),
    );
    return sheet(
      [
        { title: 'Critical, all levels told', content: matrix(head, idOf(loaded, 'critical')) },
        { title: 'Nobody told yet', content: matrix(head, idOf(loaded, 'ok')) },
        { title: 'Seen by who may not escalate', content: matrix(agent, idOf(loaded, 'promised')) },
        { title: 'Loading', content: matrix(waitingClient(), 'any') },
        { title: 'Unreachable', content: matrix(failing, 'any') },
        { title: 'No case', content: html`<pqrs-escalation-matrix></pqrs-escalation-matrix>` },
      ],
      true,
    );
  },
};

/** Calls a level by hand. */
export const Escalating: Story = {
  render: (_args, { loaded }) => matrix(deskOf(loaded).head, idOf(loaded, 'soon')),
  play: async ({ canvasElement }) => {
    const widget = within(
      widgetIn<EscalationMatrixElement>(canvasElement, 'pqrs-escalation-matrix').renderRoot as HTMLElement,
    );
    await userEvent.click(await widget.findByRole('button', { name: 'Escalar ahora' }));
  },
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-escalation-matrix
    theme=${theme}
    case-id=${idOf(loaded, 'critical')}
    .client=${deskOf(loaded).head}
    .now=${now}
  ></pqrs-escalation-matrix>`,
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
        content: html`<pqrs-escalation-matrix
          lang=${lang}
          case-id=${idOf(loaded, 'critical')}
          .client=${deskOf(loaded).head}
          .now=${now}
        ></pqrs-escalation-matrix>`,
      })),
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(html`
      <pqrs-escalation-matrix
        heading-level="3"
        case-id=${idOf(loaded, 'soon')}
        .client=${deskOf(loaded).agent}
        .now=${now}
      ></pqrs-escalation-matrix>
    `),
});

/** As a card of a CRM record. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
