import type { ReactiveController } from '@lit/reactive-element';
import { corrections } from '../../browser/page/corrections.js';
import { make } from '../../browser/page/make.js';
import { fill, type LinksMessages } from '../../core/language/messages.js';
import { readStory } from '../../core/story/read-story.js';
import { linksWords } from '../../controllers/links-words.js';
import { PressEvent } from '../../controllers/press-event.js';
import type { Reading } from '../../controllers/reading.js';
import type { AloudContents } from './aloud-contents.js';
import { styles } from './contents.styles.js';
import { Line } from './line.js';
import { sectionsOf, type Section } from './sections.js';
import { SectionTimes } from './section-times.js';

/** After a change of the article it is read again, for all that changes in so many milliseconds. */
const CALM = 250;

/** Attributes by which a heading comes, goes, or is another. */
const TELLING = ['id', 'hidden', 'open', 'inert', 'lang', 'role', 'aria-hidden', 'aria-level', 'data-aloud'];

const shown: WeakMap<AloudContents, Contents> = new WeakMap();
const internals: WeakMap<AloudContents, ElementInternals> = new WeakMap();

/** Shows a reading's sections in an element, in place of what it showed. */
export function showContents(host: AloudContents, reading: Reading): void {
  shown.get(host)?.hostDisconnected();
  if (host.isConnected) shown.set(host, new Contents(host, reading));
}

/** The list of a reading's sections, as long as its element stands where it stands. By hand: no template engine before the press. */
class Contents implements ReactiveController {
  readonly #host: AloudContents;
  readonly #reading: Reading;
  readonly #ends = new AbortController();
  readonly #title = make('p', { part: 'title', 'aria-hidden': 'true' });
  readonly #list = make('ol', { part: 'list' });
  readonly #nav = make('nav', { part: 'contents' }, this.#title, this.#list);
  readonly #lines = new Map<HTMLElement, Line>();
  readonly #changes = new MutationObserver(() => (this.#calm ??= setTimeout(() => this.#read(), CALM)));
  #calm: ReturnType<typeof setTimeout> | undefined;
  #words: LinksMessages | undefined;
  #article: HTMLElement | undefined;
  #sections: readonly Section[] = [];
  #times: SectionTimes | undefined;

  constructor(host: AloudContents, reading: Reading) {
    this.#host = host;
    this.#reading = reading;
    const { signal } = this.#ends;
    host.addController(this);
    signal.addEventListener(
      'abort',
      reading.listen(() => this.#hear()),
    );
    reading.host?.addEventListener('aloud-sentence', () => this.#mark(), { signal });
    // What a style sheet hides or shows again is told by nobody.
    host.addEventListener('focusin', () => this.#read(), { signal });
    void this.#open();
  }

  hostDisconnected(): void {
    this.#ends.abort();
    this.#changes.disconnect();
    clearTimeout(this.#calm);
    this.#nav.remove();
    this.#host.removeController(this);
  }

  async #open(): Promise<void> {
    const words = await linksWords(this.#host);
    if (this.#ends.signal.aborted) return;
    this.#words = words;
    const { adoptedStyleSheets } = this.#host.shadowRoot!;
    if (!adoptedStyleSheets.includes(styles.styleSheet!)) adoptedStyleSheets.push(styles.styleSheet!);
    this.#read();
  }

  /** The article may have other sections than before. */
  #read(): void {
    const { article, host } = this.#reading;
    clearTimeout(this.#calm);
    this.#calm = undefined;
    if (!article || !this.#words) return;
    this.#article = article;
    this.#changes.disconnect();
    for (const place of new Set([article, host]))
      if (place) this.#changes.observe(place, { subtree: true, childList: true, characterData: true, attributeFilter: TELLING }); // prettier-ignore
    this.#sections = sectionsOf(readStory(article, { correct: corrections(host) }));
    this.#times = undefined;
    this.#draw(article, this.#words);
    this.#mark();
  }

  #draw(article: HTMLElement, { contents, contentsOf, counting }: LinksMessages): void {
    const root = this.#host.shadowRoot!;
    const hasSections = this.#sections.length > 0;
    stateOf(this.#host)[hasSections ? 'delete' : 'add']('empty');
    if (!hasSections) return this.#nav.remove();
    const alone = document.querySelectorAll(this.#host.localName).length < 2;
    const headline = article.querySelector('h1, h2, h3')?.textContent.trim();
    this.#nav.lang = counting.language;
    this.#nav.dir = counting.direction;
    this.#nav.ariaLabel = alone || !headline ? contents : fill(contentsOf, { headline });
    this.#title.textContent = contents;
    this.#place();
    if (!this.#nav.isConnected) root.append(this.#nav);
  }

  /** Each line into the list of the line round it; those that stand right are not touched. */
  #place(): void {
    const gone = new Set(this.#lines.keys());
    const lists = [this.#list];
    const filled = new Map<HTMLElement, number>();
    for (const section of this.#sections) {
      gone.delete(section.heading);
      const line = this.#lines.get(section.heading) ?? new Line(section.heading, (time) => this.#listen(time));
      this.#lines.set(section.heading, line);
      line.name(section);
      const list = lists[section.depth]!;
      const at = filled.get(list) ?? 0;
      filled.set(list, at + 1);
      if (list.children[at] !== line.item) list.insertBefore(line.item, list.children[at] ?? null);
      lists[section.depth + 1] = line.list;
    }
    for (const heading of gone) {
      this.#lines.get(heading)!.item.remove();
      this.#lines.delete(heading);
    }
    for (const { list, item } of this.#lines.values()) {
      if (!filled.has(list)) list.remove();
      else if (list.parentNode !== item) item.append(list);
    }
  }

  /** The sound is another; or the story is, where a router has put one in the place of another. */
  #hear(): void {
    const { article } = this.#reading;
    if (article && article !== this.#article) this.#read();
    else this.#mark();
  }

  /** When each section begins, and which one is heard. */
  #mark(): void {
    if (!this.#words) return;
    const { session, phase, audio } = this.#reading;
    const timed = session?.timed;
    if (this.#times?.timed !== timed) this.#times = timed && new SectionTimes(timed, this.#sections);
    this.#nav.classList.toggle('timed', !!timed || !!audio);
    const heard = session && phase !== 'ended' ? this.#times?.at(session.playback.time) : undefined;
    for (const [heading, line] of this.#lines) {
      line.time(this.#times?.startOf(heading) ?? NaN, this.#words);
      line.current = heading === heard;
    }
  }

  /** Sound that moves goes on from there; sound that stands is started, as by the player's own button. */
  #listen(time: number): void {
    const { session } = this.#reading;
    if (!session) return;
    const starts = !session.playback.wanted;
    if (starts && !this.#host.dispatchEvent(new PressEvent())) return;
    session.seek(time);
    if (starts) this.#reading.press();
  }
}

/** A state, not the `hidden` attribute: that is the author's. */
function stateOf(host: AloudContents): CustomStateSet {
  if (!internals.has(host)) internals.set(host, host.attachInternals());
  return internals.get(host)!.states;
}
