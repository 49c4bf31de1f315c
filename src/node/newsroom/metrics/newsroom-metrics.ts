import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { charactersOf } from '../../narrate/character-count.js';
import { priceOf, type Prices } from '../../narrate/prices.js';
import type { ScriptLine } from '../../script/script.js';
import { withinLimit } from '../../time-limit.js';
import { STATE_LIMIT_MS } from '../health/health.js';
import { readOnly, type Route } from '../http/http-server.js';
import { ERROR_SOURCES, type EventFacts } from '../log/newsroom-log.js';
import type { NewsroomState } from '../state/newsroom-state.js';

const RESULTS = { published: 'published', withdrawn: 'withdrawn', 'given-up': 'failed' } as const;
/** A story that is mostly read from the cache says nothing about the speed of a voice. */
const MIN_SPOKEN_SHARE = 0.5;
const FACTOR_BUCKETS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const SCAN_BUCKETS = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 600];

/** Counts the work of a process for Prometheus. No label has the id or the address of a story. */
export class NewsroomMetrics {
  private readonly registry = new Registry();
  private readonly prices: Prices | undefined;
  private state: NewsroomState | undefined;

  private readonly stories = this.counter('stories', 'Stories, by how their jobs ended.', ['result']);
  private readonly errors = this.counter('errors', 'Errors, by the part of the work.', ['source']);
  private readonly sentences = this.counter('synthesized_sentences', 'Sentences that voices spoke.', ['voice']);
  private readonly characters = this.counter(
    'synthesized_characters',
    'Characters that voices spoke, as services count them.',
    ['voice'],
  );
  private readonly cost = this.counter('synthesis_cost', 'Cost of the characters, at the given prices.', [
    'voice',
    'currency',
  ]);
  private readonly hits = this.counter('cache_hits', 'Sentences that were in the cache.');
  private readonly misses = this.counter('cache_misses', 'Sentences that were not in the cache.');
  private readonly sound = this.counter('sound_seconds', 'Sound of the published stories.');
  private readonly work = this.counter('work_seconds', 'Time in which the published stories were narrated.');
  private readonly factor = new Histogram({
    name: 'aloud_story_real_time_factor',
    help: 'Seconds of sound for a second of work, for stories of which most sentences were spoken.',
    buckets: FACTOR_BUCKETS,
    registers: [this.registry],
  });
  private readonly scans = new Histogram({
    name: 'aloud_scan_seconds',
    help: 'Time of a scan of all sources.',
    buckets: SCAN_BUCKETS,
    registers: [this.registry],
  });
  private readonly lastScan = this.gauge('last_scan_timestamp_seconds', 'When the last scan ended, since 1970.');
  private readonly reachable = this.gauge('state_reachable', 'Whether the queue and the records can be read: 1 or 0.');
  private readonly jobs = this.gauge('queue_jobs', 'Jobs, by their state.', ['state']);
  private readonly known = this.gauge('known_stories', 'Stories that are known, by their state.', ['state']);

  /** @param prices for the cost; undefined for none. */
  constructor(prices: Prices | undefined) {
    this.prices = prices;
    collectDefaultMetrics({ register: this.registry });
    // A rate needs a zero to begin with.
    for (const result of Object.values(RESULTS)) this.stories.inc({ result }, 0);
    for (const source of ERROR_SOURCES) this.errors.inc({ source }, 0);
  }

  watchState(state: NewsroomState): void {
    this.state = state;
  }

  countEvent({ event, source, narration }: EventFacts): void {
    if (source !== undefined) this.errors.inc({ source });
    if (event in RESULTS) this.stories.inc({ result: RESULTS[event as keyof typeof RESULTS] });
    if (!narration) return;
    const { sentences, spoken, soundSeconds, workSeconds } = narration;
    this.sound.inc(soundSeconds);
    this.work.inc(workSeconds);
    if (spoken >= sentences * MIN_SPOKEN_SHARE && workSeconds > 0) this.factor.observe(soundSeconds / workSeconds);
  }

  countSentence(line: ScriptLine, isSpoken: boolean): void {
    if (!isSpoken) return this.hits.inc();
    this.misses.inc();
    const voice = line.voice.id;
    const characters = charactersOf(line);
    this.sentences.inc({ voice });
    this.characters.inc({ voice }, characters);
    const price = this.prices && priceOf(voice, characters, this.prices);
    if (price !== undefined) this.cost.inc({ voice, currency: this.prices!.currency }, price);
  }

  countScan(seconds: number): void {
    this.scans.observe(seconds);
    this.lastScan.setToCurrentTime();
  }

  route(): Route {
    return readOnly(async () => {
      await this.readState();
      return { status: 200, body: await this.registry.metrics(), type: this.registry.contentType };
    });
  }

  /** Numbers that are out of date would look like those of now, so there are none while the state does not answer. */
  private async readState(): Promise<void> {
    this.jobs.reset();
    this.known.reset();
    this.reachable.set(0);
    const { state } = this;
    if (!state) return;
    try {
      const reading = (async () => [await state.queue.counts(), await state.records.counts()] as const)();
      const [jobs, stories] = await withinLimit(reading, STATE_LIMIT_MS, 'the state does not answer');
      for (const [name, count] of Object.entries(jobs)) this.jobs.set({ state: name }, count);
      for (const name of ['published', 'withdrawn'] as const) this.known.set({ state: name }, stories[name]);
      this.reachable.set(1);
    } catch {
      // The health has the cause.
    }
  }

  private counter<Label extends string = never>(name: string, help: string, labels: readonly Label[] = []) {
    const options = { name: `aloud_${name}_total`, help, labelNames: [...labels], registers: [this.registry] };
    return new Counter<Label>(options);
  }

  private gauge<Label extends string = never>(name: string, help: string, labels: readonly Label[] = []) {
    return new Gauge<Label>({ name: `aloud_${name}`, help, labelNames: [...labels], registers: [this.registry] });
  }
}
