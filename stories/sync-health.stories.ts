import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { userEvent, within } from 'storybook/test';
import { PqrsError, type CrmHealth, type PqrsClient, type SyncHealth, type SyncRetry } from '@pqrs-kit/core';
import type { SyncHealthElement } from '../packages/widgets/src/sync-health/SyncHealthElement.js';
import '../packages/widgets/src/sync-health/define.js';
import { calmHealth, troubledHealth } from '../packages/widgets/src/testing/sampleHealth.js';
import { hubspotFrame, publicPage, salesforceFrame } from './hosts/hosts.js';
import { failingClient, waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { widgetIn } from './support/play.js';
import { setting } from './support/setting.js';

const { args, argTypes, template } = getStorybookHelpers<SyncHealthElement>('pqrs-sync-health', {
  excludeCategories: ['methods', 'cssStates'],
});

const meta: Meta = { title: 'Agent/Sync health', component: 'pqrs-sync-health', args, argTypes };
export default meta;

type Story = StoryObj;

/** The samples were read then. */
const now = (): string => calmHealth.asOf;

/** A service whose sync stands as given; what is put back to work waits for the next run. */
function serviceWith(health: SyncHealth): PqrsClient {
  let stands = health;
  return {
    ...waitingClient(),
    syncHealth: () => Promise.resolve(stands),
    retrySync: ({ key }: SyncRetry) => {
      const rows = stands.rows.map((row) => (row.key === key ? { ...row, tries: 0, nextTryAt: now() } : row));
      stands = { ...stands, rows, letters: stands.letters.filter(({ id }) => id !== key) };
      return Promise.resolve(stands);
    },
  };
}

const shown = (health: SyncHealth) =>
  html`<pqrs-sync-health .client=${serviceWith(health)} .now=${now}></pqrs-sync-health>`;
const { crm, ...withoutCrm } = calmHealth;
const withCrm = (changes: Partial<CrmHealth>): SyncHealth =>
  crm ? { ...calmHealth, crm: { ...crm, ...changes } } : calmHealth;

/** Everything the element takes, in the controls below. */
export const Playground: Story = {
  render: (args, { globals }) =>
    template({ ...args, ...setting(globals), data: undefined, client: serviceWith(troubledHealth), now }),
};

/** From all is well to what fails, and while nothing is known. */
export const States: Story = {
  parameters: severalOnAPage,
  render: () => {
    const failing = {
      ...failingClient(new PqrsError('network-unreachable', 'The service did not answer.', 'Try again in a moment.')),
      syncHealth: () => Promise.reject(new PqrsError('network-unreachable', 'No answer.', 'Try again.')),
    };
    const waiting = { ...waitingClient(), syncHealth: () => new Promise<never>(() => undefined) };
    const failed = withCrm({ lastError: 'crm-unauthorized' });
    return sheet(
      [
        { title: 'Up to date', content: shown(calmHealth) },
        { title: 'Something waits', content: shown(troubledHealth) },
        { title: 'Behind', content: shown(withCrm({ lastRunAt: '2026-11-24T13:02:00.000Z' })) },
        { title: 'The last run failed', content: shown(failed) },
        { title: 'Before the first run', content: shown(withCrm({ lastRunAt: null, lagMs: null, budget: null })) },
        { title: 'No CRM', content: shown(withoutCrm) },
        { title: 'May only look', content: shown({ ...troubledHealth, mayRetry: false }) },
        { title: 'Loading', content: html`<pqrs-sync-health .client=${waiting}></pqrs-sync-health>` },
        { title: 'Unreachable', content: html`<pqrs-sync-health .client=${failing}></pqrs-sync-health>` },
      ],
      true,
    );
  },
};

/** A ticket goes back to the queue. */
export const TryingAgain: Story = {
  render: () => shown(troubledHealth),
  play: async ({ canvasElement }) => {
    const widget = within(widgetIn<SyncHealthElement>(canvasElement, 'pqrs-sync-health').renderRoot as HTMLElement);
    await userEvent.click(await widget.findByRole('button', { name: /Intentar de nuevo: Ticket/ }));
    await widget.findByText(/Se intenta en la próxima sincronización/);
  },
};

const themed = (theme: string, title: string) => ({
  title,
  theme,
  content: html`<pqrs-sync-health
    theme=${theme}
    .client=${serviceWith(troubledHealth)}
    .now=${now}
  ></pqrs-sync-health>`,
});

export const Theming: Story = {
  parameters: severalOnAPage,
  render: () => sheet([themed('light', 'Light'), themed('dark', 'Dark'), themed('contrast', 'High contrast')], true),
};

export const Locales: Story = {
  parameters: severalOnAPage,
  render: () =>
    sheet(
      ['es-CO', 'en', 'pt-BR'].map((lang) => ({
        title: lang,
        content: html`<div lang=${lang}>${shown(troubledHealth)}</div>`,
      })),
      true,
    ),
};

const inFrame = (frame: (widget: TemplateResult) => TemplateResult): Story => ({
  parameters: { layout: 'fullscreen' },
  render: () => frame(shown(troubledHealth)),
});

/** As a page of a CRM. */
export const InHost: Story = inFrame(hubspotFrame);
export const InSalesforce: Story = inFrame(salesforceFrame);
export const InPage: Story = inFrame(publicPage);
