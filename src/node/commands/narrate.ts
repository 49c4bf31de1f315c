import { dirname, relative } from 'node:path';
import { importRecording } from '../narrate/import-recording.js';
import { narratePages, type NarrationResult } from '../narrate/narrate-pages.js';
import { VOICES } from '../voices/voices.js';
import { countOption, listOption, UsageError, textOption, type Command, type OptionValues } from './command.js';

export const narrateCommand: Command = {
  name: 'narrate',
  summary: 'says the article of HTML pages: story.webm, story.m4a and story.vtt',
  usage: `Usage: aloud narrate PAGE... [options]

Says the article of an HTML page and writes story.webm, story.m4a and story.vtt. Each PAGE is a file, a folder or a
pattern such as 'news/*.html'; of several pages each has a folder of its own. What was spoken before is not spoken again.

  --out DIR             folder for the files (default: beside the page); {page} in it is the page's name
  --names FILE          how names are said: a W3C PLS 1.0 lexicon; may be given again
  --voice NAME          for the languages that it speaks; may be given again: ${VOICES.map(({ name }) => name).join(', ')}
  --quote-voice NAME    for quotes: blocks, and sentences within quotation marks
  --voice-command LINE  any other program: 'program {text} {wav}'; also {file} and {language}
  --recording FILE      sound that was made elsewhere, with --marks: times of its words, as voices give them
  --marks FILE          Polly, Azure, Google (with --script FILE), ElevenLabs, … and all that aloud convert reads
  --update              leave alone what still says what its page says
  --low-data            story.low.webm, too: Opus, 16 kbit/s
  --json-ld             story.jsonld, too: NewsArticle with its AudioObject
  --rss                 story.rss.xml, too: an item for a feed; wants --url
  --url URL             where the files will stand
  --jobs N              sentences said at once (default: as many as the machine runs)
  --cache DIR           spoken sentences, up to 1 GB (default: the system's folder for caches)
`,
  options: {
    out: { type: 'string' },
    names: { type: 'string', multiple: true },
    voice: { type: 'string', multiple: true },
    'quote-voice': { type: 'string' },
    'voice-command': { type: 'string' },
    recording: { type: 'string' },
    marks: { type: 'string' },
    script: { type: 'string' },
    update: { type: 'boolean' },
    'low-data': { type: 'boolean' },
    'json-ld': { type: 'boolean' },
    rss: { type: 'boolean' },
    url: { type: 'string' },
    jobs: { type: 'string' },
    cache: { type: 'string' },
  },
  async run(pages, values) {
    if (!pages.length) throw new UsageError('narrate takes a page');
    if (values['recording'] !== undefined || values['marks'] !== undefined) return importMarked(pages, values);
    const url = textOption(values, 'url');
    if (url !== undefined && !/^https?:\/\/[^\s]+$/.test(url))
      throw new UsageError(`--url is an address, not “${url}”`);
    if (values['rss'] === true && !url)
      throw new UsageError('--rss wants --url, the address where the files will stand');
    const began = performance.now();
    const outcome = await narratePages(
      {
        pages,
        out: textOption(values, 'out'),
        names: listOption(values, 'names'),
        voices: listOption(values, 'voice'),
        quoteVoice: textOption(values, 'quote-voice'),
        voiceCommand: textOption(values, 'voice-command'),
        jobs: countOption(values, 'jobs'),
        cache: textOption(values, 'cache'),
        isUpdate: values['update'] === true,
        hasLowData: values['low-data'] === true,
        publishing: {
          hasJsonLd: values['json-ld'] === true,
          hasRss: values['rss'] === true,
          url,
        },
      },
      process.stderr,
    );
    process.stderr.write(`${summary(outcome, (performance.now() - began) / 1000)}\n`);
    for (const { files } of outcome.pages) for (const file of files) process.stdout.write(`${relative('', file)}\n`);
    return outcome.failedCount ? 1 : 0;
  },
};

async function importMarked([page, ...more]: readonly string[], values: OptionValues): Promise<void> {
  const [recording, marks] = [textOption(values, 'recording'), textOption(values, 'marks')];
  if (recording === undefined || marks === undefined) throw new UsageError('--recording and --marks go together');
  if (!page || more.length) throw new UsageError('--recording is of one page');
  const out = textOption(values, 'out') ?? dirname(page);
  const made = await importRecording({ page, recording, marks, script: textOption(values, 'script'), out }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const part = `${Math.floor(100 * made.coverage)} % of the words`;
  process.stderr.write(
    `${made.sentences} sentences, ${formatMinutes(made.duration)} of sound, ${part} timed by marks\n`,
  );
  for (const file of made.files) process.stdout.write(`${relative('', file)}\n`);
}

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

const formatMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
