// Closes a run of CI with one line: `N passed, N failed`. What was skipped counts as failed, and so does a run that ended before its tests.
import { readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

const report = read(file);
const assertions = report.testResults.flatMap((suite) => suite.assertionResults);
for (const test of assertions.filter((one) => one.status !== 'passed')) console.log(`${test.status}: ${test.fullName}`);

const skipped = report.numPendingTests + report.numTodoTests;
const brokenFiles = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length;
const failed = report.numFailedTests + skipped + brokenFiles;
if (failed > 0 || report.numPassedTests === 0) process.exitCode = 1;
if (status !== '0') process.exitCode = 1;
console.log(`${report.numPassedTests} passed, ${status === '0' ? failed : Math.max(1, failed)} failed`);
