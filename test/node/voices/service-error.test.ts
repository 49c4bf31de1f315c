import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkCodeOf } from '../../../src/node/errors/network-code.js';
import { toVoiceError, type ServiceFailure } from '../../../src/node/voices/service-error.js';

const ADVICE = {
  service: 'tts.example',
  credentials: 'set the key',
  voice: 'check the voice',
  address: 'check the network',
};
const textOf = (failure: ServiceFailure): string => {
  const { message, advice } = toVoiceError(failure, ADVICE);
  return `${message} — ${advice}`;
};

describe('the failure of a service', () => {
  it('has a cause and advice of its own', () => {
    assert.equal(textOf({ code: 'ENOTFOUND' }), 'tts.example cannot be reached (ENOTFOUND) — check the network');
    assert.equal(textOf({}), 'tts.example cannot be reached (no network) — check the network');
    assert.equal(textOf({ status: 403 }), 'tts.example refuses the credentials (403) — set the key');
    assert.match(textOf({ status: 400, message: 'This voice is unknown' }), / — check the voice$/);
    assert.match(textOf({ status: 400, message: 'Bad text' }), /refuses the sentence \(400: Bad text\) — change/);
    assert.match(textOf({ status: 429 }), /too many requests.* — wait/);
    assert.match(textOf({ status: 502, message: 'bad gateway' }), /fails \(502: bad gateway\) — run the same command/);
  });

  it('repeats no key, whole or masked in its middle', () => {
    const secrets = [
      'sk-proj-abcd1234efgh',
      'sk-ab***********wxyz',
      'Bearer abcdef',
      'AKIAIOSFODNN7EXAMPLE',
      'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    ];
    for (const secret of secrets)
      assert.equal(
        textOf({ status: 400, message: `not valid: ${secret} at all` }),
        'tts.example refuses the sentence (400: not valid: … at all) — change the sentence, or choose another voice',
      );
  });

  it('is found by the code of its cause', () => {
    const cause = Object.assign(new Error('inner'), { code: 'ECONNRESET' });
    assert.equal(networkCodeOf(new Error('outer', { cause })), 'ECONNRESET');
    assert.equal(networkCodeOf(new Error('alone')), undefined);
  });
});
