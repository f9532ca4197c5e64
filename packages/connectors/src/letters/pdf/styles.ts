import { ink } from '../look.js';
import type { TextStyle } from './lines.js';

/** How the texts of a letter are set, in points. */
export const body: TextStyle = { size: 10.5, leading: 15, weight: 400, color: ink.text };
export const strong: TextStyle = { ...body, weight: 600 };
export const heading: TextStyle = { ...strong, size: 12, leading: 18 };
export const small: TextStyle = { ...body, size: 9, leading: 13, color: ink.muted };
