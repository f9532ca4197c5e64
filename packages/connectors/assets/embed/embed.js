// A page inside somebody else's page: opens with a one-time code, shows one widget, and tells its host what happens.

/** The code of the fragment. It leaves the address before anything else is loaded or done. */
function takeCode() {
  const code = /^#c=([\w-]{43})$/.exec(location.hash)?.[1];
  history.replaceState(null, '', location.pathname + location.search);
  return code;
}

const code = takeCode();
const { page, parents, ended } = document.body.dataset;
const said = document.querySelector('[data-said]');
const [{ httpClient }, { openBridge }, { openSession }] = await Promise.all([
  import('/assets/widgets/pqrs.js'),
  import('./bridge.js'),
  import('./session.js'),
]);
const bridge = openBridge(parents.split(' ').filter((origin) => origin !== ''));

function show(widget) {
  said.textContent = '';
  widget.hidden = false;
}

function clientOf(session) {
  const client = httpClient({ baseUrl: location.origin, token: session.token });
  if (page === 'board') return client;
  // A page for one case reaches that case alone, not the stream of all.
  return { ...client, watch: undefined };
}

async function showCase(session) {
  const panel = document.querySelector('pqrs-case-panel');
  panel.client = clientOf(session);
  panel.caseId = session.caseId;
  show(panel);
  await panel.updateComplete;
  await panel.refresh();
  const wanted = new URLSearchParams(location.search).get('step') ?? (page === 'composer' ? 'draftAnswer' : '');
  const { allowed } = await panel.client.openCase(session.caseId);
  if (allowed.includes(wanted)) panel.openForm(wanted);
  panel.addEventListener('pqrs-case-command-done', ({ detail }) =>
    bridge.send({ type: 'changed', caseId: detail.caseId }),
  );
}

function showBoard(session) {
  const inbox = document.querySelector('pqrs-agent-inbox');
  const opened = document.querySelector('[data-opened]');
  const panel = opened.querySelector('pqrs-case-panel');
  inbox.me = session.me;
  inbox.client = clientOf(session);
  panel.client = inbox.client;
  show(inbox);
  inbox.addEventListener('pqrs-case-open', ({ detail }) => {
    panel.caseId = detail.caseId;
    inbox.openCase = detail.caseId;
    inbox.hidden = true;
    opened.hidden = false;
    opened.querySelector('[data-back]').focus();
    bridge.send({ type: 'navigate', caseId: detail.caseId });
  });
  opened.querySelector('[data-back]').addEventListener('click', () => {
    opened.hidden = true;
    inbox.hidden = false;
    inbox.focus();
  });
}

/** With a code the case is filed in the name of whoever opened the page, once for the ticket; without one by the person. */
function showForm(session) {
  const empty = document.querySelector('pqrs-intake-form');
  const form = empty.cloneNode();
  // A form keeps its draft under its id: what was begun for one ticket does not show in that of another.
  form.id = session ? `ticket-${session.ticket}` : '';
  empty.replaceWith(form);
  const client = httpClient({ baseUrl: location.origin });
  form.client = session ? { ...client, submit: session.file } : client;
  form.addEventListener('pqrs-case-submit-done', ({ detail }) =>
    bridge.send({ type: 'filed', radicado: detail.radicado }),
  );
  show(form);
}

async function open() {
  if (page === 'tracker') {
    document.querySelector('pqrs-status-tracker').client = httpClient({ baseUrl: location.origin });
    return;
  }
  const given = code ?? (page === 'form' ? undefined : await bridge.code);
  const session = given === undefined ? undefined : await openSession(given);
  if (page === 'form') showForm(session);
  else if (session === undefined) said.textContent = ended;
  else if (page === 'board') showBoard(session);
  else await showCase(session);
}

try {
  await open();
} catch {
  said.textContent = ended;
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) bridge.send({ type: 'focus-return' });
});
new ResizeObserver(() => bridge.send({ type: 'resize', height: document.documentElement.scrollHeight })).observe(
  document.documentElement,
);
