import { httpClient } from '/assets/widgets/pqrs.js';

// Who works: kept for the visit, with a short-lived token that is asked for again before it ends.
const key = 'pqrs-demo-person';
const renewBefore = 60_000;

/** The person chosen last in this tab, or the agent. */
function chosenPerson() {
  return sessionStorage.getItem(key) ?? 'camila-restrepo';
}

/**
 * A client for one person. All widgets of the page share one stream of changes, and a page that nobody looks at has none: over HTTP/1.1
 * a browser keeps no more than six connections to a server.
 */
export function clientFor(person) {
  const client = httpClient({ baseUrl: location.origin, token: tokensFor(person) });
  return { ...client, watch: sharedWatch(client) };
}

function sharedWatch(client) {
  const listeners = new Set();
  let stop;
  const tell = (change) => listeners.forEach((listener) => listener(change));
  const settle = () => {
    const wanted = listeners.size > 0 && document.visibilityState === 'visible';
    if (wanted && stop === undefined) stop = client.watch(tell);
    if (!wanted && stop !== undefined) stop = void stop();
  };
  document.addEventListener('visibilitychange', () => {
    settle();
    // What changed meanwhile nobody has told: no case by name, so whoever shows many looks again.
    if (stop !== undefined) tell({ caseId: '' });
  });
  return (onChange) => {
    listeners.add(onChange);
    settle();
    return () => {
      listeners.delete(onChange);
      settle();
    };
  };
}

/** A source of tokens for one person. */
export function tokensFor(person) {
  let current;
  return async () => {
    if (current === undefined || Date.parse(current.expiresAt) - Date.now() < renewBefore) current = await mint(person);
    return current.token;
  };
}

async function mint(person) {
  const answer = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!answer.ok) throw new Error('The demonstration gave no token.');
  return answer.json();
}

/** Wires the switch; `onChange` is called with the person at once and after each change. */
export function wireSwitch(onChange) {
  const said = document.querySelector('[data-session]');
  const radios = [...document.querySelectorAll('input[name="person"]')];
  // Whoever was chosen on another page may have no part in this one.
  const person = radios.find(({ value }) => value === chosenPerson())?.value ?? radios[0].value;
  for (const radio of radios) {
    radio.checked = radio.value === person;
    radio.addEventListener('change', () => {
      sessionStorage.setItem(key, radio.value);
      said.textContent = `Ahora trabaja como ${radio.parentElement.querySelector('span').firstChild.textContent.trim()}.`;
      onChange(radio.value);
    });
  }
  onChange(person);
}
