import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/node/text-file.js';

/** The encoding of a file that begins with an ASCII text. */
const encodingOf = (text: string, charset?: string): string =>
  decodeText(Buffer.from(text, 'latin1'), 'page.html', charset).encoding;

const WINDOWS_1251 = '<meta charset="windows-1251">';
const UTF_8 = '<meta charset="utf-8">';

describe('the encoding of a text file', () => {
  it('is UTF-8 if the file declares none', () => {
    assert.equal(encodingOf(''), 'utf-8');
    assert.equal(encodingOf('<html><p>All is well.'), 'utf-8');
    assert.equal(encodingOf('<meta charset="no-such-encoding">'), 'utf-8');
  });

  it('is not read from a comment', () => {
    assert.equal(encodingOf(`<!-- ${WINDOWS_1251} -->${UTF_8}`), 'utf-8');
    assert.equal(encodingOf(`<!-- ${UTF_8} -->${WINDOWS_1251}`), 'windows-1251');
    const { text } = decodeText(Buffer.from(`<!-- ${WINDOWS_1251} -->${UTF_8}Порт`), 'page.html');
    assert.ok(text.endsWith('Порт'));
  });

  it('is read from both forms of <meta>', () => {
    assert.equal(encodingOf('<meta http-equiv="Content-Type" content="text/html; charset=cp1251">'), 'windows-1251');
    assert.equal(encodingOf('<META CHARSET=koi8-r>'), 'koi8-r');
    assert.equal(encodingOf('<meta name="description" content="a charset=koi8-r">'), 'utf-8');
  });

  it('is read from a page with a description that ends with “charset”', () => {
    for (const content of ['"about a charset"', "'charset ='", 'charset', '"charset, then charset"'])
      assert.equal(encodingOf(`<meta name=description content=${content}>${WINDOWS_1251}`), 'windows-1251', content);
  });

  it('is read from an XML declaration, and from <meta> before it', () => {
    assert.equal(encodingOf('<?xml version="1.0" encoding="windows-1251"?><html>'), 'windows-1251');
    assert.equal(encodingOf(`<?xml version="1.0" encoding="koi8-r"?>${WINDOWS_1251}`), 'windows-1251');
  });

  it('is never UTF-16 if the declaration can be read byte by byte', () => {
    assert.equal(encodingOf('<meta charset="utf-16">'), 'utf-8');
    assert.equal(encodingOf('<?xml version="1.0" encoding="UTF-16"?><html>'), 'utf-8');
  });

  it('is that of the HTTP header before that of <meta>, if the label is known', () => {
    assert.equal(encodingOf(UTF_8, 'cp1251'), 'windows-1251');
    assert.equal(encodingOf(WINDOWS_1251, 'no-such-encoding'), 'windows-1251');
  });

  it('is that of the byte order mark before all others', () => {
    assert.equal(encodingOf(`\xef\xbb\xbf${WINDOWS_1251}`, 'koi8-r'), 'utf-8');
    const { text, encoding } = decodeText(Buffer.from('\ufeffПорт', 'utf16le'), 'page.html', 'utf-8');
    assert.deepEqual({ text, encoding }, { text: 'Порт', encoding: 'utf-16le' });
  });

  it('is an error if the bytes are not text in it', () => {
    assert.throws(() => decodeText(Buffer.from([0xff, 0xc0]), 'page.html'), /is not text in utf-8/);
  });
});
