import { define } from '../foundation/define.js';
import { AgentInbox } from './AgentInbox.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-agent-inbox': AgentInbox;
  }
}

define(AgentInbox);
