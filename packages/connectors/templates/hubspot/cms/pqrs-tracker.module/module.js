// The script of the widgets stands after this one in the page, so it is waited for.
customElements.whenDefined('pqrs-status-tracker').then(() => {
  for (const frame of document.querySelectorAll('.pqrs-module')) {
    const widget = frame.querySelector('pqrs-status-tracker');
    if (widget) widget.client = window.pqrs.httpClient({ baseUrl: frame.dataset.pqrsGateway });
  }
});
