import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandTimeout } from '../../scripts/test-run/command-timeout.js';

const path = '/__web-dev-server__web-socket.js';

describe('the limit of a command', () => {
  it('is two minutes in the script of the runner, and other scripts stay as they are', () => {
    assert.equal(commandTimeout.transform({ path, body: 'timeout(20000)' }), 'timeout(120000)');
    assert.equal(commandTimeout.transform({ path: '/a.js', body: 'timeout(20000)' }), undefined);
  });

  it('is reported where the script has changed', () => {
    assert.throws(() => commandTimeout.transform({ path, body: 'timeout(30_000)' }), /no limit of 20000 ms/);
  });
});
