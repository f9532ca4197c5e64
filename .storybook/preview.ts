import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import './page.css';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true });

const item = (value: string, title: string) => ({ value, title });

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
          ['Deadline clock', 'Agent inbox', 'Case panel', 'Case timeline', 'Escalation matrix', 'Supervisor board'],
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', density: 'comfortable', locale: 'es-CO' },
  globalTypes: {
    theme: {
      description: 'Theme of the widgets',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [item('light', 'Light'), item('dark', 'Dark'), item('contrast', 'High contrast')],
      },
    },
    density: {
      description: 'Density of the widgets for agents',
      toolbar: {
        title: 'Density',
        icon: 'menu',
        dynamicTitle: true,
        items: [item('comfortable', 'Comfortable'), item('compact', 'Compact')],
      },
    },
    locale: {
      description: 'Language of the widgets',
      toolbar: {
        title: 'Locale',
        icon: 'globe',
        dynamicTitle: true,
        items: [item('es-CO', 'es-CO'), item('en', 'en'), item('pt-BR', 'pt-BR')],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { theme, locale } = globals as Record<'theme' | 'locale', string>;
      document.documentElement.dataset['theme'] = theme;
      return html`<div class="story" lang=${locale}>${story()}</div>`;
    },
  ],
};

export default preview;
