import { relative } from 'node:path';
import { makeBook } from '../book/make-book.js';
import { UsageError } from '../errors/usage-error.js';
import { textOption, type Command } from './command.js';

export const bookCommand: Command = {
  name: 'book',
  summary: 'makes a talking book of pages: an EPUB with their text, pictures and sound',
  synopsis: 'PAGE… --out FILE.epub',
  description: `Makes an EPUB 3.3 with media overlays from HTML pages, one chapter a page. The reading system highlights each
sentence while its recording plays. The recording of a page is that of its <audio> and <track>. The <track> may have any
format that aloud convert reads. A page without a recording becomes a chapter without sound.`,
  options: [
    { name: 'out', value: 'FILE', description: 'the book' },
    {
      name: 'audio',
      value: 'DIR',
      description: `recordings for pages that name none: story.vtt and story.m4a, as aloud narrate writes them;
for several pages one folder each, with the page's name: DIR/PAGE/story.vtt;
{page} in DIR stands for that name`,
    },
    { name: 'title', value: 'TEXT', description: '(default: the title of the first story)' },
    { name: 'narrator', value: 'NAME', description: 'who reads (default: the speaker in the timing file)' },
    { name: 'cover', value: 'FILE', description: 'the cover picture' },
  ],
  notes: `The same pages and recordings make the same bytes. The date of the book is that of its newest story, or
SOURCE_DATE_EPOCH.`,
  async run(pages, values, { stdout, stderr }) {
    const out = textOption(values, 'out');
    if (!pages.length) throw new UsageError('book takes one page or more');
    if (!out?.toLowerCase().endsWith('.epub')) throw new UsageError('--out names the book, FILE.epub');
    const [audio, title, narrator, cover] = ['audio', 'title', 'narrator', 'cover'].map((name) =>
      textOption(values, name),
    );
    const made = await makeBook({ pages, out, audio, title, narrator, cover }, (warning) =>
      stderr.write(`${warning}\n`),
    );
    const counted = [
      made.chapters === 1 ? '1 story' : `${made.chapters} stories`,
      `${made.sentences} sentences in ${Math.round(made.duration)} s of sound`,
      `${made.pictures} pictures`,
      `${(made.bytes / 1e6).toFixed(1)} MB`,
    ];
    stderr.write(`${counted.join(', ')}\n`);
    stdout.write(`${relative('', made.file)}\n`);
  },
};
