/** Closes a Jest run with one plain line that sums all projects: `N passed, M failed, K skipped`. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not run at all reports no test of its own, so it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}

module.exports = ClosingLineReporter;
