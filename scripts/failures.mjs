// Prints the failed tests of vitest's JSON report, each with the first lines of its reason: `.ci/run` ends with them.
import { readFileSync } from 'node:fs';

const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// eslint-disable-next-line no-control-regex -- vitest colours its messages
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');
const reason = (text = '') => plain(text).split('\n').slice(0, 6).join('\n    ');

for (const { name, status, message, assertionResults } of testResults) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  for (const { fullName, failureMessages } of failed) {
    console.log(`FAILED ${name}\n  ${fullName}\n    ${reason(failureMessages[0])}`);
  }
  if (status === 'failed' && failed.length === 0) console.log(`FAILED ${name}\n    ${reason(message)}`);
}
