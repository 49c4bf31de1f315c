import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { createCorrections } from '../../browser/story/corrections.js';
import { createRenderingLookup } from '../../browser/story/rendering.js';
import { readStory } from '../../core/story/read-story.js';
import { createElement } from '../../browser/dom/create-element.js';
import { backgroundScheme } from '../../browser/dom/background-scheme.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { formatMessage, type LinksMessages } from '../../core/language/messages.js';
import { loadLinksMessages } from '../../reading/links-messages.js';
import { languageOf } from '../../browser/dom/language-of.js';
import { headlineText } from '../../browser/story/headline-text.js';
import { playFrom } from '../../reading/listen-from/play-from.js';
import type { Reading } from '../../reading/reading.js';
import { styles } from './contents.styles.js';
import { ContentsItem } from './contents-item.js';
import { sectionsOf, type Section } from '../../browser/story/sections.js';
import { SectionTimes } from './section-times.js';

/** After a change, the article is read again at most once in so many milliseconds. */
const DEBOUNCE_MS = 250;

/** A change of these attributes can add, remove or change a heading. */
const OBSERVED_ATTRIBUTES = [
  'id',
  'hidden',
  'open',
  'inert',
  'lang',
  'role',
  'aria-hidden',
  'aria-level',
  'data-aloud',
];

type ContentsHost = ReactiveControllerHost & HTMLElement;

const contentsByHost: WeakMap<ContentsHost, Contents> = new WeakMap();
const internalsByHost: WeakMap<ContentsHost, ElementInternals> = new WeakMap();

/** Shows a reading's sections in an element, instead of those of another reading. */
export function showContents(host: ContentsHost, reading: Reading): void {
  contentsByHost.get(host)?.hostDisconnected();
  if (host.isConnected) contentsByHost.set(host, new Contents(host, reading));
}

/**
 * The list of a reading's sections, while its element is in the page. It uses no template engine, because none is
 * loaded before the press.
 */
class Contents implements ReactiveController {
  readonly #host: ContentsHost;
  readonly #reading: Reading;
  readonly #disposal = new AbortController();
  readonly #title = createElement('p', { part: 'title', 'aria-hidden': 'true' });
  readonly #list = createElement('ol', { part: 'list' });
  readonly #nav = createElement('nav', { part: 'contents' }, this.#title, this.#list);
  readonly #items = new Map<HTMLElement, ContentsItem>();
  readonly #observer = new MutationObserver(
    () => (this.#updateTimer ??= setTimeout(() => this.#update(), DEBOUNCE_MS)),
  );
  #updateTimer: ReturnType<typeof setTimeout> | undefined;
  #messages: LinksMessages | undefined;
  #article: HTMLElement | undefined;
  #sections: readonly Section[] = [];
  #times: SectionTimes | undefined;

  constructor(host: ContentsHost, reading: Reading) {
    this.#host = host;
    this.#reading = reading;
    const { signal } = this.#disposal;
    host.addController(this);
    signal.addEventListener(
      'abort',
      reading.subscribe(() => this.#handleReadingChange()),
    );
    reading.host?.addEventListener('aloud-sentence', () => this.#markCurrent(), { signal });
    // No event reports what a style sheet hides or shows.
    host.addEventListener('focusin', () => this.#update(), { signal });
    void this.#loadMessages();
  }

  hostDisconnected(): void {
    this.#disposal.abort();
    this.#observer.disconnect();
    clearTimeout(this.#updateTimer);
    this.#nav.remove();
    this.#host.removeController(this);
  }

  async #loadMessages(): Promise<void> {
    const messages = await loadLinksMessages(languageOf(this.#host));
    if (this.#disposal.signal.aborted) return;
    this.#messages = messages;
    adoptStyleSheet(this.#host.shadowRoot!, styles.styleSheet!);
    this.#update();
  }

  /** Reads the sections of the article again. */
  #update(): void {
    const { article, host } = this.#reading;
    clearTimeout(this.#updateTimer);
    this.#updateTimer = undefined;
    if (!article || !this.#messages) return;
    this.#article = article;
    this.#observer.disconnect();
    for (const observed of new Set([article, host]))
      if (observed) this.#observer.observe(observed, { subtree: true, childList: true, characterData: true, attributeFilter: OBSERVED_ATTRIBUTES }); // prettier-ignore
    this.#sections = sectionsOf(
      readStory(article, { correct: createCorrections(host), rendering: createRenderingLookup(article) }),
    );
    this.#times = undefined;
    this.#render(article, this.#messages);
    this.#markCurrent();
  }

  #render(article: HTMLElement, { contents, contentsOf, counting }: LinksMessages): void {
    const root = this.#host.shadowRoot!;
    const hasSections = this.#sections.length > 0;
    customStatesOf(this.#host)[hasSections ? 'delete' : 'add']('empty');
    if (!hasSections) return this.#nav.remove();
    const isOnly = document.querySelectorAll(this.#host.localName).length < 2;
    const headline = headlineText(article);
    this.#nav.style.colorScheme = backgroundScheme(this.#host);
    this.#nav.lang = counting.language;
    this.#nav.dir = counting.direction;
    this.#nav.ariaLabel = isOnly || !headline ? contents : formatMessage(contentsOf, { headline });
    this.#title.textContent = contents;
    this.#placeItems();
    if (!this.#nav.isConnected) root.append(this.#nav);
  }

  /** Places each item in the list of its parent item; items in their right places do not move. */
  #placeItems(): void {
    const removed = new Set(this.#items.keys());
    const lists = [this.#list];
    const filled = new Map<HTMLElement, number>();
    for (const section of this.#sections) {
      removed.delete(section.heading);
      const line =
        this.#items.get(section.heading) ??
        new ContentsItem(section.heading, (time) => playFrom(this.#reading, this.#host, time));
      this.#items.set(section.heading, line);
      line.setSection(section);
      const list = lists[section.depth]!;
      const at = filled.get(list) ?? 0;
      filled.set(list, at + 1);
      if (list.children[at] !== line.item) list.insertBefore(line.item, list.children[at] ?? null);
      lists[section.depth + 1] = line.list;
    }
    for (const heading of removed) {
      this.#items.get(heading)!.item.remove();
      this.#items.delete(heading);
    }
    for (const { list, item } of this.#items.values()) {
      if (!filled.has(list)) list.remove();
      else if (list.parentNode !== item) item.append(list);
    }
  }

  /** Another audio; or another story, after a router has replaced the article. */
  #handleReadingChange(): void {
    const { article } = this.#reading;
    if (article && article !== this.#article) this.#update();
    else this.#markCurrent();
  }

  /** Shows the start of each section, and marks the current one. */
  #markCurrent(): void {
    if (!this.#messages) return;
    const { session, phase, audio } = this.#reading;
    const timed = session?.timed;
    if (this.#times?.timedSpeech !== timed) this.#times = timed && new SectionTimes(timed, this.#sections);
    this.#nav.classList.toggle('timed', !!timed || !!audio);
    const currentHeading = session && phase !== 'ended' ? this.#times?.sectionAt(session.playback.time) : undefined;
    for (const [heading, line] of this.#items) {
      line.setTime(this.#times?.startOf(heading) ?? NaN, this.#messages);
      line.isCurrent = heading === currentHeading;
    }
  }
}

/** A custom state, not the `hidden` attribute, which is the author's. */
function customStatesOf(host: ContentsHost): CustomStateSet {
  if (!internalsByHost.has(host)) internalsByHost.set(host, host.attachInternals());
  return internalsByHost.get(host)!.states;
}
