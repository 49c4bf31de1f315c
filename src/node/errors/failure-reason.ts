/**
 * Why something failed, for a message. The errors of compiled code and of a defect (“null function”, “Assertion failed.”,
 * “x is not a function”) would help no author: they become the same plain words.
 */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error)) return INTERNAL;
  const [line = ''] = error.message.split('\n');
  const isInternal = INTERNAL_NAMES.test(error.name) || INTERNAL_MESSAGES.test(line) || !line;
  return isInternal ? INTERNAL : line;
}

const INTERNAL = 'it stopped with an internal error';
const INTERNAL_NAMES = /^(?:TypeError|RangeError|ReferenceError|RuntimeError|ExitStatus|AssertionError)$/;
const INTERNAL_MESSAGES =
  /assert|null function|unreachable|abort\(|aborted\(|out of bounds|function signature mismatch|divide by zero|integer overflow|stack size/i;
