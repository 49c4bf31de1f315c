import type { PlaybackProblem } from '../core/language/messages.js';

/** A fault of the page: its story cannot play, or its text cannot follow the sound. The player shows the problem. */
export class ReadingError extends Error {
  readonly problem: PlaybackProblem;

  constructor(problem: PlaybackProblem, options?: ErrorOptions) {
    super('Cannot read the story', options);
    this.problem = problem;
  }
}
