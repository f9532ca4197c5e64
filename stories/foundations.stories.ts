import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './support/FoundationsSheet.js';

const meta: Meta = {
  title: 'Foundations/Colour, type and icons',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
  render: (_args, { globals }) =>
    html`<pqrs-story-foundations theme=${String(globals['theme'])}></pqrs-story-foundations>`,
};
export default meta;

type Story = StoryObj;

export const Sheet: Story = {};

/** The same sheet in the dark, whatever the toolbar says. */
export const Dark: Story = { globals: { theme: 'dark' } };

export const HighContrast: Story = { globals: { theme: 'contrast' } };
