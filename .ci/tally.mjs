/** A Playwright reporter that ends with one plain line: how many passed, how many failed. */
export default class Tally {
  counts = { passed: 0, failed: 0 };
  suite = null;

  onBegin(_config, suite) {
    this.suite = suite;
  }

  onEnd() {
    for (const test of this.suite?.allTests() ?? []) this.counts[test.ok() && test.outcome() !== 'skipped' ? 'passed' : 'failed'] += 1;
  }

  async onExit() {
    console.log(`${this.counts.passed} passed, ${this.counts.failed} failed`);
  }

  printsToStdio() {
    return true;
  }
}
