import { createElement } from '../dom/create-element.js';

/** What a page needs of `manifest.json`, which `aloud watch` writes for each story (`src/node/newsroom/store/story-manifest`). */
interface Manifest {
  readonly state: string;
  readonly language: string;
  readonly duration: number;
  readonly audio: readonly { readonly src: string; readonly type: string }[];
  readonly timing: { readonly src: string };
}

const ID_DIGITS = 16;

/** With its codec, so that a browser downloads no sound that it cannot play. */
const CODECS: Readonly<Record<string, string>> = { 'audio/webm': 'opus', 'audio/mp4': 'mp4a.40.2' };

/**
 * Puts a player with the narration of this page in place of the content of an element, if the store has one. Otherwise the
 * content stays, which may be a player without a recording.
 *
 * @param holder `data-aloud-narration` is the address of the store; `data-aloud-story` that of the story, if it is neither the
 *   canonical address of the page nor its own.
 */
export async function addPublishedNarration(holder: HTMLElement): Promise<void> {
  const { aloudNarration = '', aloudStory } = holder.dataset;
  const story =
    aloudStory ?? document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? document.location.href;
  try {
    const store = new URL(aloudNarration.replace(/\/?$/, '/'), document.baseURI);
    const folder = new URL(`stories/${await storyId(story)}/`, store);
    const response = await fetch(new URL('manifest.json', folder));
    if (!response.ok) return;
    const manifest = (await response.json()) as Manifest;
    if (manifest.state === 'published') holder.replaceChildren(createPlayer(manifest, folder));
  } catch {
    // The page stays as it is: a narration is an addition to it.
  }
}

/** Calculates the id as `src/node/newsroom/story/story-reference` does. */
async function storyId(address: string): Promise<string> {
  const url = new URL(address, document.baseURI);
  url.hash = '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url.href));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, ID_DIGITS);
}

function createPlayer({ audio, timing, language, duration }: Manifest, folder: URL): HTMLElement {
  const addressOf = (src: string): string => new URL(src, folder).href;
  // The sound of low data is for readers who choose it.
  const sources = audio
    .filter(({ src }) => !src.includes('.low.'))
    .map(({ src, type }) =>
      createElement('source', { src: addressOf(src), type: `${type}; codecs="${CODECS[type] ?? ''}"` }),
    );
  const track = createElement('track', { kind: 'captions', src: addressOf(timing.src), srclang: language });
  const sound = createElement('audio', { controls: '', preload: 'none' }, ...sources, track);
  return createElement('aloud-player', { duration: `${Math.round(duration)}` }, sound);
}
