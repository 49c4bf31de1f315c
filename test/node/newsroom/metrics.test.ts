import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewsroomMetrics } from '../../../src/node/newsroom/metrics/newsroom-metrics.js';
import type { NewsroomState } from '../../../src/node/newsroom/state/newsroom-state.js';
import type { ScriptLine } from '../../../src/node/script/script.js';
import { readRepositoryFile } from '../repository-file.js';

const PRICES = { currency: 'USD', perMillionCharacters: { polly: 4, 'polly Joanna neural': 16 } };
const STORY = 'the-id-of-a-story';

const lineOf = (voice: string, text: string, service?: object): ScriptLine =>
  ({ voice: { id: voice, service }, spokenWords: text.split(' ') }) as unknown as ScriptLine;

async function read(metrics: NewsroomMetrics): Promise<string> {
  const { status, body } = await metrics.route()({ method: 'GET' } as never);
  assert.equal(status, 200);
  return body as string;
}

/** The value of a metric with its labels. */
const valueOf = (text: string, name: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
};

describe('the metrics of a newsroom', () => {
  it('count the sentences and characters of each voice, their cost, and the cache', async () => {
    const metrics = new NewsroomMetrics(PRICES);
    metrics.countSentence(lineOf('polly Joanna neural', 'Ships came in.', { sends: 2 }), true);
    metrics.countSentence(lineOf('flite slt', 'Hello there.'), true);
    metrics.countSentence(lineOf('flite slt', 'Hello there.'), false);
    const text = await read(metrics);
    const joanna = 'voice="polly Joanna neural"';
    for (const [name, value] of [
      [`aloud_synthesized_sentences_total{${joanna}}`, 1],
      [`aloud_synthesized_characters_total{${joanna}}`, 28],
      [`aloud_synthesis_cost_total{${joanna},currency="USD"}`, 0.000448],
      ['aloud_synthesized_sentences_total{voice="flite slt"}', 1],
      ['aloud_synthesized_characters_total{voice="flite slt"}', 12],
      ['aloud_synthesis_cost_total{voice="flite slt",currency="USD"}', undefined],
      ['aloud_cache_hits_total', 1],
      ['aloud_cache_misses_total', 2],
    ] as const)
      assert.equal(valueOf(text, name), value, name);
  });

  it('count how stories end, errors by their source, and the real-time factor', async () => {
    const metrics = new NewsroomMetrics(undefined);
    const narration = { sentences: 4, spoken: 4, soundSeconds: 60, workSeconds: 4 };
    metrics.countEvent({ event: 'published', story: STORY, location: `/${STORY}`, narration });
    metrics.countEvent({ event: 'published', story: STORY, narration: { ...narration, spoken: 1, workSeconds: 1 } });
    metrics.countEvent({ event: 'withdrawn', story: STORY });
    metrics.countEvent({ event: 'attempt-failed', story: STORY, source: 'page', isRepeated: true });
    metrics.countEvent({ event: 'given-up', story: STORY, source: 'page' });
    const text = await read(metrics);
    for (const [name, value] of [
      ['aloud_stories_total{result="published"}', 2],
      ['aloud_stories_total{result="withdrawn"}', 1],
      ['aloud_stories_total{result="failed"}', 1],
      ['aloud_errors_total{source="page"}', 2],
      ['aloud_errors_total{source="voice"}', 0],
      ['aloud_sound_seconds_total', 120],
      ['aloud_work_seconds_total', 5],
      ['aloud_story_real_time_factor_count', 1],
      ['aloud_story_real_time_factor_sum', 15],
      ['aloud_story_real_time_factor_bucket{le="10"}', 0],
      ['aloud_story_real_time_factor_bucket{le="20"}', 1],
    ] as const)
      assert.equal(valueOf(text, name), value, name);
    assert.ok(!text.includes(STORY), 'a label for each story would fill the memory of Prometheus');
  });

  it('show the queue while it answers, and no old numbers after that', async () => {
    const metrics = new NewsroomMetrics(undefined);
    let isAway = false;
    const jobs = { waiting: 7, running: 2, failed: 1 };
    metrics.watchState({
      queue: { counts: () => (isAway ? Promise.reject(new Error('away')) : jobs) },
      records: { counts: () => ({ published: 40, withdrawn: 3 }) },
    } as unknown as NewsroomState);
    metrics.countScan(0.3);
    const text = await read(metrics);
    for (const [name, value] of [
      ['aloud_state_reachable', 1],
      ['aloud_queue_jobs{state="waiting"}', 7],
      ['aloud_queue_jobs{state="failed"}', 1],
      ['aloud_known_stories{state="published"}', 40],
      ['aloud_scan_seconds_count', 1],
      ['aloud_scan_seconds_bucket{le="0.5"}', 1],
    ] as const)
      assert.equal(valueOf(text, name), value, name);
    assert.ok(valueOf(text, 'aloud_last_scan_timestamp_seconds')! > 1.7e9);
    isAway = true;
    const later = await read(metrics);
    assert.equal(valueOf(later, 'aloud_state_reachable'), 0);
    assert.equal(valueOf(later, 'aloud_queue_jobs{state="waiting"}'), undefined);
  });

  it('have names and help as Prometheus recommends, and are all in the documentation', async () => {
    const text = await read(new NewsroomMetrics(undefined));
    const page = readRepositoryFile('demo/docs/narration/newsroom.md');
    const types = [...text.matchAll(/^# TYPE (aloud_\w+) (\w+)$/gm)];
    assert.equal(types.length, 15);
    for (const [, name, type] of types) {
      assert.equal(/_total$/.test(name!), type === 'counter', name);
      assert.match(text, new RegExp(`^# HELP ${name} [A-Z].*\\.$`, 'm'));
      assert.ok(page.includes(`\`${name}\``), `${name} is not in newsroom.md`);
    }
  });
});
