/** The speech as readable text: a line of the scenario, and under it what was spoken. */
import { structuredPatch } from 'diff';
import type { SpokenStep } from './expectations.js';

export function transcript(steps: SpokenStep[]): string {
  const lines = steps.flatMap(({ line, utterances: speech }, index) => {
    // The amount of speech about the beginning of a page, when it opens or on the way back there, depends on how fast
    // the page loads.
    if (line.startsWith('open ') || line === 'press ctrl+Home') return [line];
    const fixed = (text: string): boolean => line === 'read all' || text.endsWith('button.');
    const written = (text: string): string => `    ${fixed(text) ? text : text.replace(DURATION_PATTERN, '#')}`;
    const [act] = line.split(' × ');
    // For the same reason, the first link may be spoken again when it gets the focus.
    const opened = line.startsWith('press Tab') && steps[index - 1]?.line.startsWith('open ');
    // And the beginning of the page may be called a link once more on arrival.
    const isArrival = (text: string, at: number): boolean => line === 'read all' && at === 1 && text === 'link';
    return speech.flatMap((all, press) => {
      if (opened && press === 0) return [act!];
      const utterances = all.filter((text, at) => !isArrival(text, at) && text !== ALERT_ROLE);
      return [act!, ...(utterances.length > 0 ? utterances : ['–']).map(written)];
    });
  }); // prettier-ignore
  return `${lines.join('\n')}\n`;
}

/**
 * With Firefox, Orca says this of a region with an urgent message: before it, after it, or not at all. No region of
 * ours is an alert.
 */
const ALERT_ROLE = 'alert.';

/** The position of a recording when a key is pressed: another second each time. The name of a button keeps its own. */
const DURATION_PATTERN = /\d+ (hour|minute|second)s?( \d+ (minute|second)s?)*/g;

/**
 * The removed (`-`) and added (`+`) lines, each between the two lines before and after it; empty when nothing differs.
 */
export function difference(before: string, after: string): string[] {
  const { hunks } = structuredPatch('snapshot', 'speech', before, after, '', '', { context: 2 });
  return hunks.flatMap(({ lines }, index) => [...(index > 0 ? ['…'] : []), ...lines]);
}
