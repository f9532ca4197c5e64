import '../../../packages/widgets/src/deadline-clock/define.ts';
import { snapshot } from '@pqrs-kit/core';
import { clockPage } from './clockPage.js';

const hoursOfTheTerm = 72;

// A term in hours is what turns by the minute; one in days turns at midnight.
clockPage((end) => {
  const clock = document.createElement('pqrs-deadline-clock');
  const receivedAt = new Date(end.getTime() - hoursOfTheTerm * 3_600_000).toISOString();
  clock.clock = snapshot({ rule: 'co.health.simple', receivedAt });
  return clock;
});
