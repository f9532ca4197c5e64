import '@pqrs-kit/widgets/deadline-clock/define';
import { clock, hear, now } from './sample.js';

const element = document.querySelector('pqrs-deadline-clock');
if (element) Object.assign(element, { clock, now });
element?.addEventListener('pqrs-explanation-toggle', ({ detail }) => hear(`expanded ${detail.expanded}`));
