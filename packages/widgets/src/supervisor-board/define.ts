import { define } from '../foundation/define.js';
import { SupervisorBoard } from './SupervisorBoard.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-supervisor-board': SupervisorBoard;
  }
}

define(SupervisorBoard);
