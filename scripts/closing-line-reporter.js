/** Milliseconds for Jest's own summary. */
const patience = 2_000;

/** Closes a Jest run with one plain line that sums all projects: `N passed, M failed, K skipped`. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that could not run at all reports no test of its own, so it counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`;
    // At exit, because Jest prints its own summary after all reporters have been told.
    process.once('exit', () => process.stdout.write(line));
    // The spreadsheet behind the stand-in can keep channels of its own open after it is disposed of; when every result
    // is in, there is nothing to wait for. (Jest's own forceExit would swallow the line.)
    setTimeout(() => process.exit(), patience).unref();
  }
}

module.exports = ClosingLineReporter;
