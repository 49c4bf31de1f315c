import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../../src/core/speech/speak.js';
import { spokenText } from '../../../src/core/speech/sentence-text.js';
import { blocksOf, storyOf } from './read-html.js';

const shown = (text: string, tag = 'span', more = ''): string => `<${tag} aria-hidden="true" ${more}>${text}</${tag}>`;
const said = (text: string, tag = 'span'): string => `<${tag} class="sr-only">${text}</${tag}>`;

/** The words of a page, and what a voice says for them. */
function read(html: string): [shown: string, said: string] {
  const speech = speak(storyOf(html));
  return [
    blocksOf(html).map((line) => line.replace(/^\w+: /, '')).join(' | '),
    speech.utterances.map((utterance) => spokenText(speech, utterance)).join(' '),
  ];
} // prettier-ignore

type Row = readonly [what: string, html: string, shown: string, said?: string];
const rows = (list: readonly Row[]): void => {
  for (const [what, html, words, voice = words] of list) it(what, () => assert.deepEqual(read(html), [words, voice]));
};

describe('a text that is shown, and another that is said', () => {
  rows([
    ['after it', `<p>It cost ${shown('£5')}${said('five pounds')} today.</p>`, 'It cost £5 today.', 'It cost five pounds today.'],
    ['before it', `<p>It cost ${said('five pounds')}${shown('£5')} today.</p>`, 'It cost £5 today.', 'It cost five pounds today.'],
    ['before several', `<p>It cost ${said('five pounds')}${shown('£5')}${shown('.0')} today.</p>`, 'It cost £5.0 today.', 'It cost five pounds today.'],
    ['that is hidden too', `<p>It is ${shown('not', 'span', 'hidden')}${said('not')} shut today.</p>`, 'It is shut today.'],
    ['that is an icon', `<p>See ${shown(' open_in_new ')}the rules here.</p>`, 'See the rules here.'],
    ['that is named as an icon', `<p>See ${shown('new', 'i', 'class="fa x"')} the rules here.</p>`, 'See the rules here.'],
    ['that is named like an icon', `<p>See ${shown('new', 'i', 'class="fat"')} rules here.</p>`, 'See new rules here.'],
    ['blocks with other words', `<p>Wind came in.</p>${shown('Chart of 5', 'div')}${said('Five boats came.', 'div')}`, 'Wind came in.'],
    ['blocks and a text with other words', `<p>Wind came in.</p>${shown('Chart', 'div')}${shown('5')}${said('Five boats came.', 'div')}`, 'Wind came in.'],
    ['blocks with the same words', `${shown('Wind came in.', 'div')}${said('Wind came in.', 'div')}`, 'Wind came in.'],
  ]); // prettier-ignore
  it('is stored for each of two in one word', () => {
    const [block] = storyOf(`<p>It cost ${shown('£5')}${said('five')}${shown('.0')}${said('exactly')}.</p>`).blocks;
    assert.deepEqual(block!.spokenForms, [
      { start: 8, end: 10, text: 'five' },
      { start: 10, end: 12, text: 'exactly' },
    ]);
  });
  it('is stored without the spaces around it', () => {
    const forms = (html: string): string[] => storyOf(html).blocks[0]!.spokenForms!.map(({ text }) => text);
    assert.deepEqual(forms(`<p>It cost ${shown('£5')}${said(' five pounds ')} today.</p>`), ['five pounds']);
    assert.deepEqual(forms(`<p>It cost <b aria-label=" five pounds ">${shown('£5')}</b> today.</p>`), ['five pounds']);
  });
});

describe('a text that is shown, in an element with a label', () => {
  const label = (text: string, content: string, tag = 'b'): string =>
    `<${tag} aria-label="${text}">${content}</${tag}>`;
  const nested = (depth: number): string => '<i>'.repeat(depth) + shown('£5') + '</i>'.repeat(depth);
  rows([
    ['near to it', `<p>It cost ${label('five pounds', nested(0))} today.</p>`, 'It cost £5 today.', 'It cost five pounds today.'],
    ['some elements up that says all of it', `<p>It cost ${label('£5 or five', nested(3))} today.</p>`, 'It cost £5 today.', 'It cost £5 or five today.'],
    ['more elements up', `<p>It cost ${label('£5 or five', nested(4))} today.</p>`, 'It cost £5 today.'],
    ['in several parts', `<p>It cost ${label('five million', shown('£5') + shown('M'))} today.</p>`, 'It cost £5M today.', 'It cost five million today.'],
    ['in two words', `<p>It cost ${label('five million', `${shown('£5')} ${shown('M')}`)} today.</p>`, 'It cost £5 M today.', 'It cost five million today.'],
    ['that says other words than a part of it', `<p>It cost ${label('Price', nested(1))} today.</p>`, 'It cost £5 today.'],
    ['that says more than it', `<p>It cost ${label('five big pounds', `${shown('£5')} big`)} today.</p>`, 'It cost £5 big today.'],
    ['that is a link with more words', `<p>See ${label('Read more', shown('more'), 'a')} there now.</p>`, 'See there now.'],
    ['that is a link with these words', `<p>See ${label('More', shown('more'), 'a')} there now.</p>`, 'See more there now.'],
    ['that is named like a link', `<p>See ${label('Read more', shown('more'), 'a-x')} there now.</p>`, 'See more there now.', 'See Read more there now.'],
    ['that is named like a button', `<p>See ${label('Read more', shown('more'), 'x-button')} there now.</p>`, 'See more there now.', 'See Read more there now.'],
    ['that is a block around its own', `<section aria-label="five pounds 5"><p>${shown('£5')}</p></section><p>It rained.</p>`, 'It rained.'],
  ]); // prettier-ignore
});

describe('a text that is shown, and nothing says it,', () => {
  rows([
    ['is a word of the text after it', `<p>${shown('On')} Tuesday it rained.</p>`, 'On Tuesday it rained.'],
    ['is a word of the text before it', `<p>It rained on ${shown('Tuesday')}</p>`, 'It rained on Tuesday', 'It rained on Tuesday.'],
    ['is none in several parts', `<p>${shown('O')}${shown('n')}Tuesday it rained.</p>`, 'Tuesday it rained.'],
    ['is none in several parts of a word', `<p>It rained on ${shown('Tues')}${shown('day')} there.</p>`, 'It rained on there.'],
    ['is none as a block', `<section>Wind came.${shown('and rain', 'div')}</section>`, 'Wind came.'],
    ['is none in a link', `<p>See <a href="#">the ${shown('new')} rules</a> now.</p>`, 'See the rules now.'],
    ['is none in a button', `<p>Press <button>the ${shown('new')} one</button> now.</p>`, 'Press the one now.'],
    ['is one in an element named like these', `<p>See <a-x>the ${shown('new')} rules</a-x> now.</p>`, 'See the new rules now.'],
    ['is one in an element that ends like these', `<p>See <x-a>the ${shown('new')} rules</x-a> now.</p>`, 'See the new rules now.'],
    ['is none beside a number', `<p>5 ${shown('km')}</p><p>It rained.</p>`, '5 | It rained.', '5. It rained.'],
    ['is none that repeats the text before it', `<p>Wind <b>came</b> ${shown('came')} in.</p>`, 'Wind came in.'],
    ['is none that repeats the text after it', `<p>Wind ${shown('came')} <b>came</b> in.</p>`, 'Wind came in.'],
    ['is one beside another word', `<p>Wind <b>then</b> ${shown('came')} in.</p>`, 'Wind then came in.'],
    ['is none without letters', `<p>It got ${shown('★★')}there.</p>`, 'It got there.'],
  ]); // prettier-ignore
});
