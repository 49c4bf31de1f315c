import { dirname, relative } from 'node:path';
import { planNarration } from '../narrate/dry-run.js';
import { importRecording } from '../narrate/import-recording.js';
import { narratePages, type NarrationResult } from '../narrate/narrate-pages.js';
import { namesPlayerFiles, playerMarkup, type PlayerMarkupSource } from '../narrate/player-markup.js';
import { writePlayer } from '../narrate/write-player.js';
import { VOICE_FORMS, VOICES } from '../voices/voices.js';
import { UsageError } from '../errors/usage-error.js';
import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';
import { formatMinutes } from '../output/format-minutes.js';
import type { CommandStreams } from '../output/streams.js';
import { countOption, listOption, textOption, type Command, type OptionValues } from './command.js';

export const narrateCommand: Command = {
  name: 'narrate',
  summary: 'reads the article of HTML pages aloud: story.webm, story.m4a and story.vtt',
  synopsis: 'PAGE...',
  description: `Reads the article of an HTML page aloud and writes story.webm, story.m4a and story.vtt. Each PAGE is a file, a folder
or a pattern such as 'news/*.html'. Several pages get one folder each. A sentence that a voice has spoken before comes
from the cache.`,
  options: [
    {
      name: 'out',
      value: 'DIR',
      description: "folder for the files (default: beside the page); {page} in it stands for the page's name",
    },
    {
      name: 'names',
      value: 'FILE',
      isRepeatable: true,
      description: 'pronunciation of names: a W3C PLS 1.0 lexicon; may be repeated',
    },
    {
      name: 'voice',
      value: 'NAME',
      isRepeatable: true,
      description: `for the languages that it speaks; may be repeated: ${VOICES.map(({ name }) => name).join(', ')},
${VOICE_FORMS.join(', ')}`,
    },
    {
      name: 'quote-voice',
      value: 'NAME',
      description: 'for quotes: blocks, and sentences inside quotation marks',
    },
    {
      name: 'voice-command',
      value: 'LINE',
      description: "any other program: 'program {text} {wav}'; also {file} and {language}",
    },
    {
      name: 'recording',
      value: 'FILE',
      description: 'an existing recording, with --marks: times of its words, as voices give them',
    },
    {
      name: 'marks',
      value: 'FILE',
      description: 'Polly, Azure, Google (with --script), ElevenLabs, … and all that aloud convert reads',
    },
    { name: 'script', value: 'FILE', description: 'the text or SSML that the voice was given: for --marks of Google' },
    {
      name: 'voice-normalization',
      description: 'leave numbers, dates and abbreviations as they are written, for the voice to read',
    },
    { name: 'dry-run', description: 'say how many characters each voice would speak, and stop' },
    { name: 'prices', value: 'FILE', description: 'prices of voices (JSON), with --dry-run' },
    {
      name: 'max-characters',
      value: 'N',
      description: 'send no page to a service of which the run would pass N characters',
    },
    { name: 'update', description: 'skip pages whose narration still fits' },
    { name: 'low-data', description: 'write story.low.webm too: Opus, 16 kbit/s' },
    { name: 'json-ld', description: 'write story.jsonld too: NewsArticle with its AudioObject' },
    { name: 'rss', description: 'write story.rss.xml too: an item for a feed; needs --url' },
    { name: 'write-html', description: 'put the player into the page, after its headline, and change no other byte' },
    { name: 'url', value: 'URL', description: 'the address where the files will be' },
    {
      name: 'jobs',
      value: 'N',
      description: 'sentences spoken in parallel (default: 2); each takes up to 200 MB of memory',
    },
    {
      name: 'cache',
      value: 'DIR',
      description: "spoken sentences, up to 1 GB (default: the system's cache folder)",
    },
  ],
  async run(pages, values, streams) {
    const { stdout, stderr } = streams;
    if (!pages.length) throw new UsageError('narrate takes a page');
    if (values['recording'] !== undefined || values['marks'] !== undefined) return importMarked(pages, values, streams);
    const url = textOption(values, 'url');
    if (url !== undefined && !/^https?:\/\/[^\s]+$/.test(url))
      throw new UsageError(`--url is an address, not “${url}”`);
    if (values['rss'] === true && !url) throw new UsageError('--rss needs --url, the address where the files will be');
    const prices = textOption(values, 'prices');
    if (prices !== undefined && values['dry-run'] !== true) throw new UsageError('--prices goes with --dry-run');
    const options = {
      pages,
      out: textOption(values, 'out'),
      names: listOption(values, 'names'),
      voices: listOption(values, 'voice'),
      quoteVoice: textOption(values, 'quote-voice'),
      voiceCommand: textOption(values, 'voice-command'),
      hasVoiceNormalization: values['voice-normalization'] === true,
      jobs: countOption(values, 'jobs'),
      cache: textOption(values, 'cache'),
      maxCharacters: countOption(values, 'max-characters'),
      isUpdate: values['update'] === true,
      hasLowData: values['low-data'] === true,
      publishing: {
        hasJsonLd: values['json-ld'] === true,
        hasRss: values['rss'] === true,
        url,
      },
    };
    if (values['dry-run'] === true) {
      for (const line of await planNarration(options, prices)) stdout.write(`${line}\n`);
      return 0;
    }
    const began = performance.now();
    const outcome = await narratePages(options, stderr);
    stderr.write(`${summary(outcome, (performance.now() - began) / 1000)}\n`);
    for (const { files } of outcome.pages) for (const file of files) stdout.write(`${relative('', file)}\n`);
    const isWritten = await placePlayers(outcome.pages, values, stderr);
    return outcome.failedCount || !isWritten ? 1 : 0;
  },
};

async function importMarked(
  [page, ...more]: readonly string[],
  values: OptionValues,
  { stdout, stderr }: CommandStreams,
): Promise<number> {
  const [recording, marks] = [textOption(values, 'recording'), textOption(values, 'marks')];
  if (recording === undefined || marks === undefined) throw new UsageError('--recording and --marks go together');
  if (!page || more.length) throw new UsageError('--recording is of one page');
  const out = textOption(values, 'out') ?? dirname(page);
  const made = await importRecording({ page, recording, marks, script: textOption(values, 'script'), out }, (line) =>
    stderr.write(`${line}\n`),
  );
  const part = `${Math.floor(100 * made.coverage)} % of the words`;
  stderr.write(`${made.sentences} sentences, ${formatMinutes(made.duration)} of sound, ${part} timed by marks\n`);
  for (const file of made.files) stdout.write(`${relative('', file)}\n`);
  return (await placePlayers([{ ...made, page }], values, stderr)) ? 0 : 1;
}

/** Puts the players into their pages, or prints them. Returns whether none is left to do. */
async function placePlayers(
  made: readonly PlayerMarkupSource[],
  values: OptionValues,
  stderr: CommandStreams['stderr'],
): Promise<boolean> {
  let isWritten = true;
  for (const source of made) {
    if (namesPlayerFiles(await readText(source.page), source)) continue;
    if (values['write-html'] !== true) {
      stderr.write(pasteText(source));
      continue;
    }
    try {
      await writePlayer(source);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      stderr.write(`${error}\n${pasteText(source)}`);
      isWritten = false;
    }
  }
  return isWritten;
}

const pasteText = (source: PlayerMarkupSource): string =>
  `\nFor ${source.page}, after its headline:\n\n${playerMarkup(source)}`;

function summary({ pages: made, unchangedCount, failedCount }: NarrationResult, took: number): string {
  const sum = (count: (page: NarrationResult['pages'][number]) => number): number =>
    made.reduce((total, page) => total + count(page), 0);
  const sentences = `${sum((page) => page.sentences)} sentences`;
  const pages = [
    made.length > 1 && `${made.length} pages`,
    made.length > 0 &&
      `${sentences} (${sum((page) => page.newlySpoken)} spoken anew), ${formatMinutes(sum((page) => page.duration))} of sound`,
    unchangedCount > 0 && `${unchangedCount} left as ${unchangedCount > 1 ? 'they are' : 'it is'}`,
    failedCount > 0 && `${failedCount} failed`,
  ];
  return `${pages.filter(Boolean).join(', ')}, in ${took.toFixed(1)} s`;
}
