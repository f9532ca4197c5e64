import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { PqrsClient } from '@pqrs-kit/core';
import type { CasePanel } from '../packages/widgets/src/case-panel/CasePanel.js';
import '../packages/widgets/src/case-panel/define.js';
import { deskOf, failingClient, idOf, livesLoader, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';

type Story = StoryObj;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<CasePanel>({
  tag: 'pqrs-case-panel',
  sample: (context) => ({ client: deskOf(context).agent, caseId: idOf(context, 'soon') }),
  keyboard: [
    { press: 'Tab', does: 'reaches the radicado, to be copied', focus: 'button "Copiar el radicado"' },
    { press: 'Tab', does: 'reaches the explanation of the date', focus: 'button "¿Cómo se calculó?"' },
    { press: 'Tab', does: 'reaches the closing gate', focus: 'button "Ver los diez criterios"' },
    { press: 'Enter', does: 'opens it', focus: 'button "Ver menos"' },
    { press: 'Tab', does: 'reaches the next step of the case', focus: 'button "Redactar respuesta"' },
    { press: 'Tab', does: 'reaches one more action', focus: 'button "Nota"' },
    { press: 'Enter', does: 'opens its form, in its first field', focus: 'textbox "Nota interna"' },
    { press: 'Tab', does: 'reaches its button', focus: 'button "Guardar nota"' },
    { press: 'Escape', does: 'closes the form; what was typed stays for the next time', focus: 'button "Nota"' },
  ],
});

const meta: Meta = { title: 'Agent/Case panel', ...fromManifest, loaders: [livesLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

const panel = (context: StoryContext, client: PqrsClient, name: string) =>
  draw(context, { client, caseId: idOf(context, name) });

/** The stages of a case, and what shows while there is none or it cannot be read. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { agent, head } = deskOf(context);
    const of = (title: string, client: PqrsClient, name: string) => ({ title, content: panel(context, client, name) });
    return sheet([
      of('In analysis, due soon', agent, 'soon'),
      of('Overdue', agent, 'overdue'),
      of('To approve, seen by who drafted', agent, 'today'),
      of('To approve, seen by the head', head, 'today'),
      of('Notified, to confirm', agent, 'notified'),
      of('Held by the law', agent, 'paused'),
      of('Critical, with alerts', head, 'critical'),
      of('Under an agreement, with several clocks', agent, 'agreement'),
      of('Promised, to verify', agent, 'promised'),
      of('Transferred', agent, 'transferred'),
      of('Closed', agent, 'closed'),
      of('Restricted, seen by another agent', agent, 'restricted'),
      of('Restricted, seen by the head', head, 'restricted'),
      of('Long words', agent, 'long words'),
      {
        title: 'Read-only',
        content: draw(context, { client: agent, caseId: idOf(context, 'soon'), readonly: true }),
      },
      { title: 'Loading', content: draw(context, { client: waitingClient(), caseId: 'any' }) },
      { title: 'Unreachable', content: draw(context, { client: failingClient(), caseId: 'any' }) },
      { title: 'No case', content: draw(context) },
    ]);
  },
};

/** A contract, an authority and an area, each with a clock of its own beside that of the law. */
export const SeveralClocks: Story = {
  render: (_args, context) => panel(context, deskOf(context).agent, 'agreement'),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
