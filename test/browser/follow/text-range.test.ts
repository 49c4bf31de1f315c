import { expect } from '@open-wc/testing';
import { setRangeToWords } from '../../../src/browser/follow/text-range.js';
import { createRecordedSpeech } from '../../../src/core/speech/recorded-speech.js';
import { shownWord, type Speech } from '../../../src/core/speech/speech.js';
import { readStory } from '../../../src/core/story/read-story.js';

describe('the range of words in the page', () => {
  let article: HTMLElement;
  const range = new Range();

  function read(html: string): Speech {
    article = document.body.appendChild(document.createElement('article'));
    article.innerHTML = html;
    return createRecordedSpeech(readStory(article));
  }

  afterEach(() => article.remove());

  const rangeText = (): string => range.toString().replace(/\s+/g, ' ').trim();

  it('holds exactly the words, also through elements, line breaks and spaces of any kind', () => {
    const speech = read(
      '<p>One <em>tw</em>o\n   three<br>four&nbsp;five <a href="#x">six, seven</a>.</p><p>Eight.</p>',
    );
    for (let word = 0; word < speech.words.length; word++) {
      expect(setRangeToWords(range, speech, word, word + 1), shownWord(speech, word)).to.be.true;
      expect(rangeText()).to.equal(shownWord(speech, word));
    }
    expect(setRangeToWords(range, speech, 0, 7)).to.be.true;
  });

  it('may contain text that is not read', () => {
    const speech = read(
      '<p>One two <span hidden>secret</span><select><option>Share</option></select> three <span data-aloud="skip">note</span> four.</p>',
    );
    expect(setRangeToWords(range, speech, 0, 4)).to.be.true;
    expect(setRangeToWords(range, speech, 1, 3)).to.be.true;
  });

  it('may contain the marks of notes, in elements and in the text', () => {
    const speech = read('<p>One two.<sup><a href="#n">1</a></sup> Three[2] four[3].</p>');
    expect(speech.words.map((_, index) => shownWord(speech, index))).to.deep.equal(['One', 'two.', 'Three', 'four.']);
    expect(setRangeToWords(range, speech, 0, 4)).to.be.true;
    expect(setRangeToWords(range, speech, 2, 3)).to.be.true;
    expect(rangeText()).to.equal('Three');
  });

  it('is empty when other words were inserted', () => {
    const speech = read('<p>One two <b>three</b> four.</p>');
    article.querySelector('b')!.before('very ');
    expect(setRangeToWords(range, speech, 0, 4)).to.be.false;
    expect(setRangeToWords(range, speech, 0, 2)).to.be.true;
    expect(setRangeToWords(range, speech, 2, 4)).to.be.true;
  });

  it('is empty when the words are gone', () => {
    const speech = read('<p>One two three.</p><p>Four five.</p>');
    const [first, second] = article.querySelectorAll('p') as unknown as [Element, Element];
    first.textContent = 'One';
    expect(setRangeToWords(range, speech, 2, 3)).to.be.false;
    second.remove();
    expect(setRangeToWords(range, speech, 3, 4)).to.be.false;
  });

  it('of a picture’s description is the picture’s parent', () => {
    const speech = read('<p>Before.</p><figure><img alt="A boat at a pier" src="data:,"></figure><p>After.</p>');
    const word = speech.words.findIndex((_, index) => shownWord(speech, index) === 'boat');
    expect(setRangeToWords(range, speech, word, word + 1)).to.be.true;
    expect(range.startContainer).to.equal(article.querySelector('figure'));
  });
});
