import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { PlaceHighlight } from '../../browser/follow/place-highlight.js';
import { formatMessage, type PassageMessages } from '../../core/language/messages.js';
import { listSentences } from '../../core/timeline/sentence-list.js';
import { unitEnd } from '../../core/timeline/unit-end.js';
import { playFrom } from '../../reading/listen-from/play-from.js';
import { EARLY_SECONDS } from '../../reading/listen-from/sentence-of-position.js';
import { timesKnown } from '../../reading/listen-from/times-known.js';
import { PassageRepeat } from '../../reading/pace/passage-repeat.js';
import { loadPassageMessages } from '../../reading/passage-messages.js';
import type { Reading } from '../../reading/reading.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { PlayerHost } from './player-host.js';
import { PopoverPanel } from './popover-panel.js';
import { SentenceList } from './sentence-list.js';
import { styles } from './sentences-panel.styles.js';

/** First and last sentence of a passage, as indexes of the list. */
interface Passage {
  readonly from: number;
  readonly to: number;
}

/**
 * A place in the story, by keyboard and ear: a list of its sentences, of which the text shows the chosen one. From there the
 * reader listens, or has it repeated: the sentence, or a passage from one to another.
 */
export class SentencesPanel {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #messages: PassageMessages;
  readonly #list: SentenceList;
  readonly #panel: PopoverPanel;
  #timed: TimedSpeech | undefined;
  #highlight: PlaceHighlight | undefined;
  #passage: Passage | undefined;
  #repeat: PassageRepeat | undefined;

  private constructor(button: HTMLButtonElement, player: PlayerHost, reading: Reading, messages: PassageMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#messages = messages;
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    this.#list = new SentenceList({
      name: messages.sentences,
      onChoose: () => {
        this.#choose();
        this.#highlight?.scrollIntoView(this.#panel.coveredHeight);
        this.#panel.update();
      },
      onListen: () => this.#listen(),
    });
    this.#panel = new PopoverPanel(button, player, {
      name: player.messages.player!.chooseSentence,
      closeName: messages.close,
      renderContent: () => this.#render(),
      onOpen: () => this.#readSentences(),
      onShow: (element) => {
        this.#list.handleShow(element);
        this.#choose();
      },
      onClose: () => this.#highlight?.hide(),
    });
  }

  /** Opens when the times of the sentences are known. @param signal ends it. */
  static async open(
    button: HTMLButtonElement,
    player: PlayerHost,
    reading: Reading,
    signal: AbortSignal,
  ): Promise<SentencesPanel | undefined> {
    const messages = await loadPassageMessages(player.messages.page!.counting.language);
    const timed = reading.session && (await timesKnown(reading, reading.session));
    if (!timed || signal.aborted) return undefined;
    const panel = new SentencesPanel(button, player, reading, messages);
    signal.addEventListener('abort', () => panel.dispose());
    panel.#panel.show();
    return panel;
  }

  dispose(): void {
    this.#stopRepeating();
    this.#highlight?.hide();
    this.#panel.dispose();
  }

  #readSentences(): void {
    const { session, article, omittedRoles } = this.#reading;
    if (!session?.timed || !article) return this.#list.setSentences([], 0);
    if (session.timed !== this.#timed) {
      this.#stopRepeating();
      this.#timed = session.timed;
      this.#highlight = new PlaceHighlight(article, session.timed.speech);
    }
    const sentences = listSentences(session.timed, omittedRoles);
    const time = session.playback.time + EARLY_SECONDS;
    this.#list.setSentences(sentences, sentences.filter(({ start }) => start <= time).length - 1);
  }

  #render(): TemplateResult {
    const { listenFromSentence, repeatSentence, repeatFromHere, repeatToHere, repeated, stopRepeating } =
      this.#messages;
    const { index, sentences } = this.#list;
    const passage = this.#passage;
    const isThisRepeated = passage?.from === index && passage.to === index;
    const renderToggle = (name: string, isOn: boolean, press: () => void): TemplateResult =>
      html`<button class="text-button" aria-pressed=${isOn ? 'true' : 'false'} @click=${press}>${name}</button>`;
    return html`${this.#list.render((at) => !!passage && at >= passage.from && at <= passage.to)}
      <div class="row">
        <button class="text-button" @click=${() => this.#listen()}>${listenFromSentence}</button>
        ${renderToggle(repeatSentence, isThisRepeated, () =>
          isThisRepeated ? this.#stopRepeating() : this.#startRepeating({ from: index, to: index }),
        )}
      </div>
      <div class="row">
        ${renderToggle(repeatFromHere, passage?.from === index, () => {
          const to = passage && passage.to >= index ? passage.to : sentences.length - 1;
          this.#startRepeating({ from: index, to });
        })}
        ${renderToggle(repeatToHere, passage?.to === index, () => {
          const from = passage && passage.from <= index ? passage.from : 0;
          this.#startRepeating({ from, to: index });
        })}
      </div>
      ${
        passage
          ? html`<div class="row">
              <p>
                ${formatMessage(repeated, { from: firstWords(sentences[passage.from]!.text), to: firstWords(sentences[passage.to]!.text) })}
              </p>
              <button class="text-button" @click=${() => this.#stopRepeating()}>${stopRepeating}</button>
            </div>`
          : nothing
      }`;
  }

  #choose(): void {
    const sentence = this.#list.sentences[this.#list.index];
    if (sentence) this.#highlight?.show(sentence.words);
  }

  #listen(): void {
    const sentence = this.#list.sentences[this.#list.index];
    this.#panel.close();
    if (sentence) playFrom(this.#reading, this.#player, sentence.start);
  }

  #startRepeating(passage: Passage): void {
    const { session, omittedRoles } = this.#reading;
    const [first, last] = [this.#list.sentences[passage.from], this.#list.sentences[passage.to]];
    if (!session?.timed || !first || !last) return;
    this.#repeat?.dispose();
    this.#passage = passage;
    const end = unitEnd(session.timed, last.start, 'sentence', omittedRoles) ?? Infinity;
    this.#repeat = new PassageRepeat(session.playback, first.start, end);
    const { time } = session.playback;
    if (time < first.start || time > end || !session.playback.isPlayRequested)
      playFrom(this.#reading, this.#player, first.start);
    this.#panel.update();
  }

  #stopRepeating(): void {
    this.#repeat?.dispose();
    this.#repeat = this.#passage = undefined;
    this.#panel.update();
  }
}

/** Enough to know a sentence. */
const firstWords = (text: string): string => {
  const words = text.split(' ');
  return words.length > 4 ? `${words.slice(0, 4).join(' ')} …` : text;
};
