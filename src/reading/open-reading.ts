import type { Role } from '../core/story/story.js';

/** The parts of a reading that its session uses. */
export interface OpenReading {
  readonly article: HTMLElement | null;
  readonly audio: HTMLAudioElement | null;
  readonly host: HTMLElement | null;
  readonly omittedRoles: ReadonlySet<Role>;
  notify(): void;
  pause(): void;
  /** The page has another story or another recording: closes the session, from the start again. */
  reset(): void;
}
