import { describe } from 'vitest';
import { runFaultList } from './faultList.js';
import { fileFaults } from './hubspot/fileFaults.js';
import { startHubspot } from './hubspot/hubspotStandIn.js';

describe('HubSpot', () => {
  runFaultList([['Files', fileFaults]], startHubspot);
});
