import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isSilent } from '../../../src/core/speech/silent-blocks.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { SourcePage } from '../../../src/node/book/source-page.js';
import { createScratchFolder } from '../run-aloud.js';
import { elementsNamed, elementById, openBook, textOf, type BookXmlNode, type OpenedBook } from './opened-book.js';

const repositoryPath = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const PAGE = repositoryPath('demo/index.html');

/** `h:mm:ss.mmm` */
const seconds = (clock: string): number =>
  Math.round(clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000) / 1000;

describe('the demo as a talking book', () => {
  const folder = createScratchFolder();
  let book: OpenedBook;
  let chapter: BookXmlNode;
  let overlay: BookXmlNode;
  let metadata: BookXmlNode[];
  const metas = (property: string): string[] =>
    metadata.filter(({ attributes }) => attributes['property'] === property).map(textOf);

  before(async () => {
    book = await openBook({ pages: [PAGE], out: join(folder, 'demo.epub') });
    chapter = book.xml('chapter-1.xhtml');
    overlay = book.xml('chapter-1.smil');
    metadata = elementsNamed(book.xml('package.opf'), 'metadata')[0]!.children.filter(
      (child) => typeof child !== 'string',
    );
  });

  it('has the whole text of the story once, in its order', async () => {
    const { story } = await SourcePage.open(PAGE);
    const said = story.blocks.filter((block) => !isSilent(block)).map((block) => block.text);
    const read = textOf(elementsNamed(chapter, 'body')[0]!).replaceAll('Described in the caption ', '');
    assert.equal(read, said.join(' ').replace(/\s+/g, ' ').trim());
    assert.ok(read.split(' ').length > 900);
  });

  it('plays each sentence at the times of the timing file', () => {
    const { cues } = parseWebvtt(readFileSync(repositoryPath('audio/zhanaozen/en/story.vtt'), 'utf8'));
    const pars = elementsNamed(overlay, 'par');
    assert.equal(pars.length, cues.length);
    pars.forEach((par, index) => {
      const [target, sound] = [elementsNamed(par, 'text')[0]!, elementsNamed(par, 'audio')[0]!];
      const [path, id] = target.attributes['src']!.split('#');
      const cue = cues[index]!;
      assert.equal(path, 'chapter-1.xhtml');
      assert.equal(textOf(elementById(chapter, id!)), cue.words.map((word) => word.text).join(' '));
      assert.equal(sound.attributes['src'], 'audio/chapter-1.m4a');
      assert.equal(seconds(sound.attributes['clipBegin']!), cue.start);
      const end = seconds(sound.attributes['clipEnd']!);
      assert.ok(end >= cue.end && end <= (cues[index + 1]?.start ?? cue.end), `sentence ${index} ends at ${end}`);
    });
  });

  it('has each caption once, and refers to it in alternative texts', () => {
    const figures = elementsNamed(chapter, 'figure');
    assert.equal(figures.length, 4);
    for (const figure of figures) {
      assert.equal(elementsNamed(figure, 'img')[0]!.attributes['alt'], 'Described in the caption');
      const caption = textOf(elementsNamed(figure, 'figcaption')[0]!).replace(/ Drawing: Aloud$/, '');
      assert.equal(textOf(chapter).split(caption).length, 2, caption);
    }
    assert.equal(Object.keys(book.files).filter((path) => path.startsWith('EPUB/pictures/')).length, 5);
  });

  it('marks figures and asides as skippable', () => {
    const parts = elementsNamed(overlay, 'seq').map(({ attributes }) => attributes['epub:type']);
    assert.deepEqual(parts, ['figure', 'figure', 'figure', 'figure', 'sidebar', 'notice']);
    for (const { attributes } of [...elementsNamed(overlay, 'body'), ...elementsNamed(overlay, 'seq')])
      elementById(chapter, attributes['epub:textref']!.split('#')[1]!);
  });

  it('has no players, scripts or hidden elements', () => {
    assert.doesNotMatch(textOf(chapter), /Skip to|Listen|\bXS\b|16x9/);
    assert.equal(
      elementsNamed(chapter, 'script').length +
        elementsNamed(chapter, 'audio').length +
        elementsNamed(chapter, 'nav').length,
      0,
    );
  });

  it('has its headings in the table of contents, with links inside the book', () => {
    const links = elementsNamed(elementsNamed(book.xml('navigation.xhtml'), 'nav')[0]!, 'a');
    assert.deepEqual(links.map(textOf), [
      'Kazakhstan Tightens Its Grip On A Western Oil Town After Days Of Deadly Unrest',
      'A Town Under Guard',
      '‘No Choice But To Shoot’',
    ]);
    for (const { attributes } of links.slice(1))
      assert.equal(elementById(chapter, attributes['href']!.split('#')[1]!).name, 'h2');
    const about = elementsNamed(chapter, 'a').find((link) => textOf(link) === 'click here')!;
    assert.equal(elementById(chapter, about.attributes['href']!.slice(1)).name, 'aside');
  });

  it('keeps the dateline in its paragraph, and a word in another language', () => {
    const opening = elementsNamed(chapter, 'p').find((paragraph) => textOf(paragraph).startsWith('ZHANAOZEN'))!;
    assert.match(textOf(opening), /^ZHANAOZEN\/PRAGUE -- Officials in the west/);
    const word = elementsNamed(chapter, 'i')[0]!;
    assert.deepEqual([textOf(word), word.attributes['lang']], ['akimat', 'kk-Latn']);
  });

  it('has its duration and its narrator in the metadata', () => {
    const sum = elementsNamed(overlay, 'audio').reduce(
      (total, { attributes }) => total + seconds(attributes['clipEnd']!) - seconds(attributes['clipBegin']!),
      0,
    );
    const [own, total] = metas('media:duration').map(seconds);
    assert.ok(Math.abs(sum - own!) < 0.001, `${sum} ${own}`);
    assert.equal(own, total);
    assert.deepEqual(metas('media:narrator'), ['flite slt']);
    const style = new TextDecoder().decode(book.files['EPUB/style.css']);
    assert.ok(style.includes(`.${metas('media:active-class')[0]} {`));
  });

  it('has accessibility metadata that only claims what is certain', () => {
    assert.deepEqual(metas('schema:accessMode'), ['textual', 'visual', 'auditory']);
    // The logo of the publisher has no description, so the text alone is not sufficient.
    assert.deepEqual(metas('schema:accessModeSufficient'), ['textual,visual']);
    assert.ok(metas('schema:accessibilityFeature').includes('synchronizedAudioText'));
    assert.ok(!metas('schema:accessibilityFeature').includes('alternativeText'));
    assert.deepEqual(metas('schema:accessibilityHazard'), ['none']);
    assert.match(metas('schema:accessibilitySummary')[0]!, /read aloud.*Some pictures have no description\.$/);
    assert.match(book.warnings.join('\n'), /demo\/index\.html:\d+: this picture has no description/);
  });

  it('has the same bytes when it is made again', async () => {
    const again = await openBook({ pages: [PAGE], out: join(folder, 'again.epub') });
    assert.ok(Buffer.from(again.bytes).equals(book.bytes));
    const other = await openBook({ pages: [PAGE], out: join(folder, 'other.epub'), title: 'Another' });
    const name = ({ xml }: OpenedBook): string => textOf(elementsNamed(xml('package.opf'), 'dc:identifier')[0]!);
    assert.match(name(book), /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    assert.notEqual(name(other), name(book));
  });

  it('is identified by its first bytes', () => {
    const head = Buffer.from(book.bytes.subarray(0, 58)).toString('latin1');
    assert.match(head, /^PK\x03\x04/);
    assert.equal(head.slice(30), 'mimetypeapplication/epub+zip');
    assert.deepEqual([head.charCodeAt(8), head.charCodeAt(28)], [0, 0], 'stored, no extra field');
  });
});
