import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { errorSourceOf, inPart, withSource } from '../../../src/node/newsroom/log/error-source.js';
import { jsonLog } from '../../../src/node/newsroom/log/json-log.js';
import type { EventFacts } from '../../../src/node/newsroom/log/newsroom-log.js';
import { openLog } from '../../../src/node/newsroom/open-log.js';
import { knownSecrets, withoutQuotes, withoutSecrets } from '../../../src/node/newsroom/log/private-text.js';

const SECRET = 'not-for-any-log';

class Output {
  text = '';
  readonly isTTY: boolean;
  readonly columns = 30;
  constructor(isTTY = false) {
    this.isTTY = isTTY;
  }
  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

describe('the log in JSON', () => {
  const write = (line: string, facts?: EventFacts): Record<string, unknown> => {
    const output = new Output();
    jsonLog(output, [SECRET]).write(line, facts);
    assert.equal(output.text.split('\n').length, 2, output.text);
    assert.ok(!output.text.includes(SECRET), output.text);
    const { time, ...entry } = JSON.parse(output.text) as Record<string, unknown>;
    assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    return entry;
  };

  it('has a line for each event, with its level, story, cause and fix', () => {
    const problem = { location: 'https://example.org/a', cause: 'the server answers 500', fix: 'check the address' };
    const facts = { story: '7f2e', source: 'page', ...problem } as const;
    assert.deepEqual(write('failed …', { event: 'attempt-failed', retryIn: 10, ...facts }), {
      level: 'warn',
      event: 'attempt-failed',
      retryIn: 10,
      ...facts,
    });
    assert.equal(write('failed …', { event: 'given-up', ...facts })['level'], 'error');
    assert.deepEqual(write('waits for jobs'), { level: 'info', event: 'notice', msg: 'waits for jobs' });
    const narration = { sentences: 3, spoken: 1, soundSeconds: 9.5, workSeconds: 1 };
    assert.deepEqual(write('published …', { event: 'published', story: '7f2e', location: '/a.html', narration }), {
      level: 'info',
      event: 'published',
      story: '7f2e',
      location: '/a.html',
      ...narration,
    });
  });

  it('has no word of a story, which may be a name', () => {
    const cause = 'flite slt failed at “By Ana Writer”: its text looks like “fr-CA”, not “Ana”';
    const entry = write('failed …', { event: 'given-up', story: '7f2e', cause });
    assert.equal(entry['cause'], 'flite slt failed at “…”: its text looks like “fr-CA”, not “…”');
    assert.ok(!JSON.stringify(entry).includes('Ana'));
  });

  it('has no secret, wherever it is', () => {
    const location = `https://user:${SECRET}@example.org/a?token=abc&id=42`;
    const cause = `does not like ${SECRET}`;
    assert.deepEqual(write('x', { event: 'source-failed', location, cause, fix: SECRET }), {
      level: 'warn',
      event: 'source-failed',
      location: 'https://[removed]@example.org/a?token=[removed]&id=42',
      cause: 'does not like [removed]',
      fix: '[removed]',
    });
    assert.equal(write(`hello ${SECRET}\nWorld`)['msg'], 'hello [removed] World');
  });

  it('leaves out what is repeated', () => {
    const output = new Output();
    jsonLog(output, []).write('x', { event: 'attempt-failed', isRepeated: true });
    assert.equal(output.text, '');
  });
});

describe('text for a log', () => {
  it('loses users, passwords and the values of queries, and no more', () => {
    for (const [text, expected] of [
      ['redis://:pass@host:6379/1', 'redis://[removed]@host:6379/1'],
      ['https://me:p@ss@a.example/@b', 'https://[removed]@a.example/@b'],
      ['(https://a.example/?a=b) is', '(https://a.example/?a=[removed]) is'],
      ['https://a.example/?p=42&preview=true#top', 'https://a.example/?p=42&preview=[removed]#top'],
      ['https://a.example/?p=42a', 'https://a.example/?p=[removed]'],
      ['https://a.example/?X-Amz-Signature=0f&sig=1', 'https://a.example/?X-Amz-Signature=[removed]&sig=1'],
      ['https://a.example/?u=me@b.example', 'https://a.example/?u=[removed]'],
      ['the server answers 500 at https://a.example/b', 'the server answers 500 at https://a.example/b'],
    ] as const)
      assert.equal(withoutSecrets(text, []), expected);
  });

  it('knows the secrets of the environment and of the address of Redis', () => {
    const environment = {
      ALOUD_WEBHOOK_SECRET: 'sixteen characters',
      AWS_SECRET_ACCESS_KEY: 'abcdefghi',
      PATH: '/bin:/usr',
    };
    const secrets = knownSecrets({ ...environment, OPENAI_API_KEY: 'short' }, 'redis://:pass%20word%21@host');
    assert.deepEqual(secrets, ['sixteen characters', 'abcdefghi', 'pass%20word%21', 'pass word!']);
  });

  it('keeps the tag of a language, and no other word that is quoted', () => {
    assert.equal(withoutQuotes('in “en”, “zh-Hant-TW”, “Ana”, “ana b”, “a'), 'in “en”, “zh-Hant-TW”, “…”, “…”, “a');
  });
});

describe('the source of an error', () => {
  it('is the innermost part of the work', async () => {
    const error = new Error('x');
    const inner = (): Promise<never> => inPart('page', () => Promise.reject(error));
    await assert.rejects(inPart('store', inner), error);
    assert.equal(errorSourceOf(error), 'page');
    assert.equal(errorSourceOf(withSource(new Error('y'), 'story')), 'story');
    assert.equal(errorSourceOf(new Error('z')), 'process');
  });
});

describe('the log for people', () => {
  const config = resolveConfig({}, 'x');

  it('has a line for each event', async () => {
    const output = new Output();
    const { write, showStatus } = await openLog(config, output);
    write('published https://example.org/a\nas b');
    write('failed', { event: 'attempt-failed', isRepeated: true });
    assert.equal(output.text, 'published https://example.org/a as b\n');
    assert.equal(showStatus, undefined);
  });

  it('has a last line on a terminal, which is written again below each event', async () => {
    const output = new Output(true);
    const { write, showStatus } = await openLog(config, output);
    write('first');
    showStatus!('1 done');
    showStatus!('1 done');
    write('second');
    showStatus!('0123456789'.repeat(4));
    showStatus!('');
    const clear = '\r\u001b[K';
    const shown = '0123456789'.repeat(4).slice(0, 29);
    assert.equal(output.text, `first\n${clear}1 done${clear}second\n1 done${clear}${shown}${clear}`);
  });

  it('is not for a terminal in JSON', async () => {
    const log = await openLog(resolveConfig({ log: 'json' }, 'x'), new Output(true));
    assert.deepEqual([log.showStatus, log.isForPrograms], [undefined, true]);
  });
});
