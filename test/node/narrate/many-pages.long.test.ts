import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { SaxesParser } from 'saxes';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

const story = (headline: string, rest: string): string => `<!doctype html>
<html lang="en"><head>
<link rel="canonical" href="https://news.example/a?x=1&amp;y=2">
<meta name="description" content="What happened &lt;there&gt;">
<meta property="article:published_time" content="2011-12-16T10:00:00+06:00">
</head><body><nav>Elsewhere</nav><article><h1>${headline}</h1>${rest}</article></body></html>`;

const HARBOUR = story('Harbour &amp; “storm” &lt;/script>', '<p>It closed at 9:30.</p><p lang="ru">Порт закрыт.</p>');
const QUOTES = story('Two voices', '<p>“I saw it. It was red.” He left.</p><blockquote><p>So it was.</p></blockquote>');
const MARKET = story('Market', '<p>It opened.</p>');

describe('aloud narrate of several pages', () => {
  const folder = createScratchFolder();
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const times = (path: string): number[] =>
    readdirSync(join(folder, path)).map((name) => statSync(join(folder, path, name)).mtimeMs);
  const all = [
    'narrate',
    'news',
    '--out',
    'audio',
    '--low-data',
    '--json-ld',
    '--rss',
    '--url',
    'https://cdn.example/a&b',
  ];
  let stderr = '';
  let stdout = '';
  let code: number | null = 0;

  before(async () => {
    mkdirSync(join(folder, 'news'));
    for (const [name, html] of Object.entries({ harbour: HARBOUR, market: MARKET, empty: '<p>', quotes: QUOTES }))
      writeFileSync(join(folder, `news/${name}.html`), html);
    ({ stderr, stdout, code } = await runAloud(all, folder));
  });

  it('makes all pages that it can, reports the others, and exits with 1', () => {
    assert.equal(code, 1);
    assert.match(stderr, /^news\/empty\.html:1: nothing here to read aloud/m);
    assert.match(stderr, /^3 pages, \d+ sentences \(\d+ spoken anew\), 0:\d\d of sound, 1 failed, in /m);
    assert.deepEqual(readdirSync(join(folder, 'audio')).sort(), ['harbour', 'market', 'quotes']);
    const files = ['story.jsonld', 'story.low.webm', 'story.m4a', 'story.rss.xml', 'story.vtt', 'story.webm'];
    assert.deepEqual(readdirSync(join(folder, 'audio/harbour')).sort(), files);
    assert.equal(stdout.split('\n').filter(Boolean).length, 3 * files.length);
  });

  it('speaks each part with a voice of its language', () => {
    const { notes, cues } = parseWebvtt(read('audio/harbour/story.vtt'));
    assert.match(notes[0]!, /^voice: flite slt, espeak-ng$/m);
    assert.equal(
      cues
        .at(-1)!
        .words.map(({ text }) => text)
        .join(' '),
      'Порт закрыт.',
    );
    assert.ok(cues.at(-1)!.end - cues.at(-1)!.start > 0.5);
  });

  it('makes a smaller file for slow connections, of the same duration', () => {
    const size = (name: string): number => statSync(join(folder, 'audio/harbour', name)).size;
    assert.ok(size('story.low.webm') < 0.85 * size('story.webm'), `${size('story.low.webm')} of ${size('story.webm')}`);
    assert.match(read('audio/harbour/story.vtt'), /^offset: story\.low\.webm 0\.000$/m);
  });

  it('writes JSON-LD that cannot end its script element', () => {
    const text = read('audio/harbour/story.jsonld');
    assert.ok(!text.includes('<'));
    const jsonLd = JSON.parse(text) as Record<string, unknown> & { audio: Record<string, unknown>[] };
    assert.equal(jsonLd['@type'], 'NewsArticle');
    assert.equal(jsonLd['headline'], 'Harbour & “storm” </script>');
    assert.equal(jsonLd['url'], 'https://news.example/a?x=1&y=2');
    assert.equal(jsonLd['datePublished'], '2011-12-16T10:00:00+06:00');
    assert.equal(jsonLd['description'], 'What happened <there>');
    assert.ok(!('author' in jsonLd), 'facts that the page does not have are left out');
    assert.deepEqual(jsonLd['speakable'], {
      '@type': 'SpeakableSpecification',
      xpath: ['/html/body/article/h1', '/html/body/article/p[1]'],
    });
    const bytes = (name: string): string => `${statSync(join(folder, 'audio/harbour', name)).size} B`;
    const duration = /^duration: (.*)$/m.exec(read('audio/harbour/story.vtt'))![1];
    assert.deepEqual(
      jsonLd.audio.map(({ contentUrl, encodingFormat, contentSize, duration: length }) => [
        contentUrl,
        encodingFormat,
        contentSize,
        length,
      ]),
      [
        ['https://cdn.example/a&b/harbour/story.webm', 'audio/webm', bytes('story.webm'), `PT${duration}S`],
        ['https://cdn.example/a&b/harbour/story.m4a', 'audio/mp4', bytes('story.m4a'), `PT${duration}S`],
        ['https://cdn.example/a&b/harbour/story.low.webm', 'audio/webm', bytes('story.low.webm'), `PT${duration}S`],
      ],
    );
  });

  // PLY-36
  it('says in the metadata that a machine reads: by rules, or by a model', () => {
    const voicesOf = (page: string): unknown[] =>
      (JSON.parse(read(`audio/${page}/story.jsonld`)) as { audio: Record<string, unknown>[] }).audio.map(
        ({ description, digitalSourceType }) => [description, digitalSourceType],
      );
    const trained = ['Read by an automated voice', 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'];
    assert.deepEqual(voicesOf('harbour'), [trained, trained, trained]);
    const item = read('audio/harbour/story.rss.xml');
    assert.match(item, /<description>What happened &lt;there&gt;\n\nRead by an automated voice<\/description>/);
    assert.match(item, /<podcast:txt purpose="ai-content">true<\/podcast:txt>/);
  });

  it('writes an item for feeds', () => {
    const item = read('audio/harbour/story.rss.xml');
    const itemTexts = new Map<string, string | Record<string, string>>();
    const parser = new SaxesParser({ xmlns: true });
    let text = '';
    parser.on('opentag', ({ name, attributes }) => {
      text = '';
      if (Object.keys(attributes).length)
        itemTexts.set(name, Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])));
    });
    parser.on('text', (part) => (text += part));
    parser.on('closetag', ({ name }) => text.trim() && itemTexts.set(name, text));
    parser.on('error', (error) => assert.fail(error));
    parser.write(item).close();
    assert.equal(itemTexts.get('title'), 'Harbour & “storm” </script>');
    assert.equal(itemTexts.get('pubDate'), 'Fri, 16 Dec 2011 04:00:00 GMT');
    assert.equal(itemTexts.get('guid'), 'https://news.example/a?x=1&y=2');
    assert.deepEqual(itemTexts.get('enclosure'), {
      url: 'https://cdn.example/a&b/harbour/story.m4a',
      length: String(statSync(join(folder, 'audio/harbour/story.m4a')).size),
      type: 'audio/x-m4a',
    });
    const duration = Number(/^duration: (.*)$/m.exec(read('audio/harbour/story.vtt'))![1]);
    assert.equal(itemTexts.get('itunes:duration'), String(Math.round(duration)));
  });

  it('with --update keeps what still fits, and makes the rest', async () => {
    rmSync(join(folder, 'news/empty.html'));
    const before = ['harbour', 'market', 'quotes'].map((name) => times(`audio/${name}`));
    const same = await runAloud(['narrate', 'news', '--out', 'audio', '--update'], folder);
    assert.match(same.stderr, /^3 left as they are, in /m);
    assert.equal(same.stdout, '');
    writeFileSync(join(folder, 'news/market.html'), MARKET.replace('It opened', 'It closed'));
    const changed = await runAloud(['narrate', 'news', '--out', 'audio', '--update'], folder);
    assert.match(changed.stderr, /^2 sentences \(1 spoken anew\), 0:0\d of sound, 2 left as they are, in /m);
    assert.match(read('audio/market/story.vtt'), /closed/);
    const after = ['harbour', 'market', 'quotes'].map((name) => times(`audio/${name}`));
    assert.deepEqual([after[0], after[2]], [before[0], before[2]]);
    assert.notDeepEqual(after[1], before[1]);
  });

  it('with --update never overwrites a recording of the author', async () => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/story.vtt'), 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOther words here.\n');
    const { code: ended, stderr: errors } = await runAloud(
      ['narrate', 'news/market.html', '--out', 'own', '--update'],
      folder,
    );
    assert.equal(ended, 1);
    assert.match(errors, /^own\/story\.vtt:1: no longer fits its page, and was not made by aloud narrate — /);
    assert.deepEqual(readdirSync(join(folder, 'own')), ['story.vtt']);
  });

  it('speaks quotations with another voice on request', async () => {
    const { stderr: errors } = await runAloud(
      ['narrate', 'news/quotes.html', '--out', 'quoted', '--quote-voice', 'rms'],
      folder,
    );
    assert.match(errors, /^5 sentences \(3 spoken anew\)/m);
    assert.match(read('quoted/story.vtt'), /^voice: flite slt, flite rms$/m);
  });

  it('exits with 2 if the addresses of a feed are unknown', async () => {
    const { code: ended, stderr: errors } = await runAloud(
      ['narrate', 'news/quotes.html', '--out', 'none', '--rss'],
      folder,
    );
    assert.equal(ended, 2);
    assert.match(errors, /^aloud: --rss needs --url/);
    assert.ok(!existsSync(join(folder, 'none')));
  });
});
