/** Scripts without spaces: the words on the page are those of the timing file. The sentences are the fixtures' own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownWord } from '../../../../src/core/speech/speech.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { divideCue, divideSpeech, joinCharacters } from '../../../../src/core/timeline/alignment/unspaced-words.js';
import { createTimeline } from '../../../../src/core/timeline/create-timeline.js';
import { TimedSpeech } from '../../../../src/core/timeline/timed-speech.js';
import { parseWebvtt, type Cue } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { cpuTime } from '../../../cpu-time.js';
import { createSpeech } from '../../create-speech.js';

const cuesOf = (text: string): readonly Cue[] => parseWebvtt(`WEBVTT\n\n${text}\n`).cues;

/** A page with its recording. */
function timedStory(page: string[][], cues: readonly Cue[]): TimedSpeech {
  const divided = cues.map(divideCue);
  const characters = divideSpeech(createSpeech(page));
  const { speech, alignment } = joinCharacters(divided, characters, alignText(divided, characters));
  return new TimedSpeech(speech, createTimeline(alignment));
}

/** The words of the page that sound at each time in seconds; '' where the word is not on the page. */
function wordsAt(timed: TimedSpeech, times: readonly number[]): string[] {
  return times.map((time) => {
    const range = timed.wordRange(timed.timeline.at(time).word);
    return range ? timed.textIn(range) : '';
  });
}

const shownWords = ({ speech }: TimedSpeech): string[] => speech.words.map((_, index) => shownWord(speech, index));

const THAI = 'ห้องสมุดมาทางน้ำ ทุกสองสัปดาห์';
const THAI_CUES = cuesOf(
  '00:01.000 --> 00:06.000\nห้องสมุด<00:02.000>มา<00:03.000>ทาง<00:03.500>น้ำ <00:04.000>ทุก<00:04.500>สองสัปดาห์',
);
const JAPANESE = '図書館は船で来る。';
const JAPANESE_CUES = cuesOf('00:01.000 --> 00:05.000\n図書館<00:02.000>は<00:02.500>船<00:03.000>で<00:03.500>来る。');

describe('words of a script without spaces', () => {
  it('are those of the timing file in Thai', () => {
    const timed = timedStory([[THAI]], THAI_CUES);
    assert.deepEqual(shownWords(timed), ['ห้องสมุด', 'มา', 'ทาง', 'น้ำ', 'ทุก', 'สองสัปดาห์']);
    assert.deepEqual(wordsAt(timed, [1, 1.9, 2, 3.2, 3.6, 4.2, 5.9]), [
      'ห้องสมุด',
      'ห้องสมุด',
      'มา',
      'ทาง',
      'น้ำ',
      'ทุก',
      'สองสัปดาห์',
    ]);
    assert.equal(timed.timeline.next(1), 2);
    assert.deepEqual(timed.sentenceRange(0), { first: 0, end: 6 });
    assert.equal(timed.textIn({ first: 0, end: 6 }), THAI);
  });

  it('are those of the timing file in Japanese, with their punctuation', () => {
    const timed = timedStory([[JAPANESE]], JAPANESE_CUES);
    assert.deepEqual(shownWords(timed), ['図書館', 'は', '船', 'で', '来る。']);
    assert.deepEqual(wordsAt(timed, [1.5, 2.2, 4]), ['図書館', 'は', '来る。']);
    assert.equal(timed.timeline.data.wordEnds[0], 2);
    assert.deepEqual(timed.timeline.data.fit, {
      pageWords: 5,
      alignedWords: 5,
      recordedWords: 5,
      unmatchedWords: 0,
    });
  });

  it('are found where the page has other spaces than the timing file', () => {
    const timed = timedStory([['ห้องสมุดมา ทางน้ำทุกสองสัปดาห์']], THAI_CUES);
    assert.deepEqual(shownWords(timed), ['ห้องสมุด', 'มา', 'ทาง', 'น้ำ', 'ทุก', 'สองสัปดาห์']);
    assert.equal(timed.timeline.data.fit.unmatchedWords, 0);
  });

  it('without times are what is between spaces in Thai, and a character in Japanese', () => {
    const thai = timedStory([[THAI]], cuesOf(`00:01.000 --> 00:06.000\n${THAI}`));
    assert.deepEqual(shownWords(thai), ['ห้องสมุดมาทางน้ำ', 'ทุกสองสัปดาห์']);
    const japanese = timedStory([[JAPANESE]], cuesOf(`00:01.000 --> 00:05.000\n${JAPANESE}`));
    assert.deepEqual(shownWords(japanese), ['図', '書', '館', 'は', '船', 'で', '来', 'る。']);
  });

  it('keep the rest of a sentence where the page was changed', () => {
    const timed = timedStory(
      [['図書館は列車で来る。', '岸の人が待つ。']],
      [
        ...JAPANESE_CUES,
        ...cuesOf('00:05.000 --> 00:08.000\n岸<00:05.500>の<00:06.000>人<00:06.500>が<00:07.000>待つ。'),
      ],
    );
    assert.deepEqual(wordsAt(timed, [1.5, 2.2, 2.7, 3.2, 4, 5.2, 7.5]), [
      '図書館',
      'は',
      '',
      'で',
      '来る。',
      '岸',
      '待つ。',
    ]);
    assert.deepEqual(timed.sentenceRange(1), { first: 6, end: 11 });
  });

  it('are divided by spaces in a word of another script beside them', () => {
    const timed = timedStory(
      [['สมาคม UNESCO ประกาศ']],
      cuesOf('00:01.000 --> 00:04.000\nสมาคม <00:02.000>UNESCO <00:03.000>ประกาศ'),
    );
    assert.deepEqual(shownWords(timed), ['สมาคม', 'UNESCO', 'ประกาศ']);
    assert.equal(timed.textIn({ first: 0, end: 3 }), 'สมาคม UNESCO ประกาศ');
  });

  it('are those of another format, which has times of words and no timestamps in its text', () => {
    const [cue] = JAPANESE_CUES;
    const words = cue!.words.map((word, index) => ({ ...word, start: 1 + index / 2 }));
    const timed = timedStory([[JAPANESE]], [{ ...cue!, text: JAPANESE, words }]);
    assert.deepEqual(wordsAt(timed, [1, 1.5, 4.6]), ['図', '書', 'る。']);
  });

  it('take a time that grows with the text, not with its square', () => {
    const millisecondsFor = (count: number): number => {
      const cues = Array.from({ length: count }, (_, index) => ({
        ...JAPANESE_CUES[0]!,
        start: index * 5,
        end: index * 5 + 4,
      }));
      const page = Array.from({ length: count }, () => [JAPANESE]);
      const start = cpuTime();
      timedStory(page, cues);
      return cpuTime() - start;
    };
    millisecondsFor(500);
    assert.ok(millisecondsFor(4000) < 8 * Math.max(20, millisecondsFor(1000)));
  });
});
