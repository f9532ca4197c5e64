import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Section } from './support/foundations/FoundationsSheet.js';
import './support/foundations/FoundationsSheet.js';
import { settingOf } from './support/setting.js';

const meta: Meta = { title: 'Foundations', parameters: { layout: 'fullscreen' } };
export default meta;

type Story = StoryObj;

const sheet = (...sections: Section[]): Story => ({
  render: (_args, context) =>
    html`<pqrs-story-foundations theme=${settingOf(context).theme} .sections=${sections}></pqrs-story-foundations>`,
});

export const Colour: Story = sheet('colour');

/** The same in the dark, whatever the toolbar says. */
export const Dark: Story = { ...sheet('colour'), globals: { theme: 'dark' } };

export const HighContrast: Story = { ...sheet('colour'), globals: { theme: 'contrast' } };

export const StatesAndDayRule: Story = sheet('statesAndRule');
export const TypeAndIcons: Story = sheet('typeAndIcons');
export const SpaceAndDensity: Story = sheet('measures');
export const Motion: Story = sheet('motion');
export const Voice: Story = sheet('voice');
