import { define } from '../foundation/define.js';
import { ResponseComposer } from './ResponseComposer.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-response-composer': ResponseComposer;
  }
}

define(ResponseComposer);
