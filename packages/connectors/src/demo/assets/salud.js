import { clientFor, wireSwitch } from '/assets/demo/session.js';

const health = document.querySelector('pqrs-sync-health');

wireSwitch((person) => {
  health.client = clientFor(person);
});
health.addEventListener('pqrs-navigate', ({ detail }) => {
  location.assign(`/crm#${encodeURIComponent(detail.id)}`);
});
