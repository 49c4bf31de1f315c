/** A story made for a test: its text, with audio and a timing file that match it. */
import { tone } from '../browser/audio/tone.js';

export interface StoryFixture {
  /** Paragraphs of sentences. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly audioUrl: string;
  readonly timingUrl: string;
  /** In seconds; word `i` of the whole story begins at `i * each`. */
  readonly wordSeconds: number;
  /** `<p>`s. */
  readonly text: string;
  /** `<aloud-player>` with its content. */
  readonly player: string;
  /** `<aloud-article>` with an article, its player first. */
  readonly html: string;
}

interface StoryFixtureOptions {
  /** Seconds for a word. */
  wordSeconds?: number;
  /** Seconds of audio; by default somewhat longer than the words. */
  audioSeconds?: number;
  /** The text after `WEBVTT`. */
  note?: string;
}

/** Words that occur once each, so that they are unambiguous. */
export function sentences(count: number, words = 6, from = 0): string[] {
  return Array.from({ length: count }, (_, sentence) => {
    const sentenceWords = Array.from({ length: words }, (_, word) => `word${from + sentence * words + word}`);
    return `${sentenceWords.join(' ').replace('w', 'W')}.`;
  });
}

export function createStoryFixture(
  paragraphs: readonly (readonly string[])[],
  options: StoryFixtureOptions = {},
): StoryFixture {
  const { wordSeconds = 0.4, note = '' } = options;
  let word = 0;
  const stamp = (index: number): string => new Date(Math.round(index * wordSeconds * 1000)).toISOString().slice(11, -1);
  const cues = paragraphs.flat().map((sentence) => {
    const words = sentence.split(' ');
    const start = stamp(word);
    const payload = words.map((text, index) => (index ? `<${stamp(word + index)}>${text}` : text)).join(' ');
    word += words.length;
    return `${start} --> ${stamp(word)}\n${payload}`;
  });
  const audioUrl = tone(options.audioSeconds ?? Math.ceil(word * wordSeconds) + 2);
  const timingUrl = createObjectUrl(`WEBVTT\n\n${note && `NOTE\n${note}\n\n`}${cues.join('\n\n')}\n`, 'text/vtt');
  const text = paragraphs.map((each) => `<p>${each.join(' ')}</p>`).join('\n');
  const player = playerMarkup(audioUrl, timingUrl);
  return {
    paragraphs,
    audioUrl,
    timingUrl,
    wordSeconds,
    text,
    player,
    html: `<aloud-article><article>${player}${text}</article></aloud-article>`,
  };
}

export const playerMarkup = (sound: string, timing?: string): string =>
  `<aloud-player><audio controls preload="none"><source src="${sound}" type="audio/wav">${
    timing ? `<track kind="captions" src="${timing}">` : ''
  }</audio></aloud-player>`;

/** A file that exists as long as this test file runs. */
export const createObjectUrl = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));
