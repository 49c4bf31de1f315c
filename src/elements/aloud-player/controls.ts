import { html, nothing, type ReactiveController, type SVGTemplateResult, type TemplateResult } from 'lit';
import { announce, prepareAnnouncer } from '../../browser/page/announcer.js';
import { number } from '../../core/language/duration.js';
import type { Problem } from '../../core/language/messages.js';
import type { Phase } from '../../core/playback/state.js';
import type { Reading } from '../../controllers/reading.js';
import type { AloudPlayer } from './aloud-player.js';
import { Announcements } from './announcements.js';
import { Choices } from './choices.js';
import { styles } from './controls.styles.js';
import { Position } from './position.js';
import { paragraph, seconds } from './step-icons.js';

const JUMP = 15;

/** What the press brings: steps, position, choices. Native buttons, range and selects (table 4.1). */
export class Controls implements ReactiveController {
  readonly #player: AloudPlayer;
  readonly #reading: Reading;
  readonly #position: Position;
  readonly #choices: Choices;
  readonly #announcements: Announcements;
  #phase: Phase = 'idle';
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(player: AloudPlayer, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#position = new Position(player);
    this.#choices = new Choices(player, reading);
    this.#announcements = new Announcements(player);
    player.addController(this);
    const { adoptedStyleSheets } = player.shadowRoot!;
    const sheet = styles.styleSheet;
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    prepareAnnouncer();
  }

  /** The player has another reading, or none. */
  dispose(): void {
    this.hostDisconnected();
    this.#player.removeController(this);
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
    this.#announcements.stop();
  }

  hostUpdated(): void {
    const { phase } = this.#reading;
    this.#announcements.compare(phase);
    const moved = phase !== this.#phase;
    this.#phase = phase;
    clearTimeout(this.#tick);
    if (moved && phase !== 'playing') this.#position.write('whole');
    this.#draw();
  }

  render(): TemplateResult {
    const { player, page } = this.#player.words;
    const figures = number(JUMP, page!.counting);
    return html`<div class="steps" part="steps" dir="ltr" role="group" aria-label=${player!.steps}>
        ${this.#button(player!.back, seconds(figures, 'back'), () => this.#jump(-JUMP))}
        ${this.#button(player!.forward, seconds(figures, 'forward'), () => this.#jump(JUMP))}
        ${this.#button(player!.previousParagraph, paragraph('previous'), () => this.#step(-1))}
        ${this.#button(player!.nextParagraph, paragraph('next'), () => this.#step(1))}
      </div>
      ${this.#position.render()} ${this.#choices.render()}`;
  }

  /** What stands after the line that says what is wrong: another way to hear the story. */
  renderOffer(): TemplateResult | typeof nothing {
    const { session } = this.#reading;
    if (!session?.offersVoice) return nothing;
    return html`<button class="text-button voice" part="voice" @click=${() => void session.useVoice()}>
      ${this.#player.words.player!.useVoice}
    </button>`;
  }

  /** Its title is its name; with an `aria-label` as well, Chromium gives the same words again as a description. */
  #button(name: string, icon: SVGTemplateResult, press: () => void): TemplateResult {
    return html`<button title=${name} @click=${press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
    </button>`;
  }

  #jump(by: number): void {
    const { session } = this.#reading;
    session?.seek(session.playback.time + by);
  }

  /** A step within a section is heard; into another one, its name is said (table 4.1). */
  #step(direction: 1 | -1): void {
    const section = this.#reading.session?.step(direction);
    if (section) announce(this.#player, section);
  }

  /** Time is drawn once a second of the story, when the second comes; not while nothing moves. */
  #draw(): void {
    this.#position.draw();
    const { session, phase } = this.#reading;
    if (phase !== 'playing' || !session) return;
    const { time, rate } = session.playback;
    this.#tick = setTimeout(() => this.#draw(), Math.max(50, ((Math.floor(time) + 1 - time) / rate) * 1000));
  }
}
