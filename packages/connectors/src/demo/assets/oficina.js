// The office's book: writes the view that the server words, and sends what somebody decides.
import { tokensFor, wireSwitch } from '/assets/demo/session.js';

const place = document.querySelector('[data-office]');
const status = document.querySelector('[data-office-status]');
const language = document.querySelector('[data-language]');
const words = {
  'es-CO': {
    saved: 'Guardado.',
    failed: 'No pudimos guardar. Intente de nuevo.',
    send: 'Confirmar',
    copy: 'Marca de agua',
    unreachable: 'No hay conexión con el servicio. Revise su red y elija de nuevo quién trabaja.',
  },
  en: {
    saved: 'Saved.',
    failed: 'We could not save it. Try again.',
    send: 'Confirm',
    copy: 'Watermark',
    unreachable: 'There is no connection to the service. Check your network and choose again who works.',
  },
  'pt-BR': {
    saved: 'Salvo.',
    failed: 'Não conseguimos salvar. Tente de novo.',
    send: 'Confirmar',
    copy: 'Marca d’água',
    unreachable: 'Não há conexão com o serviço. Verifique sua rede e escolha de novo quem trabalha.',
  },
};
let token;
let version;

function element(name, { text, ...properties } = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

async function ask(path, init = {}) {
  const headers = { authorization: `Bearer ${await token()}`, 'accept-language': language.value, ...init.headers };
  const answer = await fetch(path, { ...init, headers });
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body.title ?? body.detail);
  return body;
}

/** What the service said no to, in the words of the person. Whatever else goes wrong speaks the browser's language. */
class Refused extends Error {}

function say(text, failed = false) {
  status.className = failed ? 'failed' : '';
  status.textContent = text;
}

function wordsOf(error, otherwise) {
  return error instanceof Refused ? error.message : otherwise;
}

function said({ reading }) {
  const { saved, copy } = words[language.value];
  if (!reading) return saved;
  return [reading.title, reading.link, reading.sha256, reading.watermark && `${copy}: ${reading.watermark}`]
    .filter(Boolean)
    .join(' · ');
}

async function send({ command, asks }, form) {
  const written = asks ? { [asks.field]: form.elements.said.value } : {};
  try {
    const answer = await ask('/v1/office/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...command, ...written, ...(version > 0 && { expectedVersion: version }) }),
    });
    await show();
    say(said(answer));
    place.closest('main').focus();
  } catch (error) {
    await show().catch(() => {});
    say(wordsOf(error, words[language.value].failed), true);
  }
}

/** An action opens in place, asks for the one text that it needs, and is sent. */
function actionOf(action, itemTitle) {
  const form = element('form');
  if (action.asks) {
    const input = element('input', { name: 'said', required: true, maxLength: 200, autocomplete: 'off' });
    form.append(element('label', { text: action.asks.label }, [input]));
  }
  form.append(element('button', { type: 'submit', text: words[language.value].send }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(action, form);
  });
  const unseen = element('span', { className: 'unseen', text: `: ${itemTitle}` });
  return element('details', {}, [element('summary', { text: action.label }, [unseen]), form]);
}

function itemOf({ title, lines, mark, tone, actions }) {
  const head = element('p', { className: 'office-item' }, [element('strong', { text: title })]);
  if (mark) head.append(element('span', { className: `mark-${tone ?? 'plain'}`, text: mark }));
  const facts = lines.map((text) => element('p', { className: 'line', text }));
  const acts = element(
    'div',
    { className: 'acts' },
    actions.map((one) => actionOf(one, title)),
  );
  return element('li', {}, [head, ...facts, ...(actions.length > 0 ? [acts] : [])]);
}

function sectionOf({ id, title, empty, items }) {
  const heading = element('h2', { id: `s-${id}`, text: `${title} (${items.length})` });
  const body =
    items.length === 0 ? element('p', { className: 'line', text: empty }) : element('ul', {}, items.map(itemOf));
  const section = element('section', { id }, [heading, body]);
  section.setAttribute('aria-labelledby', `s-${id}`);
  return section;
}

async function show() {
  const view = await ask(`/demo/office?lang=${language.value}`);
  version = view.version;
  document.querySelector('[data-title]').textContent = view.title;
  place.closest('main').lang = language.value;
  place.replaceChildren(...view.sections.map(sectionOf));
}

function showOrSay() {
  say('');
  show().catch((error) => say(wordsOf(error, words[language.value].unreachable), true));
}

language.addEventListener('change', showOrSay);
wireSwitch((person) => {
  token = tokensFor(person);
  showOrSay();
});
