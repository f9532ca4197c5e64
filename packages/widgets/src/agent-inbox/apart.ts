import { Apart } from '../foundation/Apart.js';
import type { InboxParts } from './inboxParts.js';

/** Menus, the bar of the selection, and what looks through cases in memory. */
export const parts: Apart<InboxParts> = /* @__PURE__ */ new Apart(() =>
  import('./inboxParts.js').then(({ inboxParts }) => inboxParts),
);
