import { relative } from 'node:path';
import { alignRecording } from '../align/align-recording.js';
import { UsageError, textOption, type Command } from './command.js';

export const alignCommand: Command = {
  name: 'align',
  summary: 'ties a recording to the words of an HTML page: story.vtt, story.webm and story.m4a',
  usage: `Usage: aloud align PAGE RECORDING --out DIR [options]

Finds the words of an HTML page in a recording of it (WAVE, MP3, M4A, Opus, FLAC), and writes story.vtt, and the sound
as story.webm and story.m4a. What is on the page and not heard, or heard and not on the page, is told.

  --out DIR      folder for the files
  --names FILE   how names are said: a W3C PLS 1.0 lexicon
  --timing-only  only story.vtt, for the recording as it is
`,
  options: {
    out: { type: 'string' },
    names: { type: 'string' },
    'timing-only': { type: 'boolean' },
  },
  async run([page, recording, ...more], values) {
    if (!page || !recording || more.length) throw new UsageError('align takes one page and one recording');
    const out = textOption(values, 'out');
    if (out === undefined) throw new UsageError('align needs --out DIR, the folder for the files');
    const began = performance.now();
    const { files, sentences, coverage, doubtfulWords, duration } = await alignRecording(
      { page, recording, out, names: textOption(values, 'names'), timingOnly: values['timing-only'] === true },
      process.stderr,
    );
    const took = (performance.now() - began) / 1000;
    process.stderr.write(
      `${sentences} sentences, ${Math.round(coverage * 100)} % of the words, ${doubtfulWords} of them doubtful; ` +
        `${duration.toFixed(0)} s of sound in ${took.toFixed(1)} s\n`,
    );
    for (const file of files) process.stdout.write(`${relative('', file)}\n`);
  },
};
