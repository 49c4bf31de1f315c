import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isSilent } from '../../../src/core/speech/silent-blocks.js';
import { SourcePage } from '../../../src/node/book/source-page.js';
import { loadMessages } from '../../../src/node/messages/locale-messages.js';
import { createScratchFolder } from '../run-aloud.js';
import { elementsNamed, openBook, textOf } from './opened-book.js';
import { missingPages, REAL_PAGES_FOLDER } from './real-pages.js';

const SNAPSHOT_FOLDER = fileURLToPath(new URL('../../snapshot', import.meta.url));

/** The words of a text, without those of our message in the language of the story. */
const words = (read: string, message: string): string[] =>
  read.replaceAll(message, '').split(/\s+/).filter(Boolean).sort();

/** Sorted, because the story has a picture of a table row after the row, and the book in its cell. */
async function assertSame(page: string, folder: string): Promise<void> {
  const { story } = await SourcePage.open(page);
  const said = story.blocks.filter((block) => !isSilent(block)).map((block) => block.text);
  const book = await openBook({ pages: [page], out: join(folder, 'book.epub') });
  const { describedInCaption } = await loadMessages(story.language);
  const read = textOf(elementsNamed(book.xml('chapter-1.xhtml'), 'body')[0]!);
  assert.deepEqual(words(read, describedInCaption), words(said.join(' '), describedInCaption));
}

describe('a book has every word of the story once', () => {
  const folder = createScratchFolder();
  for (const name of readdirSync(SNAPSHOT_FOLDER).filter(
    (entry) => existsSync(join(SNAPSHOT_FOLDER, entry, 'page.html')) && entry !== 'empty',
  ))
    it(name, () => assertSame(join(SNAPSHOT_FOLDER, name, 'page.html'), folder));

  it('for real pages', { skip: missingPages }, async () => {
    for (const name of readdirSync(REAL_PAGES_FOLDER).filter(
      (entry, index) => entry.endsWith('.html.gz') && index % 3 === 0,
    )) {
      const page = join(folder, 'real.html');
      writeFileSync(page, gunzipSync(readFileSync(join(REAL_PAGES_FOLDER, name))));
      await assertSame(page, folder).catch((error: Error) => {
        throw new Error(`${name}: ${error.message}`, { cause: error });
      });
    }
  });
});
