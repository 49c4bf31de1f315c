/** What is promised of what is heard, each by its name: of what a story has heard so far to what is wrong with it (nothing, when it is kept). */
import type { PageFacts } from './page-facts.js';

/** A line of a story, and what was said: for each press of the key, or once for any other. */
export interface SpokenStep {
  line: string;
  utterances: string[][];
  /** Seconds by which the sound moved on meanwhile. */
  playedSeconds: number;
}

export interface ScenarioState {
  /** Since the page was opened. */
  steps: SpokenStep[];
  page: PageFacts;
}

type Expectation = (heard: ScenarioState, wanted: string) => string[];

export const expectations: Record<string, Expectation> = {
  'caption heard once'({ steps, page }) {
    // Letter by letter: where a caption ends and its credit begins, a page may have no space.
    const said = words(readAllText(steps)).join('');
    if (page.captions.length === 0) return ['the page has no caption'];
    return page.captions.flatMap((caption) => {
      const times = said.split(words(caption).join('')).length - 1;
      return times === 1 ? [] : [`heard ${times} times: ${caption}`];
    });
  },

  'no words lost'({ steps, page }) {
    const said = wordCounts(words(readAllText(steps)));
    const lost = [...wordCounts(words(page.text))].filter(([word, times]) => (said.get(word) ?? 0) < times);
    if (page.text === '') return ['the page has no text'];
    return lost.length === 0 ? [] : [`lost: ${lost.map(([word]) => word).join(' ')}`];
  },

  'picture found by the graphics key'({ steps, page }) {
    const presses = steps.findLast(({ line }) => /^press g\b/.test(line))?.utterances ?? [];
    if (page.pictures.length === 0) return ['the page has no picture with a name'];
    return page.pictures.flatMap((name, index) => {
      const said = (presses[index] ?? []).join(' ');
      const found = occurrences(words(name), words(said)) > 0 && / (image|graphic)\b/.test(said);
      return found ? [] : [`not found: ${name} (heard: ${said || 'nothing'})`];
    });
  },

  'headings found by the headings key'({ steps, page }) {
    const presses = steps.findLast(({ line }) => /^press h\b/.test(line))?.utterances ?? [];
    if (page.headings.length === 0) return ['the page has no heading'];
    // The key goes to the next heading: from the first, where the page begins with it, to the second, and round.
    const offset = saysHeading(page.headings[0]!, presses[0]) ? 0 : 1;
    return page.headings.flatMap((_, index) => {
      const heading = page.headings[(index + offset) % page.headings.length]!;
      if (saysHeading(heading, presses[index])) return [];
      return [`not found: ${heading.text} (heard: ${presses[index]?.join(' ') || 'nothing'})`];
    });
  },

  'silent press': ({ steps }) => unexpectedSpeech(steps.at(-1)),

  'silent while playing'({ steps }) {
    const beat = steps.findLast(({ line }) => line.startsWith('listen'));
    const seconds = Number(/\d+/.exec(beat?.line ?? '')?.[0] ?? 0);
    if (!beat || seconds < 8) return ['it was listened to for less than 8 s'];
    // At the slowest speed, and the moment until it sounds.
    if (beat.playedSeconds < seconds / 2 - 1)
      return [`only ${beat.playedSeconds.toFixed(1)} s were played in ${seconds} s`];
    return unexpectedSpeech(beat);
  },

  'only the text is read'({ steps, page }) {
    const said = steps.at(-1)?.utterances.flat() ?? [];
    const text = words([page.text, ...page.pictures].join(' '));
    if (said.length === 0) return ['nothing was read'];
    return said.flatMap((utterance) => {
      const own = ownWords(utterance);
      return own.length === 0 || occurrences(own, text) > 0 ? [] : [`not of the page: ${utterance}`];
    });
  },

  'position spoken once a key'({ steps }) {
    const presses = steps.at(-1)?.utterances ?? [];
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
  'skip link lands'({ steps, page }, wanted) {
    if (wanted) return says({ steps, page }, wanted);
    const [said] =
      steps
        .at(-1)
        ?.utterances.flat()
        .map(ownWords)
        .filter((own) => own.length > 0)
        .slice(-1) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (!said) return ['nothing was said'];
    const start = words(page.target.after).slice(0, said.length);
    return start.join(' ') === said.join(' ') ? [] : [`heard: ${said.join(' ')}, not: ${start.join(' ')}`];
  },

  'goes on from there'({ steps, page }, wanted) {
    if (wanted) return says({ steps, page }, wanted);
    const said =
      steps
        .at(-1)
        ?.utterances.flat()
        .map(ownWords)
        .filter((own) => own.length > 0) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (said.length === 0) return ['nothing was said'];
    const after = words(page.target.after);
    return said.filter((own) => occurrences(own, after) === 0).map((own) => `not after the target: ${own.join(' ')}`);
  },

  says,

  'heard once'({ steps }, wanted) {
    const times = occurrences(words(wanted), words(steps.flatMap(({ utterances: said }) => said.flat()).join(' ')));
    return times === 1 ? [] : [`heard ${times} times: ${wanted}`];
  },

  heard({ steps }, wanted) {
    const all = words(steps.flatMap(({ utterances: said }) => said.flat()).join(' '));
    return occurrences(words(wanted), all) > 0 ? [] : [`not heard: ${wanted}`];
  },

  'no sound'({ steps }) {
    const played = steps.at(-1)?.playedSeconds ?? 0;
    return played === 0 ? [] : [`${played.toFixed(1)} s were played`];
  },
};

function saysHeading({ level, text }: PageFacts['headings'][number], utterances: string[] = []): boolean {
  const said = utterances.join(' ');
  return occurrences(words(text), words(said)) > 0 && said.includes(`heading level ${level}`);
}

/** What was said for the last line. */
function says({ steps }: ScenarioState, wanted: string): string[] {
  const said = (steps.at(-1)?.utterances.flat() ?? []).join(' ');
  return occurrences(words(wanted), words(said)) > 0 ? [] : [`not heard: ${wanted} (heard: ${said || 'nothing'})`];
}

function unexpectedSpeech(beat: SpokenStep | undefined): string[] {
  return (beat?.utterances.flat() ?? ['there was nothing to hear']).map((utterance) => `heard: ${utterance}`);
}

function readAllText(beats: SpokenStep[]): string {
  const said = beats.findLast(({ line }) => line === 'read all')?.utterances.flat() ?? [];
  // The name of a role may be said in the middle of a sentence: after the first piece of a caption that has a word in another language.
  return said.filter((utterance) => words(utterance.replace(ROLE_WORDS, '')).length > 0).join(' ');
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

function wordCounts(all: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What the screen reader adds of its own: what a thing is. Longest first. */
const ROLE_WORDS =
  /\b(leaving (figure|list|region|group|landmark|article|blockquote)|List with \d+ items?|heading level \d|heading|link|image|graphic|figure|caption|list|article|region|push button|blockquote|visited)\b\.?/g;

/** What an utterance says of the page's own. */
function ownWords(utterance: string): string[] {
  return words(utterance.replace(ROLE_WORDS, ' '));
}
