import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../../src/core/speech/speak.js';
import { spokenText } from '../../../src/core/speech/sentence-text.js';
import { blocksOf, storyOf } from './read-html.js';

/** What a voice says for a fragment. */
function saidFor(html: string): string[] {
  const speech = speak(storyOf(html));
  return speech.utterances.map((utterance) => spokenText(speech, utterance));
}

describe('text for screen readers only', () => {
  const names = [
    'sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'govuk-visually-hidden', 'usa-sr-only',
    'nhsuk-u-visually-hidden', 'cdk-visually-hidden', 'elementor-screen-only', 'slds-assistive-text', 'show-for-sr',
    'mejs-offscreen', 'plyr__sr-only', 'a-offscreen', 'a11y-hidden', 'element-invisible', 'u-hiddenVisually',
    'Layout_visuallyHidden__x1y2z', 'sc-VisuallyHidden-sc-1abc', 'yle__accessibilityText', 'hide-visually',
  ]; // prettier-ignore
  for (const name of names)
    it(`named ${name} is not read, and is listed`, () => {
      const html = `<p><span class="a ${name} b">Warning</span>You can be fined.</p>`;
      assert.deepEqual(blocksOf(html), ['paragraph: You can be fined.']);
      assert.deepEqual(storyOf(html).omissions!.map(({ kind }) => kind), ['hidden']); // prettier-ignore
    });

  for (const name of ['not-sr-only', 'md:sr-only', 'hidden-treasure', 'unscreened', 'offscreen-love'])
    it(`is not what ${name} names`, () =>
      assert.deepEqual(blocksOf(`<p><b class="${name}">Gold</b> was found.</p>`), ['paragraph: Gold was found.']));
});

describe('text that is only shown, beside text that is only said, is heard once', () => {
  const shown = (text: string, tag = 'span'): string => `<${tag} aria-hidden="true">${text}</${tag}>`;
  const said = (text: string): string => `<span class="visually-hidden">${text}</span>`;
  const cases: readonly (readonly [what: string, html: string, text: string, spoken: string])[] = [
    ['a drop cap', `<p>${shown('O')}${said('O')}n Tuesday it rained.</p>`, 'On Tuesday it rained.', 'On Tuesday it rained.'],
    ['its twin first', `<p>${said('On')}${shown('O')}${shown('n')} Tuesday it rained.</p>`, 'On Tuesday it rained.', 'On Tuesday it rained.'],
    ['a drop cap that nothing says', `<p>${shown('O')}n Tuesday it rained.</p>`, 'On Tuesday it rained.', 'On Tuesday it rained.'],
    ['a distance', `<p>${shown('5 km')}${said('five kilometres')} away a tree fell.</p>`, '5 km away a tree fell.', 'five kilometres away a tree fell.'],
    ['an amount', `<p>It cost ${shown('$5m')} ${said('five million dollars')}.</p>`, 'It cost $5m .', 'It cost five million dollars.'],
    ['a rating', `<p>${shown('★★★★☆')}${said('Four of five stars')}</p>`, '★★★★☆', 'Four of five stars.'],
    ['a pair after a pair', `<p>${shown('5 km')}${said('five kilometres')} ${shown('3 kg')}${said('three kilos')}</p>`, '5 km 3 kg', 'five kilometres three kilos.'],
    ['a pair in an element', `<p>It cost <b>${shown('$5')}</b>${said('five dollars')} today.</p>`, 'It cost $5 today.', 'It cost five dollars today.'],
    ['letters under a label', `<p><span aria-label="Then" role="text">${shown('T')}${shown('hen')}</span> it snowed.</p>`, 'Then it snowed.', 'Then it snowed.'],
    ['another label', `<p><span aria-label="five pounds">${shown('£5')}</span> were paid.</p>`, '£5 were paid.', 'five pounds were paid.'],
    ['a title of letters', `<h2 aria-label="Wind came">${shown('Wind', 'div')} ${shown('came', 'div')}</h2>`, 'Wind', 'Wind.'],
    ['a label of its own text', '<p>See <span aria-label="five">5</span> boats.</p>', 'See 5 boats.', 'See 5 boats.'],
    ['a whole block', `<p aria-hidden="true">Wind came.</p><p class="sr-only">Wind came.</p>`, 'Wind came.', 'Wind came.'],
  ]; // prettier-ignore
  for (const [what, html, text, spoken] of cases)
    it(what, () => {
      assert.equal(storyOf(html).blocks[0]!.text.replace(/\s+/g, ' ').trim(), text);
      assert.equal(saidFor(html)[0], spoken);
    });

  it('but not an icon and its name, or a repetition', () => {
    assert.deepEqual(blocksOf(`<p>See the rules ${shown('↗')}${said('opens in a new tab')} first.</p>`), ['paragraph: See the rules first.']); // prettier-ignore
    const icon = '<i class="material-icons" aria-hidden="true">warning</i>';
    assert.deepEqual(blocksOf(`<p>${icon}${said('Warning')}You can be fined.</p>`), ['paragraph: You can be fined.']);
    assert.deepEqual(blocksOf(`<p>Wind <b>came</b>${shown('came')}.</p>`), ['paragraph: Wind came.']);
    assert.deepEqual(blocksOf(`<h2>Costs <a ${'aria-hidden="true"'} class="anchor" href="#c">link</a></h2>`), ['heading: Costs']); // prettier-ignore
  });

  it('in a row of thousands, in linear time', () => {
    const html = `<p>${shown('a').repeat(20_000)}${said('b')}</p>`;
    assert.equal(storyOf(html).blocks.length, 1);
  });
});
