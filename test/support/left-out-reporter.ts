import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { dovecotMissing } from './dovecot.ts';

/** Says in the last lines of a run which tests it left out, and why: a green run must not hide what it did not try. */
export default class LeftOutReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = leftOut(modules.flatMap((module) => [...module.children.allTests('skipped')]));
    if (lines.length > 0) console.log(lines.join('\n'));
  }
}

/** One line for each file and reason; none where every test ran. */
function leftOut(tests: readonly TestCase[]): string[] {
  if (tests.length === 0) return [];
  const groups = Map.groupBy(tests, (test) => `${test.module.relativeModuleId}: ${reason(test)}`);
  const lines = [...groups].map(([where, group]) => `  ${where} (${group.length})`);
  return [`Left out: ${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`, ...lines];
}

/** `context.skip('...')` gives one; a condition on a whole suite does not, and is then a missing peer. */
function reason(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  if (note !== undefined) return note;
  return test.options.mode === 'todo' ? 'not written yet' : (dovecotMissing() ?? 'skipped in the test file');
}
