import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PqrsClient } from '@pqrs-kit/core';
import type { ResponseComposer } from '../packages/widgets/src/response-composer/ResponseComposer.js';
import '../packages/widgets/src/response-composer/define.js';
import { deskOf, failingClient, idOf, livesLoader, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';

type Story = StoryObj;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<ResponseComposer>({
  tag: 'pqrs-response-composer',
  sample: (context) => ({ client: deskOf(context).agent, caseId: idOf(context, 'soon') }),
  wide: true,
  shownAt: { '--pqrs-letter-width': 'preview', '--pqrs-letter-font': 'preview' },
  keyboard: [
    { press: 'Tab', does: 'reaches the switch between text and letter', focus: 'button "Editar"' },
    { press: 'Tab', does: 'reaches the letter', focus: 'button "Vista previa"' },
    { press: 'Tab', does: 'reaches the templates', focus: 'combobox "Plantilla"' },
    { press: 'Tab', does: 'puts the chosen one in', focus: 'button "Insertar"' },
    { press: 'Tab', does: 'reaches the text', focus: 'textbox "Respuesta"' },
    { press: 'Tab', does: 'reaches the values of the case', focus: 'combobox "Insertar dato"' },
    { press: 'Tab', does: 'reaches what is decided', focus: 'combobox "Decisión"' },
    { press: 'Tab', does: 'reaches its basis', focus: 'textbox "Fundamento legal o contractual"' },
    { press: 'Tab', does: 'reaches the norms', focus: 'button "Elegir norma"' },
    { press: 'Enter', does: 'opens them', focus: 'button "Elegir norma"' },
    { press: 'Tab', does: 'reaches their search', focus: 'searchbox "Buscar norma"' },
  ],
});

const meta: Meta = { title: 'Agent/Response composer', ...fromManifest, loaders: [livesLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** Whose turn it is decides between the form and the letter. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { agent, head } = deskOf(context);
    const of = (title: string, client: PqrsClient, name: string) => ({
      title,
      content: draw(context, { client, caseId: idOf(context, name) }),
    });
    return sheet(
      [
        of('To draft', agent, 'soon'),
        of('Overdue, drafted by another agent', agent, 'overdue'),
        of('To approve, seen by the head', head, 'today'),
        of('Closed', agent, 'closed'),
        of('Restricted, seen by another agent', agent, 'restricted'),
        of('Long words', agent, 'long words'),
        {
          title: 'Read-only',
          content: draw(context, { client: agent, caseId: idOf(context, 'soon'), readonly: true }),
        },
        { title: 'Loading', content: draw(context, { client: waitingClient(), caseId: 'any' }) },
        { title: 'Unreachable', content: draw(context, { client: failingClient(), caseId: 'any' }) },
        { title: 'No case', content: draw(context) },
      ],
      true,
    );
  },
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
