import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PqrsClient } from '@pqrs-kit/core';
import type { EscalationMatrixElement } from '../packages/widgets/src/escalation-matrix/EscalationMatrixElement.js';
import '../packages/widgets/src/escalation-matrix/define.js';
import { shown } from '../packages/widgets/src/testing/widget.js';
import { deskOf, failingClient, idOf, livesLoader, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { widgetIn } from './support/play.js';

type Story = StoryObj;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<EscalationMatrixElement>({
  tag: 'pqrs-escalation-matrix',
  sample: (context) => ({ client: deskOf(context).head, caseId: idOf(context, 'critical') }),
  wide: true,
  playground: { matrix: undefined, officeHours: undefined, names: undefined },
  shownAt: { '--pqrs-matrix-current-color': 'level-current' },
  keyboard: [
    { press: 'Tab', does: 'reaches the call by hand', focus: 'button "Escalar ahora"' },
    { press: 'Enter', does: 'opens its form, in its first field', focus: 'combobox "Escalar a"' },
    { press: 'Tab', does: 'reaches the reason', focus: 'textbox "Motivo"' },
    { press: 'Tab', does: 'reaches its button', focus: 'button "Escalar"' },
    { press: 'Tab', does: 'reaches the way out', focus: 'button "Cancelar"' },
    { press: 'Enter', does: 'closes the form', focus: 'button "Escalar ahora"' },
  ],
});

const meta: Meta = { title: 'Agent/Escalation matrix', ...fromManifest, loaders: [livesLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** What nears its end, what is grave, what nobody was told of, and what cannot be read. */
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
        of('Critical, all levels told', head, 'critical'),
        of('Overdue', head, 'overdue'),
        of('Nobody told yet', head, 'ok'),
        of('Seen by who may not escalate', agent, 'promised'),
        {
          title: 'Read-only',
          content: draw(context, { client: head, caseId: idOf(context, 'critical'), readonly: true }),
        },
        { title: 'Loading', content: draw(context, { client: waitingClient(), caseId: 'any' }) },
        { title: 'Unreachable', content: draw(context, { client: failingClient(), caseId: 'any' }) },
        { title: 'No case', content: draw(context) },
      ],
      true,
    );
  },
};

/** Calls a level by hand. */
export const Escalating: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).head, caseId: idOf(context, 'soon') }),
  play: async ({ canvasElement }) => {
    const widget = widgetIn<EscalationMatrixElement>(canvasElement, 'pqrs-escalation-matrix');
    (await shown(widget, '.open-form')).click();
  },
};

/** Proposes another matrix: what would change, and the dates that this case would have under it. */
export const Editing: Story = {
  render: (_args, context) =>
    draw(context, { client: deskOf(context).head, caseId: idOf(context, 'soon'), editable: true }),
  play: async ({ canvasElement }) => {
    const widget = widgetIn<EscalationMatrixElement>(canvasElement, 'pqrs-escalation-matrix');
    (await shown(widget, '.edit-matrix')).click();
    const share = (await shown(widget, '#share-low-N3')) as HTMLInputElement;
    share.value = '95';
    share.dispatchEvent(new Event('input', { bubbles: true }));
    await shown(widget, '.changes li');
  },
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
