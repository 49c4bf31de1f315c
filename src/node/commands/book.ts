import { relative } from 'node:path';
import { makeBook } from '../book/make-book.js';
import { UsageError, textOption, type Command } from './command.js';

export const bookCommand: Command = {
  name: 'book',
  summary: 'makes a talking book of pages: an EPUB with their text, pictures and sound',
  usage: `Usage: aloud book PAGE… --out FILE.epub [options]

Makes an EPUB 3.3 of HTML pages, a chapter each. What a page's recording says is highlighted as it is heard. A page's
recording is that of its <audio> and <track>, which may be of any format that aloud convert reads; a page without one
becomes a chapter without sound.

  --out FILE       the book
  --audio DIR      recordings of pages that name none: story.vtt and story.m4a, as aloud narrate writes them;
                   of several pages in a folder each, named like the page: DIR/PAGE/story.vtt;
                   {page} in DIR is that name
  --title TEXT     (default: the first story's)
  --narrator NAME  who reads (default: as the timing file says)
  --cover FILE     a picture for the shelf

The same pages and recordings make the same bytes. The book's date is that of its newest story, or SOURCE_DATE_EPOCH.
`,
  options: {
    out: { type: 'string' },
    audio: { type: 'string' },
    title: { type: 'string' },
    narrator: { type: 'string' },
    cover: { type: 'string' },
  },
  async run(pages, values) {
    const out = textOption(values, 'out');
    if (!pages.length) throw new UsageError('book takes one page or more');
    if (!out?.toLowerCase().endsWith('.epub')) throw new UsageError('--out names the book, FILE.epub');
    const [audio, title, narrator, cover] = ['audio', 'title', 'narrator', 'cover'].map((name) =>
      textOption(values, name),
    );
    const made = await makeBook({ pages, out, audio, title, narrator, cover }, (warning) =>
      process.stderr.write(`${warning}\n`),
    );
    const counted = [
      made.chapters === 1 ? '1 story' : `${made.chapters} stories`,
      `${made.sentences} sentences in ${Math.round(made.duration)} s of sound`,
      `${made.pictures} pictures`,
      `${(made.bytes / 1e6).toFixed(1)} MB`,
    ];
    process.stderr.write(`${counted.join(', ')}\n`);
    process.stdout.write(`${relative('', made.file)}\n`);
  },
};
