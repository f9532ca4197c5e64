import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent, within } from 'storybook/test';
import { PqrsError, type CrmHealth, type PqrsClient, type SyncHealth, type SyncRetry } from '@pqrs-kit/core';
import type { SyncHealthElement } from '../packages/widgets/src/sync-health/SyncHealthElement.js';
import '../packages/widgets/src/sync-health/define.js';
import { calmHealth, troubledHealth } from '../packages/widgets/src/testing/sampleHealth.js';
import { waitingClient } from './support/desk.js';
import { severalOnAPage, sheet } from './support/frame.js';
import { pagesOf } from './support/pages.js';
import { widgetIn } from './support/play.js';

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

const of = (health: SyncHealth) => ({ client: serviceWith(health), now });

const {
  draw,
  meta: fromManifest,
  ...pages
} = pagesOf<SyncHealthElement>({
  tag: 'pqrs-sync-health',
  sample: () => of(troubledHealth),
  wide: true,
  playground: { data: undefined },
  keyboard: [
    { press: 'Tab', does: 'reaches the case of what waits first', focus: 'button "Abrir el caso*"' },
    { press: 'Tab', does: 'reaches what tries it again', focus: 'button "Intentar de nuevo*"' },
    { press: 'Tab', does: 'goes on with what waits next', focus: 'button "Intentar de nuevo: Ticket 4242*"' },
  ],
});

const meta: Meta = { title: 'Agent/Sync health', ...fromManifest };
export default meta;

export const Playground: Story = pages.playground;
export const Anatomy: Story = pages.anatomy;

const { crm, ...withoutCrm } = calmHealth;
const withCrm = (changes: Partial<CrmHealth>): SyncHealth =>
  crm ? { ...calmHealth, crm: { ...crm, ...changes } } : calmHealth;

/** From all is well to what fails, and while nothing is known. */
export const States: Story = {
  parameters: severalOnAPage,
  render: (_args, context) => {
    const failing = {
      ...waitingClient(),
      syncHealth: () => Promise.reject(new PqrsError('network-unreachable', 'No answer.', 'Try again.')),
    };
    const waiting = { ...waitingClient(), syncHealth: () => new Promise<never>(() => undefined) };
    const failed = withCrm({ lastError: 'crm-unauthorized' });
    return sheet(
      [
        { title: 'Up to date', content: draw(context, of(calmHealth)) },
        { title: 'Something waits', content: draw(context, of(troubledHealth)) },
        { title: 'Behind', content: draw(context, of(withCrm({ lastRunAt: '2026-11-24T13:02:00.000Z' }))) },
        { title: 'The last run failed', content: draw(context, of(failed)) },
        {
          title: 'Before the first run',
          content: draw(context, of(withCrm({ lastRunAt: null, lagMs: null, budget: null }))),
        },
        { title: 'No CRM', content: draw(context, of(withoutCrm)) },
        { title: 'May only look', content: draw(context, of({ ...troubledHealth, mayRetry: false })) },
        { title: 'Read-only', content: draw(context, { ...of(troubledHealth), readonly: true }) },
        { title: 'Loading', content: draw(context, { client: waiting }) },
        { title: 'Unreachable', content: draw(context, { client: failing }) },
      ],
      true,
    );
  },
};

/** A ticket goes back to the queue. */
export const TryingAgain: Story = {
  globals: { locale: 'es-CO' },
  render: (_args, context) => draw(context, of(troubledHealth)),
  play: async ({ canvasElement }) => {
    const widget = within(widgetIn<SyncHealthElement>(canvasElement, 'pqrs-sync-health').renderRoot as HTMLElement);
    await userEvent.click(await widget.findByRole('button', { name: /Intentar de nuevo: Ticket/ }));
    await widget.findByText(/Se intenta en la próxima sincronización/);
  },
};

export const Theming: Story = pages.theming;
export const Locales: Story = pages.locales;
export const Accessibility: Story = pages.accessibility;
export const InHost: Story = pages.inHost;
