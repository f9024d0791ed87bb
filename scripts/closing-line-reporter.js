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

/** A group of suites in one run (tests/together) is told by its suites: the tests of each, without what they load. */
function timesOf({ testFilePath, perfStats, testResults }) {
  const name = relative(process.cwd(), testFilePath);
  const own = { name, seconds: (perfStats.end - perfStats.start) / 1000 };
  if (!/[\\/]together[\\/]/.test(name)) return [own];
  const suites = new Map();
  for (const { ancestorTitles, duration } of testResults)
    suites.set(ancestorTitles[0], (suites.get(ancestorTitles[0]) ?? 0) + (duration ?? 0) / 1000);
  return [...suites].map(([suite, seconds]) => ({ name: suite, seconds }));
}

function times(suites) {
  return suites
    .flatMap(timesOf)
    .sort((a, b) => b.seconds - a.seconds)
    .map(({ seconds, name }) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`)
    .join('');
}

module.exports = ClosingLineReporter;
