import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce, prepareAnnouncer } from '../../browser/page/announcer.js';
import { highlightings, type Highlighting } from '../../browser/page/settings.js';
import { number } from '../../core/language/duration.js';
import { fill, type Problem } from '../../core/language/messages.js';
import type { Phase } from '../../core/playback/state.js';
import type { Reading } from '../../controllers/reading.js';
import type { AloudPlayer } from './aloud-player.js';
import { styles } from './controls.styles.js';
import { icons } from './icons.js';
import { Position } from './position.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const JUMP = 15;
/** Sound that waits is worth a word after this long, in milliseconds (PLY-9). */
const STALL = 5000;

/** What the press brings: steps, position, speed, highlight. Native button, range and select (table 4.1). */
export class Controls implements ReactiveController {
  readonly #player: AloudPlayer;
  readonly #reading: Reading;
  readonly #position: Position;
  #phase: Phase = 'idle';
  #said: Problem | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #stall: ReturnType<typeof setTimeout> | undefined;
  #stalled = false;
  /** Kept until the focus has left it, so that a button never goes away under a finger. */
  #followShown = false;

  constructor(player: AloudPlayer, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#position = new Position(player);
    player.addController(this);
    const sheet = styles.styleSheet;
    if (sheet) player.shadowRoot?.adoptedStyleSheets.push(sheet);
    prepareAnnouncer();
  }

  /** The gravest thing that is wrong: no sound before no timing. */
  get problem(): Problem | undefined {
    const { session, phase } = this.#reading;
    if (phase === 'blocked') return 'blocked';
    if (session && phase === 'failed') return session.playback.failure === 'no-voice' ? 'no-voice' : 'audio-failed';
    return this.#reading.problem;
  }

  hostDisconnected(): void {
    clearTimeout(this.#tick);
    clearTimeout(this.#stall);
  }

  hostUpdated(): void {
    const { phase } = this.#reading;
    this.#announceChanges(phase);
    const moved = phase !== this.#phase;
    this.#phase = phase;
    clearTimeout(this.#tick);
    if (moved && phase !== 'playing') this.#position.write('whole');
    this.#draw();
  }

  render(): TemplateResult {
    const { player, page } = this.#player.words;
    const { session } = this.#reading;
    const rate = session?.playback.rate ?? 1;
    const unit = session?.highlighting ?? 'sentence';
    if (session?.follow?.suspended) this.#followShown = true;
    return html`<div class="steps" part="steps" dir="ltr" role="group" aria-label=${player!.steps}>
        ${this.#button(player!.back, 'back', () => this.#jump(-JUMP))}
        ${this.#button(player!.forward, 'forward', () => this.#jump(JUMP))}
        ${this.#button(player!.previousParagraph, 'previous', () => this.#step(-1))}
        ${this.#button(player!.nextParagraph, 'next', () => this.#step(1))}
      </div>
      ${this.#position.render()}
      <div class="choices">
        <label>
          ${player!.speed}
          <select part="speed" @change=${this.#speed}>
            ${SPEEDS.map(
              (speed) =>
                html`<option value=${speed} ?selected=${speed === rate}>
                  ${speed === 1 ? player!.normalSpeed : fill(player!.times, { n: number(speed, page!.counting) })}
                </option>`,
            )}
          </select>
        </label>
        <label>
          ${player!.highlight}
          <select part="highlight" @change=${this.#highlight}>
            ${highlightings.map((each) => html`<option value=${each} ?selected=${each === unit}>${player![each]}</option>`)}
          </select>
        </label>
        ${
          this.#followShown
            ? html`<button
                class="text-button"
                part="follow"
                aria-pressed=${session?.follow?.suspended ? 'false' : 'true'}
                @click=${this.#follow}
                @blur=${this.#followLeft}
              >
                ${player!.followText}
              </button>`
            : nothing
        }
        ${
          session?.offersVoice
            ? html`<button class="text-button" part="voice" @click=${() => void session.useVoice()}>
                ${player!.useVoice}
              </button>`
            : nothing
        }
      </div>`;
  }

  #button(name: string, icon: keyof typeof icons, press: () => void): TemplateResult {
    return html`<button aria-label=${name} title=${name} @click=${press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${icons[icon]}</svg>
    </button>`;
  }

  #jump(seconds: number): void {
    const { session } = this.#reading;
    session?.seek(session.playback.time + seconds);
  }

  /** A step within a section is heard; into another one, its name is said (table 4.1). */
  #step(direction: 1 | -1): void {
    const section = this.#reading.session?.step(direction);
    if (section) announce(this.#player, section);
  }

  #speed = (event: Event): void => {
    this.#reading.session?.setSpeed(Number((event.target as HTMLSelectElement).value));
  };

  #highlight = (event: Event): void => {
    this.#reading.session?.setHighlighting((event.target as HTMLSelectElement).value as Highlighting);
  };

  #follow = (): void => {
    this.#reading.session?.follow?.resume();
    this.#player.requestUpdate();
  };

  #followLeft = (): void => {
    this.#followShown = this.#reading.session?.follow?.suspended ?? false;
    this.#player.requestUpdate();
  };

  /** Time is drawn once a second of the story, when the second comes; not while nothing moves. */
  #draw(): void {
    this.#position.draw();
    const { session, phase } = this.#reading;
    if (phase !== 'playing' || !session) return;
    const { time, rate } = session.playback;
    this.#tick = setTimeout(() => this.#draw(), Math.max(50, ((Math.floor(time) + 1 - time) / rate) * 1000));
  }

  /** PLY-9: errors, a long wait and its end, the end of the story; never play, pause or time. */
  #announceChanges(phase: Phase): void {
    const { player } = this.#player.words;
    if (!player) return;
    const { problem } = this;
    if (problem && problem !== this.#said)
      announce(this.#player, player.problems[problem], phase === 'failed' ? 'assertive' : 'polite');
    this.#said = problem;
    if (phase === this.#phase) return;
    clearTimeout(this.#stall);
    if (phase === 'stalled' || phase === 'loading') this.#stall = setTimeout(() => this.#waitsLong(), STALL);
    else if (this.#stalled) {
      this.#stalled = false;
      if (phase === 'playing') announce(this.#player, player.recovered);
    }
    if (phase === 'ended') announce(this.#player, player.ended);
  }

  #waitsLong(): void {
    this.#stalled = true;
    announce(this.#player, this.#player.words.player!.stalled);
  }
}
