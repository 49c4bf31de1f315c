export type TimingProblem = 'timing-missing' | 'timing-unreadable';

/** A timing file that does not load, or that no reader understands. The console has the details. */
export class TimingError extends Error {
  readonly problem: TimingProblem;

  constructor(problem: TimingProblem, options?: ErrorOptions) {
    super('No usable timing', options);
    this.problem = problem;
  }
}
