import { TIMING_TRACK_SELECTOR } from '../../browser/audio/timing-track.js';
import { createElement } from '../../browser/dom/create-element.js';
import { languageOf } from '../../browser/dom/language-of.js';
import { createStyleAdopter } from '../../browser/dom/style-adopter.js';
import { createCorrections } from '../../browser/story/corrections.js';
import { createRenderingLookup } from '../../browser/story/rendering.js';
import { sectionsOf, type Section } from '../../browser/story/sections.js';
import { formatMessage, type LinksMessages } from '../../core/language/messages.js';
import { readStory } from '../../core/story/read-story.js';
import type { ArticleHost } from '../article-host.js';
import { loadLinksMessages } from '../links-messages.js';
import { playFrom } from './play-from.js';

/** A heading in one of these is a part of a control already. */
const CONTROLS = 'a, button, summary, label';

const PLAY_ICON = 'M7 4.500v15l13-7.500z';

const adoptStyle = createStyleAdopter(`
  :host { display: block; inline-size: fit-content; margin-block-end: 0.5rem; }
  button {
    display: flex; align-items: center; gap: 0.375rem; min-block-size: 44px; padding-inline: 0.75rem 1rem;
    border: 1px solid; border-radius: 22px; background: transparent; color: inherit;
    font: 0.875rem/1.2 system-ui, sans-serif; text-align: start; cursor: pointer;
  }
  button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
  button:focus-visible { outline: 3px solid; outline-offset: 2px; }
  svg { flex: none; inline-size: 1rem; block-size: 1rem; fill: currentColor; }
  @media print { :host { display: none; } }`);

export type PlayerFinder = () => HTMLElement | null | undefined;

/**
 * A button after each heading of an article, which listens from there. It is no part of the story, and stands outside the
 * heading, so that the name of the heading stays.
 */
export class HeadingButtons {
  readonly #host: ArticleHost;
  readonly #findPlayer: PlayerFinder;
  readonly #messages: LinksMessages;
  readonly #holders = new Map<HTMLElement, HTMLElement>();

  private constructor(host: ArticleHost, findPlayer: PlayerFinder, messages: LinksMessages) {
    this.#host = host;
    this.#findPlayer = findPlayer;
    this.#messages = messages;
    // A router that restores a copy of an earlier page copies no shadow root.
    for (const copy of host.article.querySelectorAll('[data-aloud-listen]')) copy.remove();
    this.update();
  }

  static async create(host: ArticleHost, findPlayer: PlayerFinder): Promise<HeadingButtons> {
    return new HeadingButtons(host, findPlayer, await loadLinksMessages(languageOf(host.article)));
  }

  /** The page has changed. */
  update(): void {
    const sections = new Map(this.#readSections().map((section) => [section.heading, section]));
    for (const [heading, holder] of this.#holders)
      if (!sections.has(heading) || placeOf(heading).nextSibling !== holder) this.#remove(heading, holder);
    for (const [heading, { title }] of sections) this.#show(heading, title);
  }

  /** A task later: the page may be removing elements at this moment, one after the other. */
  dispose(): void {
    const holders = [...this.#holders.values()];
    setTimeout(() => holders.forEach((holder) => holder.remove()));
  }

  /** None where nothing can play, or no words are followed. */
  #readSections(): Section[] {
    const { article, reading } = this.#host;
    const { audio } = reading;
    if (!this.#findPlayer() || (audio && !audio.querySelector(TIMING_TRACK_SELECTOR))) return [];
    const options = { correct: createCorrections(this.#host), rendering: createRenderingLookup(article) };
    return sectionsOf(readStory(article, options)).filter(({ heading }) => !heading.closest(CONTROLS));
  }

  #show(heading: HTMLElement, title: string): void {
    let holder = this.#holders.get(heading);
    if (!holder) {
      holder = this.#createHolder(heading);
      this.#holders.set(heading, holder);
      placeOf(heading).after(holder);
    }
    const name = formatMessage(this.#messages.listenFromHeading, { heading: title });
    const button = holder.shadowRoot!.querySelector('button')!;
    if (button.ariaLabel !== name) button.ariaLabel = name;
  }

  #createHolder(heading: HTMLElement): HTMLElement {
    const { listenFromHere, counting } = this.#messages;
    const icon = createElement(
      'svg',
      { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      createElement('path', { d: PLAY_ICON }),
    );
    const button = createElement(
      'button',
      { part: 'listen', lang: counting.language, dir: counting.direction },
      icon,
      listenFromHere,
    );
    button.addEventListener('click', () => void this.#listenFrom(heading));
    const holder = createElement('div', { 'data-aloud': 'skip', 'data-aloud-listen': '' });
    const root = holder.attachShadow({ mode: 'open' });
    adoptStyle(root);
    root.append(button);
    return holder;
  }

  #remove(heading: HTMLElement, holder: HTMLElement): void {
    holder.remove();
    this.#holders.delete(heading);
  }

  /** Opens the story by the player's own button, which does all that a press does: the browser counts this press for it. */
  async #listenFrom(heading: HTMLElement): Promise<void> {
    const { reading } = this.#host;
    const player = this.#findPlayer();
    if (!player) return;
    const module = import('./time-of-element.js');
    const { session } = reading;
    if (session) {
      const time = await (await module).timeOfElement(reading, session, heading);
      if (time !== undefined && session === reading.session) playFrom(reading, player, time);
      return;
    }
    reading.beforePlay = async (opened) => {
      reading.beforePlay = undefined;
      reading.resumeTime = (await (await module).timeOfElement(reading, opened, heading)) ?? reading.resumeTime;
    };
    player.shadowRoot!.querySelector<HTMLElement>('.play')!.click();
    // The site has refused the press.
    if (reading.phase === 'idle') reading.beforePlay = undefined;
  }
}

/** A group of headings stays together. */
const placeOf = (heading: HTMLElement): HTMLElement => heading.closest('hgroup') ?? heading;
