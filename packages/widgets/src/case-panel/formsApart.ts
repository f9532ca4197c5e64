import { Apart } from '../foundation/Apart.js';

/** Reached by what draws a panel or a composer alone, so that nothing is fetched twice where their parts are bundled. */
export const formsApart = /* @__PURE__ */ new Apart(() =>
  import('./commandForms.js').then(({ commandForms }) => commandForms),
);
