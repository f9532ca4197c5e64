import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { StatusTracker } from '../packages/widgets/src/status-tracker/StatusTracker.js';
import '../packages/widgets/src/status-tracker/define.js';
import { deskLoader, deskOf, failingClient, sampleCase } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { lookUp, widgetIn } from './support/play.js';

type Story = StoryObj;

const phone = '01 8000 912 345';

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<StatusTracker>({
  tag: 'pqrs-status-tracker',
  sample: (context) => ({ client: deskOf(context).citizen, phone }),
  wide: true,
  prepare: (tracker, context) => lookUp(tracker, sampleCase(deskOf(context), 'soon')),
  playground: { phone },
  shownAt: { '--pqrs-tracker-step-size': 'step' },
  keyboard: [
    { press: 'Tab', does: 'reaches the lookup of another case', focus: 'textbox "Número de radicado"' },
    { press: 'Tab', does: 'reaches its code', focus: 'textbox "Código de consulta"' },
    { press: 'Tab', does: 'reaches the button; Enter in a field does the same', focus: 'button "Consultar"' },
    { press: 'Tab', does: 'reaches the explanation of the date', focus: 'button "¿Cómo se calcula esta fecha?"' },
    { press: 'Enter', does: 'opens it; the same again closes it', focus: 'button "¿Cómo se calcula esta fecha?"' },
    { press: 'Tab', does: 'reaches the telephone', focus: 'link "01 8000 912 345"' },
  ],
});

const meta: Meta = { title: 'Public/Status tracker', ...fromManifest, loaders: [deskLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** As it opens and where it may only be read; the other states follow as stories of their own. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { citizen: client } = deskOf(context);
    return sheet(
      [
        { title: 'As it opens', content: draw(context, { client, phone }) },
        { title: 'Read-only', content: draw(context, { client, phone, readonly: true }) },
        { title: 'Without a client', content: draw(context) },
      ],
      true,
    );
  },
};

/** Looks one of the samples up, as its holder would. */
const lookedUp = (name: string): Story => ({
  render: (_args, context) => draw(context, { client: deskOf(context).citizen, phone }),
  play: ({ canvasElement, ...context }) =>
    lookUp(widgetIn(canvasElement, 'pqrs-status-tracker'), sampleCase(deskOf(context), name)),
});

export const InAnalysis: Story = lookedUp('soon');
export const Answered: Story = lookedUp('notified');
export const Overdue: Story = lookedUp('overdue');
export const Closed: Story = lookedUp('closed');
export const Anonymous: Story = lookedUp('restricted');

/** An unknown radicado and a wrong code read the same. */
export const NotFound: Story = {
  render: lookedUp('soon').render!,
  play: ({ canvasElement, ...context }) => {
    const { radicado } = sampleCase(deskOf(context), 'soon');
    return lookUp(
      widgetIn(canvasElement, 'pqrs-status-tracker'),
      { radicado, trackingCode: 'AAAA-2222' },
      '[part~=error]',
    );
  },
};

export const Unreachable: Story = {
  ...NotFound,
  render: (_args, context) => draw(context, { client: failingClient(), phone }),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
