/** What can be silenced. */
interface Sounding {
  pause(): void;
}

let sounding: Sounding | undefined;

/** One reading sounds at a time, whatever the page holds: the one that begins silences the one before. */
export function soundAlone(next: Sounding): void {
  if (sounding !== next) sounding?.pause();
  sounding = next;
}

export function forgetSounding(one: Sounding): void {
  if (sounding === one) sounding = undefined;
}
