import { httpClient } from '/assets/widgets/pqrs.js';

document.querySelector('pqrs-intake-form').client = httpClient({ baseUrl: location.origin });
