// The script of the widgets stands after this one in the page, so it is waited for.
customElements.whenDefined('pqrs-intake-form').then(() => {
  for (const frame of document.querySelectorAll('.pqrs-module')) {
    const widget = frame.querySelector('pqrs-intake-form');
    if (widget) widget.client = window.pqrs.httpClient({ baseUrl: frame.dataset.pqrsGateway });
  }
});
