import { createTimeline, parseWebvtt, speak, alignText } from '../../dist/modules/core/index.js';
import { figure, table, target } from './report-tables.js';
import { storySpeech, storyTiming } from './pages/long-story.js';

/** The cost of reading, aligning and looking up the timing of ten thousand words: in Node, with `core` alone. */
export async function measureLookUp() {
  const speech = storySpeech();
  const { source, duration } = storyTiming(speech);
  const { cues } = parseWebvtt(source);
  const timeline = createTimeline(alignText(cues, speech));
  const { fit } = timeline.data;
  console.log(
    `\n${figure(fit.pageWords)} words, ${figure(cues.length)} cues, ${figure(source.length)} B of WebVTT, ${figure(fit.alignedWords)} words aligned`,
  );

  const steps = [
    ['make the speech', () => speak(speech.story)],
    ['parse the timing', () => parseWebvtt(source)],
    ['align it with the page', () => alignText(cues, speech)],
    ['make the timeline', () => createTimeline(timeline.data)],
  ].map(([name, act]) => [name, ...timesOf(act)]);
  table(['10 000 words', 'at first ms', 'later ms'], steps);

  const middle = duration / 2;
  const asked = [
    ['sentence and word, playing', best((index) => timeline.at(middle + (index % 600) / 60).word)],
    ['sentence and word, anywhere', best((index) => timeline.at((index * 0.618034 * duration) % duration).word)],
    ['next boundary, playing', best((index) => timeline.next(middle + (index % 600) / 60))],
  ];
  table(['look-up', 'ns'], asked);

  const [, parse, aligning] = steps;
  console.log('');
  target('parse and align, at first', parse[1] + aligning[1], { most: 50, unit: 'ms' });
}

/** Milliseconds of processor time of the first run, and of the fastest later run. */
function timesOf(act) {
  const times = Array.from({ length: 20 }, () => {
    const before = process.cpuUsage();
    const began = performance.now();
    act();
    const { user, system } = process.cpuUsage(before);
    // The process includes other threads of Node (compiler, garbage collector). If the elapsed time is shorter, they worked meanwhile.
    return Math.min((user + system) / 1000, performance.now() - began);
  });
  return [times[0], Math.min(...times.slice(1))];
}

/** Nanoseconds of one call: the fastest of many short batches, without interference of other programs. */
function best(ask) {
  const BATCH = 20_000;
  let least = Infinity;
  let sum = 0;
  for (let round = 0; round < 60; round += 1) {
    const began = process.hrtime.bigint();
    for (let index = 0; index < BATCH; index += 1) sum += ask(index);
    least = Math.min(least, Number(process.hrtime.bigint() - began) / BATCH);
  }
  return Number.isNaN(sum) ? NaN : least; // the sum is used, so that no compiler leaves the calls out
}
