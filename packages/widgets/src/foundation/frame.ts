import { css, html, nothing, type TemplateResult } from 'lit';
import { serviceTexts, type Locale, type PqrsError } from '@pqrs-kit/core';
import { problem } from './problem.js';

export interface FrameOptions {
  locale: Locale;
  heading: string;
  /** ARIA level of the heading. */
  level: number;
  /** Between the heading and the actions of the host. */
  tools?: TemplateResult | typeof nothing;
  loading: boolean;
  loadingText: string;
  /** Words while there is nothing to show. */
  emptyText: string;
  error?: PqrsError | undefined;
  retry: () => void;
  /** What there is to show; absent while there is nothing. What was read before stays beside an error. */
  content?: TemplateResult | undefined;
}

/** What widgets for agents share: head, body and foot with the slots of the contract, and what is shown while there is nothing. */
export function widgetFrame(options: FrameOptions): TemplateResult {
  const { locale, heading, level, tools, loading, error, content } = options;
  return html`<section part="base" class="widget" lang=${locale} aria-busy=${loading} aria-label=${heading}>
    <header part="header" class="widget-head">
      <slot name="heading">
        <div class="widget-title" part="heading" role="heading" aria-level=${level}>${heading}</div>
      </slot>
      ${tools ?? nothing}
      <slot name="actions"></slot>
    </header>
    <div part="body" class="widget-body">
      ${error ? html`<slot name="error">${problem({ error, locale, retry: options.retry })}</slot>` : nothing}
      ${content ?? (loading ? waiting(options) : error ? nothing : empty(options))}
    </div>
    <slot name="footer"></slot>
  </section>`;
}

function waiting({ loadingText, locale }: FrameOptions): TemplateResult {
  return html`<div class="waiting widget-wait">
    <span class="sr">${loadingText}</span>
    <div class="block"></div>
    <div class="block"></div>
    <p class="slow">${serviceTexts[locale].slow}</p>
  </div>`;
}

function empty({ emptyText }: FrameOptions): TemplateResult {
  return html`<slot name="empty"><p class="muted">${emptyText}</p></slot>`;
}

export const frameStyles = css`
  .widget {
    background: var(--_surface);
  }
  .widget-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 16px 20px 8px;
  }
  .widget-title {
    font-size: 16px;
    line-height: 24px;
    font-weight: 600;
    letter-spacing: -0.011em;
  }
  .widget-head .widget-title,
  .widget-head slot[name='heading'] {
    margin-inline-end: auto;
  }
  .widget-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 8px 20px 20px;
  }
  .widget-wait {
    display: grid;
    gap: 10px;
  }
  @container (width < 480px) {
    .widget-head,
    .widget-body {
      padding-inline: 16px;
    }
  }
`;
