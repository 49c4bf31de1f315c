import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageFacts } from './page-facts.js';
import { expectations, type SpokenStep } from './expectations.js';

const PAGE: PageFacts = {
  text: 'News The boat comes. A boat at the pier, or jetty. Drawing: Anna',
  captions: ['A boat at the pier, or jetty.'],
  pictures: ['Described in the caption'],
  headings: [{ level: 1, text: 'News' }],
  target: { before: 'Skip', after: 'News The boat comes.' },
  soundAt: 0,
};

/** A line, and the speech for each press. */
const step = (line: string, ...utterances: string[][]): SpokenStep => ({ line, utterances, playedSeconds: 0 });

/** The failures of an expectation after these lines. */
const failuresOf = (name: string, steps: SpokenStep[], { wanted = '', page = {} } = {}): string[] =>
  expectations[name]!({ steps, page: { ...PAGE, ...page } }, wanted);

const READ_ALL_SPEECH = ['News', 'The boat comes.', 'figure', 'Described in the caption', 'image', 'A boat at the pier, or', 'caption', 'jetty', '.', 'Drawing: Anna']; // prettier-ignore

describe('expectations of the speech', () => {
  describe('caption heard once', () => {
    const once = (said: string[], page = {}): string[] =>
      failuresOf('caption heard once', [step('read all', said)], { page });

    it('is met once, even with the name of its role in the middle', () => assert.deepEqual(once(READ_ALL_SPEECH), []));

    it('is not met with the caption as the name of the figure as well, nor as that of the picture', () => {
      assert.deepEqual(once(['A boat at the pier, or jetty.', 'figure', ...READ_ALL_SPEECH]), ['heard 2 times: A boat at the pier, or jetty.']); // prettier-ignore
    });

    it('is not met without the caption in the speech', () => assert.equal(once(['News']).length, 1));
    it('is not met without a caption in the page', () =>
      assert.equal(once(READ_ALL_SPEECH, { captions: [] }).length, 1));
    it('is not met when nothing was read', () => assert.equal(failuresOf('caption heard once', []).length, 1));
  });

  describe('no words lost', () => {
    it('is met with all words', () =>
      assert.deepEqual(failuresOf('no words lost', [step('read all', READ_ALL_SPEECH)]), []));

    it('needs a word twice that the page has twice', () => {
      const said = READ_ALL_SPEECH.filter((text) => text !== 'The boat comes.');
      assert.deepEqual(failuresOf('no words lost', [step('read all', said)]), ['lost: boat comes']);
    });

    it('is met in Persian, with its joiners', () => {
      const page = { text: 'می‌آید' };
      assert.deepEqual(failuresOf('no words lost', [step('read all', ['می‌آید.'])], { page }), []);
    });
  });

  it('find other speech beside the only one that is expected', () => {
    const only = (said: string[]): string[] =>
      failuresOf('says only', [step('listen 5 s', said)], { wanted: 'End of the story' });
    assert.deepEqual(only(['End of the story.']), []);
    assert.deepEqual(only(['47 seconds', 'End of the story']), ['not only: End of the story (heard: 47 seconds / End of the story)']); // prettier-ignore
    assert.equal(only([]).length, 1);
  });

  it('find a picture by its name and role', () => {
    const found = (said: string): string[] => failuresOf('picture found by the graphics key', [step('press g × pictures', [said])]); // prettier-ignore
    assert.deepEqual(found('Described in the caption image.'), []);
    assert.equal(found('Described in the caption link.').length, 1);
    assert.equal(found('No more graphics.').length, 1);
  });

  it('find headings with their level, from wherever the page begins', () => {
    const page = { headings: [{ level: 1, text: 'News' }, { level: 2, text: 'At the pier' }] }; // prettier-ignore
    const found = (...presses: string[]): string[] =>
      failuresOf('headings found by the headings key', [step('press h × headings', ...presses.map((said) => [said]))], {
        page,
      });
    assert.deepEqual(found('News heading level 1.', 'At the pier heading level 2.'), []);
    assert.deepEqual(found('At the pier heading level 2.', 'Wrapping to top. News heading level 1.'), []);
    assert.equal(found('At the pier heading level 3.', 'News heading level 1.').length, 1);
    assert.equal(found('News heading level 1.', 'News heading level 1.').length, 1);
  });

  describe('silent while playing', () => {
    const silent = (said: string[], playedSeconds: number, line = 'listen 8 s'): string[] =>
      failuresOf('silent while playing', [{ line, utterances: [said], playedSeconds }]);

    it('is met when nothing is spoken, and the sound plays', () => assert.deepEqual(silent([], 7.5), []));
    it('is not met when a time is spoken', () => assert.deepEqual(silent(['12 seconds'], 8), ['heard: 12 seconds']));
    it('is not met when nothing plays', () => assert.equal(silent([], 0).length, 1));
    it('is not met after a short time', () => assert.equal(silent([], 2, 'listen 2 s').length, 1));
  });

  it('accept only the page’s text while the sound plays', () => {
    assert.deepEqual(failuresOf('only the text is read', [step('press Down × 2', ['News heading level 1.'], ['The boat comes.'])]), []); // prettier-ignore
    assert.equal(failuresOf('only the text is read', [step('press Down', ['Now playing: News'])]).length, 1);
    assert.equal(failuresOf('only the text is read', [step('press Down', [])]).length, 1);
  });

  it('accept one time in words for a key on the position', () => {
    const spoken = (...presses: string[][]): string[] => failuresOf('position spoken once a key', [step('press Right', ...presses)]); // prettier-ignore
    assert.deepEqual(spoken(['20 seconds'], ['1 minute 5 seconds']), []);
    assert.deepEqual(spoken(['۲۰ ثانیه']), []);
    assert.equal(spoken([]).length, 1);
    assert.equal(spoken(['20 seconds', '20 seconds']).length, 1);
    assert.equal(spoken(['0:20']).length, 1);
  });

  it('find the target of a skip link, and the text after it', () => {
    const page = { target: { before: 'Skip to the story', after: 'News The boat comes.' } };
    assert.deepEqual(
      failuresOf('skip link lands', [step('press Enter', ['main content', 'article.', 'News.'])], { page }),
      [],
    );
    assert.equal(failuresOf('skip link lands', [step('press Enter', ['Skip to the story link.'])], { page }).length, 1);
    assert.equal(failuresOf('skip link lands', [step('press Enter', ['main content'])], { page }).length, 1);
    assert.equal(
      failuresOf('skip link lands', [step('press Enter', ['News.'])], { page: { target: undefined } }).length,
      1,
    );
    assert.deepEqual(failuresOf('continues from there', [step('press Down', ['The boat comes.'])], { page }), []);
    assert.equal(
      failuresOf('continues from there', [step('press Down', ['Skip to the story link.'])], { page }).length,
      1,
    );
  });

  it('count a message once since the page was opened', () => {
    const failures = (...said: string[]): string[] => failuresOf('heard once', [step('press Enter', said)], { wanted: 'End of the story' }); // prettier-ignore
    assert.deepEqual(failures('End of the story'), []);
    assert.equal(failures().length, 1);
    assert.equal(failures('End of the story', 'End of the story').length, 1);
  });

  it('find a message once or more', () => {
    const heard = (...said: string[]): string[] => failuresOf('heard', [step('open /', said)], { wanted: 'Skip to the story link' }); // prettier-ignore
    assert.deepEqual(heard('Skip to the story link.', 'Skip to the story link.'), []);
    assert.equal(heard('Skip to the story.').length, 1);
  });

  it('take a sound that does not advance for none', () => {
    assert.deepEqual(failuresOf('no sound', [step('listen 2 s', [])]), []);
    assert.equal(failuresOf('no sound', [{ line: 'listen 2 s', utterances: [[]], playedSeconds: 1.5 }]).length, 1);
  });
});
