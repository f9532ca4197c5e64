import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { PqrsError } from '@pqrs-kit/core';
import type { IntakeForm } from '../packages/widgets/src/intake-form/IntakeForm.js';
import '../packages/widgets/src/intake-form/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { deskLoader, failingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { fileReclamo, widgetIn } from './support/play.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<IntakeForm>('pqrs-intake-form', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = {
  title: 'Public/Intake form',
  component: 'pqrs-intake-form',
  args: { ...args, phone: '01 8000 912 345', organization: 'Andina de Equipos S.A.S.' },
  argTypes,
  loaders: [deskLoader],
};
export default meta;

type Story = StoryObj;
const citizenOf = (loaded: Record<string, unknown>) => (loaded['desk'] as StoryDesk).citizen;

/** Forgets what another story left on the device. */
const beforeEach = () => localStorage.clear();

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  beforeEach,
  render: (args, { loaded, globals }) => template({ ...args, ...setting(globals), client: citizenOf(loaded), now }),
};

const at = (step: number, title: string) => ({
  title,
  content: html`<pqrs-intake-form
    id="step-${step}"
    step=${step}
    phone="01 8000 912 345"
    .now=${now}
  ></pqrs-intake-form>`,
});

/** The five steps as they open. */
export const States: Story = {
  beforeEach,
  parameters: severalOnAPage,
  render: () =>
    sheet(
      [at(1, 'What it is'), at(2, 'What happened'), at(3, 'Who files'), at(4, 'The answer'), at(5, 'Review')],
      true,
    ),
};

/** What is missing is listed above, linked to its field and said beside it. */
export const Errors: Story = {
  beforeEach,
  render: () => html`<pqrs-intake-form kind="reclamo" phone="01 8000 912 345" .now=${now}></pqrs-intake-form>`,
  play: ({ canvasElement }) => {
    widgetIn<IntakeForm>(canvasElement, 'pqrs-intake-form').reportValidity();
  },
};

/** A reclamo is filed from the first step to the receipt. */
export const Filed: Story = {
  beforeEach,
  render: (_args, { loaded }) => html`
    <pqrs-intake-form
      phone="01 8000 912 345"
      organization="Andina de Equipos S.A.S."
      .client=${citizenOf(loaded)}
      .now=${now}
    ></pqrs-intake-form>
  `,
  play: async ({ canvasElement }) => {
    const form = await fileReclamo(canvasElement);
    await form.findByRole('heading', { name: 'Recibimos su reclamo' });
  },
};

/** The service does not answer: what was typed stays, and another way is named. */
export const Unreachable: Story = {
  beforeEach,
  render: () => html`
    <pqrs-intake-form
      phone="01 8000 912 345"
      .client=${failingClient(new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.'))}
      .now=${now}
    ></pqrs-intake-form>
  `,
  play: async ({ canvasElement }) => {
    const form = await fileReclamo(canvasElement);
    await form.findByText(/No pudimos enviar su solicitud/);
  },
};

const themed = (theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-intake-form id=${theme} theme=${theme} phone="01 8000 912 345" .now=${now}></pqrs-intake-form>`,
});

export const Theming: Story = {
  beforeEach,
  parameters: { layout: 'fullscreen', ...severalOnAPage },
  render: () => sheet([themed('light', 'Light'), themed('dark', 'Dark'), themed('contrast', 'High contrast')], true),
};

const inLanguage = (lang: string) => ({
  title: lang,
  content: html`<pqrs-intake-form id=${lang} lang=${lang} phone="01 8000 912 345" .now=${now}></pqrs-intake-form>`,
});

export const Locales: Story = {
  beforeEach,
  parameters: severalOnAPage,
  render: () => sheet([inLanguage('es-CO'), inLanguage('en'), inLanguage('pt-BR')], true),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  beforeEach,
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) =>
    frame(
      html`<pqrs-intake-form
        heading-level="3"
        phone="01 8000 912 345"
        .client=${citizenOf(loaded)}
        .now=${now}
      ></pqrs-intake-form>`,
    ),
});

/** On a company's own page, where citizens meet it. */
export const InHost: Story = inFrame(publicPage);
export const InHubSpot: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
