/** A Playwright reporter that ends with one plain line: how many passed, how many failed. What was skipped is named before it. */
export default class Tally {
  suite = null;

  onBegin(_config, suite) {
    this.suite = suite;
  }

  async onExit() {
    const tests = this.suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    const passed = tests.filter((test) => test.ok() && test.outcome() !== 'skipped').length;
    for (const test of skipped) console.log(`SKIPPED: ${test.titlePath().filter(Boolean).join(' › ')}`);
    console.log(`${passed} passed, ${tests.length - passed - skipped.length} failed`);
  }

  printsToStdio() {
    return true;
  }
}
