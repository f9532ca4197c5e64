// The page of the CRM: what is chosen in the list shows in the conversation and in the panel.
import { clientFor, wireSwitch } from '/assets/demo/session.js';
import { hideTicket, showTicket } from '/assets/demo/ticket.js';

const parts = document.querySelector('.parts');
const inbox = document.querySelector('pqrs-agent-inbox');
const panel = document.querySelector('pqrs-case-panel');
const composer = document.querySelector('[data-composer]');
const composerStatus = document.querySelector('[data-composer-status]');
let client;
let caseId;
/** The case whose conversation shows: a note is of it, whatever was chosen since. */
let shown;
/** Notes that were begun, by case. */
const begun = new Map();
let stopWatching = () => {};

function view(name) {
  parts.dataset.view = name;
  for (const button of document.querySelectorAll('[data-show]')) {
    if (button.dataset.show === name) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

/** Where the list hides behind what it opened, the focus goes along. */
function leaveList() {
  const narrow = matchMedia('(max-width: 899px)').matches;
  view(narrow ? 'panel' : 'ticket');
  if (matchMedia('(max-width: 1239px)').matches) document.querySelector(narrow ? '.panel' : '.ticket').focus();
}

/** Reads the case again and shows its conversation. Of two readings under way, only the later one counts. */
async function readTicket() {
  const wanted = caseId;
  const reader = client;
  if (wanted === undefined) return;
  try {
    const detail = await reader.openCase(wanted);
    if (wanted === caseId && reader === client) showConversation(detail);
  } catch {
    // The panel asks for the same case and says what is wrong.
    if (wanted === caseId && reader === client && wanted !== shown) showNone();
  }
}

function showConversation(detail) {
  if (detail.caseId !== shown) changeTo(detail.caseId);
  showTicket(detail);
}

/** The conversation of another case must not stand beside this one's panel. */
function showNone() {
  changeTo(undefined);
  hideTicket('No pudimos leer la conversación de este caso. Ábralo de nuevo en la lista.');
}

function changeTo(id) {
  const { note } = composer.elements;
  if (shown !== undefined) begun.set(shown, note.value);
  shown = id;
  note.value = begun.get(id) ?? '';
  composerStatus.textContent = '';
}

async function openCase(id) {
  caseId = id;
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  panel.hidden = false;
  document.querySelector('[data-panel-empty]').hidden = true;
  panel.caseId = id;
  inbox.openCase = id;
  if (parts.dataset.view === 'list') leaveList();
  await readTicket();
}

/** With room for all three parts, the page starts with the most urgent case rather than empty. */
async function openMostUrgent() {
  if (matchMedia('(max-width: 1239px)').matches) return;
  try {
    const { items } = await client.listCases({ status: 'open', sort: 'dueAt', order: 'asc', limit: 1 });
    if (caseId === undefined && items[0]) await openCase(items[0].caseId);
  } catch {
    // The list asks for the same cases and says what is wrong.
  }
}

async function saveNote(event) {
  event.preventDefault();
  const text = composer.elements.note.value.trim();
  const noted = shown;
  if (text === '' || noted === undefined) return;
  composerStatus.className = '';
  composerStatus.textContent = '';
  try {
    const detail = await client.command(noted, { type: 'note', text });
    begun.delete(noted);
    if (noted !== shown) return;
    showTicket(detail);
    composer.reset();
    composerStatus.textContent = 'Nota guardada.';
    await panel.refresh();
  } catch {
    if (noted !== shown) return;
    composerStatus.className = 'failed';
    composerStatus.textContent = 'No pudimos guardar la nota. Lo que escribió sigue aquí. Intente de nuevo.';
  }
}

wireSwitch((person) => {
  stopWatching();
  client = clientFor(person);
  inbox.me = person;
  inbox.client = client;
  panel.client = client;
  stopWatching = client.watch((change) => {
    if (change.caseId === caseId) void readTicket();
    if (change.caseId === '') void Promise.all([readTicket(), panel.refresh()]);
  });
  void readTicket();
});

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => view(button.dataset.show));
}
panel.addEventListener('pqrs-case-command-done', () => void readTicket());
inbox.addEventListener('pqrs-case-open', ({ detail }) => void openCase(detail.caseId));
composer.addEventListener('submit', (event) => void saveNote(event));
if (location.hash.length > 1) void openCase(decodeURIComponent(location.hash.slice(1)));
else void openMostUrgent();
