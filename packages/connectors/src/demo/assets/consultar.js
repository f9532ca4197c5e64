import { httpClient } from '/assets/widgets/pqrs.js';

document.querySelector('pqrs-status-tracker').client = httpClient({ baseUrl: location.origin });
