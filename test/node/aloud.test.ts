import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { runAloud, spawnAloud, createScratchFolder } from './run-aloud.js';

const ARTICLE = '<!doctype html>\n<html lang="en"><article><p>Hello there.</p></article>';

describe('aloud', () => {
  const folder = createScratchFolder();
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const fails = async (args: string[], code: number, message: RegExp): Promise<void> => {
    const ended = await runAloud(args, folder);
    assert.match(ended.stderr, message);
    assert.equal(ended.code, code);
    assert.equal(ended.stdout, '');
    assert.equal(existsSync(join(folder, 'made')), false, 'no files are left');
  };

  before(() => write('page.html', ARTICLE));

  it('has help and a version, also as a program', async () => {
    const { code, stdout } = spawnAloud(['--help'], folder);
    assert.equal(code, 0);
    assert.match(stdout, /^Usage: aloud COMMAND/);
    assert.match((await runAloud(['narrate', '--help'], folder)).stdout, /^Usage: aloud narrate PAGE/);
    assert.match((await runAloud(['--version'], folder)).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('exits with 2 and two lines for an invalid command line', async () => {
    await fails([], 2, /^aloud: no command\nthe commands are narrate, .*book.*; aloud --help says more\n$/);
    await fails(['sing'], 2, /^aloud: unknown command “sing”\nthe commands are .*\n$/);
    await fails(['narrate'], 2, /^aloud: narrate takes a page\naloud narrate --help says more\n$/);
    await fails(
      ['narrate', 'page.html', '--loud'],
      2,
      /^aloud: Unknown option '--loud'\naloud narrate --help says more\n$/,
    );
    await fails(['narrate', 'page.html', '--jobs', 'many'], 2, /^aloud: --jobs is a whole number from 1, not “many”\n/);
  });

  it('reports a missing file', async () => {
    await fails(
      ['narrate', 'absent.html', '--out', 'made'],
      1,
      /^absent\.html: no such file or folder — check the path/,
    );
    await fails(['narrate', 'page.html', '--out', 'made', '--names', 'absent.pls'], 1, /^absent\.pls: no such file/);
    await fails(
      ['narrate', 'page.html', '--out', 'made', '--names', '.'],
      1,
      /^\.: is a folder, not a file — name a file in/,
    );
    mkdirSync(join(folder, 'no-page'));
    await fails(['narrate', 'no-page', '--out', 'made'], 1, /^no-page\/.*: no page found — name an HTML file/);
    await fails(['narrate', 'no-*.htm', '--out', 'made'], 1, /^no-\*\.htm: no page found/);
  });

  it('reports the line of an article without text', async () => {
    write('empty.html', '<!doctype html>\n<html lang="en">\n<article>\n<img src="a.jpg" alt="">\n</article>');
    await fails(
      ['narrate', 'empty.html', '--out', 'made'],
      1,
      /^empty\.html:3: nothing here to read aloud — put the text/,
    );
  });

  it('reports the line of an error in a lexicon', async () => {
    write(
      'names.pls',
      '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">\n<lexeme>\n<grapheme>A\n</lexeme>\n</lexicon>',
    );
    await fails(
      ['narrate', 'page.html', '--out', 'made', '--names', 'names.pls'],
      1,
      /^names\.pls:4: is not well-formed XML/,
    );
  });

  it('does not use a voice for a language that it does not speak', async () => {
    write('tajik.html', '<!doctype html>\n<html lang="tg"><article><p>Душанбе.</p></article>');
    await fails(
      ['narrate', 'tajik.html', '--out', 'made'],
      1,
      /^tajik\.html:2: most of the story is in “tg”, for which there is no voice — record it, and let “aloud align” find its words/,
    );
    write('wrong.html', '<!doctype html>\n<html lang="en">\n<article><p>Жаңаөзен.</p></article>');
    await fails(
      ['narrate', 'wrong.html', '--out', 'made'],
      1,
      /^wrong\.html:3: flite slt has no sound for this story/m,
    );
    write('half.html', '<!doctype html>\n<article><h1>News 1</h1>\n<p>שלום.</p><p>עולם.</p></article>');
    await fails(
      ['narrate', 'half.html', '--out', 'made'],
      1,
      /^half\.html:3: flite slt has no sound for most of the story/m,
    );
    await fails(
      ['narrate', 'page.html', '--voice', 'nobody'],
      1,
      /^--voice nobody: no such voice — choose one of slt, /,
    );
  });

  it('reports other errors of the system', async () => {
    await fails(
      ['narrate', 'page.html', '--out', 'a'.repeat(300)],
      1,
      /^a+: has a name that is too long — choose a shorter/m,
    );
    await fails(['names', 'a'.repeat(300) + '.html'], 1, /^a+\.html: has a name that is too long/m);
  });

  it('reports a folder that cannot be written to before the work begins', async () => {
    write('file', '');
    await fails(
      ['narrate', 'page.html', '--out', 'file/in'],
      1,
      /^file\/in: .*not a folder — choose another folder\n$/,
    );
    await fails(['narrate', 'page.html', '--out', 'file'], 1, /^file: .*not a folder — choose another folder\n$/);
  });

  it('changes nothing if one of the files cannot be written', async () => {
    mkdirSync(join(folder, 'taken/story.webm/in'), { recursive: true });
    const { code, stderr } = await runAloud(['narrate', 'page.html', '--out', 'taken'], folder);
    assert.match(stderr, /^taken\/story\.webm: /m);
    assert.equal(code, 1);
    assert.deepEqual(readdirSync(join(folder, 'taken')), ['story.webm']);
  });
});
