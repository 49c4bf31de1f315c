import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSimilarWords } from '../../../src/core/check/similar-words.js';
import { quote } from '../../../src/core/check/quotation.js';
import { isVagueLinkText } from '../../../src/core/check/vague-link-text.js';
import { findingsIn, messagesOf } from './run-check.js';
import { cpuTime } from '../../cpu-time.js';

const page = (html: string, lang = 'en'): string => `<html lang="${lang}"><body><article><h1>A</h1>${html}</article>`;

// ART-7
describe('links', () => {
  it('with vague text are found in many languages, in capitals and with punctuation', () => {
    for (const words of ['Click here', 'READ MORE »', 'здесь', 'اینجا', 'hier klicken', 'Lire la suite…', 'aquí', 'тут', 'осында', 'толығырақ'])
      assert.ok(isVagueLinkText(words), words); // prettier-ignore
    for (const words of ['Read more about Aktau', 'Hier wohnt Kant', 'The here and now', ''])
      assert.ok(!isVagueLinkText(words), words);
  });

  const better = (html: string): string | undefined => /example “(.*)”/.exec(suggestions(page(html))[0] ?? '')?.[1];
  const suggestions = (html: string): string[] =>
    findingsIn(html).flatMap(({ rule, advice }) => (rule === 'link/ambiguous' ? [advice] : []));

  it('get better words from their title, target, address or sentence', () => {
    assert.equal(better('<p><a href="#b">here</a></p><section id="b"><h2>The port</h2></section>'), 'The port');
    assert.equal(
      better('<p><a href="#b">here</a></p><aside id="b" aria-label="The publisher"></aside>'),
      'The publisher',
    );
    assert.equal(better('<p><a href="/x/oil-town-under-guard.html?a=1">here</a></p>'), 'oil town under guard');
    assert.equal(better('<p><a href="/9" title="The port of Aktau">here</a></p>'), 'The port of Aktau');
    assert.equal(better('<p>It rained. To find out more, <a href="/9">click here</a>.</p>'), 'To find out more');
    assert.equal(better('<p><a href="/%E0%A4%A">here</a></p>'), undefined);
  });

  it('with a label are checked by the label', () => {
    assert.deepEqual(messagesOf('link/ambiguous', page('<p><a href="/x" aria-label="More on Aktau">More</a></p>')), []);
  });
});

describe('names', () => {
  const pairs = (html: string, lang?: string): string[] => messagesOf('name/one-letter', page(html, lang));

  it('that differ by one letter are reported', () => {
    assert.deepEqual(pairs('<p>It was Yerzhan Kazykhanov.</p><p>No, said Kakykhanov, and left.</p>'), [
      '“Kakykhanov” (once) and “Kazykhanov” (once) differ by one letter',
    ]);
    assert.equal(pairs('<p>Mr. Kazykhanov left them there. Mr. Kakykhanov stayed with them.</p>').length, 1);
    assert.deepEqual(pairs('<p>They said no. Walkers came with them. They said yes. Walkars came then.</p>'), []);
    assert.equal(pairs('<p>В городе Жанаозен, в Жанозен ехали.</p>', 'ru').length, 1);
    assert.equal(pairs('<p>They went to Rukban, where Rubkan lies, and to Rukban.</p>').length, 1);
  });

  it('that are inflected, short, of different people, or common words are not reported', () => {
    for (const html of [
      '<p>The Kazakhs of Kazakhstan, and a Kazakhstani, Kazakhstan’s own.</p>',
      '<p>He met Назарбаев, and of Назарбаева, to Назарбаеву.</p>',
      '<p>From Iran, and to Iraq, he went.</p>',
      '<p>It was Anna Martins, and it was Jorge Mertins, who won.</p>',
      '<p>The Parties said the Ponties. In parties, and in Ponties.</p>',
      '<p>Walkers. Talkers. In Walkers, in Talkers.</p>',
    ])
      assert.deepEqual(pairs(html), [], html);
    assert.deepEqual(pairs('<p>Er sah die Stande der Stände, im Stadtbuch das Stattbuch, und ging.</p>', 'de'), []);
    assert.equal(pairs('<p>Er sah Angela Merkelin, und dann Angela Merzelin, im Haus.</p>', 'de').length, 1);
  });

  it('are paired in linear time', () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `Name${index.toString(36).padStart(5, 'x')}end`);
    const start = cpuTime();
    findSimilarWords(words);
    assert.ok(cpuTime() - start < 5000);
  });
});

describe('a message', () => {
  it('quotes words once, with any quotation marks at their start', () => {
    for (const [text, expected] of [
      ['No.', '“No.”'],
      ['“No.”', '“No.”'],
      ['“No,” she said', '“No,” she said'],
      ['“My daughter went', '“My daughter went”'],
      ['«Нет»', '«Нет»'],
      ['"' + 'a'.repeat(70) + '"', '"' + 'a'.repeat(56) + '…"'],
    ] as const)
      assert.equal(quote(text), expected);
    assert.deepEqual(messagesOf('text/double-full-stop', page('<p>It was “so.. And not.”</p>')), [
      '“so..”: “..” is written twice',
    ]);
  });
});

describe('the text', () => {
  it('with doubled punctuation is reported, but not an ellipsis, a path or a range', () => {
    const marks = (text: string): number => messagesOf('text/double-full-stop', page(`<p>${text}</p>`)).length;
    assert.equal(marks('It meets standards.. And,, so.'), 2);
    assert.equal(marks('And so on... see ../a, 1..5, „,,low“, a ..b'), 0);
  });

  // ART-8
  it('with several labels of breakpoints is reported, in any elements, but not sizes of clothes', () => {
    const rows = (html: string): number => messagesOf('text/debris', `<html lang="en"><body>${html}`).length;
    assert.equal(rows('<p>a</p><i>XS</i> <i>SM</i><i>MD</i><b>LG</b><p>b</p>'), 1);
    assert.equal(rows('XS SM MD LG'), 1);
    assert.equal(rows('<i>S</i><i>M</i><i>L</i><i>XL</i><i>XXL</i> <p>LG</p>'), 0);
  });
});

describe('parts that a guess leaves out', () => {
  const text = '<p>The port stayed shut on Monday, and some people walked home in the cold of the night.</p>';
  const left = (html: string): string[] => messagesOf('story/left-out', `<article>${text}${html}</article>`);

  it('are listed with their words and the reason, each once', () => {
    assert.deepEqual(left('<aside class="ad-unit"><h2>Cranes</h2><p>For hire</p></aside>'), [
      '“Cranes For hire” is not read: class="ad-unit" looks like an advertisement or an offer of the site',
    ]);
  });

  it('are not listed where the author left them out, or where they have no words', () => {
    assert.deepEqual(
      left('<aside class="ad-unit" data-aloud="skip">Buy.</aside><aside class="ad-unit"> * </aside>'),
      [],
    );
  });
});
