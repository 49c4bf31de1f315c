import type { PlayerHost } from './player-host.js';

/** The length of a player's story in seconds: the author's value until the audio reports its own; 0 while neither is known. */
export const knownDuration = ({ reading, duration }: PlayerHost): number =>
  [reading?.session?.playback.duration, duration].find((length) => length! > 0 && length! < Infinity) ?? 0;
