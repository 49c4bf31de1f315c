import { isPressOnText } from '../../browser/selection/press-on-text.js';
import { setRangeToWords } from '../../browser/follow/text-range.js';
import { selectionIn, selectionKey } from '../../browser/selection/selection-in.js';
import { readSettings } from '../../browser/settings/settings.js';
import { isPlayRequested } from '../../core/playback/phase.js';
import { firstWordInView } from '../../reading/listen-from/first-word-in-view.js';
import { goToWords } from '../../reading/listen-from/go-to-words.js';
import { playFrom } from '../../reading/listen-from/play-from.js';
import { ReaderPosition } from '../../reading/listen-from/reader-position.js';
import {
  sentenceAtOrAfter,
  sentenceAtPoint,
  wordsOfSentenceAt,
} from '../../reading/listen-from/sentence-of-position.js';
import { timesKnown } from '../../reading/listen-from/times-known.js';
import { wordAtOrAfter } from '../../reading/listen-from/word-position.js';
import { loadPassageMessages } from '../../reading/passage-messages.js';
import type { PassageMessages } from '../../core/language/messages.js';
import type { Reading } from '../../reading/reading.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { PlayerHost } from './player-host.js';
import { SelectionToolbar } from './selection-toolbar.js';
import type { SentencesPanel } from './sentences-panel.js';

/**
 * What a reader does with a passage of an open story: listens from it, by a press on a word, a selection or a button, goes
 * to the sentence that sounds, and chooses another one.
 */
export class PassageControls {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #toolbar: SelectionToolbar;
  readonly #signal: AbortSignal;
  #sentencesPanel: SentencesPanel | undefined;
  /** The button that has the panel. */
  #chooseButton: HTMLButtonElement | undefined;
  #position: ReaderPosition;
  #article: HTMLElement;
  /** A pointer or Shift is down: the selection may still change. */
  #isSelecting = false;
  /** The selection whose toolbar the reader has closed, or has no need of. */
  #dismissed = '';
  #shown = '';
  #frame = 0;

  constructor(player: PlayerHost, reading: Reading, signal: AbortSignal, messages: PassageMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#signal = signal;
    this.#article = reading.article!;
    this.#position = new ReaderPosition(this.#article, player);
    this.#toolbar = new SelectionToolbar({ player, messages, listen: (at) => this.#listenFromSelection(at) });
    const options = { capture: true, passive: true, signal };
    document.addEventListener('selectionchange', this.#handleSelection, options);
    document.addEventListener('pointerdown', this.#handleStart, options);
    document.addEventListener('pointerup', this.#handleEnd, options);
    document.addEventListener('pointercancel', this.#handleEnd, options);
    document.addEventListener('keydown', this.#handleKey, options);
    document.addEventListener('keyup', (event) => event.key === 'Shift' && this.#handleEnd(), options);
    this.#updateLater();
    const unsubscribe = reading.subscribe(() => this.#isOpen || this.#toolbar.close());
    signal.addEventListener('abort', () => {
      unsubscribe();
      cancelAnimationFrame(this.#frame);
      this.#toolbar.close();
    });
  }

  /** @param event `click`, `dblclick` or `focusin` in the article; a change of the selection is known already */
  handle(event: Event): void {
    if (event instanceof MouseEvent) this.#handlePress(event);
    else if (event.type === 'focusin') this.#positionInArticle.recordFocus(event.target as Node);
  }

  /** Listens from where the reader is: at the docked player, that is what the view shows. */
  async listenFromHere(): Promise<void> {
    const timed = await this.#timesKnown();
    if (!timed) return;
    const { at } = this.#positionInArticle;
    const isDocked = !!this.#player.shadowRoot!.querySelector('section:popover-open');
    const here = at && (!isDocked || isInView(at)) ? at : (firstWordInView(timed) ?? at);
    if (here) this.#listenFrom(here);
  }

  async goToSentence(): Promise<void> {
    const timed = await this.#timesKnown();
    const { session } = this.#reading;
    if (!timed || !session) return;
    session.highlighter?.resumeScrolling();
    goToWords(timed.speech, wordsOfSentenceAt(timed, session.playback.time));
  }

  /** Opens the list of the sentences. From the second press on, it opens and closes itself. */
  async chooseSentence(button: HTMLButtonElement): Promise<void> {
    if (button === this.#chooseButton) return;
    this.#chooseButton = button;
    this.#sentencesPanel?.dispose();
    this.#sentencesPanel = await import('./sentences-panel.js')
      .then(({ SentencesPanel }) => SentencesPanel.open(button, this.#player, this.#reading, this.#signal))
      .catch(() => undefined);
    if (!this.#sentencesPanel) this.#chooseButton = undefined; // the next press tries again
  }

  /** Playing, or paused after the first press: not before, and not after the end. */
  get #isOpen(): boolean {
    const { session, phase } = this.#reading;
    return !!session && (phase === 'paused' || isPlayRequested(phase));
  }

  async #timesKnown(): Promise<TimedSpeech | undefined> {
    const { session } = this.#reading;
    return session && timesKnown(this.#reading, session);
  }

  /** A router may have replaced the article. */
  get #positionInArticle(): ReaderPosition {
    const { article } = this.#reading;
    if (article && article !== this.#article) {
      this.#article = article;
      this.#position = new ReaderPosition(article, this.#player);
    }
    return this.#position;
  }

  #listenFrom(at: Range): void {
    const timed = this.#reading.session?.timed;
    const sentence = timed && sentenceAtOrAfter(timed, at);
    if (sentence) playFrom(this.#reading, this.#player, sentence.time);
  }

  #listenFromSelection(at: Range): void {
    this.#dismissed = selectionKey(selectionIn(this.#article));
    this.#listenFrom(at);
  }

  /** A press on a word plays from its sentence, as the reader has set it. A double click selects a word, too. */
  #handlePress(event: MouseEvent): void {
    const timed = this.#reading.session?.timed;
    const { listenOn } = readSettings();
    const isMeant = listenOn === (event.type === 'dblclick' ? 'double-click' : event.type) && event.detail !== 0;
    if (!timed || !this.#isOpen || !isMeant || !isPressOnText(event, this.#article)) return;
    const selection = selectionIn(this.#article);
    if (event.type === 'click' && (event.detail > 1 || (selection && !selection.collapsed))) return;
    const sentence = sentenceAtPoint(timed, this.#article, event.clientX, event.clientY);
    if (!sentence) return;
    this.#dismissed = selectionKey(selection);
    this.#toolbar.close();
    playFrom(this.#reading, this.#player, sentence.time);
  }

  #handleSelection = (): void => {
    this.#positionInArticle.recordSelection();
    if (!this.#isSelecting) this.#updateLater();
  };

  #handleStart = (event: Event): void => {
    if (!event.composedPath().includes(this.#player.shadowRoot!)) this.#isSelecting = true;
  };

  #handleEnd = (): void => {
    this.#isSelecting = false;
    this.#updateLater();
  };

  #handleKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Shift') this.#isSelecting = true;
    // The toolbar closes; it stays closed for this selection.
    if (key === 'Escape' && this.#toolbar.isOpen) this.#dismissed = selectionKey(selectionIn(this.#article));
  };

  /** Once for all events of a frame: the browser may report a press and its selection in any order. */
  #updateLater(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#update());
  }

  #update(): void {
    const passage = this.#selectedPassage();
    const key = selectionKey(passage);
    if (key !== this.#dismissed) this.#dismissed = '';
    if (!passage || !this.#isOpen || key === this.#dismissed) return this.#toolbar.close();
    if (this.#toolbar.isOpen && key === this.#shown) return;
    this.#shown = key;
    const { anchorNode, anchorOffset } = getSelection()!;
    const isBackward =
      !passage.collapsed && !(anchorNode === passage.startContainer && anchorOffset === passage.startOffset);
    this.#toolbar.show(passage, isBackward);
  }

  /** The selection, if all of it is in the article and it has a word of the story. */
  #selectedPassage(): Range | undefined {
    const timed = this.#reading.session?.timed;
    const selection = selectionIn(this.#article);
    if (!timed || !selection || selection.collapsed) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = selection;
    if (!this.#article.contains(startContainer) || !this.#article.contains(endContainer)) return undefined;
    const passage = new Range();
    passage.setStart(startContainer, startOffset);
    passage.setEnd(endContainer, endOffset);
    return hasStoryWord(timed, passage) ? passage : undefined;
  }
}

/** @param signal ends them: the player has other controls */
export async function createPassageControls(
  player: PlayerHost,
  reading: Reading,
  signal: AbortSignal,
): Promise<PassageControls> {
  return new PassageControls(
    player,
    reading,
    signal,
    await loadPassageMessages(player.messages.page!.counting.language),
  );
}

function hasStoryWord({ speech }: TimedSpeech, passage: Range): boolean {
  const start = passage.cloneRange();
  start.collapse(true);
  const first = wordAtOrAfter(speech, start);
  const word = new Range();
  return (
    first >= 0 &&
    setRangeToWords(word, speech, first, first + 1) &&
    word.compareBoundaryPoints(Range.END_TO_START, passage) < 0
  );
}

function isInView(at: Range): boolean {
  const box = at.getClientRects()[0] ?? (at.startContainer as Element).getBoundingClientRect?.();
  return !!box && box.bottom > 0 && box.top < innerHeight;
}
