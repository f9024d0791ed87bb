const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

/**
 * Closes a Jest run with one plain line that sums all projects: `N passed, M failed, K skipped`. Where CASHABLE_TIMES
 * names a file, how long each suite took is written there, longest first.
 */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not run at all reports no test of its own, so it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`;
    // At exit, because Jest prints its own summary after all reporters have been told.
    process.once('exit', () => process.stdout.write(line));
    const file = process.env.CASHABLE_TIMES;
    if (file) writeFileSync(file, times(results.testResults));
  }
}

function times(suites) {
  return suites
    .map(({ testFilePath, perfStats }) => ({
      seconds: (perfStats.end - perfStats.start) / 1000,
      name: relative(process.cwd(), testFilePath),
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ seconds, name }) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`)
    .join('');
}

module.exports = ClosingLineReporter;
