/** What was heard, as readable text: a line of the story, and under it what was said. */
import { structuredPatch } from 'diff';
import type { SpokenStep } from './expectations.js';

export function transcript(beats: SpokenStep[]): string {
  const lines = beats.flatMap(({ line, utterances: said }, index) => {
    // How much of a page's beginning is said as it opens, or as one goes back there, depends on how fast it comes.
    if (line.startsWith('open ') || line === 'press ctrl+Home') return [line];
    const fixed = (text: string): boolean => line === 'read all' || text.endsWith('button.');
    const written = (text: string): string => `    ${fixed(text) ? text : text.replace(DURATION_PATTERN, '#')}`;
    const [act] = line.split(' × ');
    // As it depends on that, whether the first link is said again when the focus comes to what was said already.
    const opened = line.startsWith('press Tab') && beats[index - 1]?.line.startsWith('open ');
    // And whether what the page begins with is called a link, once more, when one has just come to it.
    const known = (text: string, place: number): boolean => line === 'read all' && place === 1 && text === 'link';
    return said.flatMap((all, press) => {
      if (opened && press === 0) return [act!];
      const utterances = all.filter((text, place) => !known(text, place) && text !== ALERT_ROLE);
      return [act!, ...(utterances.length > 0 ? utterances : ['–']).map(written)];
    });
  }); // prettier-ignore
  return `${lines.join('\n')}\n`;
}

/** What Firefox has Orca call a region in which something urgent is said: before it, after it, or not at all. None of ours is an alert. */
const ALERT_ROLE = 'alert.';

/** Where a recording is when a key is pressed: another second each time. A button's name has its own. */
const DURATION_PATTERN = /\d+ (hour|minute|second)s?( \d+ (minute|second)s?)*/g;

/** What is gone (`-`) and what is new (`+`), each between the two lines before and after it; empty when nothing is. */
export function difference(before: string, after: string): string[] {
  const { hunks } = structuredPatch('golden', 'heard', before, after, '', '', { context: 2 });
  return hunks.flatMap(({ lines }, index) => [...(index > 0 ? ['…'] : []), ...lines]);
}
