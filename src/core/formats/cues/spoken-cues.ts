import type { TimedCue, Timing } from '../format/timing.js';

/** The cues that are spoken one after the other. A SyncMediaLite file may contain cues for stanza, line and word. */
export const spokenCues = ({ format, cues }: Timing): readonly TimedCue[] =>
  format === 'sync-media' ? innermostCues(cues) : cues;

/**
 * The smallest of nested cues, such as the lines of a stanza: with both, the text would be spoken twice. Cues of one
 * group are never nested.
 */
function innermostCues(cues: readonly TimedCue[]): TimedCue[] {
  const outer = new Set<TimedCue>();
  const open: TimedCue[] = [];
  for (const cue of [...cues].sort((a, b) => byStart(a, b) || byDuration(b, a))) {
    while (open.length && open.at(-1)!.end <= cue.start) open.pop();
    for (let index = open.length - 1; index >= 0 && !outer.has(open[index]!); index--)
      if (open[index]!.kind !== cue.kind && open[index]!.end >= cue.end) outer.add(open[index]!);
    open.push(cue);
  }
  return cues.filter((cue) => !outer.has(cue));
}

export const byStart = (a: TimedCue, b: TimedCue): number => a.start - b.start;

export const byDuration = (a: TimedCue, b: TimedCue): number => a.end - a.start - (b.end - b.start);
