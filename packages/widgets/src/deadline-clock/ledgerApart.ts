import { Apart } from '../foundation/Apart.js';

/** What explains the date of a clock. It is fetched apart, while the date is read. */
export const ledgerApart = /* @__PURE__ */ new Apart(() =>
  import('./ledgerPart.js').then(({ ledgerPart }) => ledgerPart),
);
