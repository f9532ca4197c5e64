import { describe } from 'vitest';
import { runFaultList } from './faultList.js';
import { fileFaults } from './salesforce/fileFaults.js';
import { startSalesforce } from './salesforce/salesforceStandIn.js';

describe('Salesforce', () => {
  runFaultList([['Files', fileFaults]], startSalesforce);
});
