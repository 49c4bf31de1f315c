import { relative } from 'node:path';
import { narrate } from '../narrate/narrate.js';
import { VOICES } from '../voices/voices.js';
import { countOf, Misuse, textOf, type Command } from './command.js';

export const narrateCommand: Command = {
  name: 'narrate',
  summary: 'says the article of an HTML page: story.webm, story.m4a and story.vtt',
  usage: `Usage: aloud narrate PAGE [options]

Says the article of an HTML page and writes story.webm, story.m4a and story.vtt.

  --out DIR     folder for the files (default: beside the page)
  --names FILE  how names are said: a W3C PLS 1.0 lexicon
  --voice NAME  ${VOICES.map(({ name }) => name).join(', ')} (default: ${VOICES[0]!.name})
  --jobs N      sentences said at once (default: as many as the machine runs)
`,
  options: {
    out: { type: 'string' },
    names: { type: 'string' },
    voice: { type: 'string' },
    jobs: { type: 'string' },
  },
  async run([page, ...more], values) {
    if (!page || more.length) throw new Misuse('narrate takes one page');
    const began = performance.now();
    const { files, sentences, duration } = await narrate(
      {
        page,
        out: textOf(values, 'out'),
        names: textOf(values, 'names'),
        voice: textOf(values, 'voice'),
        jobs: countOf(values, 'jobs'),
      },
      process.stderr,
    );
    const took = (performance.now() - began) / 1000;
    process.stderr.write(`${sentences} sentences, ${clock(duration)} of sound, made in ${took.toFixed(1)} s\n`);
    for (const file of files) process.stdout.write(`${relative('', file)}\n`);
  },
};

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
