import { executeServerCommand } from '@web/test-runner-commands';

/** The test that runs, from its first hook to its last. */
let test: Mocha.Test | undefined;
beforeEach(function () {
  test = this.currentTest;
});
afterEach(() => {
  test = undefined;
});

const printed = new Set<string>();

/**
 * Runs a command on the server. Where the browser lacks what it needs, the test is skipped, and the reason is printed once.
 * `isMet`: the page is already as the command makes it, so that the test needs no command.
 */
export async function runCommand<Answer = unknown>(
  command: string,
  payload: object = {},
  isMet = false,
): Promise<Answer> {
  const answer = await executeServerCommand<Answer | Refusal, object>(command, payload);
  if (!isRefusal(answer)) return answer;
  // A hook after the test resets what was never set.
  if (isMet || test?.isPending() || test?.state) return undefined as Answer;
  const reason = `skipped here: what needs ${command}, because this browser lacks ${answer.missing}`;
  if (!printed.has(reason)) console.log(reason);
  printed.add(reason);
  if (!test) throw new Error(reason);
  return test.skip();
}

interface Refusal {
  readonly missing: string;
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'missing' in answer;
}
