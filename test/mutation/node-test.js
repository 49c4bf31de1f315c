/**
 * What the tests of `core` use of `node:test`, run by Mocha: Stryker cannot select one test of Node's own runner, and a start of a
 * process for each mutant takes a hundred times as long.
 */
import fc from 'fast-check';
import Mocha from 'mocha';

/** Tests of the time that large input takes, and of many random edits: they would run again for each mutant of what they cover. */
const TOO_LONG =
  /linear time|in seconds|100,000 words|^large files$|deeply|different pictures after|^\d+ trials|five edits|does not affect the rest/;

// The same inputs for each mutant: a mutant is killed in each run, or in none.
fc.configureGlobal({ seed: 1 });

/**
 * Code that the body of a `describe` executes while a file loads, and that a test executes too, counts for the test only. Stryker
 * starts a process for each mutant that loading executes, and activates the mutant only after loading.
 */
Mocha.after(() => {
  const coverage = globalThis.__stryker__?.mutantCoverage;
  if (coverage) for (const id of Object.values(coverage.perTest).flatMap(Object.keys)) delete coverage.static[id];
});

export const { beforeEach, afterEach } = Mocha;

export function describe(name, ...rest) {
  const { skip, body } = parse(name, rest);
  (skip ? Mocha.describe.skip : Mocha.describe)(name, body);
}

export function it(name, ...rest) {
  const { skip, body } = parse(name, rest);
  (skip ? Mocha.it.skip : Mocha.it)(name, function () {
    return body({ diagnostic() {}, skip: () => this.skip() });
  });
}

function parse(name, rest) {
  const body = rest.pop();
  return { skip: TOO_LONG.test(name) || Boolean(rest[0]?.skip), body };
}
