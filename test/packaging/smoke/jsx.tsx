import '@pqrs-kit/widgets/deadline-clock/define';
import type {} from '@pqrs-kit/widgets/jsx';
import { createRoot } from 'react-dom/client';
import { clock, hear, now } from './sample.js';

createRoot(document.querySelector('#app')!).render(
  <pqrs-deadline-clock
    clock={clock}
    now={now}
    heading-level={3}
    onpqrs-explanation-toggle={({ detail }) => hear(`expanded ${detail.expanded}`)}
    // @ts-expect-error -- a format that there is not
    format="hours"
  />,
);
