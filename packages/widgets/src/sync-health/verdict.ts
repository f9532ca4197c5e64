import { html, nothing, type TemplateResult } from 'lit';
import type { SyncTone, SyncVerdict } from '@pqrs-kit/core';
import { icon, info, onTime, overdue } from '../foundation/icons.js';

const icons: Readonly<Record<SyncTone, string>> = { ok: onTime, plain: info, wrong: overdue };

/** How things stand, in one sentence with what to do. */
export function verdict(
  { tone, title, lead }: SyncVerdict,
  account: string | undefined,
  level: number,
): TemplateResult {
  return html`<div class="verdict ${tone}" part="status">
    <span class="mark">${icon(icons[tone], 20)}</span>
    <div>
      <div class="verdict-title" role="heading" aria-level=${level} tabindex="-1">${title}</div>
      <p>${lead}</p>
      ${account ? html`<p class="muted">${account}</p>` : nothing}
    </div>
  </div>`;
}
