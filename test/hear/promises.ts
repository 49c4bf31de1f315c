/** What is promised of what is heard, each by its name: of what a story has heard so far to what is wrong with it (nothing, when it is kept). */
import type { PageFacts } from './page-facts.js';

/** A line of a story, and what was said: for each press of the key, or once for any other. */
export interface Beat {
  line: string;
  said: string[][];
  /** Seconds by which the sound moved on meanwhile. */
  played: number;
}

export interface Heard {
  /** Since the page was opened. */
  beats: Beat[];
  page: PageFacts;
}

type Promised = (heard: Heard, wanted: string) => string[];

export const promises: Record<string, Promised> = {
  'caption heard once'({ beats, page }) {
    // Letter by letter: where a caption ends and its credit begins, a page may have no space.
    const said = words(reading(beats)).join('');
    if (page.captions.length === 0) return ['the page has no caption'];
    return page.captions.flatMap((caption) => {
      const times = said.split(words(caption).join('')).length - 1;
      return times === 1 ? [] : [`heard ${times} times: ${caption}`];
    });
  },

  'no words lost'({ beats, page }) {
    const said = counted(words(reading(beats)));
    const lost = [...counted(words(page.text))].filter(([word, times]) => (said.get(word) ?? 0) < times);
    if (page.text === '') return ['the page has no text'];
    return lost.length === 0 ? [] : [`lost: ${lost.map(([word]) => word).join(' ')}`];
  },

  'picture found by the graphics key'({ beats, page }) {
    const presses = beats.findLast(({ line }) => /^press g\b/.test(line))?.said ?? [];
    if (page.pictures.length === 0) return ['the page has no picture with a name'];
    return page.pictures.flatMap((name, index) => {
      const said = (presses[index] ?? []).join(' ');
      const found = occurrences(words(name), words(said)) > 0 && / (image|graphic)\b/.test(said);
      return found ? [] : [`not found: ${name} (heard: ${said || 'nothing'})`];
    });
  },

  'headings found by the headings key'({ beats, page }) {
    const presses = beats.findLast(({ line }) => /^press h\b/.test(line))?.said ?? [];
    if (page.headings.length === 0) return ['the page has no heading'];
    // The key goes to the next heading: from the first, where the page begins with it, to the second, and round.
    const offset = sayHeading(page.headings[0]!, presses[0]) ? 0 : 1;
    return page.headings.flatMap((_, index) => {
      const heading = page.headings[(index + offset) % page.headings.length]!;
      if (sayHeading(heading, presses[index])) return [];
      return [`not found: ${heading.text} (heard: ${presses[index]?.join(' ') || 'nothing'})`];
    });
  },

  'silent press': ({ beats }) => silence(beats.at(-1)),

  'silent while playing'({ beats }) {
    const beat = beats.findLast(({ line }) => line.startsWith('listen'));
    const seconds = Number(/\d+/.exec(beat?.line ?? '')?.[0] ?? 0);
    if (!beat || seconds < 8) return ['it was listened to for less than 8 s'];
    // At the slowest speed, and the moment until it sounds.
    if (beat.played < seconds / 2 - 1) return [`only ${beat.played.toFixed(1)} s were played in ${seconds} s`];
    return silence(beat);
  },

  'only the text is read'({ beats, page }) {
    const said = beats.at(-1)?.said.flat() ?? [];
    const text = words([page.text, ...page.pictures].join(' '));
    if (said.length === 0) return ['nothing was read'];
    return said.flatMap((utterance) => {
      const own = ownWords(utterance);
      return own.length === 0 || occurrences(own, text) > 0 ? [] : [`not of the page: ${utterance}`];
    });
  },

  'position spoken once a key'({ beats }) {
    const presses = beats.at(-1)?.said ?? [];
    return presses.flatMap((said) => {
      const [time, ...more] = said;
      if (time === undefined) return ['nothing was said'];
      if (more.length > 0) return [`${said.length} things were said: ${said.join(' / ')}`];
      return /\d+ (second|minute|hour)s?\b|[۰-۹]+ (ثانیه|دقیقه|ساعت)/.test(time)
        ? []
        : [`not a time in words: ${time}`];
    });
  },

  /** What is said after Enter is where the link leads to; a target whose words are not in the page's own text is named. */
  'skip link lands'({ beats, page }, wanted) {
    if (wanted) return says({ beats, page }, wanted);
    const [said] =
      beats
        .at(-1)
        ?.said.flat()
        .map(ownWords)
        .filter((own) => own.length > 0)
        .slice(-1) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (!said) return ['nothing was said'];
    const start = words(page.target.after).slice(0, said.length);
    return start.join(' ') === said.join(' ') ? [] : [`heard: ${said.join(' ')}, not: ${start.join(' ')}`];
  },

  'goes on from there'({ beats, page }, wanted) {
    if (wanted) return says({ beats, page }, wanted);
    const said =
      beats
        .at(-1)
        ?.said.flat()
        .map(ownWords)
        .filter((own) => own.length > 0) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (said.length === 0) return ['nothing was said'];
    const after = words(page.target.after);
    return said.filter((own) => occurrences(own, after) === 0).map((own) => `not after the target: ${own.join(' ')}`);
  },

  says,

  'heard once'({ beats }, wanted) {
    const times = occurrences(words(wanted), words(beats.flatMap(({ said }) => said.flat()).join(' ')));
    return times === 1 ? [] : [`heard ${times} times: ${wanted}`];
  },

  heard({ beats }, wanted) {
    const all = words(beats.flatMap(({ said }) => said.flat()).join(' '));
    return occurrences(words(wanted), all) > 0 ? [] : [`not heard: ${wanted}`];
  },

  'no sound'({ beats }) {
    const played = beats.at(-1)?.played ?? 0;
    return played === 0 ? [] : [`${played.toFixed(1)} s were played`];
  },
};

function sayHeading({ level, text }: PageFacts['headings'][number], utterances: string[] = []): boolean {
  const said = utterances.join(' ');
  return occurrences(words(text), words(said)) > 0 && said.includes(`heading level ${level}`);
}

/** What was said for the last line. */
function says({ beats }: Heard, wanted: string): string[] {
  const said = (beats.at(-1)?.said.flat() ?? []).join(' ');
  return occurrences(words(wanted), words(said)) > 0 ? [] : [`not heard: ${wanted} (heard: ${said || 'nothing'})`];
}

function silence(beat: Beat | undefined): string[] {
  return (beat?.said.flat() ?? ['there was nothing to hear']).map((utterance) => `heard: ${utterance}`);
}

function reading(beats: Beat[]): string {
  const said = beats.findLast(({ line }) => line === 'read all')?.said.flat() ?? [];
  // The name of a role may be said in the middle of a sentence: after the first piece of a caption that has a word in another language.
  return said.filter((utterance) => words(utterance.replace(ROLES, '')).length > 0).join(' ');
}

/** Words as the ear tells them apart: without case, punctuation and marks that have no sound. */
export function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []; // prettier-ignore
}

/** How often the words stand in the others, one after another. */
export function occurrences(wanted: string[], all: string[]): number {
  if (wanted.length === 0) return 0;
  let times = 0;
  for (let start = 0; start + wanted.length <= all.length; start++)
    if (wanted.every((word, index) => all[start + index] === word)) times += 1;
  return times;
}

function counted(all: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What the screen reader adds of its own: what a thing is. Longest first. */
const ROLES =
  /\b(leaving (figure|list|region|group|landmark|article|blockquote)|List with \d+ items?|heading level \d|heading|link|image|graphic|figure|caption|list|article|region|push button|blockquote|visited)\b\.?/g;

/** What an utterance says of the page's own. */
function ownWords(utterance: string): string[] {
  return words(utterance.replace(ROLES, ' '));
}
