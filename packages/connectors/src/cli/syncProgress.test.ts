import { expect, it } from 'vitest';
import { progressLine } from './syncProgress.js';

const summary = { pulled: 500, pushed: 0, rejected: 2, requests: 5 };

it('says how far a run is, how fast, and how long it takes yet', () => {
  expect(progressLine({ ...summary, total: 1_500 }, 10)).toBe(
    '500 of 1500 tickets, 0 written, 2 refused, 5 requests, 50/s, 20 s left',
  );
});

it('says nothing of the end where the CRM does not say how many there are', () => {
  expect(progressLine(summary, 0)).toBe('500 tickets, 0 written, 2 refused, 5 requests, 0/s');
});
