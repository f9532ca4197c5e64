import { css, html, type TemplateResult } from 'lit';
import type { RadicadoText } from '@pqrs-kit/core';

/** A radicado as it is set everywhere: whole and selectable, the consecutive in the weight that the eye looks for. */
export function radicado(text: RadicadoText): TemplateResult {
  return html`<span part="radicado" class="radicado">${text.before}<b>${text.consecutive}</b>${text.after}</span>`;
}

export const radicadoStyles = css`
  .radicado {
    color: var(--_text-muted);
    font-weight: 400;
    white-space: nowrap;
  }
  .radicado b {
    color: var(--_text);
  }
`;
