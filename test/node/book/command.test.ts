import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { runAloud, createScratchFolder } from '../run-aloud.js';
import { PIXEL, SOUND, writePage } from './opened-book.js';

const TIMING = 'WEBVTT\n\n00:01.000 --> 00:02.000\nOne two.\n';

describe('aloud book', () => {
  const folder = createScratchFolder();
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  const fails = async (args: string[], code: number, message: RegExp): Promise<void> => {
    const ended = await runAloud(['book', ...args], folder);
    assert.match(ended.stderr, message);
    assert.equal(ended.code, code);
    assert.equal(ended.stdout, '');
    assert.equal(existsSync(join(folder, 'made')), false, 'no files are left');
  };
  const OUT = ['--out', 'made/book.epub'];

  before(() => {
    writePage(folder, 'page.html', '<p>One two.</p>');
    mkdirSync(join(folder, 'sound'));
    write('sound/story.vtt', TIMING);
    write('sound/story.m4a', SOUND);
  });

  it('prints the path of the book and its contents', async () => {
    const { code, stdout, stderr } = await runAloud(
      ['book', 'page.html', '--audio', 'sound', '--out', 'book.epub'],
      folder,
    );
    assert.equal(code, 0, stderr);
    assert.equal(stdout, 'book.epub\n');
    assert.match(stderr, /^1 story, 1 sentences? in 1 s of sound, 0 pictures, 0\.0 MB$/m);
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('.')), []); // prettier-ignore
  });

  it('has help, and refuses an invalid command line', async () => {
    assert.match((await runAloud(['book', '--help'], folder)).stdout, /^Usage: aloud book PAGE…/);
    await fails(OUT, 2, /^aloud: book takes one page or more\naloud book --help says more\n$/);
    await fails(['page.html'], 2, /^aloud: --out names the book, FILE\.epub\n/);
    await fails(['page.html', '--out', 'made/book.zip'], 2, /^aloud: --out names the book/);
  });

  it('reports a page that is missing, given twice, or without text', async () => {
    await fails(['absent.html', ...OUT], 1, /^absent\.html: no such file or folder/);
    symlinkSync('page.html', join(folder, 'again.html'));
    await fails(['page.html', './again.html', ...OUT], 1, /^\.\/again\.html: is given twice — give each page once\n$/);
    write('empty.html', '<!doctype html>\n<html lang="en">\n<article>\n<img src="a.jpg" alt="">\n</article>');
    await fails(['page.html', 'empty.html', ...OUT], 1, /^empty\.html:3: nothing here to read — put the text/m);
  });

  it('does not make a silent book if sound was requested', async () => {
    await fails(['page.html', '--audio', 'absent', ...OUT], 1, /^absent: no such folder/);
    mkdirSync(join(folder, 'bare'));
    await fails(['page.html', '--audio', 'bare', ...OUT], 1, /^bare: has no story\.vtt with its sound — /m);
  });

  it('refuses the recording of another story', async () => {
    mkdirSync(join(folder, 'other'));
    write('other/story.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nAnother story, told by somebody else.\n');
    write('other/story.m4a', SOUND);
    await fails(
      ['page.html', '--audio', 'other', ...OUT],
      1,
      /^other\/story\.vtt: is of another story: 0 of its 6 words are on page\.html — name the recording of this page$/m,
    );
  });

  it('refuses a damaged sound, and a format that books do not support', async () => {
    mkdirSync(join(folder, 'broken'));
    write('broken/story.vtt', TIMING);
    write('broken/story.m4a', '');
    await fails(
      ['page.html', '--audio', 'broken', ...OUT],
      1,
      /^broken\/story\.m4a: is not AAC in MP4, MP3 or Opus in Ogg — /m,
    );
    writePage(folder, 'webm.html', '<audio><source src="a.webm"><track src="sound/story.vtt"></audio><p>One two.');
    write('a.webm', 'webm');
    await fails(
      ['webm.html', ...OUT],
      1,
      /^webm\.html:5: its sound has no format that books support — give it as \.m4a/m,
    );
  });

  it('makes a chapter without sound if the sound of the page is missing, with a warning', async () => {
    writePage(folder, 'gone.html', '<audio><source src="gone.m4a"><track src="gone.vtt"></audio><p>One two.');
    const { code, stderr } = await runAloud(['book', 'gone.html', '--out', 'gone.epub'], folder);
    assert.match(
      stderr,
      /^gone\.html:5: a chapter without sound: its sound or timing file does not exist — make it with/m,
    );
    assert.equal(code, 0);
  });

  it('reports a path that cannot be written to, and does not change an older book', async () => {
    write('file', '');
    await fails(['page.html', '--out', 'file/book.epub'], 1, /^file: .*not a folder — choose another folder$/m);
    mkdirSync(join(folder, 'folder.epub/in'), { recursive: true });
    await fails(['page.html', '--out', 'folder.epub'], 1, /^folder\.epub: is a folder/m);
    write('old.epub', 'old');
    await fails(['empty.html', '--out', 'old.epub'], 1, /nothing here to read/);
    assert.equal(readFileSync(join(folder, 'old.epub'), 'utf8'), 'old');
  });

  it('refuses a cover that is not a picture', async () => {
    await fails(['page.html', '--cover', 'page.html', ...OUT], 1, /^page\.html: is not a picture — give a PNG/m);
    await fails(['page.html', '--cover', 'absent.png', ...OUT], 1, /^absent\.png: no such file — /m);
  });

  it('chooses the paths of files itself, for any names in the page', async () => {
    write('dot.png', PIXEL);
    mkdirSync(join(folder, 'a"b&<c'));
    write('a"b&<c/..\\..\\evil.png', PIXEL);
    writePage(
      folder,
      '$(x) "page".html',
      '<h1>“A” &lt;b&gt;</h1><img src="./a%22b%26%3Cc/..%5C..%5Cevil.png" alt="&quot;&gt;&lt;script&gt;"><img src="x/../dot.png" alt="Dot" id=\'"><script>\'><p>One.',
    );
    const { code, stderr } = await runAloud(['book', '$(x) "page".html', '--out', 'hostile.epub'], folder);
    assert.equal(code, 0, stderr);
    const files = Object.keys(unzipSync(readFileSync(join(folder, 'hostile.epub'))));
    assert.deepEqual(
      files.filter((path) => !/^(?:mimetype|META-INF\/container\.xml|EPUB\/(?:pictures\/)?[a-z\d.-]+)$/.test(path)),
      [],
    );
    assert.equal(files.filter((path) => path.endsWith('.png')).length, 2);
  });

  it('has the date of its newest story, or that of the build', async () => {
    const modified = async (environment: Record<string, string>): Promise<string | undefined> => {
      Object.assign(process.env, environment);
      const { code, stderr } = await runAloud(['book', 'page.html', 'dated.html', '--out', 'dated.epub'], folder);
      for (const key of Object.keys(environment)) delete process.env[key];
      if (code) return stderr;
      const book = unzipSync(readFileSync(join(folder, 'dated.epub')));
      return /dcterms:modified">([^<]+)/.exec(new TextDecoder().decode(book['EPUB/package.opf']))?.[1];
    };
    writePage(
      folder,
      'dated.html',
      '<p>Three.',
      '<meta property="article:published_time" content="2011-12-20T10:00:00+0600">',
    );
    assert.equal(await modified({}), '2011-12-20T04:00:00Z');
    writePage(folder, 'timed.html', '<p>At <time datetime="PT2H">two</time>, <time datetime="2012-03-04">then</time>.');
    const timed = await runAloud(['book', 'timed.html', '--out', 'timed.epub'], folder);
    assert.doesNotMatch(timed.stderr, /is dated/);
    const opf = unzipSync(readFileSync(join(folder, 'timed.epub')))['EPUB/package.opf'];
    assert.match(new TextDecoder().decode(opf), /dcterms:modified">2012-03-04T00:00:00Z/);
    writePage(folder, 'undated.html', '<p>Three.');
    assert.match(
      (await runAloud(['book', 'undated.html', '--out', 'undated.epub'], folder)).stderr,
      /^undated\.epub: is dated 1980-01-01, because no page has a machine-readable date — give a page <time/m,
    );
    assert.equal(await modified({ TZ: 'Asia/Almaty' }), '2011-12-20T04:00:00Z');
    assert.equal(await modified({ SOURCE_DATE_EPOCH: '1000000000' }), '2001-09-09T01:46:40Z');
    assert.match((await modified({ SOURCE_DATE_EPOCH: 'now' }))!, /^SOURCE_DATE_EPOCH: is not a time: “now”/m);
  });
});
