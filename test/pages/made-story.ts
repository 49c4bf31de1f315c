/** A story made for a test: its text, and a sound and a timing file that fit it. */
import { tone } from '../browser/audio/tone.js';

export interface MadeStory {
  /** Paragraphs of sentences. */
  readonly paragraphs: readonly (readonly string[])[];
  readonly sound: string;
  readonly timing: string;
  /** In seconds; word `i` of the whole story begins at `i * each`. */
  readonly each: number;
  /** `<p>`s. */
  readonly text: string;
  /** `<aloud-player>` with everything in it. */
  readonly player: string;
  /** `<aloud-article>` with an article, its player first. */
  readonly html: string;
}

interface Wishes {
  /** Seconds that a word takes. */
  each?: number;
  /** Seconds of sound; by default some more than the words. */
  length?: number;
  /** What follows `WEBVTT`. */
  note?: string;
}

/** Words that occur once each, so that one knows which is meant. */
export function sentences(count: number, words = 6, from = 0): string[] {
  return Array.from({ length: count }, (_, sentence) => {
    const said = Array.from({ length: words }, (_, word) => `word${from + sentence * words + word}`);
    return `${said.join(' ').replace('w', 'W')}.`;
  });
}

export function madeStory(paragraphs: readonly (readonly string[])[], wishes: Wishes = {}): MadeStory {
  const { each = 0.4, note = '' } = wishes;
  let word = 0;
  const stamp = (index: number): string => new Date(Math.round(index * each * 1000)).toISOString().slice(11, -1);
  const cues = paragraphs.flat().map((sentence) => {
    const words = sentence.split(' ');
    const start = stamp(word);
    const said = words.map((text, index) => (index ? `<${stamp(word + index)}>${text}` : text)).join(' ');
    word += words.length;
    return `${start} --> ${stamp(word)}\n${said}`;
  });
  const sound = tone(wishes.length ?? Math.ceil(word * each) + 2);
  const timing = file(`WEBVTT\n\n${note && `NOTE\n${note}\n\n`}${cues.join('\n\n')}\n`, 'text/vtt');
  const text = paragraphs.map((each) => `<p>${each.join(' ')}</p>`).join('\n');
  const player = playerOf(sound, timing);
  return {
    paragraphs,
    sound,
    timing,
    each,
    text,
    player,
    html: `<aloud-article><article>${player}${text}</article></aloud-article>`,
  };
}

export const playerOf = (sound: string, timing?: string): string =>
  `<aloud-player><audio controls preload="none"><source src="${sound}" type="audio/wav">${
    timing ? `<track kind="captions" src="${timing}">` : ''
  }</audio></aloud-player>`;

/** A file that lives as long as this test file. */
export const file = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));
