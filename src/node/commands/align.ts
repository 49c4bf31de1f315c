import { relative } from 'node:path';
import { alignRecording } from '../align/align-recording.js';
import { UsageError } from '../errors/usage-error.js';
import { textOption, type Command } from './command.js';

export const alignCommand: Command = {
  name: 'align',
  summary: 'aligns a recording with the words of an HTML page: story.vtt, story.webm and story.m4a',
  synopsis: 'PAGE RECORDING --out DIR',
  description: `Finds the words of an HTML page in a recording of it (WAVE, MP3, M4A, Opus, Vorbis, FLAC). Writes story.vtt, and the sound as
story.webm and story.m4a. Reports what is on the page but not in the recording, and the reverse.`,
  options: [
    { name: 'out', value: 'DIR', description: 'folder for the files' },
    { name: 'names', value: 'FILE', description: 'pronunciation of names: a W3C PLS 1.0 lexicon' },
    { name: 'timing-only', description: 'only story.vtt, for the recording as it is' },
  ],
  async run([page, recording, ...more], values, { stdout, stderr }) {
    if (!page || !recording || more.length) throw new UsageError('align takes one page and one recording');
    const out = textOption(values, 'out');
    if (out === undefined) throw new UsageError('align needs --out DIR, the folder for the files');
    const began = performance.now();
    const { files, sentences, coverage, doubtfulWords, duration } = await alignRecording(
      { page, recording, out, names: textOption(values, 'names'), timingOnly: values['timing-only'] === true },
      stderr,
    );
    const took = (performance.now() - began) / 1000;
    stderr.write(
      `${sentences} sentences, ${Math.round(coverage * 100)} % of the words, ${doubtfulWords} of them doubtful; ` +
        `${duration.toFixed(0)} s of sound in ${took.toFixed(1)} s\n`,
    );
    for (const file of files) stdout.write(`${relative('', file)}\n`);
  },
};
