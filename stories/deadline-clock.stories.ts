import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { ClockSnapshot } from '@pqrs-kit/core';
import type { DeadlineClock } from '../packages/widgets/src/deadline-clock/DeadlineClock.js';
import '../packages/widgets/src/deadline-clock/define.js';
import { clockOf, deskLoader, deskOf, failingClient, sampleCase, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';

type Story = StoryObj;
type Surroundings = Parameters<typeof deskLoader>[0];

/** The clocks of the samples, as the agent's client gives them. */
const clocksLoader = async (surroundings: Surroundings) => {
  const { desk } = await deskLoader(surroundings);
  const names = ['ok', 'soon', 'today', 'overdue', 'closed'] as const;
  const clocks = await Promise.all(names.map((name) => clockOf(desk, name)));
  return { desk, clocks: new Map(names.map((name, at) => [name as string, clocks[at]])) };
};

function clock({ loaded }: StoryContext, name: string): ClockSnapshot {
  const found = (loaded['clocks'] as Map<string, ClockSnapshot>).get(name);
  if (!found) throw new TypeError(`There is no clock "${name}".`);
  return found;
}

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<DeadlineClock>({
  tag: 'pqrs-deadline-clock',
  sample: (context) => ({ clock: clock(context, 'soon'), expanded: true }),
  keyboard: [
    { press: 'Tab', does: 'reaches the explanation of the date', focus: 'button "¿Cómo se calculó?"' },
    { press: 'Enter', does: 'closes it', focus: 'button "¿Cómo se calculó?"' },
    { press: 'Enter', does: 'opens it', focus: 'button "¿Cómo se calculó?"' },
    { press: 'Tab', does: 'reaches the list, for the days one under the other', focus: 'button "Ver como lista"' },
    { press: 'Tab', does: 'reaches the explanation in words, to be copied', focus: 'button "Copiar explicación"' },
  ],
});

const meta: Meta = { title: 'Agent/Deadline clock', ...fromManifest, loaders: [clocksLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** A term held by a request to complete the petición: the law stops it, and no due date is shown. */
const held = (running: ClockSnapshot): ClockSnapshot => ({ ...running, pausedAt: '2026-11-23T09:00:00-05:00' });

/** From on time to overdue, paused and closed. The date comes first; the word and the icon say the state. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const of = (name: string, title: string) => ({ title, content: draw(context, { clock: clock(context, name) }) });
    return sheet([
      of('ok', 'On time'),
      of('soon', 'Due soon'),
      of('today', 'Due today'),
      of('overdue', 'Overdue'),
      { title: 'Paused', content: draw(context, { clock: held(clock(context, 'ok')) }) },
      of('closed', 'Closed'),
      { title: 'Read-only', content: draw(context, { clock: clock(context, 'ok'), readonly: true }) },
      { title: 'Loading', content: draw(context, { client: waitingClient(), caseId: 'any' }) },
      { title: 'Unreachable', content: draw(context, { client: failingClient(), caseId: 'any' }) },
      { title: 'No clock', content: draw(context) },
      {
        title: 'From the client, by the case',
        content: draw(context, { client: deskOf(context).agent, caseId: sampleCase(deskOf(context), 'soon').caseId }),
      },
    ]);
  },
};

/** "¿Cómo se calculó?" opens the ledger: each day, what it did, and the law behind it. */
export const Explained: Story = {
  render: (_args, context) => draw(context, { clock: clock(context, 'soon'), expanded: true }),
};

/** What a citizen sees of the same clock. */
export const ForCitizens: Story = {
  render: (_args, context) => draw(context, { clock: clock(context, 'soon'), audience: 'citizen' }),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
