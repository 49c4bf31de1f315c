import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownWord, type Speech } from '../../../../src/core/speech/speech.js';
import { normalizeWord } from '../../../../src/core/timeline/alignment/normalize-word.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import type { TimelineData } from '../../../../src/core/timeline/timeline.js';
import type { Cue } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf, makeStory, randomFrom } from '../generated-story.js';
import { cpuTime } from '../../../cpu-time.js';

/** The words of the page for each recorded word: unmatched words as `_`, cues between bars. */
function describeHighlight(data: TimelineData, speech: Speech, cues: readonly Cue[]): string {
  let word = 0;
  return cues
    .map(({ words }) =>
      words
        .map(() => data.words[word++]!)
        .map((place) => (place < 0 ? '_' : shownWord(speech, place)))
        .join(' '),
    )
    .join(' | ');
}

/** The text of the page that each cue covers. */
function covered(data: TimelineData, speech: Speech): string[] {
  return Array.from(data.sentenceFirstWords, (first, cue) =>
    first < 0
      ? '_'
      : Array.from({ length: data.sentenceEndWords[cue]! - first }, (_, offset) =>
          shownWord(speech, first + offset),
        ).join(' '),
  );
}

function align(recorded: string[][], shown: string[][]): { words: string; sentences: string[]; data: TimelineData } {
  const cues = cuesOf(recorded);
  const speech = createSpeech(shown);
  const data = alignText(cues, speech);
  return { words: describeHighlight(data, speech, cues), sentences: covered(data, speech), data };
}

describe('alignText: the highlight', () => {
  it('aligns every word of a page with the recorded words', () => {
    const text = [['Police cordoned off the street.'], ['“Nobody was hurt,” she said.', 'It is over.']];
    const { words, sentences, data } = align(text, text);
    assert.equal(words, 'Police cordoned off the street. | “Nobody was hurt,” she said. | It is over.');
    assert.deepEqual(sentences, ['Police cordoned off the street.', '“Nobody was hurt,” she said.', 'It is over.']);
    assert.deepEqual(data.fit, { pageWords: 13, alignedWords: 13, recordedWords: 13, unmatchedWords: 0 });
  });

  it('ignores case, quotation marks, dashes, apostrophes, width and soft hyphens', () => {
    const { data } = align(
      [["'BREAKING' news - don't panic: a well-known shop, 50% off, ﬁne"]],
      [['“Breaking” news — don’t panic; a well‑known sh\u00ADop 50% “off” fine…']],
    );
    assert.equal(data.fit.unmatchedWords, 0);
    assert.equal(data.fit.alignedWords, 11);
  });

  it('does not align a corrected word, but all others', () => {
    const { words, sentences } = align(
      [['Police had cordonned off the street.', 'Nobody was hurt.']],
      [['Police had cordoned off the street.', 'Nobody was hurt.']],
    );
    assert.equal(words, 'Police had _ off the street. | Nobody was hurt.');
    assert.deepEqual(sentences, ['Police had cordoned off the street.', 'Nobody was hurt.']);
  });

  it('never aligns different numbers', () => {
    const { words } = align([['It cost 3.5 million in 2019 alone']], [['It cost 35 million in 2020 alone']]);
    assert.equal(words, 'It cost _ million in _ alone');
  });

  it('covers the whole sentence if its first or last word was corrected', () => {
    const { words, sentences } = align(
      [['Yesterday the shop closed for good.', 'Nobody was hurt by it.']],
      [['Today the shop closed for ever.', 'Nobody was hurt by it.']],
    );
    assert.equal(words, '_ the shop closed for _ | Nobody was hurt by it.');
    assert.deepEqual(sentences, ['Today the shop closed for ever.', 'Nobody was hurt by it.']);
  });

  it('continues after a word that was split, and after an inserted one', () => {
    const { words } = align(
      [['They meet tonight at the old harbour wall.']],
      [['They meet to night at the very old harbour wall.']],
    );
    assert.equal(words, 'They meet _ at the old harbour wall.');
  });

  it('aligns a single dash by its neighbours', () => {
    const { words } = align([['The wall – built in May – fell down.']], [['The wall — built in June — fell down.']]);
    assert.equal(words, 'The wall — built in _ — fell down.');
  });

  it('does not align recorded words that are not shown', () => {
    const { words, sentences, data } = align(
      [['Image: A red fox.'], ['The fox sat in the garden all day.']],
      [['The fox sat in the garden all day.']],
    );
    assert.equal(words, '_ _ _ _ | The fox sat in the garden all day.');
    assert.deepEqual(sentences, ['_', 'The fox sat in the garden all day.']);
    assert.deepEqual(data.fit, { pageWords: 8, alignedWords: 8, recordedWords: 12, unmatchedWords: 4 });
  });

  it('aligns a moved paragraph at its new position', () => {
    const [one, two, three] = [
      ['The council met for the first time on Monday morning.'],
      ['A spokeswoman for the harbour trust said that the boats would stay.'],
      ['Work on the new wall begins in the spring of next year.'],
    ];
    const { words, data } = align([one, two, three], [two, three, one]);
    assert.equal(words, [one, two, three].join(' | '));
    assert.deepEqual(
      Array.from(data.sentenceFirstWords),
      [22, 0, 12].map((n, i) => (i === 0 ? 24 : n)),
    );
  });

  it('does not align another story', () => {
    const { data } = align(makeStory(1000, 1), makeStory(1000, 2));
    assert.ok(data.fit.alignedWords < 10, `${data.fit.alignedWords} words aligned`);
    const prose = align(
      [['The minister said at the end of the day that it was one of the worst floods that the town had seen.']],
      [['In the town that the minister left, one of the shops was open at the end of the week, it said.']],
    );
    assert.ok(prose.data.fit.alignedWords <= 5, prose.words);
  });

  it('aligns Chinese by characters', () => {
    const { words } = align([['警方封锁了街道。'], ['没有人受伤。']], [['警方封闭了街道。'], ['没有人受伤。']]);
    assert.equal(words, '警 方 封 _ 了 街 道。 | 没 有 人 受 伤。');
  });

  it('aligns a refrain', () => {
    const refrain = ['La la la, la la la.', 'Sing it again, sing it again.'];
    const song = [refrain, ['The first verse.'], refrain, ['The second verse.'], refrain, refrain];
    const changed = song.map((verse, index) => (index === 2 ? ['La la lo, la la la.', verse[1]!] : verse));
    const { data } = align(song, changed);
    assert.equal(data.fit.unmatchedWords, 1);
  });
});

describe('alignText: after five edited words, the rest stays aligned', () => {
  const edits: [string, (words: string[], at: number) => void][] = [
    ['replaced', (words, at) => words.splice(at, 1, 'corrected')],
    ['replaced by a common word', (words, at) => words.splice(at, 1, 'the')],
    ['inserted', (words, at) => words.splice(at, 0, 'added')],
    ['inserted common', (words, at) => words.splice(at, 0, 'of')],
    ['deleted', (words, at) => words.splice(at, 1)],
    ['split in two', (words, at) => words.splice(at, 1, words[at]!.slice(0, 2), words[at]!.slice(2) || 'x')],
    ['doubled', (words, at) => words.splice(at, 0, words[at]!)],
  ];

  it('200 trials with at least 900 words: at least 99 % each', () => {
    for (let trial = 0; trial < 200; trial++) {
      const random = randomFrom(trial);
      const story = makeStory(900, trial + 1000);
      const cues = cuesOf(story);
      const shown = story.map((sentences) => sentences.map((sentence) => sentence.split(' ')));
      const isClose = trial % 2 === 1;
      const sentences = shown.flat();
      const near = Math.floor(random() * sentences.length);
      const kinds: string[] = [];
      for (let edit = 0; edit < 5; edit++) {
        const pick = isClose
          ? (near + Math.floor(random() * 2)) % sentences.length
          : Math.floor(random() * sentences.length);
        const sentence = sentences[pick]!;
        const [kind, apply] = edits[Math.floor(random() * edits.length)]!;
        kinds.push(kind);
        if (sentence.length > 1) apply(sentence, Math.floor(random() * sentence.length));
      }
      const speech = createSpeech(shown.map((paragraph) => paragraph.map((sentence) => sentence.join(' '))));
      const data = alignText(cues, speech);
      const remaining = data.fit.recordedWords - 5;
      assert.ok(
        data.fit.alignedWords >= remaining * 0.99,
        `trial ${trial}: ${data.fit.alignedWords} of ${remaining}, ${kinds.join()}`,
      );
      // Never aligns different words, and never backwards.
      const recorded = cues.flatMap((cue) => cue.words);
      let last = -1;
      data.words.forEach((place, index) => {
        if (place < 0) return;
        assert.ok(place > last, `trial ${trial}`);
        assert.equal(normalizeWord(recorded[index]!.text), normalizeWord(shownWord(speech, place)));
        last = place;
      });
    }
  });

  it('a removed, inserted or moved paragraph does not affect the rest', () => {
    for (let trial = 0; trial < 60; trial++) {
      const random = randomFrom(trial);
      const story = makeStory(900, trial);
      const at = Math.floor(random() * story.length);
      const length = story[at]!.join(' ').split(' ').length;
      const total = story.flat().join(' ').split(' ').length;
      const without = story.filter((_, index) => index !== at);
      const elsewhere = Math.floor(random() * without.length);
      const stranger = makeStory(60, trial + 5000);
      const moved = [...without.slice(0, elsewhere), story[at]!, ...without.slice(elsewhere)];
      const inserted = [...story.slice(0, at), ...stranger, ...story.slice(at)];
      const replaced = [...story.slice(0, at), ...stranger, ...story.slice(at + 1)];
      const cues = cuesOf(story);
      const tiedTo = (shown: string[][]): number => alignText(cues, createSpeech(shown)).fit.alignedWords;
      assert.ok(tiedTo(without) >= (total - length) * 0.99, `removed ${trial}`);
      assert.ok(tiedTo(moved) >= (total - length) * 0.99, `moved ${trial}`);
      if (length >= 12) assert.ok(tiedTo(moved) >= total * 0.99, `moved and found ${trial}`);
      assert.ok(tiedTo(inserted) >= total * 0.99, `inserted ${trial}`);
      const kept = tiedTo(replaced);
      assert.ok(
        kept >= (total - length) * 0.99 && kept <= total - length * 0.8,
        `replaced ${trial}: ${kept} ${total} ${length}`,
      );
    }
  });
});

describe('alignText: times', () => {
  const cue = (start: number, end: number, words: [string, number][]): Cue => ({
    id: '',
    start,
    end,
    text: '',
    words: words.map(([text, at]) => ({ text, start: at, unsure: false })),
  });
  const speech = createSpeech([['One two three four five six.']]);

  it('sorts cues by their starts; none ends after the start of the next or after the recording', () => {
    const data = alignText(
      [
        cue(4, 99, [
          ['five', 4],
          ['six', 5],
        ]),
        cue(0, 3, [
          ['One', 0],
          ['two', 1],
        ]),
        cue(2, 4, [
          ['three', 2],
          ['four', 3],
        ]),
      ],
      speech,
      6,
    );
    assert.deepEqual([...data.sentenceStarts], [0, 2, 4]);
    assert.deepEqual([...data.sentenceEnds], [2, 4, 6]);
    assert.deepEqual([...data.words], [0, 1, 2, 3, 4, 5]);
    assert.deepEqual([...data.wordStarts], [0, 1, 2, 3, 4, 5]);
    assert.deepEqual([...data.wordEnds], [1, 2, 3, 4, 5, 6]);
    assert.equal(data.duration, 6);
  });

  it('keeps words in the order of time and in their cue', () => {
    const data = alignText(
      [
        cue(1, 3, [
          ['One', 0],
          ['two', 2.5],
          ['three', 2],
          ['four', 7],
        ]),
      ],
      speech,
    );
    assert.deepEqual([...data.wordStarts], [1, 2.5, 2.5, 3]);
    assert.deepEqual([...data.wordEnds], [2.5, 2.5, 3, 3]);
    assert.equal(data.duration, 3);
  });

  it('keeps the end of a cue before a pause, and a cue without words', () => {
    const data = alignText([cue(0, 1, [['One', 0]]), cue(2, 3, []), cue(4, 5, [['two', 4.2]])], speech);
    assert.deepEqual([...data.wordEnds], [1, 5]);
    assert.deepEqual([...data.sentenceEnds], [1, 3, 5]);
    assert.deepEqual([...data.sentenceFirstWords], [0, -1, 1]);
  });

  it('accepts cues that run backwards or are after the recording, and no cues', () => {
    const data = alignText([cue(5, 2, [['One', 5]]), cue(50, 60, [['two', 55]])], speech, 10);
    assert.deepEqual([...data.sentenceStarts], [5, 10]);
    assert.deepEqual([...data.sentenceEnds], [5, 10]);
    const none = alignText([], speech);
    assert.equal(none.duration, 0);
    assert.deepEqual(none.fit, { pageWords: 6, alignedWords: 0, recordedWords: 0, unmatchedWords: 0 });
    assert.equal(alignText([cue(0, 1, [['One', 0]])], createSpeech([])).fit.unmatchedWords, 1);
    assert.equal(alignText([cue(0, 1, [['One', 0]])], speech, Infinity).duration, 1);
  });

  it('does not align a word of a cue that is far away from the others', () => {
    const far = createSpeech([
      ['Alpha beta gamma delta one two three four five.'],
      makeStory(60, 3).flat(),
      ['Epsilon zeta eta theta.'],
    ]);
    const data = alignText(
      [
        cue(
          0,
          9,
          'alpha beta gamma delta epsilon zeta eta theta'.split(' ').map((word, index) => [word, index]),
        ),
      ],
      far,
    );
    assert.deepEqual([...data.words], [0, 1, 2, 3, -1, -1, -1, -1]);
    assert.equal(data.sentenceFirstWords[0], 0);
    assert.equal(data.sentenceEndWords[0], 9);
  });
});

describe('alignText: hostile sizes', () => {
  const sizes: [string, (index: number) => string, (index: number) => string][] = [
    ['two texts without a word in common', (index) => `a${index}`, (index) => `b${index}`],
    ['one word over and over, against another', () => 'la', () => 'lo'],
    [
      'one word over and over, against half as many and more',
      (index) => (index % 4001 ? 'la' : 'x'),
      (index) => (index % 3989 ? 'la' : 'y'),
    ],
    ['two words in turn, the other way round', (index) => (index % 2 ? 'a' : 'b'), (index) => (index % 2 ? 'b' : 'a')],
    ['the text backwards', (index) => `w${index}`, (index) => `w${99_999 - index}`],
    ['a few words at random', (index) => `${(index * 7919) % 13}`, (index) => `${(index * 104_729) % 17}`],
    [
      'every third word another',
      (index) => (index % 3 ? `w${index % 50}` : 'x'),
      (index) => (index % 3 ? `w${index % 50}` : 'y'),
    ],
  ];
  for (const [name, recorded, shown] of sizes) {
    it(`${name}: 100,000 words in linear time`, () => {
      const cues = cuesOf(
        Array.from({ length: 1000 }, (_, cue) => [
          Array.from({ length: 100 }, (_, word) => recorded(cue * 100 + word)).join(' '),
        ]),
      );
      const speech = createSpeech(
        Array.from({ length: 1000 }, (_, cue) => [
          Array.from({ length: 100 }, (_, word) => shown(cue * 100 + word)).join(' '),
        ]),
      );
      const before = cpuTime();
      const data = alignText(cues, speech);
      const took = cpuTime() - before;
      assert.ok(took < 5000, `${took} ms`);
      if (process.env['ALOUD_TIMES']) console.log(name, Math.round(took), data.fit.alignedWords);
    });
  }

  it('one cue of 100,000 words, and 100,000 cues of one word', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index % 997}`);
    const speech = createSpeech([words]);
    assert.equal(alignText(cuesOf([[words.join(' ')]]), speech).fit.unmatchedWords, 0);
    assert.equal(alignText(cuesOf([words]), speech).fit.unmatchedWords, 0);
  });
});
