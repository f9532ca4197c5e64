import { css } from 'lit';

/** What every widget starts from: face, ink, box sizing, focus, hidden things, icons, motion. */
export const base = css`
  :host {
    display: block;
    color: var(--_text);
    font: 400 14px/20px var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
    text-align: start;
    /* What a page sets on its text comes in by inheritance. */
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    list-style: none;
    container-type: inline-size;
    --_ease: cubic-bezier(0.2, 0, 0, 1);
    --_quick: calc(120ms * var(--pqrs-motion, 1));
    --_slow: calc(180ms * var(--pqrs-motion, 1));
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  /* In a page without a doctype a table does not inherit them. */
  table {
    font: inherit;
    color: inherit;
  }
  b,
  strong {
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .muted {
    color: var(--_text-muted);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon[width='14'] {
    stroke-width: 1.75;
  }
  .turn {
    transition: rotate var(--_slow) var(--_ease);
  }
  [aria-expanded='true'] > .turn {
    rotate: 90deg;
  }
  .cat.peticion {
    color: var(--_peticion);
  }
  .cat.queja {
    color: var(--_queja);
  }
  .cat.reclamo {
    color: var(--_reclamo);
  }
  .cat.sugerencia {
    color: var(--_sugerencia);
  }
  .cat.denuncia {
    color: var(--_denuncia);
  }
  .cat.felicitacion {
    color: var(--_felicitacion);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 0ms;
      --_slow: 0ms;
    }
  }
`;

/**
 * Buttons: `.btn` secondary, with `.primary`, `.quiet` or `.small`; `.link` reads as text in link colour.
 * Unavailable is `aria-disabled="true"`: it stays focusable, and a line beside it says why.
 */
export const buttons = css`
  .btn,
  .link {
    font: 600 14px/20px var(--_font);
    color: var(--_text);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin: 0;
    text-decoration: none;
  }
  .btn {
    min-height: var(--_ctl);
    padding: 4px 14px;
    background: var(--_surface);
    border: var(--_hair) solid var(--_control);
    border-radius: var(--_radius);
    transition: background-color var(--_quick) var(--_ease);
  }
  .btn:hover {
    background: var(--_hover);
  }
  .btn.small {
    min-height: var(--_small);
    padding: 2px 10px;
    font-size: 13px;
    line-height: 18px;
  }
  .btn.primary {
    color: var(--_text-on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .btn.primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  .btn.primary:active {
    background: var(--_accent-active);
    border-color: var(--_accent-active);
  }
  .btn.quiet {
    color: var(--_link);
    background: none;
    border-color: transparent;
  }
  .btn.quiet:hover {
    background: var(--_hover);
  }
  .btn.square {
    width: var(--_ctl);
    padding: 0;
  }
  .btn[aria-disabled='true'],
  .btn:disabled {
    color: var(--_text-muted);
    background: var(--_sunken);
    border: var(--_hair) dashed var(--_control);
    cursor: not-allowed;
  }
  .link {
    min-height: 24px;
    padding: 0;
    color: var(--_link);
    background: none;
    border: 0;
    border-radius: 2px;
    text-align: start;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .btn.primary:not([aria-disabled='true']) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;

/** A disclosure: the button `.disclosure` with a chevron that turns. */
export const disclosure = css`
  .disclosure {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    padding: 0 4px 0 0;
    font: 600 14px/20px var(--_font);
    color: var(--_link);
    background: none;
    border: 0;
    border-radius: 2px;
    cursor: pointer;
    margin: 0;
  }
`;

/** Blocks shown while something loads: only after 300 ms, so that a quick answer does not flicker. */
export const loading = css`
  .waiting {
    animation: 1ms 300ms both pqrs-appear;
  }
  .slow {
    animation: 1ms 8s both pqrs-appear;
    color: var(--_text-muted);
  }
  .block {
    height: 14px;
    background: var(--_sunken);
    border-radius: 4px;
  }
  @keyframes pqrs-appear {
    from {
      visibility: hidden;
    }
  }
`;
