import '../../../packages/widgets/src/agent-inbox/define.ts';
import { now, ready, rows } from './rows.js';

globalThis.start = () => {
  const inbox = document.createElement('pqrs-agent-inbox');
  Object.assign(inbox, { density: 'compact', selection: 'none', items: rows, now: () => now });
  // Rows have 800 px here too: the rest is heading, tabs, tools, the head of the table and foot.
  inbox.style.setProperty('--pqrs-inbox-height', '1045px');
  document.body.append(inbox);
  const find = (selector) => inbox.renderRoot?.querySelector(selector);
  return ready(
    () => find('[data-case]'),
    () => find('[part=scroller]'),
  );
};
