import { DeadlineClock } from '@pqrs-kit/widgets/react';
import { createRoot } from 'react-dom/client';
import { clock, hear, now } from './sample.js';

createRoot(document.querySelector('#app')!).render(
  <DeadlineClock
    clock={clock}
    now={now}
    onPqrsExplanationToggle={({ detail }) => hear(`expanded ${detail.expanded}`)}
    // @ts-expect-error -- a widget has no such property
    colour="red"
  />,
);
