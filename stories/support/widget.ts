import { html, type TemplateResult } from 'lit';
import type { PqrsElement } from '@pqrs-kit/widgets';
import { settingOf, type Surroundings } from './setting.js';

/** A widget of the stories: it stands as the toolbar says, but for what is given here. */
export type Draw<Widget> = (surroundings: Surroundings, properties?: Partial<Widget>) => TemplateResult;

export function drawing<Widget extends PqrsElement>(tag: string): Draw<Widget> {
  return (surroundings, properties = {}) =>
    html`${Object.assign(document.createElement(tag), settingOf(surroundings), properties)}`;
}
