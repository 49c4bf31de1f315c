/**
 * The expectations of the speech, by name. Each takes the state of a scenario and returns its failures, which are none
 * when the expectation is met.
 */
import type { PageFacts } from './page-facts.js';

/** A line of a scenario and its speech: for each press of the key, or once for any other line. */
export interface SpokenStep {
  line: string;
  utterances: string[][];
  /** Seconds that the sound advanced in the meantime. */
  playedSeconds: number;
}

export interface ScenarioState {
  /** Since the page was opened. */
  steps: SpokenStep[];
  page: PageFacts;
}

type Expectation = (state: ScenarioState, wanted: string) => string[];

export const expectations: Record<string, Expectation> = {
  'caption heard once'({ steps, page }) {
    // By letters: between a caption and its credit a page may have no space.
    const speech = words(readAllText(steps)).join('');
    if (page.captions.length === 0) return ['the page has no caption'];
    return page.captions.flatMap((caption) => {
      const times = speech.split(words(caption).join('')).length - 1;
      return times === 1 ? [] : [`heard ${times} times: ${caption}`];
    });
  },

  'no words lost'({ steps, page }) {
    const speech = wordCounts(words(readAllText(steps)));
    const lost = [...wordCounts(words(page.text))].filter(([word, times]) => (speech.get(word) ?? 0) < times);
    if (page.text === '') return ['the page has no text'];
    return lost.length === 0 ? [] : [`lost: ${lost.map(([word]) => word).join(' ')}`];
  },

  'picture found by the graphics key'({ steps, page }) {
    const presses = steps.findLast(({ line }) => /^press g\b/.test(line))?.utterances ?? [];
    if (page.pictures.length === 0) return ['the page has no picture with a name'];
    return page.pictures.flatMap((name, index) => {
      const speech = (presses[index] ?? []).join(' ');
      const isFound = occurrences(words(name), words(speech)) > 0 && / (image|graphic)\b/.test(speech);
      return isFound ? [] : [`not found: ${name} (heard: ${speech || 'nothing'})`];
    });
  },

  'headings found by the headings key'({ steps, page }) {
    const presses = steps.findLast(({ line }) => /^press h\b/.test(line))?.utterances ?? [];
    if (page.headings.length === 0) return ['the page has no heading'];
    // The key goes to the next heading. If the page begins with the first heading, it goes to the second, and wraps.
    const offset = saysHeading(page.headings[0]!, presses[0]) ? 0 : 1;
    return page.headings.flatMap((_, index) => {
      const heading = page.headings[(index + offset) % page.headings.length]!;
      if (saysHeading(heading, presses[index])) return [];
      return [`not found: ${heading.text} (heard: ${presses[index]?.join(' ') || 'nothing'})`];
    });
  },

  'silent press': ({ steps }) => unexpectedSpeech(steps.at(-1)),

  'silent while playing'({ steps }) {
    const step = steps.findLast(({ line }) => line.startsWith('listen'));
    const seconds = Number(/\d+/.exec(step?.line ?? '')?.[0] ?? 0);
    if (!step || seconds < 8) return ['it was listened to for less than 8 s'];
    // At the slowest speed, less the time until it sounds.
    if (step.playedSeconds < seconds / 2 - 1)
      return [`only ${step.playedSeconds.toFixed(1)} s were played in ${seconds} s`];
    return unexpectedSpeech(step);
  },

  'only the text is read'({ steps, page }) {
    const speech = steps.at(-1)?.utterances.flat() ?? [];
    const text = words([page.text, ...page.pictures].join(' '));
    if (speech.length === 0) return ['nothing was read'];
    return speech.flatMap((utterance) => {
      const ownText = ownWords(utterance);
      return ownText.length === 0 || occurrences(ownText, text) > 0 ? [] : [`not of the page: ${utterance}`];
    });
  },

  'position spoken once a key'({ steps }) {
    const presses = steps.at(-1)?.utterances ?? [];
    return presses.flatMap((speech) => {
      const [time, ...more] = speech;
      if (time === undefined) return ['nothing was said'];
      if (more.length > 0) return [`${speech.length} things were said: ${speech.join(' / ')}`];
      return /\d+ (second|minute|hour)s?\b|[۰-۹]+ (ثانیه|دقیقه|ساعت)/.test(time)
        ? []
        : [`not a time in words: ${time}`];
    });
  },

  /** The speech after Enter is at the link's target. A target whose words are not in the page's own text is named. */
  'skip link lands'({ steps, page }, wanted) {
    if (wanted) return says({ steps, page }, wanted);
    const [speech] =
      steps
        .at(-1)
        ?.utterances.flat()
        .map(ownWords)
        .filter((ownText) => ownText.length > 0)
        .slice(-1) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (!speech) return ['nothing was said'];
    const start = words(page.target.after).slice(0, speech.length);
    return start.join(' ') === speech.join(' ') ? [] : [`heard: ${speech.join(' ')}, not: ${start.join(' ')}`];
  },

  'continues from there'({ steps, page }, wanted) {
    if (wanted) return says({ steps, page }, wanted);
    const speech =
      steps
        .at(-1)
        ?.utterances.flat()
        .map(ownWords)
        .filter((ownText) => ownText.length > 0) ?? [];
    if (!page.target) return ['the link has led nowhere'];
    if (speech.length === 0) return ['nothing was said'];
    const after = words(page.target.after);
    return speech
      .filter((ownText) => occurrences(ownText, after) === 0)
      .map((ownText) => `not after the target: ${ownText.join(' ')}`);
  },

  says,

  /** The speech for the last line is this text and nothing else. */
  'says only'({ steps }, wanted) {
    const speech = steps.at(-1)?.utterances.flat() ?? [];
    return speech.length === 1 && words(speech[0]!).join(' ') === words(wanted).join(' ')
      ? []
      : [`not only: ${wanted} (heard: ${speech.join(' / ') || 'nothing'})`];
  },

  'heard once'({ steps }, wanted) {
    const times = occurrences(words(wanted), words(steps.flatMap(({ utterances: speech }) => speech.flat()).join(' ')));
    return times === 1 ? [] : [`heard ${times} times: ${wanted}`];
  },

  heard({ steps }, wanted) {
    const all = words(steps.flatMap(({ utterances: speech }) => speech.flat()).join(' '));
    return occurrences(words(wanted), all) > 0 ? [] : [`not heard: ${wanted}`];
  },

  'no sound'({ steps }) {
    const played = steps.at(-1)?.playedSeconds ?? 0;
    return played === 0 ? [] : [`${played.toFixed(1)} s were played`];
  },
};

function saysHeading({ level, text }: PageFacts['headings'][number], utterances: string[] = []): boolean {
  const speech = utterances.join(' ');
  return occurrences(words(text), words(speech)) > 0 && speech.includes(`heading level ${level}`);
}

/** The speech for the last line. */
function says({ steps }: ScenarioState, wanted: string): string[] {
  const speech = (steps.at(-1)?.utterances.flat() ?? []).join(' ');
  return occurrences(words(wanted), words(speech)) > 0 ? [] : [`not heard: ${wanted} (heard: ${speech || 'nothing'})`];
}

function unexpectedSpeech(step: SpokenStep | undefined): string[] {
  return (step?.utterances.flat() ?? ['there was nothing to hear']).map((utterance) => `heard: ${utterance}`);
}

function readAllText(steps: SpokenStep[]): string {
  const speech = steps.findLast(({ line }) => line === 'read all')?.utterances.flat() ?? [];
  // The name of a role may come in the middle of a sentence: after the first part of a caption that has a word in
  // another language.
  return speech.filter((utterance) => words(utterance.replace(ROLE_WORDS, '')).length > 0).join(' ');
}

/** Words as they sound: without case, punctuation and silent marks. */
export function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []; // prettier-ignore
}

/** How often the words occur in the others, one after another. */
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

/** The words that the screen reader adds: roles. Longest first. */
const ROLE_WORDS =
  /\b(leaving (figure|list|region|group|landmark|article|blockquote)|List with \d+ items?|heading level \d|heading|link|image|graphic|figure|caption|list|article|region|push button|blockquote|visited)\b\.?/g;

/** The words of an utterance that are the page's own. */
function ownWords(utterance: string): string[] {
  return words(utterance.replace(ROLE_WORDS, ' '));
}
