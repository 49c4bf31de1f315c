import type { ReactiveController } from '@lit/reactive-element';
import { html, nothing, render, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import { announce, prepareAnnouncer } from '../../browser/page/announcer.js';
import { make } from '../../browser/page/make.js';
import { number } from '../../core/language/duration.js';
import { isWanted, type Phase } from '../../core/playback/phase.js';
import type { Reading } from '../../controllers/reading.js';
import type { AloudPlayer } from './aloud-player.js';
import { Announcements } from './announcements.js';
import type { ChangesLine } from './changes-line.js';
import { Choices } from './choices.js';
import { styles } from './controls.styles.js';
import type { ButtonLook } from './first-look.js';
import { PLAY, WAIT } from './icons.js';
import { Position } from './position.js';
import { paragraph, PAUSE, seconds } from './step-icons.js';

const JUMP = 15;

/** What the press brings: steps, position, choices. Native buttons, range and selects (table 4.1). */
export class Controls implements ReactiveController {
  readonly #player: AloudPlayer;
  readonly #reading: Reading;
  readonly #position: Position;
  readonly #choices: Choices;
  readonly #announcements: Announcements;
  #phase: Phase = 'idle';
  /** Its own, since Lit keeps its marks in what it renders to: a player that is put back gets new controls. */
  readonly #place: HTMLElement = make('div', { class: 'rest' });
  #changes: ChangesLine | undefined;
  #changesCome = false;
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(player: AloudPlayer, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#position = new Position(player);
    this.#choices = new Choices(player, reading);
    this.#announcements = new Announcements(player, () => this.problem);
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

  /** What the button does when it is pressed next. */
  get button(): ButtonLook {
    const { page, player } = this.#player.words;
    const { phase } = this.#reading;
    const waiting = phase === 'loading' || phase === 'stalled';
    if (phase === 'loading') return { label: page!.loading, icon: WAIT, waiting };
    if (isWanted(phase)) return { label: player!.pause, icon: PAUSE, waiting };
    return { label: phase === 'ended' ? player!.playAgain : player!.play, icon: PLAY, waiting };
  }

  /** The one line that says what is wrong, the gravest thing: no sound before no timing; '' while nothing is. */
  get problem(): string {
    const { page, player } = this.#player.words;
    const { session, phase, problem } = this.#reading;
    if (problem === 'not-loaded') return page!.notLoaded;
    if (phase === 'blocked') return player!.problems.blocked;
    if (session && phase === 'failed')
      return player!.problems[session.playback.failure === 'no-voice' ? 'no-voice' : 'audio-failed'];
    return problem ? player!.problems[problem] : '';
  }

  hostDisconnected(): void {
    clearTimeout(this.#tick);
    this.#announcements.stop();
    this.#choices.settle();
  }

  hostUpdated(): void {
    const { phase } = this.#reading;
    this.#announcements.compare(phase);
    const moved = phase !== this.#phase;
    this.#phase = phase;
    clearTimeout(this.#tick);
    if (moved && phase !== 'playing') this.#position.write(this.#position.focused ? 'time' : 'whole');
    this.#draw();
  }

  /** @param rest what follows the button; the length that stands in it goes. */
  draw(rest: HTMLElement): void {
    if (this.#place.parentNode !== rest) rest.replaceChildren(this.#place);
    render(this.#template(), this.#place);
  }

  #template(): TemplateResult {
    const { problem } = this;
    const changes = this.#reading.session?.changes;
    if (changes?.any && !this.#changesCome) void this.#loadChanges();
    const { player, page } = this.#player.words;
    const figures = number(JUMP, page!.counting);
    return html`<div class="steps" part="steps" dir="ltr" role="group" aria-label=${player!.steps}>
        ${this.#button(player!.back, seconds(figures, 'back'), () => this.#jump(-JUMP))}
        ${this.#button(player!.forward, seconds(figures, 'forward'), () => this.#jump(JUMP))}
        ${this.#button(player!.previousParagraph, paragraph('previous'), () => this.#step(-1))}
        ${this.#button(player!.nextParagraph, paragraph('next'), () => this.#step(1))}
      </div>
      ${this.#position.render()} ${this.#choices.render()}
      ${problem ? html`<p class="problem" part="problem">${problem}</p>` : nothing}
      ${changes?.any && this.#changes ? this.#changes.render(changes) : nothing}
      ${
        this.#reading.session?.offersVoice
          ? html`<button class="text-button voice" part="voice" @click=${this.#useVoice}>${player!.useVoice}</button>`
          : nothing
      }`;
  }

  /** Its title is its name; with an `aria-label` as well, Chromium gives the same words again as a description. */
  #button(name: string, icon: SVGTemplateResult, press: () => void): TemplateResult {
    return html`<button title=${name} @click=${press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
    </button>`;
  }

  /** The button goes when it was pressed; the focus is taken to where the voice can be paused. */
  #useVoice = (): void => {
    this.#reading.session?.useVoice();
    this.#player.shadowRoot!.querySelector<HTMLElement>('.play')!.focus();
  };

  async #loadChanges(): Promise<void> {
    this.#changesCome = true;
    try {
      const { ChangesLine } = await import('./changes-line.js');
      this.#changes = await ChangesLine.of(this.#player.shadowRoot!, this.#player.words.page!.counting);
    } catch (cause) {
      console.error('aloud player/no-changes:', cause);
    }
    this.#player.requestUpdate();
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
