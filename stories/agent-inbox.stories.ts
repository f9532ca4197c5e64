import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { CasePage, SavedView } from '@pqrs-kit/core';
import type { AgentInbox } from '../packages/widgets/src/agent-inbox/AgentInbox.js';
import '../packages/widgets/src/agent-inbox/define.js';
import { manyRows } from '../packages/widgets/src/testing/manyRows.js';
import { all, until } from '../packages/widgets/src/testing/widget.js';
import { deskLoader, deskOf, failingClient, storyDesk, waitingClient, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { longWords } from './support/longWords.js';
import { pagesOf } from './support/pages.js';
import { widgetIn } from './support/play.js';

type Story = StoryObj;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<AgentInbox>({
  tag: 'pqrs-agent-inbox',
  sample: (context) => ({ client: deskOf(context).agent, me: 'camila' }),
  wide: true,
  playground: { me: 'camila' },
  keyboard: [
    { press: 'Tab', does: 'reaches the tabs: one stop for all of them', focus: 'tab "Todos los abiertos*"' },
    { press: 'ArrowRight', does: 'shows the next tab', focus: 'tab "Asignados a mí*"' },
    { press: 'Home', does: 'shows the first tab', focus: 'tab "Todos los abiertos*"' },
    { press: 'Tab', does: 'reaches the search', focus: 'searchbox "Buscar casos"' },
    { press: 'Tab', does: 'reaches the first filter', focus: 'button "Tipo"' },
    { press: 'Enter', does: 'opens it', focus: 'button "Tipo"' },
    { press: 'Tab', does: 'reaches its first choice; Space switches it', focus: 'checkbox "Petición"' },
    { press: 'Escape', does: 'closes the filter', focus: 'button "Tipo"' },
  ],
});

const meta: Meta = {
  title: 'Agent/Agent inbox',
  ...fromManifest,
  parameters: { layout: 'fullscreen' },
  loaders: [deskLoader],
};
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** Nothing to do, waiting for the service, a service that does not answer, and what may only be read. */
export const States: Story = {
  parameters: severalOnAPage,
  loaders: [
    async (context) => ({
      empty: await storyDesk(context, { empty: true }),
      long: await storyDesk(context, { empty: true, more: [longWords] }),
    }),
  ],
  render: (_args, context) => {
    const of = (name: string) => (context.loaded as Record<string, StoryDesk>)[name]?.agent;
    return sheet(
      [
        { title: 'Empty', content: draw(context, { client: of('empty') }) },
        { title: 'Loading', content: draw(context, { client: waitingClient() }) },
        { title: 'Unreachable', content: draw(context, { client: failingClient() }) },
        { title: 'Long words', content: draw(context, { client: of('long') }) },
        { title: 'Read-only', content: draw(context, { client: deskOf(context).agent, readonly: true }) },
      ],
      true,
    );
  },
};

/** 10 000 cases: only the lines in view are on the page. */
export const ManyRows: Story = {
  tags: ['!autodocs'],
  loaders: [async () => ({ rows: manyRows(10_000) })],
  render: (_args, context) => draw(context, { items: context.loaded['rows'] as ReturnType<typeof manyRows> }),
};

/** Below 640 px of its own width, or where the host asks for it, the rows are cards. */
export const Cards: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).agent, me: 'camila', view: 'cards' }),
};

/** Cards are selected by a box of their own; the bar of the table then floats over them. */
export const SelectedCards: Story = {
  ...Cards,
  play: async ({ canvasElement }) => {
    const inbox = widgetIn<AgentInbox>(canvasElement, 'pqrs-agent-inbox');
    const boxes = () => all(inbox, '.card input');
    await until(() => boxes().length > 1, 'two cards are there');
    for (const box of boxes().slice(0, 2)) box.click();
  },
};

const views: readonly SavedView[] = [
  { name: 'Quejas y reclamos', tab: 'open', filters: { category: ['queja', 'reclamo'] }, order: 'asc' },
  { name: 'Por aprobar', tab: 'approval', filters: {}, sort: 'receivedAt', order: 'desc' },
  { name: 'شكاوى العملاء', tab: 'unassigned', filters: {}, order: 'asc' },
];

/** Sets, filters and order under names that people give. The host keeps them here; without `savedViews` the device does. */
export const SavedViews: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).agent, me: 'camila', savedViews: views }),
};

/** Cases that the host has itself: looked through in the page. */
export const Items: Story = {
  loaders: [async (context) => ({ page: await (await storyDesk(context)).agent.listCases({}) })],
  render: (_args, context) => draw(context, { items: (context.loaded['page'] as CasePage).items, me: 'camila' }),
};

export const Compact: Story = {
  render: (_args, context) => draw(context, { client: deskOf(context).agent, me: 'camila', density: 'compact' }),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
