import { define } from '../foundation/define.js';
import { DeadlineClock } from './DeadlineClock.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-deadline-clock': DeadlineClock;
  }
}

define(DeadlineClock);
