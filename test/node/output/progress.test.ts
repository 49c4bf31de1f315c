import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Progress } from '../../../src/node/output/progress.js';

const outputOf = (isTTY: boolean, total: number): string[] => {
  const written: string[] = [];
  const progress = new Progress({ isTTY, write: (text: string) => written.push(text) }, total);
  for (let done = 1; done <= total; done++) progress.step();
  progress.print('Done');
  return written;
};

describe('progress', () => {
  it('is a bar with the number of sentences on a terminal', () => {
    const written = outputOf(true, 4);
    assert.equal(written[1], `\r\x1b[K${'█'.repeat(12)}${'░'.repeat(12)} 2 of 4 sentences`);
    assert.equal(written.at(-1), '\r\x1b[KDone\n');
  });

  it('is at most ten plain lines elsewhere', () => {
    const written = outputOf(false, 66);
    assert.equal(written.length, 11);
    assert.equal(written[9], '66 of 66 sentences\n');
    assert.equal(written.at(-1), 'Done\n');
  });
});
