import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createScratchFolder } from '../run-aloud.js';
import { elementsNamed, elementById, openBook, SOUND, textOf, writePage, type OpenedBook } from './opened-book.js';

/** Formats seconds for a timing file. */
const stamp = (seconds: number): string => `00:00:${seconds.toFixed(3).padStart(6, '0')}`;

/** A timing file: `[start, end, words]`. */
const timing = (cues: readonly [number, number, string][], note = ''): string =>
  `WEBVTT\n\n${note && `NOTE\n${note}\n\n`}${cues.map(([start, end, words]) => `${stamp(start)} --> ${stamp(end)}\n${words}\n`).join('\n')}`;

const PLAYER = '<audio controls><source src="story.webm"><source src="story.m4a"><track src="story.vtt"></audio>';

describe('a recording in a book', () => {
  const folder = createScratchFolder();
  const make = (article: string, vtt: string): Promise<OpenedBook> => {
    writeFileSync(join(folder, 'story.vtt'), vtt);
    writeFileSync(join(folder, 'story.m4a'), SOUND);
    return openBook({ pages: [writePage(folder, 'page.html', PLAYER + article)], out: join(folder, 'book.epub') });
  };
  /** The words and the clip of each sentence. */
  const heard = (book: OpenedBook): string[] =>
    elementsNamed(book.xml('chapter-1.smil'), 'par').map((par) => {
      const id = elementsNamed(par, 'text')[0]!.attributes['src']!.split('#')[1]!;
      const { clipBegin, clipEnd } = elementsNamed(par, 'audio')[0]!.attributes;
      const element = elementById(book.xml('chapter-1.xhtml'), id);
      const shown = element.name === 'img' ? element.attributes['alt'] : textOf(element);
      return `${element.name} ${shown} ${clipBegin!.slice(5)}–${clipEnd!.slice(5)}`;
    });

  it('is shifted by the offset of its sound file', async () => {
    const book = await make(
      '<p>One two.</p>',
      timing([[1, 2, 'One two.']], 'offset: story.m4a 0.050\noffset: story.webm 9.000'),
    );
    assert.deepEqual(heard(book), ['span One two. 01.050–02.050']);
  });

  it('may have a timing file of any format of the player', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nOne two.\n';
    assert.deepEqual(heard(await make('<p>One two.</p>', srt)), ['span One two. 01.000–02.000']);
    const selectors =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n{"selector":{"type":"FragmentSelector","value":"a"}}\n\n00:02.000 --> 00:03.000\n{"selector":{"type":"CssSelector","value":"p + p"}}\n';
    assert.deepEqual(heard(await make('<p id="a">One two.</p><p>Three.</p>', selectors)), [
      'span One two. 01.000–02.000',
      'span Three. 02.000–03.000',
    ]);
  });

  it('has a pause in the clip of its sentence, but not music', async () => {
    const book = await make(
      '<p>One two. Three four. Five six.</p>',
      timing([[1, 2, 'One two.'], [3, 4, 'Three four.'], [12, 13, 'Five six.']]),
    ); // prettier-ignore
    assert.deepEqual(heard(book), [
      'span One two. 01.000–03.000',
      'span Three four. 03.000–04.000',
      'span Five six. 12.000–13.000',
    ]);
  });

  it('has a clip for each block of a sentence in several blocks', async () => {
    const book = await make('<h1>Head line</h1><p>One two.</p>', timing([[1, 4, 'Head line <00:00:02.500>One two.']]));
    assert.deepEqual(heard(book), ['span Head line 01.000–02.500', 'span One two. 02.500–04.000']);
  });

  it('has clips for a whole row, and for the description of a picture', async () => {
    writeFileSync(join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const book = await make(
      '<p>One two.</p><table><tr><td>Day<td>Ships</table><img src="a.svg" alt="Smoke over squares"><p>End.</p>',
      timing([[0, 1, 'One two.'], [1, 2, 'Day Ships'], [2, 3, 'Smoke over squares'], [3, 4, 'End.']]),
    ); // prettier-ignore
    assert.deepEqual(heard(book), [
      'span One two. 00.000–01.000',
      'tr Day Ships 01.000–02.000',
      'img Smoke over squares 02.000–03.000',
      'span End. 03.000–04.000',
    ]);
    const parts = elementsNamed(book.xml('chapter-1.smil'), 'seq').map(({ attributes }) => attributes['epub:type']);
    assert.deepEqual(parts, ['table', 'table-row']);
  });

  it('has no clips for words that are not in it, and reports them', async () => {
    const book = await make(
      '<p>One two three four five. A sentence that came later. Six seven eight nine ten.</p>',
      timing([[1, 2, 'One two three four five.'], [2, 3, 'Six seven eight nine ten.']]),
    ); // prettier-ignore
    assert.deepEqual(heard(book), [
      'span One two three four five. 01.000–02.000',
      'span Six seven eight nine ten. 02.000–03.000',
    ]);
    assert.match(book.warnings.join(), /5 words of it are not in the recording/);
    assert.match(textOf(book.xml('package.opf')), /A part of it is read aloud/);
  });

  it('is refused if it is of another story', async () => {
    const other = timing([[1, 2, 'Something else was said here altogether, by others.']]);
    await assert.rejects(make('<p>One two.</p>', other), /is of another story: 0 of its 8 words are on/);
    await assert.rejects(make('<p>One two.</p>', 'SRT'), /is not WebVTT/);
  });

  it('is refused if its sound is shorter than its timing, or cut off', async () => {
    const sound = readFileSync(new URL('../../../audio/examples/readme/story.m4a', import.meta.url));
    const makeOf = (bytes: Uint8Array, end: number): Promise<OpenedBook> => {
      writeFileSync(join(folder, 'real.m4a'), bytes);
      writeFileSync(join(folder, 'real.vtt'), timing([[1, end, 'One two.']]));
      const page = '<audio src="real.m4a"><track src="real.vtt"></audio><p>One two.</p>';
      return openBook({ pages: [writePage(folder, 'real.html', page)], out: join(folder, 'book.epub') });
    };
    assert.deepEqual(heard(await makeOf(sound, 9)), ['span One two. 01.000–09.000']);
    await assert.rejects(makeOf(sound, 59), /it ends after 59\.0 s, but real\.m4a after 9\.6 s/);
    await assert.rejects(makeOf(sound.subarray(0, 9000), 9), /is cut off: its end is missing/);
  });

  it('is in the given folder, or for several pages in a folder with the name of the page', async () => {
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, 'sound', name), { recursive: true });
      writeFileSync(join(folder, 'sound', name, 'story.vtt'), timing([[1, 2, `Words of ${name}.`]], `voice: ${name}`));
      writeFileSync(join(folder, 'sound', name, 'story.m4a'), SOUND);
    }
    const pages = ['a', 'b', 'c'].map((name) =>
      writePage(
        folder,
        `${name}.html`,
        `<p id="${name}">Words of ${name}. <a href="b.html#b">B</a> <a href="c.html">C</a></p>`,
      ),
    );
    const book = await openBook({ pages, out: join(folder, 'book.epub'), audio: join(folder, 'sound') });
    assert.deepEqual(Object.keys(book.files).filter((path) => path.endsWith('.smil')).length, 2);
    assert.match(book.warnings.join('\n'), /c\.html: a chapter without sound/);
    const durations = elementsNamed(book.xml('package.opf'), 'meta').filter(
      ({ attributes }) => attributes['property'] === 'media:duration',
    );
    assert.deepEqual(durations.map(textOf), ['0:00:01.000', '0:00:01.000', '0:00:02.000']);
    const links = elementsNamed(book.xml('chapter-1.xhtml'), 'a').map(({ attributes }) => attributes['href']!);
    assert.match(links[0]!, /^chapter-2\.xhtml#p\d+$/);
    assert.equal(links[1], 'chapter-3.xhtml');
    assert.equal(textOf(elementById(book.xml('chapter-2.xhtml'), links[0]!.split('#')[1]!)), 'Words of b. B C');
    const named = await openBook({
      pages: [pages[1]!],
      out: join(folder, 'book.epub'),
      audio: join(folder, 'sound', '{page}'),
    });
    assert.deepEqual(heard(named), ['span Words of b. 01.000–02.000']);
    assert.deepEqual(elementsNamed(elementsNamed(book.xml('navigation.xhtml'), 'nav')[0]!, 'a').map(textOf), [
      'a.html',
      'b.html',
      'c.html',
    ]);
  });
});
