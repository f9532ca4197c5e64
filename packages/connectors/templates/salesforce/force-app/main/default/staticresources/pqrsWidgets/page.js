// The case of one record, as the Visualforce page shows it. The page has no token: Apex asks the gateway, in the name of whoever is signed in.
(function () {
  'use strict';

  /** Waits longer than Apex does for the gateway. */
  const longestWait = 60_000;

  /** What the client would send to the gateway goes to Apex, which knows by the record which case it is. */
  function throughApex({ send, record }) {
    return (address, { body } = {}) => {
      const last = new URL(address, location.origin).pathname.split('/').pop();
      const what = last === 'commands' || last === 'assignees' ? last : 'case';
      return new Promise((resolve, reject) => {
        const answered = (answer, event) =>
          event.status
            ? resolve(
                new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } }),
              )
            : reject(new Error('Salesforce did not carry the request out.'));
        const options = { escape: false, buffer: false, timeout: longestWait };
        window.Visualforce.remoting.Manager.invokeAction(send, record, what, body ?? null, answered, options);
      });
    };
  }

  async function begin(main) {
    const { record, step, language, timeZone, channel } = main.dataset;
    const panel = main.querySelector('pqrs-case-panel');
    document.documentElement.lang = language.replace('_', '-');
    panel.setAttribute('lang', document.documentElement.lang);
    panel.setAttribute('time-zone', timeZone);
    const client = window.pqrs.httpClient({ baseUrl: location.origin, fetch: throughApex(main.dataset) });
    panel.client = { ...client, watch: undefined };
    panel.addEventListener('pqrs-case-command-done', () => window.sforce?.one?.publish(channel, { recordId: record }));
    if (main.dataset.case === '') return;
    panel.caseId = main.dataset.case;
    await panel.updateComplete;
    await panel.refresh();
    const { allowed } = panel.detail;
    if (allowed.includes(step)) panel.openForm(step);
  }

  const main = document.querySelector('[data-pqrs-page]');
  // The panel itself says what went wrong.
  window.customElements
    .whenDefined('pqrs-case-panel')
    .then(() => begin(main))
    .catch(() => undefined);
})();
