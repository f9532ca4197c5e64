import { describe } from 'vitest';
import { runFaultList } from './faultList.js';
import { startHubspot } from './hubspot/hubspotStandIn.js';
import { limitFaults } from './hubspot/limitFaults.js';
import { lastingFaults, lineFaults } from './hubspot/lineFaults.js';
import { recordFaults } from './hubspot/recordFaults.js';
import { schemaFaults } from './hubspot/schemaFaults.js';
import { timeFaults } from './hubspot/timeFaults.js';
import { tokenFaults } from './hubspot/tokenFaults.js';

describe('HubSpot', () => {
  runFaultList(
    [
      ['The line', lineFaults],
      ['Failures that last', lastingFaults],
      ['Limits', limitFaults],
      ['Keys and tokens', tokenFaults],
      ['Fields and stages', schemaFaults],
      ['Records', recordFaults],
      ['Time and order', timeFaults],
    ],
    startHubspot,
  );
});
