import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import { hosts, type HostName } from '../stories/hosts/hosts.js';
import { settingOf, storyDay } from '../stories/support/setting.js';
import './page.css';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true });

const item = (value: string, title: string) => ({ value, title });

const choice = (
  title: string,
  description: string,
  icon: 'contrast' | 'menu' | 'globe' | 'browser' | 'time',
  items: ReturnType<typeof item>[],
) => ({
  description,
  toolbar: { title, icon, dynamicTitle: true, items },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Foundations',
          'Public',
          ['Intake form', 'Status tracker', 'Evidence receipt'],
          'Agent',
          [
            'Deadline clock',
            'Agent inbox',
            'Case panel',
            'Case timeline',
            'Response composer',
            'Escalation matrix',
            'Supervisor board',
          ],
        ],
      },
    },
  },
  // Where the stories are only run through once, each takes a theme and a language in turn.
  initialGlobals: {
    theme: 'light',
    density: 'comfortable',
    locale: 'es-CO',
    host: 'none',
    today: storyDay,
    turn: import.meta.env.MODE === 'test',
  },
  globalTypes: {
    theme: choice('Theme', 'Theme of the widgets', 'contrast', [
      item('light', 'Light'),
      item('dark', 'Dark'),
      item('contrast', 'High contrast'),
    ]),
    density: choice('Density', 'Density of the widgets for agents', 'menu', [
      item('comfortable', 'Comfortable'),
      item('compact', 'Compact'),
    ]),
    locale: choice(
      'Locale',
      'Language of the widgets',
      'globe',
      ['es-CO', 'en', 'pt-BR'].map((tag) => item(tag, tag)),
    ),
    host: choice(
      'Host',
      'Page around the widget',
      'browser',
      Object.entries(hosts).map(([name, { title }]) => item(name, title)),
    ),
    today: choice('Today', 'Instant it is in the story, in Colombia', 'time', [
      item(storyDay, 'Tue 24 Nov 2026'),
      item('2026-11-27', 'Fri 27 Nov 2026'),
      item('2026-12-09', 'Wed 9 Dec 2026'),
      item('2027-01-12', 'Tue 12 Jan 2027'),
    ]),
  },
  decorators: [
    (story, context) => {
      const { theme, lang } = settingOf(context);
      document.documentElement.dataset['theme'] = theme;
      const { frame } = hosts[context.globals['host'] as HostName];
      return html`<div class="story" lang=${lang}>${frame(story() as TemplateResult)}</div>`;
    },
  ],
};

export default preview;
