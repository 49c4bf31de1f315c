import { expect } from '@open-wc/testing';

/** All sentences were shown, in order. On a busy machine the first may be over before the text was read. */
export function expectShown(shown: readonly string[], all: readonly string[]): void {
  expect(shown).to.deep.equal(shown.length < all.length ? all.slice(1) : all);
}
