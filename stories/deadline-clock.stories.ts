import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import type { ClockSnapshot } from '@pqrs-kit/core';
import type { DeadlineClock } from '../packages/widgets/src/deadline-clock/DeadlineClock.js';
import '../packages/widgets/src/deadline-clock/define.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { clockOf, deskLoader, type StoryDesk } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { now, setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<DeadlineClock>('pqrs-deadline-clock', {
  excludeCategories: ['methods', 'cssStates'],
});

/** The clocks of the samples, as the agent's client gives them. */
const clocksLoader = async () => {
  const { desk } = await deskLoader();
  const names = ['ok', 'soon', 'today', 'overdue', 'closed'] as const;
  const clocks = await Promise.all(names.map((name) => clockOf(desk, name)));
  return { desk, clocks: new Map(names.map((name, at) => [name as string, clocks[at]])) };
};

const meta: Meta = {
  title: 'Agent/Deadline clock',
  component: 'pqrs-deadline-clock',
  args,
  argTypes,
  loaders: [clocksLoader],
};
export default meta;

type Story = StoryObj;

function clock(loaded: Record<string, unknown>, name: string): ClockSnapshot {
  const found = (loaded['clocks'] as Map<string, ClockSnapshot>).get(name);
  if (!found) throw new TypeError(`There is no clock "${name}".`);
  return found;
}

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { loaded, globals }) => template({ ...args, ...setting(globals), clock: clock(loaded, 'soon'), now }),
};

const part = (loaded: Record<string, unknown>, name: string, title: string) => ({
  title,
  content: html`<pqrs-deadline-clock .clock=${clock(loaded, name)} .now=${now}></pqrs-deadline-clock>`,
});

/** A term held by a request to complete the petición: the law stops it, and no due date is shown. */
const held = (running: ClockSnapshot): ClockSnapshot => ({ ...running, pausedAt: '2026-11-23T09:00:00-05:00' });

/** From on time to overdue, paused and closed. The date comes first; the word and the icon say the state. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet([
      part(loaded, 'ok', 'On time'),
      part(loaded, 'soon', 'Due soon'),
      part(loaded, 'today', 'Due today'),
      part(loaded, 'overdue', 'Overdue'),
      {
        title: 'Paused',
        content: html`<pqrs-deadline-clock .clock=${held(clock(loaded, 'ok'))} .now=${now}></pqrs-deadline-clock>`,
      },
      part(loaded, 'closed', 'Closed'),
    ]),
};

/** "¿Cómo se calculó?" opens the ledger: each day, what it did, and the law behind it. */
export const Explained: Story = {
  render: (_args, { loaded }) =>
    html`<pqrs-deadline-clock expanded .clock=${clock(loaded, 'soon')} .now=${now}></pqrs-deadline-clock>`,
};

/** What a citizen sees of the same clock. */
export const ForCitizens: Story = {
  render: (_args, { loaded }) =>
    html`<pqrs-deadline-clock audience="citizen" .clock=${clock(loaded, 'soon')} .now=${now}></pqrs-deadline-clock>`,
};

const themed = (loaded: Record<string, unknown>, theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-deadline-clock
    theme=${theme}
    expanded
    .clock=${clock(loaded, 'soon')}
    .now=${now}
  ></pqrs-deadline-clock>`,
});

export const Theming: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet([
      themed(loaded, 'light', 'Light'),
      themed(loaded, 'dark', 'Dark'),
      themed(loaded, 'contrast', 'High contrast'),
    ]),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: (_args, { loaded }) =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<pqrs-deadline-clock
          lang=${lang}
          expanded
          .clock=${clock(loaded, 'soon')}
          .now=${now}
        ></pqrs-deadline-clock>`,
      })),
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: (_args, { loaded }) => {
    const { agent, cases } = loaded['desk'] as StoryDesk;
    return frame(html`
      <pqrs-deadline-clock
        heading-level="3"
        case-id=${cases.get('soon')?.caseId ?? ''}
        .client=${agent}
        .now=${now}
      ></pqrs-deadline-clock>
    `);
  },
});

/** As a card of a CRM record: it asks the client for the clocks of the case. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
