import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny';
import { parseWebvtt, type WebvttFile } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { runAloud, createScratchFolder, type CommandResult } from '../run-aloud.js';

const PAGE = `<!doctype html>
<html lang="en">
<title>Not this</title>
<article>
<h1>The Night Train</h1>
<p>It left Aktau at nine &amp; nobody waved. “R&lt;D,” said the guard — twice.</p>
<p lang="tg">Қатор рафт.</p>
<p>Zhanaozen lay ahead.</p>
</article>`;

const NAMES = `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Aqtau</grapheme><grapheme>Aktau</grapheme><alias>the port that some write with a letter q</alias></lexeme>
</lexicon>`;

const WRITTEN_SENTENCES = [
  'The Night Train',
  'It left Aktau at nine & nobody waved.',
  '“R<D,” said the guard — twice.',
  'Zhanaozen lay ahead.',
];

describe('aloud narrate', () => {
  const folder = createScratchFolder();
  let ended: CommandResult;
  let timing: WebvttFile;
  const read = (path: string): Buffer => readFileSync(join(folder, path));
  const note = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(timing.notes[0]!)![1]!;

  before(async () => {
    writeFileSync(join(folder, 'page.html'), PAGE);
    writeFileSync(join(folder, 'names.pls'), NAMES);
    ended = await runAloud(['narrate', 'page.html', '--out', 'audio/train/en'], folder);
    assert.equal(ended.code, 0, ended.stderr);
    timing = parseWebvtt(read('audio/train/en/story.vtt').toString());
  });

  it('writes three files, names them, and leaves nothing else', () => {
    const files = ['story.m4a', 'story.vtt', 'story.webm'];
    assert.deepEqual(readdirSync(join(folder, 'audio/train/en')).sort(), files);
    assert.deepEqual(
      ended.stdout.split('\n').filter(Boolean).sort(),
      files.map((file) => join('audio/train/en', file)),
    );
  });

  it('writes a cue for each sentence, with the written words', () => {
    assert.deepEqual(
      timing.cues.map(({ words }) => words.map(({ text }) => text).join(' ')),
      WRITTEN_SENTENCES,
    );
    assert.match(timing.cues[0]!.text, /^The <00:00:00\.\d{3}>Night <00:00:00\.\d{3}>Train$/);
  });

  it('has a time for every word, in ascending order', () => {
    let last = 0;
    for (const { start, end, words } of timing.cues) {
      assert.ok(start > last);
      assert.equal(words[0]!.start, start);
      for (const word of words.slice(1)) assert.ok(word.start > (last = Math.max(last, start)) && word.start < end);
      last = end;
    }
    assert.ok(Number(note('duration')) > last);
  });

  it('begins with voice, language, duration and the offset of each source', () => {
    assert.deepEqual([note('voice'), note('language')], ['flite slt', 'en']);
    assert.match(timing.notes[0]!, /^offset: story\.webm 0\.000\noffset: story\.m4a 0\.000$/m);
  });

  it('has sound files of the stated duration', async () => {
    for (const file of ['story.webm', 'story.m4a']) {
      const input = new Input({
        source: new FilePathSource(join(folder, 'audio/train/en', file)),
        formats: ALL_FORMATS,
      });
      assert.ok(Math.abs((await input.computeDuration()) - Number(note('duration'))) < 0.05, file);
    }
  });

  it('reports what it left out, with the line, and its progress', () => {
    assert.match(
      ended.stderr,
      /^page\.html:7: left out: this part is in “tg”, for which there is no voice — record it/m,
    );
    assert.match(ended.stderr, /^4 of 4 sentences$/m);
    assert.doesNotMatch(ended.stderr, /\x1b/);
  });

  it('gives the same bytes again with any number of threads', async () => {
    const again = await runAloud(['narrate', 'page.html', '--out', 'again', '--jobs', '1', '--cache', 'fresh'], folder);
    assert.match(again.stderr, /^4 sentences \(4 spoken anew\)/m);
    for (const file of ['story.webm', 'story.m4a', 'story.vtt'])
      assert.ok(read(`again/${file}`).equals(read(`audio/train/en/${file}`)), file);
  });

  it('applies the lexicon to spoken words, not to written words', async () => {
    assert.equal((await runAloud(['narrate', 'page.html', '--out', 'named', '--names', 'names.pls'], folder)).code, 0);
    const named = parseWebvtt(read('named/story.vtt').toString());
    assert.deepEqual(
      named.cues.map(({ words }) => words.map(({ text }) => text).join(' ')),
      WRITTEN_SENTENCES,
    );
    const length = ({ cues }: WebvttFile): number => cues[1]!.end - cues[1]!.start;
    assert.ok(length(named) > length(timing) + 1);
  });

  it('synthesizes only the sentence that was changed', async () => {
    writeFileSync(join(folder, 'corrected.html'), PAGE.replace('lay ahead', 'lay behind'));
    const { stderr } = await runAloud(['narrate', 'corrected.html', '--out', 'corrected'], folder);
    assert.match(stderr, /^4 sentences \(1 spoken anew\)/m);
    const fresh = await runAloud(
      ['narrate', 'corrected.html', '--out', 'corrected-fresh', '--cache', 'fresh-2'],
      folder,
    );
    assert.match(fresh.stderr, /^4 sentences \(4 spoken anew\)/m);
    for (const file of ['story.webm', 'story.m4a', 'story.vtt'])
      assert.ok(read(`corrected/${file}`).equals(read(`corrected-fresh/${file}`)), file);
  });
});
