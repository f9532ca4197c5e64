import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { PqrsClient } from '@pqrs-kit/core';
import type { CaseTimeline } from '../packages/widgets/src/case-timeline/CaseTimeline.js';
import '../packages/widgets/src/case-timeline/define.js';
import { deskOf, failingClient, idOf, livesLoader, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';

type Story = StoryObj;

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<CaseTimeline>({
  tag: 'pqrs-case-timeline',
  sample: (context) => ({ client: deskOf(context).head, caseId: idOf(context, 'critical') }),
  shownAt: { '--pqrs-timeline-marker-size': 'marker', '--pqrs-timeline-line-color': 'item' },
  keyboard: [
    { press: 'Tab', does: 'reaches the first filter', focus: 'button "Todo"' },
    { press: 'Tab', does: 'reaches the next filter', focus: 'button "Actos del trámite"' },
    { press: 'Enter', does: 'shows only formal steps', focus: 'button "Actos del trámite"' },
    { press: 'Tab', does: 'reaches the next filter', focus: 'button "Mensajes"' },
    { press: 'Tab', does: 'reaches the next filter', focus: 'button "Trabajo interno"' },
    { press: 'Tab', does: 'reaches the last filter', focus: 'button "Escalamiento"' },
    {
      press: 'Tab',
      does: 'reaches what happened; Enter tells the page which it was',
      focus: 'button "Radicado y acuse"',
    },
  ],
});

const meta: Meta = { title: 'Agent/Case timeline', ...fromManifest, loaders: [livesLoader] };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

/** A short history, a long one by day, one that cannot be read, and none yet. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const { agent, head } = deskOf(context);
    const of = (title: string, client: PqrsClient, name: string) => ({
      title,
      content: draw(context, { client, caseId: idOf(context, name) }),
    });
    return sheet([
      of('Few items', agent, 'ok'),
      of('By day', head, 'agreement'),
      of('Escalated', head, 'critical'),
      of('Overdue', head, 'overdue'),
      of('Restricted, seen by another agent', agent, 'restricted'),
      of('Long words', agent, 'long words'),
      { title: 'Read-only', content: draw(context, { client: head, caseId: idOf(context, 'ok'), readonly: true }) },
      { title: 'Loading', content: draw(context, { client: waitingClient(), caseId: 'any' }) },
      { title: 'Unreachable', content: draw(context, { client: failingClient(), caseId: 'any' }) },
      { title: 'No case', content: draw(context) },
    ]);
  },
};

/** Under the stage that the case stood at. */
export const ByStage: Story = {
  render: (_args, context) =>
    draw(context, {
      client: deskOf(context).head,
      caseId: idOf(context, 'promised'),
      groupBy: 'stage',
      order: 'oldest',
    }),
};

/** What was done in the open, without names. */
export const ForCitizens: Story = {
  render: (_args, context) =>
    draw(context, { client: deskOf(context).head, caseId: idOf(context, 'promised'), audience: 'citizen' }),
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
