/** What was heard, as readable text: a line of the story, and under it what was said. */
import { diffLines } from 'diff';
import type { Beat } from './promises.js';

export function transcript(beats: Beat[]): string {
  const lines = beats.flatMap(({ line, said }) => {
    const [act] = line.split(' × ');
    return said.flatMap((utterances) => [act!, ...(utterances.length > 0 ? utterances : ['–']).map((text) => `    ${text}`)]);
  }); // prettier-ignore
  return `${lines.join('\n')}\n`;
}

/** The lines that one text has and the other has not, with `-` and `+`, in order, and in brackets what they belong to; empty when they are the same. */
export function difference(before: string, after: string): string[] {
  let under = '';
  return diffLines(before, after).flatMap(({ value, added, removed }) => {
    const lines = value.trimEnd().split('\n');
    const mark = added ? '+' : removed ? '-' : undefined;
    const shown = mark ? [...(lines[0]!.startsWith(' ') ? [`(${under})`] : []), ...lines.map((line) => `${mark} ${line}`)] : [];
    if (!added) under = lines.findLast((line) => !line.startsWith(' ')) ?? under;
    return shown;
  }); // prettier-ignore
}
