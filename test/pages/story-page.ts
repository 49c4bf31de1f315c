/** Operations on a story of a whole page, by keys, and its sound and highlight. */
import { sendKeys } from '../commands/input.js';
import type { Phase } from '../../src/core/playback/phase.js';
import { parseWebvtt, type CueWord } from '../../src/core/timeline/webvtt/parse-webvtt.js';
import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';
import type { HighlightLayer } from '../../src/browser/follow/highlight.js';
import { querySelectorDeep, openPage, stateOfPage, waitFor, type OpenPage, type OpenPageOptions } from './open-page.js';

export interface StoryPage extends OpenPage {
  player: AloudPlayer;
  audio: HTMLAudioElement;
  article: HTMLElement;
  /** The button. */
  play: HTMLButtonElement;
  /** All requests of the page so far, by URL. */
  readonly requests: string[];
  /** Uncaught errors. */
  readonly errors: string[];
}

const DEMO = '/demo/';
const PLAY_BUTTON = 'aloud-player >> .play';

/** Opens a page with one story. It clears the reader's choices of other tests. */
export async function openStory(path: string = DEMO, options: OpenPageOptions = {}): Promise<StoryPage> {
  localStorage.clear();
  return asStory(await openPage(path, options));
}

/** A page of a few elements, as a site would write them. */
export async function openMarkup(body: string, options: OpenPageOptions = {}): Promise<StoryPage> {
  localStorage.clear();
  const page = await openPage('/test/pages/blank.html', options);
  page.document.body.innerHTML = body;
  return asStory(page);
}

/** A page that holds one story already, or will. */
export function asStory(page: OpenPage): StoryPage {
  const errors: string[] = [];
  page.window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  page.window.addEventListener('error', ({ message }) => errors.push(message));
  const visibleElement = <E extends Element>(path: string): E => {
    const element = querySelectorDeep<E>(page.document, path);
    if (!element) throw new Error(`not in the page: ${path}`);
    return element;
  };
  return Object.create(page, {
    player: { get: () => visibleElement<AloudPlayer>('aloud-player') },
    audio: { get: () => visibleElement<HTMLAudioElement>('aloud-player audio') },
    article: { get: () => visibleElement<HTMLElement>('article') },
    play: { get: () => visibleElement<HTMLButtonElement>(PLAY_BUTTON) },
    errors: { value: errors },
    requests: { get: () => page.window.performance.getEntriesByType('resource').map(({ name }) => name) },
  }) as StoryPage;
}

export const phaseOf = (page: StoryPage): Phase | undefined => page.player.reading?.phase;

/** The label of the button. */
export const buttonLabel = (page: StoryPage): string => page.play.textContent.trim();

/** Presses a real key on an element of the page. */
export async function pressKey(element: HTMLElement, press: string): Promise<void> {
  element.ownerDocument.defaultView!.focus();
  element.focus();
  await sendKeys({ press });
}

/** Presses Play, and waits until the story plays and is followed. A short one may end first on a busy machine: it plays again. */
export async function playStory(page: StoryPage): Promise<void> {
  // A player that came into the page by a script has its button only when the messages of its language have loaded.
  await pressKey(await waitFor('the button', () => querySelectorDeep(page.document, PLAY_BUTTON)), 'Enter');
  const sounds = (): boolean => {
    if (phaseOf(page) === 'ended') page.play.click();
    return phaseOf(page) === 'playing' && page.audio.currentTime > 0;
  };
  await waitFor('sound', sounds, () => stateOfPage(page));
  await waitFor('the text to be followed', () => page.player.reading?.session?.highlighter);
}

/** Seeks to a time in seconds, and plays on. */
export async function seek(page: StoryPage, time: number): Promise<void> {
  page.player.reading!.session!.seek(time);
  const start = performance.now();
  await waitFor(`the place ${time}`, () => {
    const { seeking, currentTime, playbackRate } = page.audio;
    const playedSince = ((performance.now() - start) / 1000) * playbackRate;
    return !seeking && currentTime > time - 3 && currentTime < time + 3 + playedSince;
  });
}

/** The present highlight ranges. */
export function highlightRanges(page: OpenPage, layer: HighlightLayer): Range[] {
  return [...(page.window.CSS.highlights.get(`aloud-${layer}`) ?? [])] as Range[];
}

/** The present highlighted text. */
export const highlightedText = (page: OpenPage, layer: HighlightLayer): string =>
  highlightRanges(page, layer)
    .map((range) => range.toString().replace(/\s+/g, ' '))
    .join('|');

/** The timing file's words, in the order of time. */
export async function recordedWords(page: StoryPage): Promise<readonly CueWord[]> {
  const { src } = page.audio.querySelector('track')!;
  return parseWebvtt(await (await fetch(src)).text()).cues.flatMap(({ words }) => words);
}

/** The word at a time, by the timing file alone; undefined before the first. */
export function wordAt(words: readonly CueWord[], time: number): number {
  return words.findLastIndex(({ start }) => start <= time);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
