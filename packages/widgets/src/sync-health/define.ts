import { define } from '../foundation/define.js';
import { SyncHealthElement } from './SyncHealthElement.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-sync-health': SyncHealthElement;
  }
}

define(SyncHealthElement);
