import { describe } from 'vitest';
import { runFaultList } from './faultList.js';
import { limitFaults } from './salesforce/limitFaults.js';
import { lastingFaults, lineFaults } from './salesforce/lineFaults.js';
import { noteFaults } from './salesforce/noteFaults.js';
import { recordFaults } from './salesforce/recordFaults.js';
import { startSalesforce } from './salesforce/salesforceStandIn.js';
import { schemaFaults } from './salesforce/schemaFaults.js';
import { timeFaults } from './salesforce/timeFaults.js';
import { tokenFaults } from './salesforce/tokenFaults.js';

describe('Salesforce', () => {
  runFaultList(
    [
      ['The line', lineFaults],
      ['Failures that last', lastingFaults],
      ['Limits', limitFaults],
      ['Keys and sessions', tokenFaults],
      ['Fields and rules', schemaFaults],
      ['Records', recordFaults],
      ['Notes', noteFaults],
      ['Time and order', timeFaults],
    ],
    startSalesforce,
  );
});
