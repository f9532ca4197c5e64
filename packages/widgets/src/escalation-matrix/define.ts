import { define } from '../foundation/define.js';
import { EscalationMatrixElement } from './EscalationMatrixElement.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-escalation-matrix': EscalationMatrixElement;
  }
}

define(EscalationMatrixElement);
