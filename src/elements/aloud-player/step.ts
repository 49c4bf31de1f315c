import type { OmittedRoles } from '../../core/speech/omitted-roles.js';
import type { StepTarget, TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Reading } from '../../reading/reading.js';

export const JUMP_SECONDS = 15;

/** Moves an open story by seconds. */
export function jump({ session }: Reading, by: number): void {
  session?.seek(session.playback.time + by);
}

/** Finds the target of a step from a time in seconds; 1 leads forward, -1 back. */
type FindStep = (timed: TimedSpeech, time: number, direction: 1 | -1, omitted: OmittedRoles) => StepTarget | undefined;

/** Seeks to the next or previous part of an open story. @returns where that is. */
export function step(
  { session, omittedRoles }: Reading,
  findStep: FindStep,
  direction: 1 | -1,
): StepTarget | undefined {
  const target = session?.timed && findStep(session.timed, session.playback.time, direction, omittedRoles);
  if (target) session.seek(target.time);
  return target;
}
