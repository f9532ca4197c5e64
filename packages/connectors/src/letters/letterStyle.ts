import { ink } from './look.js';

/** Style of a letter as a page of its own: a sheet of paper on a screen, the bare text on paper. */
export const letterStyle = `
  * { box-sizing: border-box; }
  body { margin: 0; background: ${ink.canvas}; color: ${ink.text}; font: 15px/23px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
  main { max-width: 720px; margin: 32px auto; padding: 56px; background: ${ink.surface}; border: 1px solid ${ink.line}; border-radius: 4px; }
  p { margin: 0 0 12px; white-space: pre-line; }
  h1 { margin: 32px 0 12px; font-size: 24px; line-height: 32px; font-weight: 600; text-wrap: balance; }
  h2 { margin: 28px 0 8px; font-size: 16px; line-height: 24px; font-weight: 600; }
  address { font-style: normal; }
  .sender { padding-bottom: 16px; border-bottom: 2px solid ${ink.accent}; color: ${ink.muted}; font-size: 13px; line-height: 20px; }
  .sender strong { display: block; color: ${ink.text}; font-size: 18px; line-height: 26px; font-weight: 600; }
  .dateline { margin: 24px 0; }
  .addressee > :first-child { font-weight: 600; }
  .addressee > *, .sender > span { display: block; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0 0 24px; }
  dt { color: ${ink.muted}; }
  dd { margin: 0; font-weight: 600; }
  table { width: 100%; margin: 12px 0; border-collapse: collapse; table-layout: fixed; }
  th, td { padding: 10px 12px; border-bottom: 1px solid ${ink.line}; text-align: start; vertical-align: top; white-space: pre-line; }
  thead th { background: ${ink.sunken}; color: ${ink.muted}; font-size: 13px; line-height: 20px; font-weight: 600; }
  tbody th { font-weight: 400; }
  th.outcome { width: 22%; }
  th.item { width: 36%; }
  td.outcome { font-weight: 600; }
  ul, ol { margin: 0 0 12px; padding-inline-start: 20px; }
  li { break-inside: avoid; }
  li > [dir] { display: block; }
  ol > li + li { margin-top: 8px; }
  .by { font-weight: 600; }
  .citation { color: ${ink.muted}; }
  .signature { margin-top: 32px; break-inside: avoid; }
  .signature strong { display: block; max-width: 280px; margin-top: 64px; padding-top: 8px; border-top: 1px solid ${ink.text}; font-weight: 600; }
  .notice { margin: 40px 0 0; padding-top: 12px; border-top: 1px solid ${ink.lineStrong}; color: ${ink.muted}; font-size: 13px; line-height: 20px; }
  @media (max-width: 560px) {
    main { margin: 0; padding: 24px 20px; border: 0; border-radius: 0; }
    dl { grid-template-columns: 1fr; gap: 0; }
    dd { margin-bottom: 8px; }
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    tbody tr { display: block; padding: 10px 0; border-bottom: 1px solid ${ink.line}; }
    tbody th, tbody td { display: block; width: auto; padding: 2px 0; border: 0; }
  }
  @media print {
    @page { size: letter; margin: 22mm 24mm; }
    body { background: none; font-size: 10.5pt; line-height: 15pt; }
    main { max-width: none; margin: 0; padding: 0; border: 0; }
    h2 { break-after: avoid; }
    tr { break-inside: avoid; }
  }
`;
