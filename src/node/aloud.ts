#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Complaint } from './complaint.js';
import { narrate } from './narrate/narrate.js';
import { VOICES } from './voices/voices.js';

const USAGE = `Usage: aloud narrate PAGE [options]

Says the article of an HTML page and writes story.webm, story.m4a and story.vtt.

  --out DIR     folder for the files (default: beside the page)
  --names FILE  how names are said: a W3C PLS 1.0 lexicon
  --voice NAME  ${VOICES.map(({ name }) => name).join(', ')} (default: ${VOICES[0]!.name})
  --jobs N      sentences said at once (default: as many as the machine runs)
  --help        this page
  --version

Exits with 0 when the files stand, 1 when something is to be mended, 2 when the line cannot be understood.
`;

const OPTIONS = {
  out: { type: 'string' },
  names: { type: 'string' },
  voice: { type: 'string' },
  jobs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** A line that cannot be understood. */
class Misuse extends Error {}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = understand(args);
  if (values.help) return void process.stdout.write(USAGE);
  if (values.version) return void process.stdout.write(`${await version()}\n`);
  const [command, page, ...more] = positionals;
  if (command !== 'narrate') throw new Misuse(command ? `unknown command “${command}”` : 'no command');
  if (!page || more.length) throw new Misuse('narrate takes one page');
  const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs > 0))
    throw new Misuse(`--jobs is a whole number from 1, not “${values.jobs}”`);

  const { out, names, voice } = values;
  const began = performance.now();
  const { files, sentences, duration } = await narrate({ page, out, names, voice, jobs }, process.stderr);
  const took = (performance.now() - began) / 1000;
  process.stderr.write(`${sentences} sentences, ${clock(duration)} of sound, made in ${took.toFixed(1)} s\n`);
  for (const file of files) process.stdout.write(`${relative('', file)}\n`);
}

function understand(args: string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

// Ended by hand or by a supervisor: leave by the door, so that what is half done is taken away.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Misuse) process.stderr.write(`aloud: ${error.message}\n\n${USAGE}`);
  else if (error instanceof Complaint) process.stderr.write(`${error}\n`);
  else throw error;
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
