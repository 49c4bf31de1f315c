import type { PlaybackProblem } from '../core/language/messages.js';
import type { Playback } from '../core/playback/playback.js';
import type { TimedSpeech } from '../core/timeline/timed-speech.js';
import type { Role } from '../core/story/story.js';

/** A story that plays, with the times of its words once they are known. */
export interface OpenStory {
  readonly playback: Playback;
  readonly timed: TimedSpeech | undefined;
}

/** What is known of the times of an open story. */
export interface StoryTimes {
  readonly timed: TimedSpeech | undefined;
  readonly problem: PlaybackProblem | undefined;
}

/** The parts of a reading that its session uses. */
export interface OpenReading {
  readonly article: HTMLElement | null;
  readonly audio: HTMLAudioElement | null;
  readonly host: HTMLElement | null;
  readonly omittedRoles: ReadonlySet<Role>;
  /** Decides where an opened story begins, before it plays: it may set `resumeTime`. */
  beforePlay?: ((opened: StoryTimes) => Promise<void>) | undefined;
  notify(): void;
  pause(): void;
  /** The page has another story or another recording: closes the session, from the start again. */
  reset(): void;
}
