/**
 * Strict stand-ins of HubSpot and Salesforce for tests of your own: they run on this machine, refuse what the CRMs refuse, and
 * go wrong on purpose where a test says so.
 *
 * @example
 * const hubspot = await startFakeHubSpot({ clock: stillClock('2026-11-24T12:00:00Z') });
 * const salesforce = await FakeSalesforce.start({ now: '2026-11-24T12:00:00Z', sampleCases: 10 });
 *
 * @packageDocumentation
 */
export { startFakeHubSpot, type FakeHubSpot, type FakeHubSpotOptions } from './hubspot/fakeHubSpot.js';
export { runningClock, stillClock, type FakeClock } from './hubspot/clock.js';
export { FakeSalesforce, type FakeSalesforceOptions } from './salesforce/fake-salesforce.js';
