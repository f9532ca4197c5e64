import { clientFor, wireSwitch } from '/assets/demo/session.js';

const inbox = document.querySelector('pqrs-agent-inbox');

wireSwitch((person) => {
  inbox.me = person;
  inbox.client = clientFor(person);
});
inbox.addEventListener('pqrs-case-open', ({ detail }) => {
  location.assign(`/crm#${encodeURIComponent(detail.caseId)}`);
});
