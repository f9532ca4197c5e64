import { define } from '../foundation/define.js';
import { CasePanel } from './CasePanel.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-case-panel': CasePanel;
  }
}

define(CasePanel);
