import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPages } from '../../../src/node/check/check-pages.js';
import { RULES } from '../../../src/core/check/rules/rules.js';
import { runAloud, createScratchFolder, type CommandResult } from '../run-aloud.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const GOOD = '<!doctype html>\n<html lang="en"><article><h1>A</h1><p>All is well.</p></article></html>';
const CAPTION = 'The port of Aktau lies on the shore of the Caspian Sea.';

/** The report for programs. */
interface Report {
  pages: {
    page: string;
    mended: number;
    findings: {
      ruleId: string;
      message: string;
      mend?: string;
      line: number;
      endLine: number;
      related: { line: number }[];
    }[];
  }[];
}

const reportOf = ({ stdout: out }: CommandResult): Report => JSON.parse(out) as Report;

/** The number of findings of each rule. */
function countsOf(ended: CommandResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { findings } of reportOf(ended).pages)
    for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
  return counts;
}

describe('aloud check', () => {
  const folder = createScratchFolder();
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const check = (...words: string[]): Promise<CommandResult> => runAloud(['check', ...words], folder);
  const checkInput = (input: string, ...words: string[]): Promise<CommandResult> =>
    runAloud(['check', '-', ...words], folder, input);
  const demo = readFileSync(join(root, 'demo/index.html'), 'utf8');

  before(() => {
    write('good.html', GOOD);
    for (const part of ['site/demo', 'site/audio/zhanaozen']) mkdirSync(join(folder, part), { recursive: true });
    cpSync(join(root, 'audio/zhanaozen/en'), join(folder, 'site/audio/zhanaozen/en'), { recursive: true });
    write('site/demo/index.html', demo);
  });

  it('finds the faults of the demo story, and none in its recording', async () => {
    const ended = await runAloud(['check', 'demo/index.html', '--format', 'json'], root);
    assert.deepEqual(countsOf(ended), {
      'figure/alt-repeats-caption': 4,
      'figure/alt-placeholder': 1,
      'link/ambiguous': 1,
      'name/one-letter': 1,
      'text/double-full-stop': 1,
    });
    assert.equal(ended.code, 1);
  });

  it('fixes what can be fixed without loss, and changes no other byte', async () => {
    write('site/demo/fixed.html', demo.replaceAll('\n', '\r\n'));
    const ended = await check('site/demo/fixed.html', '--fix', '--format', 'json');
    assert.equal(countsOf(ended)['figure/alt-repeats-caption'], undefined);
    assert.equal(reportOf(ended).pages[0]!.mended, 4);
    const fixed = readFileSync(join(folder, 'site/demo/fixed.html'), 'utf8');
    const undone = fixed.replaceAll(/alt="Described in the caption" data-aloud-alt=/g, 'alt=');
    assert.equal(undone, demo.replaceAll('\n', '\r\n'));
    const again = await check('site/demo/fixed.html', '--fix', '--format', 'json');
    assert.equal(reportOf(again).pages[0]!.mended, 0);
    assert.equal(readFileSync(join(folder, 'site/demo/fixed.html'), 'utf8'), fixed);
  });

  it('keeps the quotes, capitals, byte order mark, permissions and links of a file', async () => {
    const figure = (image: string): string => `<figure>${image}<figcaption>${CAPTION}</figcaption></figure>`;
    const page = (...images: string[]): string =>
      `\uFEFF<html lang=fa><article><h1>A</h1>${images.map(figure).join('')}</article>`;
    const said = 'شرح در زیرنویس تصویر آمده است';
    write(
      'real.html',
      page(`<IMG ALT = '${CAPTION}' src=a>`, '<img src=a.jpg/>', `<img alt="${CAPTION}" class=x>`, '<img>'),
    );
    chmodSync(join(folder, 'real.html'), 0o640);
    symlinkSync('real.html', join(folder, 'link.html'));
    assert.equal((await check('link.html', '--fix', '--rules', 'figure')).code, 0);
    assert.equal(
      readFileSync(join(folder, 'real.html'), 'utf8'),
      page(
        `<IMG ALT = '${said}' data-aloud-alt='${CAPTION}' src=a>`,
        `<img src=a.jpg/ alt="${said}" data-aloud-alt="">`,
        `<img alt="${said}" data-aloud-alt="${CAPTION}" class=x>`,
        `<img alt="${said}" data-aloud-alt="">`,
      ),
    );
    assert.equal(statSync(join(folder, 'real.html')).mode & 0o777, 0o640);
  });

  it('reports each of ten edits since the recording with its line', async () => {
    const edits: [string, string][] = [
      ['at least 13 people', 'at least 14 people'],
      ['has already reached', 'has now reached'],
      ['Nursultan Nazarbaev has', 'Nazarbaev has'],
      ['carrying out “identity', 'doing “identity'],
      ['Little news leaves the town. ', ''],
      ['‘No Choice But', '‘No Other Choice But'],
      ['some 2,000 people', 'some 3,000 people'],
      ['did not end the protests.', 'did not end the protests. They went on for weeks.'],
      ['funding” at work,', 'funding” at work there,'],
      ['He was speaking\n', 'He spoke\n'],
    ];
    let edited = demo;
    const lines = edits.map(([from, to]) => {
      assert.equal(edited.split(from).length, 2, from);
      edited = edited.replace(from, to);
      return demo.slice(0, demo.indexOf(from)).split('\n').length;
    });
    write('site/demo/edited.html', edited);
    const ended = await check('site/demo/edited.html', '--rules', 'timing', '--format', 'json');
    assert.equal(ended.code, 0, 'the timing covers nearly all of it');
    const [whole, ...places] = reportOf(ended).pages[0]!.findings;
    assert.match(whole!.message, /story\.vtt covers 99\.0 % of the page’s words/);
    assert.match(whole!.message, /; the page leaves a sentence out of the sound$/);
    assert.equal(places.length, edits.length);
    const leftOut = places.filter(({ mend }) => mend?.includes('until then the page skips it'));
    assert.deepEqual(
      leftOut.map(({ message }) => message),
      ['“They went on for weeks.” is not in the recording'],
    );
    for (const line of lines)
      assert.ok(
        places.some((place) => [place.line, place.endLine, ...place.related.map((other) => other.line)].includes(line)),
        `line ${line}`,
      );
    assert.equal((await check('site/demo/edited.html', '--rules', 'timing', '--min-coverage', '99.5')).code, 1);
    assert.equal((await check('site/demo/index.html', '--rules', 'timing', '--min-coverage', '100')).code, 0);
  });

  it('refuses the timing of another story, and a missing timing file', async () => {
    const vtt = join(folder, 'site/audio/zhanaozen/en/story.vtt');
    const other = await check('good.html', '--timing', vtt);
    assert.match(other.stdout, /good\.html:2:\d+: error: .*story\.vtt is of another story/);
    assert.equal(other.code, 1);
    write(
      'none.html',
      GOOD.replace('<p>', '<aloud-player><audio src="a"><track src="none.vtt"></audio></aloud-player><p>'),
    );
    assert.match((await check('none.html')).stdout, /error: the timing file none\.vtt: no such file or folder/);
    write('bad.vtt', 'no cues');
    assert.match((await check('good.html', '--timing', 'bad.vtt')).stdout, /bad\.vtt: is not WebVTT/);
    assert.match((await check('good.html', '--timing', 'gone.vtt')).stdout, /^gone\.vtt: no such file or folder — /m);
  });

  it('reads timing of any format of the player', async () => {
    const player = (name: string): string =>
      `<aloud-player><audio src="a.mp3"><track src="${name}"></audio></aloud-player>`;
    const page = '<html lang="en"><article><h1 id="h">All</h1>PLAYER<p id="p">It is well.</p></article></html>';
    const files = {
      'any.srt': '1\n00:00:00,000 --> 00:00:01,000\nAll\n\n2\n00:00:01,000 --> 00:00:02,000\nIt is WORD\n',
      'any.json':
        '{"version":"1.0.0","segments":[{"startTime":0,"endTime":1,"body":"All"},{"startTime":1,"endTime":2,"body":"It is WORD"}]}',
    };
    for (const [name, content] of Object.entries(files)) {
      write('any.html', page.replace('PLAYER', player(name)));
      write(name, content.replace('WORD', 'well.'));
      assert.equal((await check('any.html')).stdout, '1 page: 0 errors, 0 warnings, 0 notes\n', name);
      write(name, content.replace('WORD', 'ill.'));
      assert.match((await check('any.html')).stdout, /“well\.” is “ill\.” in the recording/, name);
    }
    const par = (id: string, sound: string): string =>
      `<par><text src="any.html#${id}"/><audio src="${sound}" clipBegin="0s" clipEnd="1s"/></par>`;
    const smil = (pars: string): string =>
      `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>${pars}</body></smil>`;
    write('any.smil', smil(par('h', 'a.mp3') + par('p', 'a.mp3') + par('p', 'b.mp3')));
    write('any.html', page.replace('PLAYER', player('any.smil')));
    assert.equal((await check('any.html')).code, 0, 'the clips of the sound of the player have the words of the page');
    write('any.smil', smil(par('h', 'a.mp3')));
    assert.match((await check('any.html')).stdout, /“It is well\.” is not in the recording/);
    write('any.smil', '<smil>\n<body>\n</smil>');
    assert.match((await check('any.html')).stdout, /the timing file any\.smil: line 3: is not well-formed XML/);
    write('any.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\n{All} It is well.');
    write('any.html', page.replace('PLAYER', player('any.vtt')));
    assert.equal((await check('any.html')).code, 0, 'words in braces are words');
  });

  it('reads folders and standard input, and reports what it cannot read without stopping', async () => {
    mkdirSync(join(folder, 'pages/in/node_modules'), { recursive: true });
    for (const name of ['pages/b.htm', 'pages/in/a.HTML', 'pages/in/node_modules/x.html', 'pages/c.txt'])
      write(name, GOOD);
    const ended = await check('absent.html', 'pages', '--format', 'json');
    const pages = reportOf(ended).pages.map(({ page }) => page.replaceAll('\\', '/'));
    assert.deepEqual(pages, ['absent.html', 'pages/b.htm', 'pages/in/a.HTML']);
    assert.equal(ended.code, 1);
    assert.match((await check('absent.html')).stdout, /^absent\.html: no such file or folder — /);
    const input = await checkInput('<p>a..');
    assert.match(input.stdout, /^stdin:1:1: error: the page does not state its language/m);
    assert.equal((await checkInput(GOOD)).code, 0);
  });

  it('writes the fixed page from standard input to standard output', async () => {
    const page = `<html lang="en"><article><h1>A</h1><figure><img src=a><figcaption>${CAPTION}</figcaption></figure></article>\n`;
    const { code, stdout: out, stderr: err } = await checkInput(page, '--fix');
    assert.equal(out, page.replace('src=a', 'src=a alt="Described in the caption" data-aloud-alt=""'));
    assert.match(err, /1 fixed/);
    assert.equal(code, 0);
  });

  it('does not fix a file that is not UTF-8, and reports it', async () => {
    const page = Buffer.from(
      `<meta charset="windows-1252"><html lang="en"><article><h1>Caf\xe9</h1><figure><img><figcaption>${CAPTION}</figcaption></figure></article>`,
      'latin1',
    );
    writeFileSync(join(folder, 'old.html'), page);
    const { code, stdout: out } = await check('old.html', '--fix');
    assert.match(out, /old\.html: is written in windows-1252, so it is left unchanged — save it as UTF-8/);
    assert.equal(code, 1);
    assert.deepEqual(readFileSync(join(folder, 'old.html')), page);
  });

  it('checks only the given rules', async () => {
    write('faulty.html', '<article><h2>A</h2><p>b.. c</p></article>');
    const rules = async (...words: string[]): Promise<string[]> =>
      Object.keys(countsOf(await check('faulty.html', '--format', 'json', ...words))).sort();
    assert.deepEqual(await rules(), ['heading/no-h1', 'language/missing', 'text/double-full-stop']);
    assert.deepEqual(await rules('--rules', 'heading,text/debris'), ['heading/no-h1']);
    assert.deepEqual(await rules('--skip', 'language', '--skip', 'heading/no-h1'), ['text/double-full-stop']);
  });

  it('exits with 2 for an invalid command line, and has help', async () => {
    for (const [words, message] of [
      [[], /check takes a page, a folder/],
      [['good.html', '--format', 'xml'], /--format is one of text, json, sarif, not “xml”/],
      [['good.html', '--rules', 'figur'], /--rules knows no rule “figur”/],
      [['good.html', '--min-coverage', '101'], /--min-coverage is a number from 0 to 100/],
    ] as const) {
      const { code, stderr: err } = await check(...words);
      assert.equal(code, 2);
      assert.match(err, message);
    }
    const { stdout: out, code } = await check('--help');
    assert.equal(code, 0);
    for (const { id } of RULES) assert.ok(out.includes(id));
    const all = await check('good.html');
    assert.equal(all.stdout, '1 page: 0 errors, 0 warnings, 0 notes\n');
    assert.equal(all.code, 0);
  });

  describe('an address', () => {
    const server = createServer(({ url }, response) => {
      const pages: Record<string, string> = {
        '/page': GOOD.replace('<p>', '<aloud-player><audio src="a"><track src="t.vtt"></audio></aloud-player><p>'),
        '/t.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nA All is ill.',
      };
      const page = pages[url ?? ''];
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
    after(() => server.close());

    it('is fetched with its timing; an error of the server is reported', async () => {
      const { port } = server.address() as { port: number };
      const found = async (path: string): Promise<string[]> => {
        const pages = checkPages([`http://127.0.0.1:${port}${path}`], {
          rules: RULES,
          fix: true,
          write: assert.fail,
          stdin: Readable.from([]),
        });
        const messages: string[] = [];
        for await (const { error, findings } of pages)
          messages.push(...(error ? [error.message] : []), ...findings.map(({ message }) => message));
        return messages;
      };
      const [whole, place] = await found('/page');
      assert.match(whole!, /^t\.vtt covers 75\.0 % of the page’s words/);
      assert.equal(place, '“well.” is “ill.” in the recording');
      assert.deepEqual(await found('/none'), ['the server answers 404 Not Found']);
      server.close();
      server.closeAllConnections();
      assert.match((await found('/page'))[0]!, /^cannot be fetched \(\w+\)$/);
    });
  });
});
