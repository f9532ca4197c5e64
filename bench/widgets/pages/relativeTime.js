import '@github/relative-time-element';
import { clockPage } from './clockPage.js';

clockPage((end) => {
  const clock = document.createElement('relative-time');
  clock.setAttribute('datetime', end.toISOString());
  clock.setAttribute('threshold', 'P60D');
  return clock;
});
