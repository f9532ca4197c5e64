import { html, type TemplateResult } from 'lit';
import type { Category, ClockStatus } from '@pqrs-kit/core';

/*
 * Every icon is one path on a 20 x 20 grid, drawn with a 1.5 stroke and no fill. A dot is a stroke without length.
 * One constant an icon, so that a bundle carries only what it draws.
 */
export const peticion =
  'M11.5 3h-5A1.5 1.5 0 0 0 5 4.5v11A1.5 1.5 0 0 0 6.5 17h7a1.5 1.5 0 0 0 1.5-1.5v-9L11.5 3v3.5H15M7.8 10.5h4.4M7.8 13.3h4.4';
export const queja =
  'M10 9a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0ZM2.5 17c.3-2.9 2.2-4.7 4.8-4.7s4.5 1.8 4.8 4.7M12.5 3.5h5v4.3h-2L13.8 9.3V7.8h-1.3Z';
export const reclamo = 'M10 2.8 16.3 6v8L10 17.2 3.7 14V6ZM3.7 6 10 9.3 16.3 6M10 9.3v7.9';
export const sugerencia = 'M7.5 14v-.9C5.9 12.2 5 10.7 5 9a5 5 0 0 1 10 0c0 1.7-.9 3.2-2.5 4.1v.9ZM8.3 17h3.4';
export const denuncia =
  'M10 2.8c1.8 1.3 3.8 1.9 6 2v4.7c0 3.7-2.3 6.3-6 7.7-3.7-1.4-6-4-6-7.7V4.8c2.2-.1 4.2-.7 6-2ZM10 9.6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4Zm0 0v2.6';
export const felicitacion = 'm10 3 2.1 4.5 4.9.6-3.6 3.4.9 4.9L10 14l-4.3 2.4.9-4.9L3 8.1l4.9-.6Z';

export const onTime = 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM7 10.2l2.1 2.1L13 8.2';
export const dueSoon = 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM10 6v4.2l2.7 1.7';
export const dueToday =
  'M4.5 4.5h11A1.5 1.5 0 0 1 17 6v9.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5V6a1.5 1.5 0 0 1 1.5-1.5ZM3 8.3h14M6.8 2.8v3M13.2 2.8v3M9.6 12h.8v.8h-.8Z';
export const overdue = 'M7.1 3h5.8L17 7.1v5.8L12.9 17H7.1L3 12.9V7.1ZM10 6.5v4M10 13.5h.01';
export const paused = 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM8.3 7.5v5M11.7 7.5v5';
export const closed = 'M3 4h14v3.5H3ZM4.5 7.5V16h11V7.5M8.3 10.5h3.4';

export const search = 'M14 8.8a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0ZM12.7 12.7 17 17';
export const filter = 'M3 6h14M5.5 10h9M8 14h4';
export const clip =
  'm9 11.5 4-4a1.4 1.4 0 0 0-2-2l-5.2 5.2a2.9 2.9 0 0 0 4.1 4.1l5.3-5.3a4.4 4.4 0 0 0-6.2-6.2L4.6 7.7';
export const copy =
  'M8.5 7h7A1.5 1.5 0 0 1 17 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 15.5v-7A1.5 1.5 0 0 1 8.5 7ZM13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7';
export const download = 'M10 3v9.5M6 8.7l4 4 4-4M4 16.5h12';
export const mail =
  'M4 4.5h12A1.5 1.5 0 0 1 17.5 6v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 14V6A1.5 1.5 0 0 1 4 4.5ZM2.8 6l7.2 5.2L17.2 6';
export const phone =
  'M4.5 3h2.8l1.4 3.7-1.8 1.3a9.5 9.5 0 0 0 5.1 5.1l1.3-1.8 3.7 1.4v2.8a1.5 1.5 0 0 1-1.6 1.5A13 13 0 0 1 3 4.6 1.5 1.5 0 0 1 4.5 3Z';
export const person = 'M13.2 6.8a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0ZM4 17c.4-3.2 2.8-5 6-5s5.6 1.8 6 5';
export const escalate = 'M3 16.5h3.5V13H10V9.5h3.5V4M10.5 6.5l3-3 3 3';
export const chevron = 'm8 5.5 4.5 4.5L8 14.5';
export const check = 'm4.5 10.5 3.7 3.7 7.3-8';
export const cross = 'm5 5 10 10M15 5 5 15';

export const more =
  'M4.5 9.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8ZM10 9.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8ZM15.5 9.6a.4.4 0 1 1 0 .8.4.4 0 0 1 0-.8Z';
export const info = 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0ZM10 9.3v4.2M10 6.5h.01';
export const lock =
  'M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9ZM6.8 9V6.3a3.2 3.2 0 0 1 6.4 0V9';
export const print =
  'M6 7V3h8v4M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14M6 11.5h8V17H6Z';
export const seal =
  'M14.5 7.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM7.3 11.3 6 17.3l4-2 4 2-1.3-6M8.2 7.6l1.3 1.3 2.4-2.6';
export const send = 'M17 3 3 8.5l5.5 3L17 3Zm0 0-5.5 14-3-5.5';
export const external =
  'M11.5 3.5h5v5M16.5 3.5 9.5 10.5M8 5H4.5A1.5 1.5 0 0 0 3 6.5v9A1.5 1.5 0 0 0 4.5 17h9a1.5 1.5 0 0 0 1.5-1.5V12';
export const reopen = 'M4 10a6 6 0 1 0 2-4.5M6.3 2.5V6h3.5';
export const note = 'M4 3.5h12v9L12 17H4ZM16 12.5h-4V17M7 7.5h6M7 10.5h3';

export const categoryIcons: Readonly<Record<Category, string>> = {
  peticion,
  queja,
  reclamo,
  sugerencia,
  denuncia,
  felicitacion,
};

export const statusIcons: Readonly<Record<ClockStatus, string>> = {
  ok: onTime,
  soon: dueSoon,
  today: dueToday,
  over: overdue,
  pause: paused,
  closed,
};

/** An icon beside a word: assistive technology skips it. `extra` are further classes. */
export function icon(path: string, size: 14 | 16 | 18 | 20 = 16, extra = ''): TemplateResult {
  return html`<svg class="icon ${extra}" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}

/** The glyph of a category in its hue. */
export function categoryIcon(category: Category, size: 14 | 16 | 20 = 16): TemplateResult {
  return icon(categoryIcons[category], size, `cat ${category}`);
}
