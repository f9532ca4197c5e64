import { define } from '../foundation/define.js';
import { CaseTimeline } from './CaseTimeline.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-case-timeline': CaseTimeline;
  }
}

define(CaseTimeline);
