/**
 * `npm run bench:voices`: what a machine can measure of each voice, with the demo story in the languages that it is in.
 *
 * `-- --voice NAME` measures one voice (repeatable), `--text FILE` with another page, `--sentences 100` with more of it
 * (default: 20). Processor time is that of this process, without the programs that a voice starts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingPackages } from '../../../src/node/optional-packages.js';
import { buildScript, type NarrationScript } from '../../../src/node/script/script.js';
import { textNormalizer } from '../../../src/node/text-normalization/text-normalizer.js';
import { speaksLanguage, type VoiceDescriptor } from '../../../src/node/voices/voice.js';
import { table } from '../report-tables.js';
import { chooseVoices } from './bench-voices.js';
import { measureVoice, type VoiceMeasures } from './measure-voice.js';

const root = new URL('../../../', import.meta.url).pathname;
const PAGES = ['', '.ru', '.kk', '.fa', '.ar'].map((language) => join(root, `demo/index${language}.html`));

const { values } = parseArgs({
  options: {
    voice: { type: 'string', multiple: true, default: [] },
    text: { type: 'string' },
    sentences: { type: 'string', default: '20' },
  },
});
const pages = (values.text === undefined ? PAGES : [values.text]).map((file) => readFileSync(file, 'utf8'));
const scriptOf = (html: string, voice: VoiceDescriptor): NarrationScript =>
  buildScript(html, 'page', { voiceFor: () => voice }, undefined, textNormalizer);

const folder = mkdtempSync(join(tmpdir(), 'aloud-bench-'));
const rows: { readonly name: string; readonly measures: VoiceMeasures }[] = [];
try {
  for (const { voice, label = voice.id, language: only } of await chooseVoices(values.voice, folder)) {
    const missing = missingPackages(voice.packages);
    if (missing.length) console.log(`${label}: not measured: ${missing.join(', ')} is not installed`);
    else
      for (const html of pages) {
        const { lines, language } = scriptOf(html, voice);
        if (!speaksLanguage(voice, language) || (only ?? language) !== language) continue;
        try {
          const measures = await measureVoice(voice, lines.slice(0, Number(values.sentences)));
          rows.push({ name: `${label}, ${language}`, measures });
          console.log(`${label}, ${language}: measured`);
        } catch (error) {
          console.log(`${label}, ${language}: not measured: ${(error as Error).message}`);
        }
      }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

table(
  ['speed', 'sentences', 'sound, s', '× real time, wall', '× real time, processor', 'narration over voice alone'],
  rows.map(({ name, measures }) => [
    name,
    measures.sentences,
    measures.duration,
    measures.wallSpeed,
    measures.cpuSpeed,
    measures.ratio,
  ]),
);
table(
  [
    'sound',
    'voice, LUFS',
    'clipped',
    'published, LUFS',
    'peak, dBTP',
    'clipped',
    'longest silence, s',
    'after a sentence',
    'a paragraph',
  ],
  rows.map(({ name, measures: { raw, published, longestSilence, sentencePause, paragraphPause } }) => [
    name,
    raw.loudness,
    raw.clipped,
    published.loudness,
    published.truePeak,
    published.clipped,
    longestSilence,
    sentencePause,
    paragraphPause,
  ]),
);
table(
  ['words', 'words', 'not found', 'unsure', 'found, %', 'lexicon'],
  rows.map(({ name, measures: { found, lexicon } }) => [
    name,
    found.words,
    found.missing,
    found.unsure,
    (100 * (found.words - found.missing - found.unsure)) / found.words,
    lexicon,
  ]),
);
console.log(`
The aligner compares with espeak-ng, and was trained on slt, rms and awb: it finds their words more easily than others.
Tones stand for a model and for a program: their rows show that these are called, not how they sound.
No machine here hears whether a voice sounds natural, stresses the right word or syllable, reads a question as one, tires a
listener, or says a name as its owner does. A person of the language has to listen before a voice is used.
The load of the machine (1, 5 and 15 minutes): ${loadavg()
  .map((load) => load.toFixed(1))
  .join(', ')}`);
