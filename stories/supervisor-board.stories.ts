import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { SupervisorBoard } from '../packages/widgets/src/supervisor-board/SupervisorBoard.js';
import '../packages/widgets/src/supervisor-board/define.js';
import { shown } from '../packages/widgets/src/testing/widget.js';
import { deskOf, failingClient, livesLoader, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { widgetIn } from './support/play.js';

type Story = StoryObj;

/** As many as a team of this size can keep an eye on. */
const wipLimits = { unassigned: 10, analysis: 5, approval: 12, notification: 10 };

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<SupervisorBoard>({
  tag: 'pqrs-supervisor-board',
  sample: (context) => ({ client: deskOf(context).head, wipLimits }),
  wide: true,
  playground: { columns: undefined, items: undefined, filters: {} },
  shownAt: { '--pqrs-board-column-width': 'column' },
  keyboard: [
    { press: 'Tab', does: 'reaches the first filter; Enter opens it', focus: 'button "Tipo"' },
    { press: 'Tab', does: 'reaches the next filter', focus: 'button "Vencimiento"' },
    { press: 'Tab', does: 'reaches the next filter', focus: 'button "Canal"' },
    { press: 'Tab', does: 'reaches the last filter', focus: 'button "Responsable"' },
    { press: 'Tab', does: 'reaches what groups the cards', focus: 'combobox "Agrupar por"' },
    { press: 'Tab', does: 'reaches the board, which the arrows scroll', focus: 'group "Tablero de supervisión"' },
    { press: 'Tab', does: 'reaches the menu of the first case', focus: 'button "Mover el caso 000005 a…"' },
    { press: 'Enter', does: 'opens it', focus: 'button "Mover el caso 000005 a…"' },
    {
      press: 'Tab',
      does: 'reaches the first column that it could go to, with the room there',
      focus: 'button "En análisis*"',
    },
    {
      press: 'Tab',
      does: 'reaches a column without a direct step, which says so',
      focus: 'button "Por aprobar no hay un paso directo"',
    },
    { press: 'Escape', does: 'closes the menu', focus: 'button "Mover el caso 000005 a…"' },
    { press: 'Tab', does: 'reaches the case itself; Enter opens it', focus: 'button "Contenido reservado*"' },
  ],
});

const meta: Meta = { title: 'Agent/Supervisor board', ...fromManifest, loaders: [livesLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** With cases, without, while they are read, and when they cannot be. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { head } = deskOf(context);
    return sheet(
      [
        {
          title: 'A column over its limit, cases overdue, long words',
          content: draw(context, { client: head, wipLimits }),
        },
        { title: 'Read-only', content: draw(context, { client: head, wipLimits, readonly: true }) },
        { title: 'Loading', content: draw(context, { client: waitingClient() }) },
        { title: 'Unreachable', content: draw(context, { client: failingClient() }) },
        { title: 'No open case', content: draw(context, { items: [] }) },
      ],
      true,
    );
  },
};

/** Where the case may go, with the room that is left there. */
export const Moving: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).head, wipLimits }),
  play: async ({ canvasElement }) => {
    const board = widgetIn<SupervisorBoard>(canvasElement, 'pqrs-supervisor-board');
    (await shown(board, '.more')).click();
  },
};

/** Cards of one type, by who works on them. */
export const Grouped: Story = {
  render: (_args, context) =>
    draw(context, {
      ...{ client: deskOf(context).head, wipLimits, groupBy: 'assignee' },
      filters: { category: ['reclamo'] },
    }),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
