import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { IntakeForm } from '../packages/widgets/src/intake-form/IntakeForm.js';
import '../packages/widgets/src/intake-form/define.js';
import { deskLoader, deskOf, failingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { fileReclamo, widgetIn } from './support/play.js';

type Story = StoryObj;

const phone = '01 8000 912 345';
const organization = 'Andina de Equipos S.A.S.';

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<IntakeForm>({
  tag: 'pqrs-intake-form',
  sample: (context) => ({ client: deskOf(context).citizen, phone, organization }),
  wide: true,
  playground: { phone, organization },
  shownAt: { '--pqrs-intake-max-width': 'step' },
  keyboard: [
    { press: 'Tab', does: 'reaches the kinds: one stop for all of them', focus: 'radio "Petición"' },
    { press: 'ArrowDown', does: 'chooses the next kind', focus: 'radio "Queja"' },
    { press: 'ArrowDown', does: 'chooses the next kind', focus: 'radio "Reclamo"' },
    {
      press: 'Tab',
      does: 'goes on to help with choosing',
      focus: 'button "No sé cuál elegir: responder tres preguntas"',
    },
    { press: 'Tab', does: 'goes on to the next step', focus: 'button "Continuar"' },
    { press: 'Enter', does: 'opens the step; its title takes the focus', focus: 'heading "Cuéntenos qué pasó"' },
    { press: 'Tab', does: 'offers another kind', focus: 'button "Cambiar: Reclamo"' },
    { press: 'Tab', does: 'reaches the first field', focus: 'textbox "Asunto"' },
    { press: 'Tab', does: 'reaches the next field', focus: 'textbox "Los hechos"' },
  ],
});

const meta: Meta = {
  title: 'Public/Intake form',
  ...fromManifest,
  loaders: [deskLoader],
  // Forgets what another story left on the device.
  beforeEach: () => localStorage.clear(),
};
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** The five steps as they open, and what may only be read. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) =>
    sheet(
      [
        ...['What it is', 'What happened', 'Who files', 'The answer', 'Review'].map((title, at) => ({
          title,
          content: draw(context, { step: at + 1, phone }),
        })),
        { title: 'Read-only', content: draw(context, { phone, readonly: true }) },
      ],
      true,
    ),
};

/** What is missing is listed above, linked to its field and said beside it. */
export const Errors: Story = {
  render: (_args, context) => draw(context, { kind: 'reclamo', phone }),
  play: async ({ canvasElement }) => {
    const form = widgetIn<IntakeForm>(canvasElement, 'pqrs-intake-form');
    await form.updateComplete;
    form.reportValidity();
  },
};

/** A reclamo is filed from the first step to the receipt. */
export const Filed: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).citizen, phone, organization }),
  play: ({ canvasElement }) => fileReclamo(widgetIn(canvasElement, 'pqrs-intake-form'), '[part~=receipt]'),
};

/** The service does not answer: what was typed stays, and another way is named. */
export const Unreachable: Story = {
  render: (_args, context) => draw(context, { client: failingClient(), phone }),
  play: ({ canvasElement }) => fileReclamo(widgetIn(canvasElement, 'pqrs-intake-form'), '.failure'),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
