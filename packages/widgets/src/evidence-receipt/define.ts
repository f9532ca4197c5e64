import { define } from '../foundation/define.js';
import { EvidenceReceipt } from './EvidenceReceipt.js';

declare global {
  interface HTMLElementTagNameMap {
    'pqrs-evidence-receipt': EvidenceReceipt;
  }
}

define(EvidenceReceipt);
